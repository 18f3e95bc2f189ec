"""What the app may do to a case; who starts the app says how it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from variorum.model import Case, Correction, Refusal, Span


class Given(NamedTuple):
    """A file that a reader of the page gave, or text that was pasted."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Added:
    """What came of files that were given: counts, and those refused with the reason."""

    new: int
    known: int
    refused: tuple[Refusal, ...]


class Corrections(Protocol):
    """What ``variorum.corrections`` offers. All raise ``KeyError`` where there is no such
    report and ``ValueError``, with the reason, where something cannot be said.
    """

    def remove_report(self, case: Case, report: str) -> Correction:
        """Take a report out."""
        ...

    def set_field(self, case: Case, report: str, field: str, value: str) -> Correction:
        """Set the date, outlet or title."""
        ...

    def set_furniture(
        self, case: Case, report: str, words: Span, *, is_furniture: bool = True
    ) -> Correction:
        """Mark words as no part of a report, or as part of it."""
        ...

    def no_copy(self, case: Case, report: str, other: str) -> Correction:
        """Neither of two reports rests on the other."""
        ...

    def join_stories(self, case: Case, report: str, other: str) -> Correction:
        """The stories of two reports are one."""
        ...

    def split_story(self, case: Case, report: str) -> Correction:
        """A report stands alone."""
        ...

    def set_speaker(self, case: Case, report: str, words: Span, name: str) -> Correction:
        """Words are another's."""
        ...

    def join_families(
        self, case: Case, report: str, words: Span, other: str, other_words: Span
    ) -> Correction:
        """Words of two reports word one utterance."""
        ...

    def split_family(self, case: Case, report: str, words: Span) -> Correction:
        """Words are none of the utterance that they were put to."""
        ...

    def join_people(
        self, case: Case, report: str, name: str, other: str, other_name: str
    ) -> Correction:
        """Two names are one person's."""
        ...

    def split_person(
        self, case: Case, report: str, name: str, *, only_here: bool = False
    ) -> Correction:
        """A name is another person's."""
        ...

    def undo(self, case: Case) -> Correction | None:
        """Take the last correction back."""
        ...

    def told(self, made: Correction) -> str:
        """A correction in words."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """A case and what can be done to it.

    ``open`` gives the case anew for each request, for one thread. ``add`` reads files and links,
    and calls its last argument with the name of each as it begins. ``compare`` brings the stories
    up to date.
    """

    name: str
    open: Callable[[], Case]
    add: Callable[[Case, Sequence[Given], Sequence[str], Callable[[str], None]], Added]
    compare: Callable[[Case], object]
    corrections: Corrections
