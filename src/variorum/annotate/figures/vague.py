"""Orders of magnitude and small rough numbers: "tens of thousands", "a few hundred", "a couple"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.noun_phrases import is_plural
from variorum.annotate.figures.spelled import scales
from variorum.annotate.figures.tokens import Number, Token, value_table, word_at

FEW = frozenset(["few", "several"])
LEAST_SEVERAL = 2
UNCOUNTED = frozenset(["days", "weeks", "months", "years", "hours", "minutes", "things", "times"])
"""Of these "a couple" is no number: it says "some"."""


def read_rough(tokens: Sequence[Token], at: int) -> Number | None:
    """A rough number: an order of magnitude, some of a scale, or a couple."""
    return _read_vague(tokens, at) or _read_few(tokens, at) or _read_couple(tokens, at)


def _read_vague(tokens: Sequence[Token], at: int) -> Number | None:
    """An order of magnitude: "dozens of", "tens of thousands of", "hundreds were"."""
    table = value_table("number_vague") | {"tens": "10 100"}
    first = table.get(word_at(tokens, at))
    if first is None:
        return None
    low, high = map(Decimal, first.split())
    last = at + 1
    after = last + 1 if word_at(tokens, last) == "of" else last
    second = value_table("number_vague").get(word_at(tokens, after))
    if second is not None:
        scale = Decimal(second.split()[0])
        low, high, last = low * scale, high * scale, after + 1
    elif word_at(tokens, at) == "tens":
        return None
    return Number(at, last, low, high, spelled=True, scaled=True)


def _read_few(tokens: Sequence[Token], at: int) -> Number | None:
    """Some of a scale, given as an order of magnitude: "a few hundred", "several dozen"."""
    first = at + 1 if word_at(tokens, at) == "a" else at
    if word_at(tokens, first) not in FEW:
        return None
    scale, last = _scale(tokens, first + 1)
    if scale == 1:
        return None
    vague = value_table("number_vague").get(word_at(tokens, last - 1) + "s")
    ceiling = Decimal(vague.split()[1]) if vague else scale * 10
    while ceiling <= scale:
        ceiling *= 1000
    return Number(at, last, LEAST_SEVERAL * scale, ceiling, spelled=True, scaled=True)


def _read_couple(tokens: Sequence[Token], at: int) -> Number | None:
    """Two, or two of a scale: "a couple of doctors", "a couple of hundred fans"."""
    if word_at(tokens, at) not in ("a", "another") or word_at(tokens, at + 1) != "couple":
        return None
    last = at + 3 if word_at(tokens, at + 2) == "of" else at + 2
    scale, end = _scale(tokens, last)
    if scale > 1:
        return Number(at, end, 2 * scale, spelled=True, scaled=True)
    if last >= len(tokens) or not is_plural(tokens[last]) or tokens[last].lower in UNCOUNTED:
        return None
    return Number(at, last, Decimal(2), spelled=True)


def _scale(tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """What the words of scale that begin at a token multiply by: "hundred thousand"."""
    value = Decimal(1)
    while scale := scales().get(word_at(tokens, at)):
        value, at = value * Decimal(scale), at + 1
    return value, at
