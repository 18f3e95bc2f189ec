"""What a stage tells of how far it is, and of what it has read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from variorum.model import Correction, Refusal


class Step(NamedTuple):
    """How far a stage is. ``what`` is the report or story just done."""

    stage: str
    what: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run read: ids of new reports, how many were known, and what was refused.

    ``run`` is its number. ``remarks`` holds a source and what should be known of its report, for
    each such report; ``kept_out`` a source and the correction by which its report is out of the
    case; ``passed_over`` the files of folders that hold no report by their kind; ``renamed`` the
    ids given in records that other reports have, and what they became; ``not_annotated`` the new
    reports in other languages, with these.
    """

    new: tuple[str, ...]
    known: int
    refused: tuple[Refusal, ...]
    run: int
    remarks: tuple[tuple[str, str], ...] = ()
    kept_out: tuple[tuple[str, Correction], ...] = ()
    passed_over: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    not_annotated: tuple[tuple[str, str], ...] = ()
