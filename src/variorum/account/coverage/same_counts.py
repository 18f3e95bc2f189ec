"""Whether passages count what a sentence counts: the same things, and as many of them."""

from collections.abc import Iterable, Iterator
from decimal import Context, Decimal
from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.annotate.figures.numbers import value_table
from variorum.compare.coverage.shares import is_known, known_words
from variorum.compare.figures.values import in_base_unit
from variorum.model import Evidence

ROUNDLY = Decimal("0.1")
"""Two numbers that differ by so little, as a part, may be one, rounded."""
CONVERTED = Decimal("0.03")
"""The same of two measures in different units."""


class _Count(NamedTuple):
    """A number in the base of its unit, and that unit or the noun that is counted."""

    value: Decimal
    unit: str
    noun: str
    converted: bool


def have_the_same_counts(
    evidence: Evidence, passages: Iterable[Evidence], sources: Sources, *, repeated: bool
) -> bool:
    """Whether passages agree with a sentence in any number of the same things, if it counts
    some, and give no other number of them. What is ``repeated`` word for word may count nothing.
    """
    mine = list(_counts(evidence, sources))
    theirs = [count for passage in passages for count in _counts(passage, sources)]
    agreed = [(a, b) for a in mine for b in theirs if _count_alike(a, b) and _may_be_one(a, b)]
    alone = [a for a in mine if not any(a is one for one, _ in agreed)]
    others = [b for b in theirs if not any(b is one for _, one in agreed)]
    if any(_count_alike(a, b) for a in alone for b in others):
        return False
    return not mine or bool(agreed) or (repeated and not theirs)


def _counts(passage: Evidence, sources: Sources) -> Iterator[_Count]:
    """What a passage tells of how many or how much; neither a single thing nor a length of
    time.
    """
    durations = frozenset(value_table("units_time").values())
    for figure in sources.annotations[passage.report].figures:
        if passage.part != "text" or not passage.begin <= figure.begin < passage.end:
            continue
        if not (figure.unit or figure.counted) or figure.unit in durations or figure.value == "1":
            continue
        base, factor = in_base_unit(figure.unit)
        noun = figure.counted.split()[-1] if figure.counted else ""
        yield _Count(Decimal(figure.value) * factor, base, noun, factor != 1)


def _count_alike(a: _Count, b: _Count) -> bool:
    """Whether two measure in one unit, or count things of one name."""
    if a.unit or b.unit:
        return a.unit == b.unit
    return is_known(a.noun, known_words([b.noun]))


def _may_be_one(a: _Count, b: _Count) -> bool:
    """Whether two numbers are the same, or the one is the other, rounded."""
    most = max(abs(a.value), abs(b.value))
    apart = abs(a.value - b.value)
    if a.converted or b.converted:
        return apart <= CONVERTED * most
    return apart <= ROUNDLY * most and (_rounds(a.value, b.value) or _rounds(b.value, a.value))


def _rounds(value: Decimal, other: Decimal) -> bool:
    """Whether a value is another, told with no more digits than it has itself."""
    digits = len(value.normalize().as_tuple().digits)
    return Context(prec=digits).plus(other) == value
