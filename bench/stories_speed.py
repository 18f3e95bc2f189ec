"""What grouping costs: beside TF-IDF vectors of the same reports, and with their number."""

import re
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np

from variorum.compare.stories import OpenStories, group_sagas
from variorum.model import Report

BEGINNING = 1000
TOKEN = re.compile(r"(?u)\b\w\w+\b")
A_DAY = 500
"""So many reports a day a stream has; grouping looks some days back."""
FEW, MANY = 1_000, 20_000
FIRST = date(2031, 1, 1)


def measure_speed(records: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Processor time by name; each is the best of three but that of many reports."""
    reports = list(a_stream(records, 4 * FEW))
    grain = [(f"{g} over TF-IDF vectors", g) for g in ("story", "saga")]
    vectors = min(_seconds(lambda: tf_idf(reports)) for _ in range(3))
    figures = {"reports/s of TF-IDF vectors": len(reports) / vectors}
    for name, chosen in grain:
        took = min(_seconds(lambda g=chosen: group_sagas(reports, grain=g)) for _ in range(3))
        figures[name] = took / vectors
        figures[f"{chosen}: reports/s of CPU"] = len(reports) / took
    few = min(_seconds(lambda: _stream(a_stream(records, FEW))) for _ in range(3)) / FEW
    many, most = 0.0, 0
    begin = time.process_time()
    most = _stream(a_stream(records, MANY))
    many = (time.process_time() - begin) / MANY
    figures[f"cost of a report among {MANY} over that among {FEW}"] = many / few
    figures[f"most reports open at once of {MANY}, {A_DAY} a day"] = most
    return figures


def a_stream(records: Sequence[dict[str, Any]], count: int) -> Iterator[Report]:
    """So many articles, ``A_DAY`` a day; all come again further apart than grouping looks."""
    for number in range(count):
        record = records[number % len(records)]
        day = FIRST + timedelta(days=number // A_DAY)
        yield Report(
            id=str(number), source="", text=record["text"], title=record["title"], published=day
        )


def tf_idf(reports: Sequence[Report]) -> tuple[Any, ...]:
    """Sparse TF-IDF rows of title and beginning, as scikit-learn's vectorizer makes them."""
    vocabulary: dict[str, int] = {}
    rows: list[dict[int, int]] = []
    for report in reports:
        counts: dict[int, int] = {}
        for token in TOKEN.findall(f"{report.title or ''} {report.text[:BEGINNING]}".lower()):
            column = vocabulary.setdefault(token, len(vocabulary))
            counts[column] = counts.get(column, 0) + 1
        rows.append(counts)
    sizes = [len(row) for row in rows]
    columns = np.fromiter((column for row in rows for column in row), np.int64, sum(sizes))
    values = np.fromiter((n for row in rows for n in row.values()), np.float64, sum(sizes))
    owners = np.repeat(np.arange(len(rows)), sizes)
    values *= (np.log((1 + len(rows)) / (1 + np.bincount(columns))) + 1)[columns]
    values /= np.sqrt(np.bincount(owners, values**2, minlength=len(rows)))[owners]
    return columns, values, owners


def _stream(reports: Iterator[Report]) -> int:
    """Group reports day by day and forget what is closed; how many were open at most."""
    window, most, day = OpenStories(grain="story"), 0, list[Report]()
    for report in reports:
        if day and report.published != day[0].published:
            most = max(most, _add(window, day))
            day = []
        day.append(report)
    return max(most, _add(window, day))


def _add(window: OpenStories, day: Sequence[Report]) -> int:
    assert day[0].published is not None
    window.close(day[0].published.toordinal())
    window.add(day)
    return len(window)


def _seconds(work: Any) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
