"""What a person said of the reports of a story, in the terms that comparing goes by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from variorum.model import Span


class Passage(NamedTuple):
    """Words in the text of a report."""

    report: str
    span: Span

    def under(self, report: str) -> Self:
        """The same under another id of the report."""
        return self._replace(report=report)

    def is_like(self, other: "Passage") -> bool:
        """Whether both share a character."""
        return self.report == other.report and self.span.overlaps(other.span)


class Called(NamedTuple):
    """What a report calls a person; unless ``only_here`` the name means the same person in
    every report of the story.
    """

    report: str
    name: str
    only_here: bool = False

    def under(self, report: str) -> Self:
        """The same under another id of the report."""
        return self._replace(report=report)

    def is_like(self, other: "Called") -> bool:
        """Whether both are one name, of one report where it is told apart there."""
        everywhere = not (self.only_here or other.only_here)
        return self.name == other.name and (everywhere or self.report == other.report)


class _InReport(Protocol):
    @property
    def report(self) -> str: ...
    def under(self, report: str) -> Self: ...
    def is_like(self, other: Self, /) -> bool: ...


Thing = TypeVar("Thing", bound=_InReport)


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
    return tuple((a.under(x), b.under(y)) for a, b, x, y in named if x and y)


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
