"""How well the chance that an attribution holds parts right lines from wrong ones.

    python bench/chances.py DATA

DATA is the folder that holds data/stories/allsides.jsonl.gz; the labels are in
bench/gold/chances (README.md there says how they were made). For a labelled line the attribution
counts whose content shares most with it. Printed for each verdict: how many lines still have an
attribution that says what somebody stated, how many of these are too unsure to be told, and their
share.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kept_annotations import annotate
from variorum.account.sure import holds_surely
from variorum.model import Attribution, Report, Span

GOLD = Path(__file__).resolve().parent / "gold" / "chances" / "tune.jsonl"
VERDICTS = ("right", "harmless", "comparison wrong", "attribution wrong")
LEAST_SHARED = 0.5


def measure(data: Path) -> dict[str, float]:
    """The share of right lines that are told and of wrong attributions that are left out."""
    found, unsure = count(data)
    return {
        "right told": 1 - unsure["right"] / found["right"],
        "wrong left out": unsure["attribution wrong"] / found["attribution wrong"],
    }


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    found, unsure = count(parser.parse_args().data)
    print(f"{'':20}{'lines':>8}{'unsure':>8}{'share':>8}")
    for verdict in VERDICTS:
        share = unsure[verdict] / found[verdict]
        print(f"{verdict:20}{found[verdict]:8}{unsure[verdict]:8}{share:8.3f}")


def count(data: Path) -> tuple[Counter[str], Counter[str]]:
    """By verdict, the lines that are still attributed, and those of them that are unsure."""
    labels: dict[str, list[tuple[list[Span], str]]] = defaultdict(list)
    for record in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        spans = [Span(*span) for span in record["spans"]]
        labels[record["report"]].append((spans, record["verdict"]))
    found, unsure = Counter[str](), Counter[str]()
    for report in read_reports(data, set(labels)):
        attributions = [a for a in annotate(report).attributions if a.statement]
        for spans, verdict in labels[report.id]:
            best = most_alike(spans, attributions)
            if best is not None:
                found[verdict] += 1
                unsure[verdict] += not holds_surely(best)
    return found, unsure


def most_alike(spans: Sequence[Span], attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution that shares most characters with a line, half of all at least."""

    def shared(attribution: Attribution) -> float:
        pairs = [(a, b) for a in spans for b in attribution.content]
        both = sum(max(0, min(a.end, b.end) - max(a.begin, b.begin)) for a, b in pairs)
        return both / (sum(s.end - s.begin for s in (*spans, *attribution.content)) - both)

    best = max(attributions, key=shared, default=None)
    return best if best is not None and shared(best) >= LEAST_SHARED else None


def read_reports(data: Path, wanted: set[str]) -> Iterator[Report]:
    """The labelled reports, of allsides and of basil; their ids count the reports of a story in
    the order of the file.
    """
    for source in ("stories/allsides.jsonl.gz", "basil/triples.jsonl.gz"):
        numbers: Counter[str] = Counter()
        with gzip.open(data / "data" / source, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                name = f"{record['story']}-{numbers[record['story']]}"
                numbers[record["story"]] += 1
                if name in wanted:
                    yield _report(name, record)


def _report(name: str, record: dict[str, Any]) -> Report:
    return Report(
        id=name,
        source=name,
        text=record["text"],
        title=record["title"],
        outlet=record["outlet"],
        published=date.fromisoformat(record["date"][:10]) if record["date"] else None,
    )


if __name__ == "__main__":
    main()
