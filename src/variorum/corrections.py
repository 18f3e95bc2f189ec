"""What a person changes by hand: noted with its time, applied on reading, undone at will."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from variorum.annotate import annotate
from variorum.compare.stories_by_hand import APART, WITH
from variorum.model import Annotation, Case, Correction, Span, Speaker

NO_COPY, SPEAKER = "no copy of", "speaker"
"""Fields of corrections beside those of ``compare.stories_by_hand``."""

FIELDS = ("date", "outlet", "title")
"""What can be set on a report."""


def remove_report(case: Case, report: str) -> Correction:
    """Take a report out of the case; reading its file again does not bring it back.

    Raises ``KeyError`` where there is no such report.
    """
    return case.correct(report, "removed", "yes")


def set_field(case: Case, report: str, field: str, value: str) -> Correction:
    """Set a report's date (YYYY-MM-DD), outlet or title; an empty value takes it away.

    Raises ``KeyError`` where there is no such report or field, ``ValueError`` for a date
    that is none.
    """
    if field not in FIELDS:
        raise KeyError(field)
    words = value.strip()
    given: str | date | None = words or None
    if field == "date" and words:
        given = date.fromisoformat(words)
    made = case.correct(report, field, given)
    _find_again(case, made)
    return made


def no_copy(case: Case, report: str, other: str) -> Correction:
    """Say that neither of two reports rests on the other. Raises ``KeyError`` for no report."""
    case.report(other)
    return case.correct(report, NO_COPY, other)


def join_stories(case: Case, report: str, other: str) -> Correction:
    """Make one story of the stories of two reports. Raises ``KeyError`` for no report."""
    case.report(other)
    return case.correct(report, WITH, other)


def split_story(case: Case, report: str) -> Correction:
    """Take a report out of its story: it stands alone. Raises ``KeyError`` for no report."""
    return case.correct(report, APART, "yes")


def set_speaker(case: Case, report: str, words: str, name: str) -> Correction:
    """Give the words to another speaker wherever they stand as said in a report.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the report gives
    no such words to anybody, or the words stand there more than once.
    """
    text = case.report(report).text
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    places = [Span(*m.span()) for m in re.finditer(pattern, text)] if pattern else []
    spoken = [p for p in places if _said(case.annotation(report), p) is not None]
    if len(spoken) != 1:
        found = "more than once" if spoken else "nowhere as somebody's words"
        message = f"{words!r} stands {found} in {report}"
        raise ValueError(message)
    value = {"begin": spoken[0].begin, "end": spoken[0].end, "name": name}
    return case.correct(report, SPEAKER, json.dumps(value, ensure_ascii=False))


def _said(annotation: Annotation, place: Span) -> int | None:
    """Which attribution has a place in its content: the shortest."""
    holding = [
        n
        for n, a in enumerate(annotation.attributions)
        if any(span.contains(place) or place.contains(span) for span in a.content)
    ]
    spans = annotation.attributions
    return min(holding, key=lambda n: spans[n].span.end - spans[n].span.begin, default=None)


def with_speakers(annotation: Annotation, corrections: Iterable[Correction]) -> Annotation:
    """The findings with the speakers that a person gave."""
    attributions = list(annotation.attributions)
    for made in corrections:
        if made.field == SPEAKER and made.report == annotation.report and made.value:
            told = json.loads(made.value)
            number = _said(annotation, Span(told["begin"], told["end"]))
            if number is not None:
                speaker = Speaker(name=told["name"])
                attributions[number] = replace(attributions[number], speaker=speaker)
    return replace(annotation, attributions=tuple(attributions))


def pairs_that_are_no_copies(corrections: Iterable[Correction]) -> frozenset[frozenset[str]]:
    """The pairs of reports of which a person says that neither rests on the other."""
    return frozenset(
        frozenset((made.report, made.value))
        for made in corrections
        if made.field == NO_COPY and made.value
    )


def undo(case: Case) -> Correction | None:
    """Take the last correction back; None where there is none."""
    last = case.undo()
    if last is not None:
        _find_again(case, last)
    return last


def _find_again(case: Case, made: Correction) -> None:
    """Times are told from the report's day, so a new day means annotating again."""
    if made.field == "date":
        case.replace_annotation(annotate(case.report(made.report)))
