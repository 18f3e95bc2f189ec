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

from variorum.compare.stories import group_stories
from variorum.model import Report

BACKGROUND = 1000


def measure(data: Path) -> dict[str, float]:
    """Scores by name; ``data`` is the folder that holds ``data/`` and ``tools/``."""
    score = _scorer(data / "tools" / "score_stories.py")
    figures: dict[str, float] = {}
    _allsides(data, score, figures)
    _basil(data, score, figures)
    return figures


def _allsides(data: Path, score: Callable[..., dict[str, float]], out: dict[str, float]) -> None:
    records = records_of(data / "data/stories/allsides.jsonl.gz")
    middle = sorted(first_dates(records).values())[len(first_dates(records)) // 2]
    for half in ("earlier", "later"):
        inside = [
            record
            for record in records
            if (first_dates(records)[record["story"]] < middle) == (half == "earlier")
        ]
        gold = {record["id"]: record["story"] for record in inside}
        begin = time.perf_counter()
        result = score(gold, _grouped([as_report(record) for record in inside]))
        out[f"allsides {half} pair F1"] = result["pair_f1"]
        out[f"allsides {half} pair P"] = result["pair_p"]
        out[f"allsides {half} pair R"] = result["pair_r"]
        out[f"allsides {half} BCubed F1"] = result["bcubed_f1"]
        out[f"allsides {half} reports/s"] = len(inside) / (time.perf_counter() - begin)


def _basil(data: Path, score: Callable[..., dict[str, float]], out: dict[str, float]) -> None:
    records = records_of(data / "data/basil/triples.jsonl.gz")
    stories = sorted({record["story"] for record in records})
    background = nearby_background(data, records)
    for name, chosen in (("tune", stories[::2]), ("measure", stories[1::2]), ("all", stories)):
        inside = [record for record in records if record["story"] in chosen]
        reports = [as_report(record) for record in inside + background]
        begin = time.perf_counter()
        found = _grouped(reports)
        gold = {record["id"]: record["story"] for record in inside}
        result = score(gold, {key: found[key] for key in gold})
        held = {found[key] for key in gold}
        out[f"basil {name} pair F1"] = result["pair_f1"]
        out[f"basil {name} pair P"] = result["pair_p"]
        out[f"basil {name} pair R"] = result["pair_r"]
        out[f"basil {name} background pulled in"] = sum(
            found[record["id"]] in held for record in background
        )
        out[f"basil {name} reports/s"] = len(reports) / (time.perf_counter() - begin)


def nearby_background(data: Path, records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The background articles nearest in date to any of the records."""
    days = [date.fromisoformat(record["date"]) for record in records]
    near = []
    for record in records_of(data / "data/background/articles.jsonl.gz"):
        record["id"] = "background-" + record["id"]
        day = as_report(record).published
        if day is not None:
            near.append((min(abs((day - other).days) for other in days), record["id"], record))
    return [record for _, _, record in sorted(near, key=lambda n: n[:2])[:BACKGROUND]]


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


def _grouped(reports: Sequence[Report]) -> dict[str, str]:
    return {key: story.id for story in group_stories(reports) for key in story.reports}


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
        print(f"{name:40} {value:.4g}")


if __name__ == "__main__":
    main()
