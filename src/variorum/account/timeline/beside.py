"""What reports tell of one time, each in words of its own, as one line with the others under it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.account.coverage.otherwise import TO_COME
from variorum.account.sources import Sources
from variorum.account.timeline.told_above import ANOTHER_DATE
from variorum.compare.timeline import alike_in_words
from variorum.compare.timeline.doubles import OPENING
from variorum.model import Evidence, Line, When

ALIKE, LEADS_ALIKE = 0.16, 0.1
"""How like the line of another report must be to stand under one of its time, and one with which
its report opens, as the other does: of so like ones every second tells the same event, and the rest
something near it.
"""
EXPECTED = "expected"


def gathered(entries: Iterable[tuple[When, Line]], sources: Sources) -> tuple[Line, ...]:
    """The lines in their order, each with what other reports tell of its time under it that is
    like it.
    """
    kept: list[tuple[When, Line]] = []
    for when, line in entries:
        home = _home(when, line, kept)
        if home is None:
            kept.append((when, line))
        else:
            kept[home] = (when, _with_under(kept[home][1], line, when, sources))
    return tuple(line for _, line in kept)


def label_beside(evidence: Evidence, above: Evidence, when: When, sources: Sources) -> str:
    """What leads in to a line under another: the report, where it is not that of the line above."""
    time = "that day" if when.day else "that time"
    if evidence.report == above.report:
        return f"also of {time}"
    return f"of {time} in {sources.label(evidence.report)}"


def _home(when: When, line: Line, above: Sequence[tuple[When, Line]]) -> int | None:
    """The place of the line above, of that time and another report, that a line is most like."""
    if any(under.note == ANOTHER_DATE for under in line.lines):
        return None
    alike = [
        (round(score, 9), -place)
        for place, (other, top) in enumerate(above)
        if other == when and (score := _likeness(line.evidence[0], top))
    ]
    return -max(alike)[1] if alike else None


def _likeness(one: Evidence, top: Line) -> float:
    """How like a passage is to one of another report of a line, or of those under it; nothing where
    that is not enough, or the line is of its own report.
    """
    if one.report == top.evidence[0].report:
        return 0.0
    others = [e for line in top.walk() for e in line.evidence if e.report != one.report]
    scores = ((alike_in_words(one, other), _least(one, other)) for other in others)
    return max((score for score, least in scores if score >= least), default=0.0)


def _least(one: Evidence, other: Evidence) -> float:
    return LEADS_ALIKE if max(one.begin, other.begin) <= OPENING else ALIKE


def _with_under(top: Line, line: Line, when: When, sources: Sources) -> Line:
    """A line with another and what stands under that."""
    first = line.evidence[0]
    note = _without(line.note, sources.told_by_one(first))
    if note.startswith(EXPECTED):
        note = "" if EXPECTED in top.note else TO_COME
    label = label_beside(first, top.evidence[0], when, sources)
    under = replace(line, label=label, note=note, lines=())
    return replace(top, lines=(*top.lines, under, *line.lines))


def _without(note: str, words: str) -> str:
    """A note without some words of it."""
    for part in (f", {words}", f"{words}, ", words):
        if part in note:
            return note.replace(part, "", 1)
    return note
