"""The account: lines that rest on evidence, in sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from variorum.model.display import account_html, section_html
from variorum.model.text import Evidence

SectionName = Literal[
    "brief",
    "timeline",
    "quotations",
    "figures",
    "positions",
    "people",
    "coverage",
    "only",
    "reports",
]
MarkKind = Literal["altered", "reworded", "cut", "disclosed"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch [begin, end) of a line's text that differs from another wording."""

    begin: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the account.

    ``label`` leads in (a date, a speaker, an outlet), ``note`` says what a reader should
    know of it ("altered: number", "only in a reworded report"), ``lines`` stand under it.
    ``context`` has the words before its own without which it cannot be read: what "it" or "the
    plan" goes back to. It is None where the line can be read, or the line above has these words.
    """

    text: str
    evidence: tuple[Evidence, ...]
    label: str = ""
    note: str = ""
    marks: tuple[Mark, ...] = ()
    lines: tuple["Line", ...] = ()
    context: Evidence | None = None

    def walk(self) -> Iterator["Line"]:
        """This line and all under it."""
        yield self
        for line in self.lines:
            yield from line.walk()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the account.

    ``held_back`` counts what it leaves out; of that, ``unsure`` is what holds too unsurely to be
    told, and the rest is left out to keep the account readable.
    """

    name: SectionName
    title: str
    lines: tuple[Line, ...]
    held_back: int = 0
    unsure: int = 0

    def _repr_html_(self) -> str:
        return section_html(self)


@dataclass(frozen=True, slots=True)
class Account:
    """What the reports of one story say, together."""

    story: str
    title: str
    sections: tuple[Section, ...]

    def section(self, name: SectionName) -> Section:
        """The section of that name; empty where the account has none."""
        found = next((s for s in self.sections if s.name == name), None)
        return found or Section(name, name.capitalize(), ())

    def lines(self) -> Iterator[Line]:
        """Every line of every section."""
        for section in self.sections:
            for line in section.lines:
                yield from line.walk()

    def _repr_html_(self) -> str:
        return account_html(self)
