"""Fit what tells whether a reader takes a found position for one.

    VARIORUM_DATA=../shared python training/positions.py

Reads ``bench/gold/positions/shown.jsonl`` with the stories of allsides and the background articles
that it is about, and writes the weights that ``account/positions/judgement.py`` reads. The curve
that is printed comes from models that have not seen the story: ten parts, by story. Doubtful ones
are left out.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from own_words import read_stories
from variorum.account.positions.marks import marks_of
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.model import PositionTelling, Report
from variorum.read.dates import parse_day

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "bench/gold/positions/shown.jsonl"
WEIGHTS = ROOT / "src/variorum/account/positions/position_weights.json"
RIDGE, FEWEST, PARTS = 5.0, 6, 10
"""A mark that fewer tellings have is none; so many parts are left out in turn for the curve."""
LEAST = 0.65
"""The chance from which a telling is shown, chosen on the curve."""
Floats = NDArray[np.float64]
Place = tuple[str, str, int, int]


def read_gold() -> dict[str, dict[Place, bool]]:
    """The labels of each story by report, modality and place of the action."""
    stories: dict[str, dict[Place, bool]] = defaultdict(dict)
    for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        if row["label"] != "doubtful":
            story = row["report"].rpartition("-")[0]
            name = story if story != "background" else row["report"]
            place = (row["report"], row["modality"], *row["action"])
            stories[name][place] = row["label"] == "right"
    return stories


def read_background(data: Path, wanted: set[str]) -> Iterator[tuple[str, list[Report]]]:
    """Background articles, each as a story; their ids count them in the order of the file."""
    with gzip.open(data / "background/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if (name := f"background-{number}") in wanted:
                record = json.loads(line)
                day = parse_day(record["date"] or "")
                given: dict[str, Any] = {k: record[k] or "" for k in ("text", "title", "outlet")}
                yield name, [Report(id=name, source="", published=day, **given)]


def tellings(reports: list[Report]) -> Iterator[tuple[Place, dict[str, float]]]:
    """The place and the marks of every telling of the positions of a story."""
    annotations = {r.id: only_statements(set_furniture_aside(annotate(r))) for r in reports}
    texts = {r.id: r.text for r in reports}
    comparison = compare_reports(reports, annotations)
    for group in comparison.positions:
        for telling in group.tellings:
            at = place(telling, texts[telling.report])
            marks = marks_of(telling, comparison.people)
            yield (telling.report, telling.modality, *at), marks


def place(telling: PositionTelling, text: str) -> tuple[int, int]:
    """Where an action stands, whose white space was made one space; (-1, -1) where nowhere."""
    words, at = telling.action.split(), telling.evidence.begin
    while (at := text.find(words[0], at, telling.evidence.end)) >= 0:
        end = at
        for word in words:
            end += len(text[end:]) - len(text[end:].lstrip())
            if not text.startswith(word, end):
                break
            end += len(word)
        else:
            return at, end
        at += 1
    return -1, -1


def fit(rows: Floats, right: Floats) -> Floats:
    """Weights and bias of a logistic regression, by Newton; the last column is the bias."""
    weights = np.zeros(rows.shape[1])
    ridge = np.r_[np.full(rows.shape[1] - 1, RIDGE), 1e-3]
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - right) + ridge * weights
        weights -= np.linalg.solve(
            (rows.T * (chance * (1 - chance))) @ rows + np.diag(ridge), slope
        )
    return weights


def unseen_chances(rows: Floats, right: Floats, stories: Sequence[str]) -> Floats:
    """The chance of each telling by a model that has not seen its story."""
    part = {story: number % PARTS for number, story in enumerate(sorted(set(stories)))}
    parts = np.array([part[story] for story in stories])
    chances = np.zeros(len(right))
    for number in range(PARTS):
        left_out = parts == number
        weights = fit(rows[~left_out], right[~left_out])
        chances[left_out] = 1 / (1 + np.exp(-rows[left_out] @ weights))
    return chances


def main() -> None:
    """Fits the model and writes it."""
    data = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared")) / "data"
    gold = read_gold()
    every = [*read_stories(data, set(gold)).items(), *read_background(data, set(gold))]
    found, right, stories = [], [], []
    for story, reports in every:
        for at, marks in tellings(reports):
            if (label := gold[story].get(at)) is not None:
                found.append(marks)
                right.append(float(label))
                stories.append(story)
    counts = Counter(mark for marks in found for mark in marks)
    names = sorted(mark for mark, count in counts.items() if count >= FEWEST)
    rows = np.array([[*(marks.get(name, 0.0) for name in names), 1.0] for marks in found])
    truth = np.array(right)
    print(len(truth), "tellings of", len(set(stories)), "stories,", int(truth.sum()), "right")
    chances = unseen_chances(rows, truth, stories)
    for least in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
        kept = truth[chances >= least]
        print(f"from {least:.2f}: right {kept.mean():.3f}, found {kept.sum() / truth.sum():.3f}")
    *weights, bias = fit(rows, truth)
    made = {
        "marks": {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)},
        "bias": round(float(bias), 2),
        "least": LEAST,
    }
    WEIGHTS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
