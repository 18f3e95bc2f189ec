"""Joins and splits in the order they were made, as pairs that do not contradict each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from variorum.compare.by_hand import Called, Pairs, Passage

Thing = TypeVar("Thing", Passage, Called)


@dataclass(frozen=True, slots=True)
class Join(Generic[Thing]):
    """Two things are one, and with them the groups that they were of."""

    a: Thing
    b: Thing
    ours: tuple[Thing, ...] = ()
    theirs: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Split(Generic[Thing]):
    """A thing is none of the group that the others are."""

    a: Thing
    others: tuple[Thing, ...]


def settle(said: Iterable[Join[Thing] | Split[Thing]]) -> Pairs[Thing]:
    """The pairs that hold in the end: what is said later takes back what was said before."""
    together: list[tuple[Thing, Thing]] = []
    apart: list[tuple[Thing, Thing]] = []
    one: Join[Thing] | Split[Thing]
    for one in said:
        if isinstance(one, Join):
            ours, theirs = (one.a, *one.ours), (one.b, *one.theirs)
            apart = [pair for pair in apart if not _between(pair, ours, theirs)]
            together.append((one.a, one.b))
        else:
            together = _without(together, one)
            apart += [(one.a, other) for other in one.others]
    return Pairs(tuple(together), tuple(apart))


def _without(together: list[tuple[Thing, Thing]], split: Split[Thing]) -> list[tuple[Thing, Thing]]:
    """What is together after a split. What hung together by way of the one that is split off
    goes on to do so.
    """
    freed = [pair for pair in together if _between(pair, (split.a,), split.others)]
    rest = [_other(pair, split.a) for pair in freed]
    kept = [pair for pair in together if pair not in freed]
    return kept + [(rest[0], other) for other in rest[1:]]


def _other(pair: tuple[Thing, Thing], thing: Thing) -> Thing:
    return pair[1] if _same(pair[0], thing) else pair[0]


def _between(pair: tuple[Thing, Thing], left: tuple[Thing, ...], right: tuple[Thing, ...]) -> bool:
    x, y = pair
    return (_in(x, left) and _in(y, right)) or (_in(y, left) and _in(x, right))


def _in(thing: Thing, group: tuple[Thing, ...]) -> bool:
    return any(_same(thing, other) for other in group)


def _same(a: Thing, b: Thing) -> bool:
    """Whether two passages share a character, or two names are the same."""
    if isinstance(a, Passage) and isinstance(b, Passage):
        return a.report == b.report and a.span.overlaps(b.span)
    if isinstance(a, Called) and isinstance(b, Called):
        everywhere = not (a.only_here or b.only_here)
        return a.name == b.name and (everywhere or a.report == b.report)
    return False
