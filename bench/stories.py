"""Measure the grouping into stories: ``VARIORUM_DATA=FOLDER python bench/stories.py``."""

import gzip
import importlib.util
import json
import os
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from variorum.compare.stories import Grain, OpenStories, group_stories
from variorum.model import Report

BACKGROUND = (1000, 5000)
NAMES = (
    ("pair F1", "pair_f1"),
    ("pair P", "pair_p"),
    ("pair R", "pair_r"),
    ("BCubed F1", "bcubed_f1"),
)
GRAINS: tuple[Grain, ...] = ("story", "saga")


def measure(data: Path) -> dict[str, float]:
    """Scores by name; ``data`` is the folder that holds ``data/`` and ``tools/``."""
    score = _scorer(data / "tools" / "score_stories.py")
    figures: dict[str, float] = {}
    for grain in GRAINS:
        _allsides(data, score, figures, grain)
        _basil(data, score, figures, grain)
        _ecbplus(data, score, figures, grain)
    _ecbplus_chosen(figures)
    return figures


Score = Callable[..., dict[str, float]]


def _allsides(data: Path, score: Score, out: dict[str, float], grain: Grain) -> None:
    """Halves by date; once with the printed dates, once as a stream, day by day.

    A stream has a day for each report, the day it came: here the printed one, and where none
    is printed the day on which the editors listed it.
    """
    records = records_of(data / "data/stories/allsides.jsonl.gz")
    first = first_dates(records)
    middle = sorted(first.values())[len(first) // 2]
    for half in ("earlier", "later"):
        inside = [r for r in records if (first[r["story"]] < middle) == (half == "earlier")]
        told = [{**r, "date": r["date"] or r.get("date_inferred")} for r in inside]
        _measured(inside, score, out, f"{grain}: allsides {half}", grain)
        if grain == "story":
            _streamed(told, score, out, f"{grain}: allsides {half}, as a stream")


def _streamed(
    records: Sequence[dict[str, Any]], score: Score, out: dict[str, float], label: str
) -> None:
    """Each day's reports are added, and what no later day can change is closed."""
    reports = sorted(map(as_report, records), key=lambda report: report.published or date.max)
    window, found, most = OpenStories(grain="story"), [], 0
    for report in reports:
        assert report.published is not None
        found += window.close(report.published.toordinal())
        window.add([report])
        most = max(most, len(window))
    found += window.stories()
    stories = {key: str(i) for i, story in enumerate(found) for _, key in story}
    result = score({record["id"]: record["story"] for record in records}, stories)
    for name, key in NAMES:
        out[f"{label} {name}"] = result[key]
    out[f"{label} most reports open at once"] = most


def _ecbplus(data: Path, score: Score, out: dict[str, float], grain: Grain) -> None:
    records = records_of(data / "data/stories/ecbplus.jsonl.gz")
    for name, remainder in (("tune", 2), ("measure", 0)):
        inside = [record for record in records if int(record["topic"]) % 4 == remainder]
        _measured(inside, score, out, f"{grain}: ecb+ {name}", grain)


def _ecbplus_chosen(out: dict[str, float]) -> None:
    """The figure of the measuring topics with the grain that the tuning topics are better with."""
    grain = max(GRAINS, key=lambda one: out[f"{one}: ecb+ tune BCubed F1"])
    out["ecb+ measure BCubed F1, grain by the tuning topics"] = out[
        f"{grain}: ecb+ measure BCubed F1"
    ]


def _basil(data: Path, score: Score, out: dict[str, float], grain: Grain) -> None:
    records = records_of(data / "data/basil/triples.jsonl.gz")
    stories = sorted({record["story"] for record in records})
    nearby = nearby_background(data, records)
    for count in BACKGROUND:
        background = nearby[:count]
        among = "" if count == BACKGROUND[0] else f" among {count}"
        for name, chosen in (("tune", stories[::2]), ("measure", stories[1::2]), ("all", stories)):
            inside = [record for record in records if record["story"] in chosen]
            label = f"{grain}: basil {name}{among}"
            found = _measured(inside, score, out, label, grain, background)
            held = {found[record["id"]] for record in inside}
            out[f"{label} background pulled in"] = sum(
                found[record["id"]] in held for record in background
            )


def _measured(
    records: Sequence[dict[str, Any]],
    score: Score,
    out: dict[str, float],
    label: str,
    grain: Grain,
    background: Sequence[dict[str, Any]] = (),
) -> dict[str, str]:
    """The story of each report; the figures go into ``out`` under the label."""
    reports = [as_report(record) for record in (*records, *background)]
    begin = time.process_time()
    found = {key: s.id for s in group_stories(reports, grain=grain) for key in s.reports}
    seconds = time.process_time() - begin
    gold = {record["id"]: record["story"] for record in records}
    result = score(gold, {key: found[key] for key in gold})
    for name, key in NAMES:
        out[f"{label} {name}"] = result[key]
    out[f"{label} reports/s of CPU"] = len(reports) / seconds
    return found


def nearby_background(data: Path, records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The background articles nearest in date to any of the records."""
    days = [date.fromisoformat(record["date"]) for record in records]
    near = []
    for record in records_of(data / "data/background/articles.jsonl.gz"):
        record["id"] = "background-" + record["id"]
        day = as_report(record).published
        if day is not None:
            near.append((min(abs((day - other).days) for other in days), record["id"], record))
    return [record for _, _, record in sorted(near, key=lambda n: n[:2])[: max(BACKGROUND)]]


def first_dates(records: Sequence[dict[str, Any]]) -> dict[str, str]:
    """The first date of every story; stories without any date come last."""
    first: dict[str, str] = {}
    for record in records:
        day = record["date"] or "9999"
        first[record["story"]] = min(first.get(record["story"], "9999"), day)
    return first


def records_of(path: Path) -> list[dict[str, Any]]:
    """The records of a compressed JSON lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def as_report(record: dict[str, Any]) -> Report:
    """The record as a report."""
    try:
        day = date.fromisoformat((record.get("date") or "")[:10])
    except ValueError:
        day = None
    title = record.get("title") or None
    return Report(
        id=record["id"],
        source="",
        text=record["text"],
        title=title,
        outlet=record.get("outlet"),
        published=day,
    )


def _scorer(path: Path) -> Callable[..., dict[str, float]]:
    specification = importlib.util.spec_from_file_location("score_stories", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    score: Callable[..., dict[str, float]] = module.score
    return score


def main() -> None:
    """Print every figure."""
    for name, value in measure(Path(os.environ.get("VARIORUM_DATA", "../shared"))).items():
        print(f"{name:50} {value:.4g}")


if __name__ == "__main__":
    main()
