"""Speakers without a name, or not clear, of whom another line of the section has all that they
say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.account.printed_again import is_printed_in
from variorum.model import Evidence, Line


def not_told_yet(speakers: Iterable[Line], lines: Sequence[Line]) -> list[Line]:
    """The speakers with what no other line tells: the sentence that tells what both say stands
    under the one with a name, or where it is compared, and so do words that their report has
    again.
    """
    told = [one for line in lines for under in line.lines for one in under.walk()]
    printed = [e for one in told for e in one.evidence]
    kept = (
        replace(speaker, lines=tuple(u for u in speaker.lines if not _is_told(u, told, printed)))
        for speaker in speakers
    )
    return [speaker for speaker in kept if speaker.lines]


def _is_told(line: Line, told: Sequence[Line], printed: Sequence[Evidence]) -> bool:
    """Whether all that a line rests on stands in passages that are printed, or its report has its
    words in a line that is.
    """
    report = line.evidence[0].report
    beside = [one for one in told if one.evidence[0].report == report and not line.lines]
    return _is_among(line, printed) or any(is_printed_in(line, one) for one in beside)


def _is_among(line: Line, printed: Sequence[Evidence]) -> bool:
    """Whether all that a line rests on stands in passages that are printed."""
    return all(
        any((e.report, e.part) == (p.report, p.part) and p.span.contains(e.span) for p in printed)
        for e in line.evidence
    )
