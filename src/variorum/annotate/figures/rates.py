"""The unit behind a number, and what it is told for: "km/h", "gigabits a second"."""

from collections.abc import Sequence

from variorum.annotate.figures.phrases import longest_phrase, values_of
from variorum.annotate.figures.tokens import Token, tokenise, word_at
from variorum.annotate.figures.unit_grammar import read_unit
from variorum.lang import word_list

EVERY = frozenset(["a", "an", "each", "every"])
TIME_SIGNS = {"second": "s", "hour": "h"}
CUSTOMARY = {"mi/h": "mph", "mi/gal": "mpg", "Gb/s": "Gbps", "Mb/s": "Mbps"}
SHORT = 3
"""Signs of at most so many letters are joined by a stroke: "km/h", but "barrel per day"."""


def unit_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The unit that begins at a token, listed or put together of parts, and where it ends."""
    found = longest_phrase(tokens, at, ["units", "currencies"])
    parts = read_unit(tokens, at) if at < len(tokens) else None
    if found is None or (parts is not None and parts[1] > found[1]):
        return parts
    return found


def unit_named(words: str) -> str:
    """The unit that words name from first to last; "" where they name none."""
    tokens = tokenise(words, 0, len(words))
    found = unit_at(tokens, 0) if tokens else None
    return found[0] if found and found[1] == len(tokens) else ""


def rate_of(tokens: Sequence[Token], at: int, unit: str) -> tuple[str, int]:
    """A unit with what stands behind it "per" or "a", and the token where it ends."""
    joint = word_at(tokens, at)
    found = None
    if joint == "per" or (joint == "/" and at + 1 < len(tokens)):
        found = unit_at(tokens, at + 1) or longest_phrase(tokens, at + 1, ["units_time"])
        found = longest_phrase(tokens, at + 1, ["units_time"]) or found
    elif joint in EVERY and unit != "%":
        found = longest_phrase(tokens, at + 1, ["units_time"])
    if found is None:
        return unit, at
    other, last = found
    if is_moment(tokens, last):
        return unit, at
    sign = TIME_SIGNS.get(other, "" if other in values_of("units_time") else other)
    if unit != "%" and len(unit) <= SHORT and 0 < len(sign) <= SHORT:
        joined = f"{unit}/{sign}"
        return CUSTOMARY.get(joined, joined), last
    return f"{unit} per {other}", last


def is_moment(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word behind a length of time makes it a point in time: "£12m a year earlier", but
    "£12m a year before tax".
    """
    word = word_at(tokens, at)
    if word not in word_list("moments_after_duration"):
        return False
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind not in ("word", "number")
    return ends or word not in word_list("prepositions")
