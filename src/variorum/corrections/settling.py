"""Joins and splits in the order they were made, as pairs that do not contradict each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic

from variorum.compare.by_hand import Pairs, Thing

Pair = tuple[Thing, Thing]


@dataclass(frozen=True, slots=True)
class Join(Generic[Thing]):
    """Two things are one, and with them the groups that they were of."""

    a: Thing
    b: Thing
    ours: tuple[Thing, ...] = ()
    theirs: tuple[Thing, ...] = ()

    def after(self, pairs: Pairs[Thing]) -> Pairs[Thing]:
        """The pairs with this one, and none that says otherwise."""
        ours, theirs = (self.a, *self.ours), (self.b, *self.theirs)
        apart = tuple(pair for pair in pairs.apart if not _between(pair, ours, theirs))
        return Pairs((*pairs.together, (self.a, self.b)), apart)


@dataclass(frozen=True, slots=True)
class Split(Generic[Thing]):
    """A thing is none of the group that the others are."""

    a: Thing
    others: tuple[Thing, ...]

    def after(self, pairs: Pairs[Thing]) -> Pairs[Thing]:
        """The pairs with these, and none that says otherwise. What hung together by way of the
        one that is split off goes on to do so.
        """
        freed = [pair for pair in pairs.together if _between(pair, (self.a,), self.others)]
        rest = [pair[1] if pair[0].is_like(self.a) else pair[0] for pair in freed]
        kept = [pair for pair in pairs.together if pair not in freed]
        kept += [(rest[0], other) for other in rest[1:]]
        return Pairs(tuple(kept), (*pairs.apart, *((self.a, other) for other in self.others)))


def settle(said: Iterable[Join[Thing] | Split[Thing]]) -> Pairs[Thing]:
    """The pairs that hold in the end: what is said later takes back what was said before."""
    pairs: Pairs[Thing] = Pairs()
    for one in said:
        pairs = one.after(pairs)
    return pairs


def _between(pair: tuple[Thing, Thing], left: tuple[Thing, ...], right: tuple[Thing, ...]) -> bool:
    x, y = pair
    return (_in(x, left) and _in(y, right)) or (_in(y, left) and _in(x, right))


def _in(thing: Thing, group: tuple[Thing, ...]) -> bool:
    return any(thing.is_like(other) for other in group)
