"""What a person said of the reports of a story, in the terms that comparing goes by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from variorum.model import Span


class Passage(NamedTuple):
    """Words in the text of a report."""

    report: str
    span: Span


class Called(NamedTuple):
    """What a report calls a person; unless ``only_here`` the name means the same person in
    every report of the story.
    """

    report: str
    name: str
    only_here: bool = False


Thing = TypeVar("Thing", Passage, Called)


@dataclass(frozen=True, slots=True)
class Pairs(Generic[Thing]):
    """Pairs that are one, and pairs that are two, whatever comparing finds.

    The constraints of Wagstaff and Cardie (2000): must-link and cannot-link.
    """

    together: tuple[tuple[Thing, Thing], ...] = ()
    apart: tuple[tuple[Thing, Thing], ...] = ()

    def renamed(self, name: Callable[[str], str | None]) -> "Pairs[Thing]":
        """The pairs with other ids of reports, those of other stories (None) left out."""
        return Pairs(_renamed(self.together, name), _renamed(self.apart, name))


def _renamed(
    pairs: Iterable[tuple[Thing, Thing]], name: Callable[[str], str | None]
) -> tuple[tuple[Thing, Thing], ...]:
    named = ((a, b, name(a.report), name(b.report)) for a, b in pairs)
    return tuple((a._replace(report=x), b._replace(report=y)) for a, b, x, y in named if x and y)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """All that a person said: pairs of reports of which neither rests on the other, wordings
    that are of one utterance or not, and names that are one person's or not.
    """

    no_copies: frozenset[frozenset[str]] = frozenset()
    wordings: Pairs[Passage] = field(default_factory=Pairs)
    people: Pairs[Called] = field(default_factory=Pairs)

    def under(self, names: Mapping[str, str]) -> "ByHand":
        """The same under other ids of reports, as far as it is of these reports."""
        return ByHand(
            no_copies=frozenset(
                frozenset(names[r] for r in pair) for pair in self.no_copies if pair <= names.keys()
            ),
            wordings=self.wordings.renamed(names.get),
            people=self.people.renamed(names.get),
        )


NOTHING = ByHand()
"""Where a person said nothing."""
