"""Fit what tells whether readers miss the words before a passage that the account prints.

    VARIORUM_DATA=../shared python training/context.py

Reads the judged lines of the earlier half (``bench/gold/lines``): passages printed without the
words before them that readers called right, and those that they could not place ("dangling"), and
writes the weights that ``account/context/judgement.py`` reads. The curve that is printed comes from
models that have not seen the story: ten parts, by story; once of all, once of direct quotations.
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from own_words import read_stories
from positions import Floats, fit, unseen_chances
from variorum.account.context.marks import marks_of, word_stems
from variorum.annotate import annotate
from variorum.compare.set_aside import set_furniture_aside
from variorum.model import Span

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "bench/gold/lines"
WEIGHTS = ROOT / "src/variorum/account/context/context_weights.json"
ELSEWHERE = frozenset(["people", "reports"])
"""Sections whose lines are no passages of a report."""
MISSED = ("dangling", "context_missing", "not_understandable")
LEAST = 0.09
"""The chance from which a passage gets the words before it, chosen on the curve."""
QUOTES = frozenset('“"')

Row = tuple[str, Span, bool]
"""Report, passage, whether readers missed what stands before it."""


def read_gold() -> dict[str, set[Row]]:
    """The judged passages of each story."""
    stories: dict[str, set[Row]] = defaultdict(set)
    for name in ("tune", "two_reports"):
        lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            if row["section"] not in ELSEWHERE and "context" not in row:
                stories[row["story"]].update(_of(row))
    return stories


def _of(row: dict[str, Any]) -> Iterator[Row]:
    passage, cause = row["evidence"][0], row.get("cause", "")
    missed = cause.startswith(MISSED) and "role" not in cause
    heading = row["section"] == "quotations" and row["depth"] == 0
    if len(passage) == 3 and not heading and (missed or row["verdict"] == "right"):
        report, begin, end = passage
        yield report, Span(begin, end), missed


def main() -> None:
    """Fits the model and writes it."""
    data = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared")) / "data"
    gold = read_gold()
    found, missed, stories, quoted = [], [], [], []
    for story, reports in read_stories(data, set(gold)).items():
        stems = {r.id: word_stems(r.text) for r in reports}
        texts = {r.id: (r.text, set_furniture_aside(annotate(r))) for r in reports}
        for report, passage, miss in sorted(gold[story]):
            others = [stems[r] for r in stems if r != report]
            text, findings = texts[report]
            found.append(marks_of(text, passage, findings, frozenset().union(*others)))
            missed.append(float(miss))
            stories.append(story)
            begins = text[max(0, passage.begin - 1) : passage.begin + 1]
            quoted.append(not QUOTES.isdisjoint(begins))
    names = sorted(found[0])
    rows = np.array([[*(marks[name] for name in names), 1.0] for marks in found])
    truth = np.array(missed)
    print(len(truth), "passages of", len(set(stories)), "stories,", int(truth.sum()), "missed")
    chances = unseen_chances(rows, truth, stories)
    direct = np.array(quoted)
    _print_curve("all", chances, truth)
    _print_curve("quoted", chances[direct], truth[direct])
    *weights, bias = fit(rows, truth)
    made = {
        "marks": {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)},
        "bias": round(float(bias), 2),
        "least": LEAST,
    }
    print(json.dumps(made, indent=1))
    WEIGHTS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _print_curve(name: str, chances: Floats, truth: Floats) -> None:
    """To how many passages the words before them are given from each chance, and to how many of
    those that readers could not place.
    """
    higher = chances[truth == 1][:, None] > chances[truth == 0][None]
    print(f"{name}: {len(truth)}, area under the curve {higher.mean():.3f}")
    for least in (0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.15, 0.2):
        given = chances >= least
        found_share = truth[given].sum() / truth.sum()
        print(f"from {least:.2f}: given to {given.mean():.3f}, found {found_share:.3f}")


if __name__ == "__main__":
    main()
