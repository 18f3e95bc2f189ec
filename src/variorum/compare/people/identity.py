"""One person of a story: all that the reports have of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from variorum.compare.people.forms import Form
from variorum.compare.people.marked import Marked


@dataclass(slots=True, eq=False)
class Identity:
    """One person of the story: all that the reports have of them."""

    forms: set[Form] = field(default_factory=set)
    marked: list[Marked] = field(default_factory=list)

    @property
    def reports(self) -> set[str]:
        """The reports that name the person."""
        return {m.report.id for m in self.marked}

    @property
    def is_bare(self) -> bool:
        """Whether only one word of the name is known."""
        return all(len(form.words) == 1 for form in self.forms)

    @property
    def places(self) -> int:
        """How often the person is named."""
        return sum(len(m.places) for m in self.marked)

    @property
    def heads(self) -> set[str]:
        """The offices that stand with the full name."""
        return {head for m in self.marked if not m.bare for head in m.heads}

    @property
    def gender(self) -> str | None:
        """What first names and titles tell, None where they tell nothing or both."""
        found = {m.gender for m in self.marked if not m.bare} - {None}
        return found.pop() if len(found) == 1 else None

    @property
    def last_words(self) -> set[str]:
        """The last word of each full name, and a surname with its particle."""
        particles = {" ".join(f.words[1:]) for f in self.forms if len(f.words) > 2}
        return {f.words[-1] for f in self.forms} | particles

    @property
    def first_words(self) -> set[str]:
        """The first word of each full name: a given name, or a surname that goes first."""
        return {f.words[0] for f in self.forms}

    def places_in(self, report: str) -> int:
        """How often a report names the person."""
        return sum(len(m.places) for m in self.marked if m.report.id == report)


Forbids = Callable[[Iterable[Marked], Iterable[Marked]], bool]
"""Whether names of the one group are surely another person's than names of the other."""
