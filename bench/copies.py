"""Measure the relations of reports: ``VARIORUM_DATA=FOLDER python bench/copies.py``."""

import gzip
import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any
from zlib import crc32

from variorum.compare.copies import relate_reports
from variorum.model import Relation, Report

KINDS = ("copy", "excerpt", "rewrite", "partly derived", "independent")


def measure(data: Path) -> dict[str, float]:
    """Shares of pairs by relation; ``data`` is the folder that holds ``data/``.

    Pairs of basil are nearly all independent, those of restyled are all rewordings, and of
    the candidates nobody has said what they are.
    """
    figures: dict[str, float] = {}
    folder = data / "data"
    basil = records_of(folder / "basil/triples.jsonl.gz")
    stories = sorted({record["story"] for record in basil})
    for half, chosen in (("tune", stories[::2]), ("measure", stories[1::2])):
        inside = [record for record in basil if record["story"] in chosen]
        _shares(f"basil {half}", same_story(inside), figures)
    _shares("allsides later", same_story(later_half(folder)), figures)
    restyled = records_of(folder / "rewrites/restyled.jsonl.gz")
    measured = [record for record in restyled if crc32(record["src"].encode()) % 2]
    pairs = [(bare("a", record["original"]), bare("b", record["rewrite"])) for record in measured]
    _shares("restyled measure", pairs, figures)
    candidates = records_of(folder / "copies/candidates.jsonl.gz")
    halves = [(as_report(record["a"]), as_report(record["b"])) for record in candidates]
    _shares("candidates (unlabelled)", halves, figures)
    background = records_of(folder / "background/articles.jsonl.gz")[:100]
    begin = time.perf_counter()
    relate_reports([as_report(record) for record in background], {})
    figures["story of 100 reports, seconds"] = time.perf_counter() - begin
    return figures


def _shares(name: str, pairs: Iterable[tuple[Report, Report]], out: dict[str, float]) -> None:
    found = Counter(relate(a, b).relation for a, b in pairs)
    for kind in KINDS:
        out[f"{name}: {kind}"] = found[kind] / found.total()
    out[f"{name}: pairs"] = found.total()


def relate(a: Report, b: Report) -> Relation:
    """The relation of two reports by themselves."""
    (relation,) = relate_reports([a, b], {})
    return relation


def same_story(records: Sequence[dict[str, Any]]) -> list[tuple[Report, Report]]:
    """All pairs of reports of one story."""
    stories = defaultdict(list)
    for record in records:
        stories[record["story"]].append(as_report(record))
    return [pair for _, reports in sorted(stories.items()) for pair in combinations(reports, 2)]


def later_half(folder: Path) -> list[dict[str, Any]]:
    """The records of the later stories of allsides."""
    records = records_of(folder / "stories/allsides.jsonl.gz")
    first: dict[str, str] = {}
    for record in records:
        day = record["date"] or "9999"
        first[record["story"]] = min(day, first.get(record["story"], day))
    middle = sorted(first.values())[len(first) // 2]
    return [record for record in records if first[record["story"]] >= middle]


def records_of(path: Path) -> list[dict[str, Any]]:
    """The records of a compressed JSON lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def bare(name: str, text: str) -> Report:
    """A report of which only the text is known."""
    return Report(id=name, source="", text=text)


def as_report(record: dict[str, Any]) -> Report:
    """The record as a report."""
    day = date.fromisoformat(record["date"][:10]) if record["date"] else None
    return Report(
        id=record["id"],
        source="",
        text=record["text"],
        title=record["title"] or None,
        outlet=record["outlet"],
        published=day,
    )


def main() -> None:
    """Print every figure."""
    for name, value in measure(Path(os.environ.get("VARIORUM_DATA", "../shared"))).items():
        print(f"{name:40} {value:.4g}")


if __name__ == "__main__":
    main()
