"""Shares in words: "a third of", "two-thirds", "half the", "one in five", "nine out of ten"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.bounds import bound_before
from variorum.annotate.figures.phrases import longest_phrase
from variorum.annotate.figures.spelled import scales, small_number
from variorum.annotate.figures.tokens import Number, Token, adjacent, value_table, word_at
from variorum.lang import word_list

PLACES = Decimal("0.0001")
WHOLES = frozenset(map(Decimal, (*range(3, 13), 20, 25, 50, 100, 1000)))
"""Of how many a share is told: "seven in ten"; "three in 92" is none."""
ORDERED = frozenset(["first", "second", "last", "latter", "other", "better"])
YEAR_DIGITS = 4
LONGEST_DIGITS = 18
HALVED = frozenset(["of", "the", "its", "their", "his", "her"])
DIVIDED = frozenset(
    [
        "percent",
        "per",
        "percentage",
        "point",
        "mile",
        "acre",
        "inch",
        "ton",
        "pound",
        "hour",
        "day",
        "decade",
        "century",
    ]
)


def read_one_in(tokens: Sequence[Token], at: int) -> Number | None:
    """A share told in persons: "one in five", "nine out of ten"."""
    count = _short_number(tokens, at)
    middle = at + 2 if word_at(tokens, at + 1) == "out" else at + 1
    joints = ("of", "every") if middle > at + 1 else ("in",)
    if count is None or count == 0 or word_at(tokens, middle) not in joints:
        return None
    if adjacent(tokens, at - 1) and tokens[at - 1].text in "-–:/.":
        return None  # "won 6-3, 7-5 in 92 minutes"
    first = middle + 2 if word_at(tokens, middle + 1) == "every" else middle + 1
    whole, last = _whole(tokens, first)
    if whole is None or whole <= count or longest_phrase(tokens, last, ["units_time"]):
        return None
    if count > 1 and whole not in WHOLES:
        return None
    return Number(at, last, _rounded(count / whole), spelled=True, fraction=True)


def _whole(tokens: Sequence[Token], at: int) -> tuple[Decimal | None, int]:
    """The number of persons of whom one is told: "five", "4,000", "3.6 million"."""
    text = word_at(tokens, at)
    if not text[:1].isdigit():
        return (small_number(text) if text else None), at + 1
    digits = text.replace(",", "")
    if len(digits) == YEAR_DIGITS and digits == text and digits.isdigit():
        return None, at
    if len(digits) > LONGEST_DIGITS:
        return None, at
    value, last = Decimal(digits), at + 1
    if scale := scales().get(word_at(tokens, last)):
        value, last = value * Decimal(scale), last + 1
    return value, last


def _rounded(share: Decimal) -> Decimal:
    """A share to four places, a tiny one to three digits: one in 40,000."""
    return share.quantize(min(PLACES, Decimal(1).scaleb(share.adjusted() - 2)))


def _short_number(tokens: Sequence[Token], at: int) -> Decimal | None:
    """A number of one or two words, or of one or two digits."""
    word = word_at(tokens, at)
    if word.isascii() and word.isdigit() and len(word) < 3:
        return Decimal(word)
    return small_number(word) if word else None


def read_fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A fraction: "a third of", "two-thirds", "three quarters of", "half of", "half the"."""
    table = value_table("number_fractions")
    joined = "-" in word_at(tokens, at)
    words = (
        word_at(tokens, at).split("-") if joined else [word_at(tokens, at), word_at(tokens, at + 1)]
    )
    if part := _part_of_unit(tokens, at):
        return part
    if words[0] == "half" and word_at(tokens, at - 1) in ORDERED:
        return None  # "the last half of the game"
    if words[0] == "half":
        follows = word_at(tokens, at + 1)
        if word_at(tokens, at) == "half" and (follows in HALVED or _is_told_as_half(tokens, at)):
            return Number(at, at + 1, Decimal("0.5"), spelled=True, fraction=True)
        return None
    last = at + 1 if joined else at + 2
    count = Decimal(1) if words[0] in ("a", "one") else small_number(words[0])
    if count is None or len(words) != 2:
        return None
    single = table.get(words[1]) if count == 1 else None
    several = table.get(words[1].removesuffix("s")) if words[1].endswith("s") else None
    denominator = single or (several if count > 1 else None)
    if denominator is None or (single and not _is_told_as_share(tokens, at, last)):
        return None
    value = (count / Decimal(denominator)).quantize(PLACES)
    return Number(at, last, value, spelled=True, fraction=True)


def _is_told_as_half(tokens: Sequence[Token], at: int) -> bool:
    """Whether "half" alone is a share: "fewer than half", "cut in half", "only half that"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and (adjacent(tokens, at) and behind.text == "-"):
        return False
    if behind is not None and behind.lower in (
        "a",
        "an",
        "way",
        "hour",
        "years",
        "year",
        "past",
        "as",
    ):
        return False
    if word_at(tokens, at - 1) in ("in", "by"):
        return not (behind and behind.kind == "word" and behind.lower not in function_words())
    return bound_before(tokens, at)[0] != "exact" or word_at(tokens, at - 1) == "only"


def _part_of_unit(tokens: Sequence[Token], at: int) -> Number | None:
    """A part of a unit: "half a percentage point", "half a mile", "a quarter point"."""
    first = at + 1 if word_at(tokens, at) == "a" else at
    share = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(word_at(tokens, first))
    last = first + 2 if word_at(tokens, first + 1) in ("a", "an") else first + 1
    if share is None or word_at(tokens, last) not in DIVIDED:
        return None
    return Number(at, last, share, spelled=True, fraction=True)


def _is_told_as_share(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether "a third" is a share: "a third of them", "fell by a third" and a mark or a word
    of grammar.
    """
    behind = word_at(tokens, last)
    if behind == "of":
        return True
    ends = not behind[:1].isalnum() or behind in function_words()
    ends |= behind in word_list("verb_forms", "past_verbs")
    if word_at(tokens, at).startswith("one"):
        return ends
    bounded = bound_before(tokens, at)[0] != "exact"
    return ends and (word_at(tokens, at - 1) == "by" or bounded)


def function_words() -> frozenset[str]:
    """The words that no noun phrase goes on over."""
    return word_list("function_words")
