from collections.abc import Callable
from datetime import date

import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.compare.figures import align_figures
from variorum.model import Annotation, Dating, FigureGroup, Report, When

OfOneDay = Callable[..., tuple[FigureGroup, ...]]


@pytest.fixture
def of_one_day() -> OfOneDay:
    """The groups of figures of texts, each a report of the same day."""

    def groups(*texts: str) -> tuple[FigureGroup, ...]:
        reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
        annotations = {
            r.id: Annotation(
                report=r.id,
                sentences=(sentences := find_sentences(r.text)),
                figures=find_figures(r.text, sentences),
            )
            for r in reports
        }
        datings = [Dating(r.id, When.on(date(2031, 5, 4)), "given") for r in reports]
        return align_figures(reports, annotations, datings)

    return groups


@pytest.fixture
def of_days() -> OfOneDay:
    """The groups of figures of reports, each a day in May, a text and perhaps a title."""

    def groups(*told: tuple[int, str] | tuple[int, str, str]) -> tuple[FigureGroup, ...]:
        reports = [
            Report(id=str(k), source="", text=text, title=title[0] if title else None)
            for k, (_, text, *title) in enumerate(told)
        ]
        annotations = {
            r.id: Annotation(
                report=r.id,
                sentences=(sentences := find_sentences(r.text)),
                figures=find_figures(r.text, sentences),
            )
            for r in reports
        }
        datings = [
            Dating(r.id, When.on(date(2031, 5, day)), "given")
            for r, (day, *_) in zip(reports, told, strict=True)
        ]
        return align_figures(reports, annotations, datings)

    return groups
