"""Fit what tells that two sentences say the same, and that one stands alone.

    VARIORUM_DATA=../shared python training/coverage.py [--keep-same | --keep-alone]

Reads what may be learnt from of ``bench/gold/coverage`` with the stories of basil that it is
about, and writes the weights that ``compare/coverage`` reads. Every figure that is printed, and
the chances from which the program is sure, come from models that have not seen the story
(leave one story out). Doubtful pairs, and sentences that have only such, are left out. A
sentence stands alone where none of it is told elsewhere. With ``--keep-same`` only what tells
that a sentence stands alone is made anew, with ``--keep-alone`` only what tells that two say the
same.
"""

import gzip
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate import annotate
from variorum.compare.copies import relate_reports
from variorum.compare.coverage.alone import Around, alone_features, read_grounds
from variorum.compare.coverage.candidates import Candidates, find_candidates
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.coverage.grouping import by_sentence
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import load_weights, same_features
from variorum.compare.coverage.read_told import holding, read_story
from variorum.compare.coverage.showing import FEWEST_WORDS
from variorum.compare.coverage.told import ToldStory
from variorum.compare.dates.anchoring import anchor_findings
from variorum.compare.dates.reports import date_reports
from variorum.compare.people import find_people
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.compare.timeline import find_events
from variorum.compare.wordings import find_families
from variorum.model import Report
from variorum.model.regression import Regression
from variorum.read.dates import parse_day

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src/variorum/compare/coverage"
GOLD = ROOT / "bench/gold/coverage"
PRECISION = {"same": 0.92, "alone": 0.94}
"""Of a hundred that the program is sure of, how many must be right."""
RIDGE = 2.0
UNSURE = float("nan")
SAID = {"same": 1.0, "overlapping": 1.0, "doubtful": UNSURE, "different": 0.0}
ALONE = {"wholly": 0.0, "core": 0.0, "part": 0.0, "not": 1.0, "doubtful": UNSURE}
Floats = NDArray[np.float64]
Labels = dict[frozenset[tuple[str, int]], str]
Places = dict[tuple[str, int], str]


class Read(NamedTuple):
    """A story with the features of its pairs and their labels."""

    story: ToldStory
    reports: dict[str, Report]
    elsewhere: Elsewhere
    index: Index
    candidates: Candidates
    features: list[dict[str, float]]
    labels: list[str]


def read_gold() -> tuple[dict[str, list[str]], Labels]:
    """The reports of each tuning story, and the labels of pairs of sentences by their places."""
    stories: dict[str, list[str]] = defaultdict(list)
    for row in _rows("sentences"):
        if row["half"] == "tune":
            stories[row["story"]].append(row["report"])
    labels = {}
    for row in _rows("tune"):
        labels[frozenset((row[s]["report"], row[s]["begin"]) for s in "ab")] = row["label"]
    return stories, labels


def read_elsewhere() -> tuple[dict[str, list[str]], Places]:
    """The reports of the stories whose sentences are labelled one by one, and these labels."""
    stories: dict[str, list[str]] = defaultdict(list)
    labels = {}
    for row in _rows("elsewhere"):
        if row["half"] == "learn":
            labels[row["report"], row["begin"]] = row["label"]
            if row["report"] not in stories[row["story"]]:
                stories[row["story"]].append(row["report"])
    return stories, labels


