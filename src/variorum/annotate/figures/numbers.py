"""Numbers in digits and in words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from variorum.lang import word_list

TOKEN = re.compile(
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
    r"|(?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:[-'’&][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|[\d_])"
)
LONGEST_DIGITS = 18
PLACES = Decimal("0.0001")


class Token(NamedTuple):
    """A word, a number in digits or a single mark, with its place in code points."""

    begin: int
    end: int
    text: str
    kind: str

    @property
    def lower(self) -> str:
        """The token in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


class Number(NamedTuple):
    """A number that stands in the tokens [first, last).

    ``upper`` is set for an order of magnitude ("thousands") only. ``spelled`` says that it
    stands in words, ``scaled`` that a word such as "million" is part of it.
    """

    first: int
    last: int
    value: Decimal
    upper: Decimal | None = None
    spelled: bool = False
    scaled: bool = False
    fraction: bool = False


def tokenise(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of [begin, end) in order."""
    return [
        Token(m.start(), m.end(), m.group(), m.lastgroup or "mark")
        for m in TOKEN.finditer(text, begin, end)
    ]


@cache
def value_table(name: str) -> dict[str, str]:
    """A word list whose entries are written ``phrase = value``."""
    pairs = (line.rpartition(" = ") for line in word_list(name))
    return {phrase: value for phrase, _, value in pairs}


def plain(value: Decimal) -> str:
    """A number as a plain decimal string, without exponent or needless zeros."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@cache
def _first_words() -> frozenset[str]:
    """The words that a number in words can begin with."""
    tables = ("number_words", "number_fractions", "number_vague")
    return frozenset(word for name in tables for word in value_table(name)) | {
        "a",
        "an",
        "tens",
        "half",
        "quarter",
    }


def read_number(tokens: Sequence[Token], at: int, *, money: bool = False) -> Number | None:
    """The number that begins at a token, the longest reading; None where there is none.

    ``money`` allows the letters that only money takes ("$3B").
    """
    if tokens[at].kind == "number":
        return _one_in(tokens, at) or _with_half(tokens, _digits(tokens, at, money=money))
    if tokens[at].kind != "word" or tokens[at].lower.partition("-")[0] not in _first_words():
        return None
    return (
        _one_in(tokens, at)
        or _fraction(tokens, at)
        or _vague(tokens, at)
        or _with_half(tokens, _spelled(tokens, at))
    )


def adjacent(tokens: Sequence[Token], left: int) -> bool:
    """Whether a token and the one behind it touch."""
    return left >= 0 and left + 1 < len(tokens) and tokens[left].end == tokens[left + 1].begin


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _scales() -> dict[str, str]:
    return value_table("number_scales")


def _digits(tokens: Sequence[Token], at: int, *, money: bool) -> Number | None:
    text = tokens[at].text.replace(",", "")
    if len(text) > LONGEST_DIGITS:
        return None
    value, last, scaled = Decimal(text), at + 1, False
    if adjacent(tokens, at) and tokens[last].kind == "word":
        short = value_table("number_scales_short").get(tokens[last].text)
        if short and (money or tokens[last].text in ("bn", "mn", "mln", "tn", "k", "K")):
            return Number(at, last + 1, value * Decimal(short), scaled=True)
        return Number(at, last, value)
    if _lower(tokens, last) == "-" and _lower(tokens, last + 1) in _scales():
        last += 1
    while (scale := _scales().get(_lower(tokens, last))) is not None:
        value, last, scaled = value * Decimal(scale), last + 1, True
    if scaled or value == value.to_integral_value():
        return Number(at, last, value, scaled=scaled)
    return Number(at, last, value)


def _with_half(tokens: Sequence[Token], number: Number | None) -> Number | None:
    """Adds the half of "two and a half" and of "1.5 million and a half"."""
    if number is None or [_lower(tokens, number.last + k) for k in range(3)] != [
        "and",
        "a",
        "half",
    ]:
        return number
    return number._replace(last=number.last + 3, value=number.value + Decimal("0.5"))


def _spelled(tokens: Sequence[Token], at: int) -> Number | None:
    """A number in words: "two hundred and fifty thousand", "a dozen", "half a million"."""
    words, scales = value_table("number_words"), _scales()
    last, total, current = at, Decimal(0), Decimal(0)
    seen, scaled, room = False, False, Decimal("Infinity")
    if _lower(tokens, at) in ("half", "quarter") and _lower(tokens, at + 1) in ("a", "an"):
        share = Decimal("0.5") if _lower(tokens, at) == "half" else Decimal("0.25")
        if (scale := scales.get(_lower(tokens, at + 2))) is None:
            return None
        return Number(at, at + 3, share * Decimal(scale), spelled=True, scaled=True)
    if _lower(tokens, at) in ("a", "an"):
        if _lower(tokens, at + 1) not in scales:
            return None
        current, last, seen = Decimal(1), at + 1, True
    while last < len(tokens):
        word = tokens[last].lower
        if (parts := _small(word, words)) is not None and parts < room:
            current, room, seen = current + parts, _room(parts), True
        elif (scale := scales.get(word)) is not None and seen:
            current, total = _scaled(current, total, Decimal(scale))
            room, scaled = Decimal(100), True
        elif not (
            word == "and"
            and _lower(tokens, last - 1) == "hundred"
            and _small(_lower(tokens, last + 1), words) is not None
            and seen
        ):
            break
        last += 1
    if not seen:
        return None
    return Number(at, last, total + current, spelled=True, scaled=scaled)


def _small(word: str, words: dict[str, str]) -> Decimal | None:
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


def _vague(tokens: Sequence[Token], at: int) -> Number | None:
    """An order of magnitude: "dozens of", "tens of thousands of", "hundreds of millions of"."""
    table = value_table("number_vague") | {"tens": "10 100"}
    first = table.get(_lower(tokens, at))
    if first is None:
        return None
    low, high = map(Decimal, first.split())
    last = at + 1
    after = last + 1 if _lower(tokens, last) == "of" else last
    second = value_table("number_vague").get(_lower(tokens, after))
    if second is not None:
        scale = Decimal(second.split()[0])
        low, high, last = low * scale, high * scale, after + 1
    elif _lower(tokens, at) == "tens":
        return None
    if _lower(tokens, last) != "of":
        return None
    return Number(at, last, low, high, spelled=True, scaled=True)


def _one_in(tokens: Sequence[Token], at: int) -> Number | None:
    """A share told in persons: "one in five", "nine out of ten"."""
    count = _small_number(tokens, at)
    middle = at + 2 if _lower(tokens, at + 1) == "out" else at + 1
    if count is None or count == 0 or _lower(tokens, middle) != ("of" if middle > at + 1 else "in"):
        return None
    whole = _small_number(tokens, middle + 1)
    if whole is None or whole <= count or (middle == at + 1 and count > 9):
        return None
    value = (count / whole).quantize(PLACES)
    return Number(at, middle + 2, value, spelled=True, fraction=True)


def _small_number(tokens: Sequence[Token], at: int) -> Decimal | None:
    """A number of one or two words, or of one or two digits."""
    word = _lower(tokens, at)
    if word.isascii() and word.isdigit() and len(word) < 3:
        return Decimal(word)
    return _small(word, value_table("number_words")) if word else None


def _fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A fraction: "a third of", "two-thirds", "three quarters of", "half of", "half the"."""
    table = value_table("number_fractions")
    joined = "-" in _lower(tokens, at)
    words = (
        _lower(tokens, at).split("-") if joined else [_lower(tokens, at), _lower(tokens, at + 1)]
    )
    if words[0] == "half":
        follows = _lower(tokens, at + 1)
        if _lower(tokens, at) == "half" and follows in ("of", "the", "its", "their", "his", "her"):
            return Number(at, at + 1, Decimal("0.5"), spelled=True, fraction=True)
        return None
    last = at + 1 if joined else at + 2
    count = (
        Decimal(1) if words[0] in ("a", "one") else _small(words[0], value_table("number_words"))
    )
    if count is None or len(words) != 2:
        return None
    single = table.get(words[1]) if count == 1 else None
    several = table.get(words[1].removesuffix("s")) if words[1].endswith("s") else None
    denominator = single or (several if count > 1 else None)
    if denominator is None or (single and _lower(tokens, last) != "of"):
        return None
    value = (count / Decimal(denominator)).quantize(PLACES)
    return Number(at, last, value, spelled=True, fraction=True)
