"""Whether passages count what a sentence counts: the same things, and as many of them."""

import re
from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from variorum.account.kept import kept_with_sources
from variorum.account.sources import Sources
from variorum.annotate.figures.numbers import value_table
from variorum.compare.coverage.shares import is_known, known_words
from variorum.compare.figures.values import in_base_unit
from variorum.model import Evidence

ROUNDLY = Decimal("0.1")
"""Two numbers that differ by so little, as a part, may be one, rounded."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CHANGED = re.compile(rf"\bfrom ({NUMBER.pattern}) to ({NUMBER.pattern})")
TIMES = "times"
DONE = re.compile(r"\b(\w+ed) (?:\w+ly |at least |about )?$")
"""What was done so many times: who was "warned nine times" had nine warnings."""
LENGTH = "m"
"""The unit that stands for all in which a distance is told."""
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
    mine = _counts(evidence, sources)
    theirs = [count for passage in passages for count in _counts(passage, sources)]
    agreed = [(a, b) for a in mine for b in theirs if _count_alike(a, b) and _may_be_one(a, b)]
    alone = [a for a in mine if not any(a is one for one, _ in agreed)]
    others = [b for b in theirs if not any(b is one for _, one in agreed)]
    if any(_count_alike(a, b) for a in alone for b in others):
        return False
    return not mine or bool(agreed) or (repeated and not theirs)


def counts_otherwise(evidence: Evidence, passage: Evidence, sources: Sources) -> bool:
    """Whether two passages count the same things and agree in no number of them, or one tells
    from what to what a number was changed and the other has but the first of these or a third.
    How far one thing and how high another is may be told beside each other.
    """
    mine, theirs = _counts(evidence, sources), _counts(passage, sources)
    alike = [(a, b) for a in mine for b in theirs if a.unit != LENGTH and _count_alike(a, b)]
    if alike and not any(_may_be_one(a, b) for a, b in alike):
        return True
    return _lacks_change(evidence, passage, theirs) or _lacks_change(passage, evidence, mine)


def _lacks_change(changed: Evidence, other: Evidence, counts: Iterable[_Count]) -> bool:
    """Whether a passage has a number of what another says was changed, but not the new one."""
    found = CHANGED.search(changed.text)
    numbers = NUMBER.findall(other.text)
    if found is None or found.group(2) in numbers:
        return False
    known = known_words([re.split("[,;.] ", changed.text[: found.start()])[-1]])
    return found.group(1) in numbers or any(c.noun and is_known(c.noun, known) for c in counts)


@kept_with_sources
def _counts(passage: Evidence, sources: Sources) -> Sequence[_Count]:
    """What a passage tells of how many or how much; neither a single thing nor a length of
    time.
    """
    durations, found = frozenset(value_table("units_time").values()), []
    for figure in sources.annotations[passage.report].figures:
        if passage.part != "text" or not passage.begin <= figure.begin < passage.end:
            continue
        if not (figure.unit or figure.counted) or figure.unit in durations or figure.value == "1":
            continue
        base, factor = in_base_unit(figure.unit)
        noun = figure.counted.split()[-1] if figure.counted else ""
        if figure.unit == TIMES:
            done = DONE.search(passage.text[: figure.begin - passage.begin])
            base, noun = ("", done.group(1)) if done else (base, noun)
        found.append(_Count(Decimal(figure.value) * factor, base, noun, factor != 1))
    return found


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