def by_pairs(labels: Labels) -> Places:
    """What pairs of sentences tell of each: the label that says most of it is told."""
    kinds: dict[tuple[str, int], set[str]] = defaultdict(set)
    for pair, label in labels.items():
        for side in pair:
            kinds[side].add(label)
    names = (("wholly", "same"), ("part", "overlapping"), ("doubtful", "doubtful"))
    return {
        side: next(name for name, label in names if label in found) for side, found in kinds.items()
    }


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (GOLD / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read(records: list[dict[str, Any]], labels: Labels) -> Read:
    """A story compared as the program does it, as far as its families and events go."""
    reports = [
        Report(
            id=r["id"],
            source="",
            text=r["text"],
            title=r["title"],
            published=parse_day(r["date"] or ""),
        )
        for r in records
    ]
    annotations = {r.id: only_statements(set_furniture_aside(annotate(r))) for r in reports}
    datings = date_reports(reports, annotations)
    annotations = anchor_findings(reports, annotations, datings)
    people = find_people(reports, annotations, datings)
    relations = relate_reports(reports, annotations)
    families = find_families(reports, annotations, people, relations)
    events = find_events(reports, annotations, datings)
    story = holding(read_story(reports, annotations), families, events)
    index = Index(story)
    candidates = find_candidates(story.told, index)
    pairs = list(zip(candidates.first.tolist(), candidates.second.tolist(), strict=True))
    return Read(
        story,
        {r.id: r for r in reports},
        Elsewhere(reports, annotations, {r.id: r.id for r in reports}),
        index,
        candidates,
        [same_features(story, pair) for pair in candidates.pairs()],
        [labels.get(frozenset(place(story, k) for k in pair), "different") for pair in pairs],
    )


def place(story: ToldStory, number: int) -> tuple[str, int]:
    """Where a sentence begins."""
    statement = story.told[number].statement
    return statement.report, statement.span.begin


def fit(rows: Floats, wanted: Floats) -> Floats:
    """A logistic regression with a ridge, by Newton's method; what is added comes last."""
    rows = np.c_[rows, np.ones(len(rows))]
    ridge = np.eye(rows.shape[1]) * RIDGE
    ridge[-1, -1] = 1e-6
    weights = np.zeros(rows.shape[1])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        weights += np.linalg.solve(curve, rows.T @ (wanted - chance) - ridge @ weights)
    return weights


def learn(
    parts: Sequence[Sequence[dict[str, float]]], wanted: Sequence[Sequence[float]]
) -> tuple[dict[str, Any], list[Floats]]:
    """A model of all parts, and the chances that models of the others give each part.

    What is wanted is 1 or 0; NaN is not learnt from.
    """
    names = list(next(f for part in parts for f in part))
    rows = [
        np.array([[f[n] for n in names] for f in part]).reshape(-1, len(names)) for part in parts
    ]
    target = [np.array(part, dtype=float) for part in wanted]
    every = np.concatenate(rows)
    mean, spread = every.mean(0), every.std(0) + 1e-9

    def learnt(chosen: list[int]) -> Floats:
        x = np.concatenate([rows[k] for k in chosen])
        y = np.concatenate([target[k] for k in chosen])
        return fit(((x - mean) / spread)[~np.isnan(y)], y[~np.isnan(y)])

    unseen = []
    for k, part in enumerate(rows):
        weights = learnt([j for j in range(len(rows)) if j != k])
        unseen.append(
            1 / (1 + np.exp(-np.c_[(part - mean) / spread, np.ones(len(part))] @ weights))
        )
    weights = learnt(list(range(len(rows))))
    plain = weights[:-1] / spread
    bias = float(weights[-1] - (plain * mean).sum())
    features = {n: round(float(w), 4) for n, w in zip(names, plain, strict=True)}
    return {"marks": features, "bias": round(bias, 4)}, unseen


def sure_from(name: str, chances: list[Floats], wanted: Sequence[Sequence[float]]) -> float:
    """The chance from which the wanted precision is kept; prints what that finds."""
    chance, right = np.concatenate(chances), np.concatenate([np.array(w) for w in wanted])
    chance, right = chance[~np.isnan(right)], right[~np.isnan(right)]
    order = np.argsort(-chance)
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = np.flatnonzero(precision >= PRECISION[name])[-1]
    sure = float(chance[order][last])
    found = int(right[order][: last + 1].sum())
    print(f"{name}: sure from {sure:.3f}, {last + 1} pairs or sentences, {found} right,")
    print(f"    of {int(right.sum())} that are so")
    return round(sure, 3)


def write(name: str, made: Mapping[str, Any]) -> None:
    """Put what was learnt where the program reads it."""
    text = json.dumps(made, indent=1) + "\n"
    (WEIGHTS / f"{name}_weights.json").write_text(text, encoding="utf-8")


def told_elsewhere(read_: Read, labels: Mapping[tuple[str, int], str]) -> list[str]:
    """For each sentence how much of it is told elsewhere; "doubtful" too where it is short."""
    return [
        labels.get(place(read_.story, number), "not")
        if len(told.statement.words) >= FEWEST_WORDS
        else "doubtful"
        for number, told in enumerate(read_.story.told)
    ]


def alone_in(part: Read, likely: list[float]) -> list[dict[str, float]]:
    """What the judgement on each sentence of a story rests on."""
    chances = by_sentence(part.candidates, likely)
    same = {name: name for name in part.reports}
    grounds = read_grounds(part.story.told, part.reports, part.index, part.elsewhere, same)
    return alone_features(part.story, Around(grounds, chances, same))


def main() -> None:
    """Fits both models, or one, and writes them."""
    keep, known = "--keep-same" in sys.argv[1:], load_weights("same")
    data = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared")) / "data"
    with gzip.open(data / "basil/triples.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = {row["id"]: row for row in map(json.loads, lines)}
    stories, labels = read_gold()
    parts = [read([records[r] for r in ids], labels) for _, ids in sorted(stories.items())]
    wanted = [[SAID[label] for label in part.labels] for part in parts]
    same, unseen = learn([part.features for part in parts], wanted)
    same["least"] = sure_from("same", unseen, wanted)
    likely = [chance.tolist() for chance in unseen]
    told = [told_elsewhere(part, by_pairs(labels)) for part in parts]
    more, places = read_elsewhere()
    for _, ids in sorted(more.items()):
        part = read([records[r] for r in ids], {})
        model = known if keep else Regression(**same)
        parts.append(part)
        likely.append([model.chance(found) for found in part.features])
        told.append(told_elsewhere(part, places))
    features = [alone_in(part, chance) for part, chance in zip(parts, likely, strict=True)]
    wanted = [[ALONE[label] for label in part] for part in told]
    alone, unseen = learn(features, wanted)
    alone["least"] = sure_from("alone", unseen, wanted)
    if not keep:
        write("same", same)
    if "--keep-alone" not in sys.argv[1:]:
        write("alone", alone)


if __name__ == "__main__":
    main()
