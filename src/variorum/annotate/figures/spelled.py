"""Numbers in words: "two hundred and fifty thousand", "a dozen", "tens of thousands of"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.tokens import Number, Token, value_table, word_at


def scales() -> dict[str, str]:
    """The words that multiply the number before them."""
    return value_table("number_scales")


def read_spelled(tokens: Sequence[Token], at: int) -> Number | None:
    """A number in words: "two hundred and fifty thousand", "a dozen", "half a million"."""
    factors = scales()
    last, total, current = at, Decimal(0), Decimal(0)
    seen, scaled, room = False, False, Decimal("Infinity")
    if word_at(tokens, at) in ("a", "an"):
        if word_at(tokens, at + 1) not in factors:
            return None
        current, last, seen = Decimal(1), at + 1, True
    while last < len(tokens):
        word = tokens[last].lower
        if (parts := small_number(word)) is not None and parts < room:
            current, room, seen = current + parts, _room(parts), True
        elif (scale := factors.get(word)) is not None and seen:
            current, total = _scaled(current, total, Decimal(scale))
            room, scaled = Decimal(100), True
        elif not (
            word == "and"
            and word_at(tokens, last - 1) == "hundred"
            and small_number(word_at(tokens, last + 1)) is not None
            and seen
        ):
            break
        last += 1
    if not seen:
        return None
    return Number(at, last, total + current, spelled=True, scaled=scaled)


def read_part_of_scale(tokens: Sequence[Token], at: int) -> Number | None:
    """A part of a scale: "half a million", "a half million", "quarter of a million"."""
    first = at + 1 if word_at(tokens, at) == "a" else at
    share = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(word_at(tokens, first))
    if share is None:
        return None
    last = first + 1
    if word_at(tokens, last) == "of" and word_at(tokens, last + 1) == "a":
        last += 1
    if word_at(tokens, last) in ("a", "an"):
        last += 1
    scale = scales().get(word_at(tokens, last))
    if scale is None:
        return None
    return Number(at, last + 1, share * Decimal(scale), spelled=True, scaled=True)


def small_number(word: str) -> Decimal | None:
    """The value of a word below a hundred: "seven", "twenty-five"."""
    words = value_table("number_words")
    parts = [words.get(part) for part in word.split("-")]
    known = [Decimal(part) for part in parts if part is not None]
    if len(known) != len(parts) or len(known) > 2:
        return None
    if len(known) == 2 and not (known[0] >= 20 and 0 < known[1] < 10):
        return None
    return sum(known, Decimal(0))


def _room(value: Decimal) -> Decimal:
    """What may follow in the same number: a digit behind a round ten, else nothing."""
    return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)


def _scaled(current: Decimal, total: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    if scale < 1000:
        return max(current, Decimal(1)) * scale, total
    return Decimal(0), (total + max(current, Decimal(1))) * scale if total < scale else (
        total + max(current, Decimal(1)) * scale
    )
