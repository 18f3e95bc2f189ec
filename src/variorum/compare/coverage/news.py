"""The figures, years and names of a sentence that no report of another origin has."""

import re
from collections.abc import Callable, Iterator

from variorum.compare.coverage.told import Told
from variorum.compare.statements import stem
from variorum.model import Annotation, Evidence, Report, Span

VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
DAYS = frozenset(str(day) for day in range(2, 32))
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
NAMED = frozenset({"person", "organisation"})
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")
WORD = re.compile(r"[^\W\d_]+")


def new_passages(
    report: Report,
    annotation: Annotation,
    told: Told,
    new: frozenset[str],
    is_counted_elsewhere: Callable[[str], bool],
) -> tuple[Evidence, ...]:
    """Where they stand in the sentence. ``new`` are its words that only this origin has;
    ``is_counted_elsewhere`` says whether another one counts or measures a value.
    """
    spans = {
        *_figures(report.text, annotation, told, new, is_counted_elsewhere),
        *_years(report.text, told, new),
        *_names(report.text, annotation, told, new),
    }
    return tuple(report.cite(*span) for span in sorted(spans))


def _figures(
    text: str,
    annotation: Annotation,
    told: Told,
    new: frozenset[str],
    is_counted_elsewhere: Callable[[str], bool],
) -> Iterator[Span]:
    """Those that count or measure something; "dozens" may be any number. A small number may
    stand elsewhere in a date, where it counts nothing.
    """
    for figure in annotation.figures:
        span = Span(figure.begin, figure.end)
        counts = (figure.unit or figure.counted) and not VAGUE.search(text, *span)
        alone = figure.value in new or (
            figure.value in DAYS and not is_counted_elsewhere(figure.value)
        )
        if counts and alone and told.statement.span.contains(span):
            yield span


def _years(text: str, told: Told, new: frozenset[str]) -> Iterator[Span]:
    begin, end = told.statement.span
    for match in YEAR.finditer(text, begin, end):
        if match.group() in new:
            yield Span(*match.span())


def _names(text: str, annotation: Annotation, told: Told, new: frozenset[str]) -> Iterator[Span]:
    """Persons and organisations of whose names no word stands elsewhere; what goes by its first
    letters here may be written out there.
    """
    for name in annotation.names:
        span = Span(name.begin, name.end)
        if ACRONYM.fullmatch(span.of(text)):
            continue
        if name.type in NAMED and told.statement.span.contains(span):
            words = [stem(word) for word in WORD.findall(span.of(text)) if len(word) > 1]
            if words and all(word in new for word in words):
                yield span
