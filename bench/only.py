"""What an account says one report alone has, against sentences of basil labelled one by one.

    python bench/only.py [DATA] [--show]

DATA is the folder that holds data/. Labels and rule: bench/gold/coverage, ``elsewhere.jsonl``;
two stories were learnt from (``learn``), two held out (``held``). A line that gives a sentence
whole is right where its main claim is told nowhere else (not, part); one that names what of it
is only there is right unless all of it is told elsewhere. A line that names what the sections
above have tells as much of each place that it rests on: such a place is judged as a line, of
the whole sentence or of the piece that it is. Doubtful sentences count neither way. ``--show``
prints the wrong lines of the stories learnt from.
"""

import argparse
import gzip
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from coverage import GOLD, annotated, report_of
from variorum.account import write_account
from variorum.account.sources import TOLD_ABOVE, TOLD_ABOVE_NOTE
from variorum.compare import compare_reports
from variorum.compare.coverage.showing import WHOLE_SENTENCE
from variorum.model import Evidence, Line

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
WHOLE, NAMED = frozenset({"not", "part"}), frozenset({"not", "part", "core"})


def measure(data: Path) -> dict[str, float]:
    """The figures of both halves."""
    return {
        name: value for half in ("learn", "held") for name, value in figures(half, data).items()
    }


def figures(half: str, data: Path) -> dict[str, float]:
    """How many lines there are, and how many are right."""
    judged = [right for _, right in judged_lines(half, data)]
    return {
        f"{half}: lines": len(judged),
        f"{half}: right": sum(judged) / max(1, len(judged)),
    }


def judged_lines(half: str, data: Path) -> Iterator[tuple[Line, bool]]:
    """The lines of the section with whether each is right."""
    with gzip.open(data / "data/basil/triples.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = {row["id"]: row for row in map(json.loads, lines)}
    for labels in read_labels(half):
        reports = [report_of(records[name]) for name in sorted(labels)]
        annotations = annotated(reports)
        account = write_account(
            compare_reports(reports, annotations), {r.id: r for r in reports}, annotations
        )
        for line in account.section("only").lines:
            for passage, named in claims(line):
                label = next(
                    (label for end, label in labels[passage.report] if passage.begin < end),
                    "doubtful",
                )
                if label != "doubtful":
                    yield replace(line, text=passage.text), label in (NAMED if named else WHOLE)


def claims(line: Line) -> Iterator[tuple[Evidence, bool]]:
    """The passages that a line says one report alone has, and whether that is a piece of the
    sentence.
    """
    if not line.note.startswith(TOLD_ABOVE_NOTE):
        pieces = line.evidence if TOLD_ABOVE in line.note else line.evidence[:1]
        yield from ((passage, "only here" in line.note) for passage in pieces)
        return
    for passage in line.evidence:
        yield passage, not WHOLE_SENTENCE.search(passage.text)


def read_labels(half: str) -> list[dict[str, list[tuple[int, str]]]]:
    """By story and report, where each labelled sentence ends and its label, in order."""
    stories: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    with (GOLD / "elsewhere.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["half"] == half:
                stories[row["story"]][row["report"]].append((row["end"], row["label"]))
    return list(stories.values())


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.show:
        for line, right in judged_lines("learn", options.data):
            if not right:
                print(f"{line.label}: {line.text} ({line.note})")
    for name, value in measure(options.data).items():
        print(f"{name:24}{value:8.3f}")


if __name__ == "__main__":
    main()
