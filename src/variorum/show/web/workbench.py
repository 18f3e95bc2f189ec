"""What the app may do to a case; who starts the app says how it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from variorum.model import Case, Correction, Refusal


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """A case and what can be done to it.

    ``open`` gives the case anew for each request, for one thread. ``add`` calls its last
    argument with the name of each file as it begins. ``compare`` finds the stories anew.
    """

    name: str
    open: Callable[[], Case]
    add: Callable[[Case, Sequence[Given], Callable[[str], None]], Added]
    compare: Callable[[Case], object]
    set_field: Callable[[Case, str, str, str], Correction]
    remove_report: Callable[[Case, str], Correction]
    undo: Callable[[Case], Correction | None]
