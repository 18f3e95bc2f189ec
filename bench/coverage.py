"""Statements that reports share, against sentences of basil read and labelled by hand.

    python bench/coverage.py [DATA] [--half tune|report] [--show]

DATA is the folder that holds data/. Labels and rule: bench/gold/coverage. A pair of sentences
of two reports that stand in one statement is right where they are labelled the same or
overlapping; ``strictly`` only where they are the same. A statement that "surely stands alone"
is right where no sentence of another report is the same or overlaps; ``nearly`` also where one
only overlaps. "All have it" is right where each report's sentence is the same as the one that
stands for the statement or overlaps with it. Doubtful pairs count neither way. ``--show`` prints
what is wrong, tuning half only.
"""

import argparse
import gzip
import json
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from kept_annotations import annotate
from variorum.compare import compare_reports
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.model import Annotation, Comparison, Evidence, Report, StatementGroup
from variorum.read.dates import parse_day

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
GOLD = Path(__file__).resolve().parent / "gold" / "coverage"
Place = tuple[str, int]


class Gold(NamedTuple):
    """The sentences that were read in each report of a story, and the labels of pairs."""

    sentences: dict[str, list[list[int]]]
    labels: dict[frozenset[Place], str]

    def place(self, evidence: Evidence) -> Place:
        """The labelled sentence in which a passage stands."""
        best = max(
            self.sentences[evidence.report],
            key=lambda s: min(s[1], evidence.end) - max(s[0], evidence.begin),
        )
        return evidence.report, best[0]

    def label(self, a: Evidence, b: Evidence) -> str:
        """What a reader said of two passages."""
        return self.labels.get(frozenset((self.place(a), self.place(b))), "different")

    def labels_of(self, evidence: Evidence) -> set[str]:
        """All that a reader said of a passage and those of other reports but different."""
        own = self.place(evidence)
        return {label for pair, label in self.labels.items() if own in pair}


def read_gold(half: str) -> dict[str, Gold]:
    """The gold of each story of a half."""
    stories: dict[str, Gold] = defaultdict(lambda: Gold({}, {}))
    for line in (GOLD / "sentences.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["half"] == half:
            stories[row["story"]].sentences[row["report"]] = row["sentences"]
    for line in (GOLD / f"{half}.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        key = frozenset((row[side]["report"], row[side]["begin"]) for side in "ab")
        stories[row["story"]].labels[key] = row["label"]
    return stories


def measure(data: Path) -> dict[str, float]:
    """The figures of both halves."""
    found = {}
    for half in ("tune", "report"):
        found |= {f"{half}: {name}": value for name, value in figures(half, data).items()}
    return found


def figures(half: str, data: Path) -> dict[str, float]:
    """Precision of joined pairs, of statements that all have and that stand alone, and recall."""
    joined: list[str] = []
    alone: list[set[str]] = []
    everywhere: list[bool] = []
    wanted = reached = sentences = 0
    for gold, comparison in compared(half, data):
        together = set()
        for statement in comparison.statements:
            pairs = list(_pairs(statement, gold))
            joined += [gold.label(a, b) for a, b in pairs]
            together |= {frozenset((gold.place(a), gold.place(b))) for a, b in pairs}
            if len(statement.tellings) == len(gold.sentences):
                everywhere.append(_is_told_by_all(statement, gold))
            if statement.alone:
                alone.append(gold.labels_of(statement.evidence[0]))
        same = {pair for pair, label in gold.labels.items() if label == "same"}
        wanted, reached = wanted + len(same), reached + len(same & together)
        sentences += sum(map(len, gold.sentences.values()))
    sure = [label for label in joined if label != "doubtful"]
    lone = [labels for labels in alone if labels != {"doubtful"}]
    return {
        "joined pairs": len(sure),
        "joined: right": sum(label != "different" for label in sure) / max(1, len(sure)),
        "joined: strictly": sure.count("same") / max(1, len(sure)),
        "same: found": reached / wanted,
        "in all": len(everywhere),
        "in all: right": sum(everywhere) / max(1, len(everywhere)),
        "alone": len(lone),
        "alone: right": sum(not labels - {"doubtful"} for labels in lone) / max(1, len(lone)),
        "alone: nearly": sum("same" not in labels for labels in lone) / max(1, len(lone)),
        "sentences": sentences,
    }


def _pairs(statement: StatementGroup, gold: Gold) -> Iterator[tuple[Evidence, Evidence]]:
    cited = [e for e in statement.evidence if e.part == "text"]
    seen: set[frozenset[Place]] = set()
    for a, b in combinations(cited, 2):
        pair = frozenset((gold.place(a), gold.place(b)))
        if a.report != b.report and pair not in seen:
            seen.add(pair)
            yield a, b


def _is_told_by_all(statement: StatementGroup, gold: Gold) -> bool:
    first = statement.evidence[0]
    return all(
        any(gold.label(first, e) != "different" for e in telling.evidence)
        for telling in statement.tellings[1:]
    )


def compared(half: str, data: Path) -> Iterator[tuple[Gold, Comparison]]:
    """Each story of a half with its gold, compared."""
    with gzip.open(data / "data/basil/triples.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = {row["id"]: row for row in map(json.loads, lines)}
    for _, gold in sorted(read_gold(half).items()):
        reports = [report_of(records[name]) for name in gold.sentences]
        yield gold, compare_reports(reports, annotated(reports))


def report_of(record: Mapping[str, Any]) -> Report:
    """A record of basil as a report."""
    given = {name: record[name] for name in ("id", "text", "title", "outlet", "url")}
    return Report(source="", published=parse_day(record["date"] or ""), **given)


def annotated(reports: list[Report]) -> dict[str, Annotation]:
    """The findings in each report, without furniture."""
    return {r.id: only_statements(set_furniture_aside(annotate(r))) for r in reports}


def show(data: Path) -> None:
    """Print the joined pairs and lone statements of the tuning half that are wrong."""
    for gold, comparison in compared("tune", data):
        for statement in comparison.statements:
            for a, b in _pairs(statement, gold):
                if gold.label(a, b) == "different":
                    print("JOINED", *(f"\n    {e.report} {_line(e)}" for e in (a, b)))
            labels = gold.labels_of(statement.evidence[0])
            if statement.alone and labels - {"doubtful"}:
                print("ALONE", sorted(labels), f"\n    {_line(statement.evidence[0])}")


def _line(evidence: Evidence) -> str:
    return " ".join(evidence.text.split())[:220]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--half", choices=("tune", "report"), default="tune")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.show:
        show(options.data)
    for name, value in figures(options.half, options.data).items():
        print(f"{options.half}: {name:24}{value:8.3f}")


if __name__ == "__main__":
    main()
