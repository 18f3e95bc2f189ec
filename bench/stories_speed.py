"""What grouping costs: beside TF-IDF vectors of the same reports, and with their number."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from stories import records_of
from variorum.compare.stories import OpenStories, group_sagas
from variorum.model import Report

ARTICLES = "data/background/articles.jsonl.gz"
BEGINNING = 1000
TOKEN = re.compile(r"(?u)\b\w\w+\b")
A_DAY = 500
"""So many reports a day a stream has; grouping looks some days back."""
FEW, MANY = 1_000, 20_000
TURNS = 7
FIRST = date(2031, 1, 1)


def measure(data: Path) -> dict[str, float]:
    """Processor time by name, each the least of ``TURNS``, and what a report costs in a stream.

    What is compared takes turns, and of what a turn gives the median is told: a machine's pace
    changes from one minute to the next, and one lucky turn of one of them says nothing.
    """
    reports = list(a_stream(records_of(data / ARTICLES), 4 * FEW))
    work: dict[str, Callable[[], object]] = {
        "TF-IDF vectors": lambda: tf_idf(reports),
        "story": lambda: group_sagas(reports, grain="story"),
        "saga": lambda: group_sagas(reports, grain="saga"),
    }
    turns = [{name: _seconds(work[name]) for name in work} for _ in range(TURNS)]
    least = {name: min(turn[name] for turn in turns) for name in work}
    figures = {"reports/s of TF-IDF vectors": len(reports) / least["TF-IDF vectors"]}
    for grain in ("story", "saga"):
        figures[f"{grain} over TF-IDF vectors"] = median(
            turn[grain] / turn["TF-IDF vectors"] for turn in turns
        )
        figures[f"{grain}: reports/s of CPU"] = len(reports) / least[grain]
    few, _ = by_itself(data, FEW)
    many, most = by_itself(data, MANY)
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


def by_itself(data: Path, count: int) -> tuple[float, int]:
    """`streamed` in a process of its own, which has met no word before."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(streamed, data, count).result()


def streamed(data: Path, count: int) -> tuple[float, int]:
    """Processor seconds a report of a stream, and how many reports were open at most."""
    reports = a_stream(records_of(data / ARTICLES), count)
    begin = time.process_time()
    most = _stream(reports)
    return (time.process_time() - begin) / count, most


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


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
