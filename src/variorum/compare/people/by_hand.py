"""Names that a person said are one person's, or two people's."""

from collections.abc import Iterable, Sequence

from variorum.compare.by_hand import Called, Pairs
from variorum.compare.people.forms import read_form
from variorum.compare.people.identity import Identity
from variorum.compare.people.marked import Marked


class HandNames:
    """What a person said of the names in the reports of a story."""

    def __init__(self, pairs: Pairs[Called]) -> None:
        self._pairs = pairs
        self._singled_out = [c for pair in pairs.apart for c in pair if c.only_here]

    def singled_out(self, one: Marked) -> str:
        """The report in which a name is told apart from the same name in others; else ""."""
        return one.report.id if any(_means(c, one) for c in self._singled_out) else ""

    def forbids(self, left: Iterable[Marked], right: Iterable[Marked]) -> bool:
        """Whether a person said that one of these is another person than one of those."""
        if not self._pairs.apart:
            return False
        here, there = list(left), list(right)
        return any(
            (_any(a, here) and _any(b, there)) or (_any(b, here) and _any(a, there))
            for a, b in self._pairs.apart
        )

    def joined(self, people: Sequence[Identity]) -> list[Identity]:
        """The people with those made one of whom a person said that they are; the first stays."""
        left = list(people)
        for a, b in self._pairs.together:
            meant = [i for i in left if _any(a, i.marked) or _any(b, i.marked)]
            for other in meant[1:]:
                meant[0].forms |= other.forms
                meant[0].marked += other.marked
                left = [i for i in left if i is not other]
        return left


def _any(called: Called, marked: Iterable[Marked]) -> bool:
    return any(_means(called, one) for one in marked)


def _means(called: Called, one: Marked) -> bool:
    """Whether a name in a report is the one that a person spoke of."""
    if called.only_here and one.report.id != called.report:
        return False
    return one.name == called.name or one.form == read_form(called.name)
