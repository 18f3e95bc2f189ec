"""Invented stories of a ferry slip, and the timeline that is made of them."""

from collections.abc import Callable
from datetime import date

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.reports import date_reports
from variorum.compare.timeline import find_events
from variorum.model import Annotation, Event, Report

Told = Callable[..., tuple[Event, ...]]


@pytest.fixture
def timeline() -> Told:
    """The events that reports tell, each given as its day and its text."""

    def make(*told: tuple[date, str]) -> tuple[Event, ...]:
        reports = [
            Report(id=f"r{number}", source=f"{number}", text=text, published=day)
            for number, (day, text) in enumerate(told)
        ]
        annotations = {}
        for report in reports:
            sentences = find_sentences(report.text)
            times = find_times(report.text, sentences, written=report.published)
            annotations[report.id] = Annotation(report=report.id, sentences=sentences, times=times)
        return find_events(reports, annotations, date_reports(reports, annotations))

    return make
