"""Fit what tells a reworded report from an independent one.

    VARIORUM_DATA=../shared python training/retelling.py

Reads the training half (by source) of ``rewrites/restyled``, every second story of basil and
the earlier half of allsides, and writes the weights that ``compare/copies/retelling.py``
reads. Pairs of one story that share a tenth of their word 8-grams are left out: one of the
two may rest on the other. Pairs of the even half of ``copies/candidates`` that
``bench/gold/relations`` calls independent are hard ones, quotations of one statement in
both; they count as many times as ``HARD`` says. Short reports of one event (the tuning topics of
``stories/ecbplus``) are independent ones, too; of them more may score as reworded, as some are
made from one dispatch.
"""

import gzip
import json
import os
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from variorum.compare.copies.prose import Prose, read_prose
from variorum.compare.copies.retelling import FEWEST_TEXT, retelling_features
from variorum.compare.shingles import ngram_codes
from variorum.model import Report

WEIGHTS = (
    Path(__file__).resolve().parent.parent / "src/variorum/compare/copies/retelling_weights.json"
)
GOLD = Path(__file__).resolve().parent.parent / "bench/gold/relations/pairs.jsonl"
FALSE_ALARMS = 0.5
"""Of a hundred independent pairs of a story, how many may score as reworded."""
OF_SHORT = 2.0
"""The same of a hundred pairs of short reports."""
SHARED = 0.1
RIDGE = 5.0
HARD = 2


def records_of(path: Path) -> list[dict[str, Any]]:
    """The records of a compressed JSON lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def prose(text: str) -> Prose:
    """The words of a bare text."""
    return read_prose(Report(id="", source="", text=text))


def is_training(record: dict[str, Any]) -> bool:
    """Whether a pair of ``rewrites/restyled`` is in the half to learn from."""
    return crc32(record["src"].encode()) % 2 == 0


def features(pairs: list[tuple[str, str]], *, apart: bool = False) -> list[dict[str, float]]:
    """The features of each pair of texts; ``apart`` leaves out pairs that share much text."""
    rows = []
    for first, second in pairs:
        a, b = prose(first), prose(second)
        if apart and shared_text(a, b) >= SHARED:
            continue
        found = retelling_features(a, b)
        if found:
            rows.append(found)
    return rows


def shared_text(a: Prose, b: Prose) -> float:
    """The part of the 8-grams of one text that stand in the other, the larger of the two."""
    first, second = set(ngram_codes(a.codes, 8).tolist()), set(ngram_codes(b.codes, 8).tolist())
    return len(first & second) / max(1, min(len(first), len(second)))


def same_story(records: list[dict[str, Any]], chosen: set[str]) -> list[tuple[str, str]]:
    """All pairs of texts of one story."""
    stories = defaultdict(list)
    for record in records:
        if record["story"] in chosen:
            stories[record["story"]].append(record["text"])
    return [pair for _, texts in sorted(stories.items()) for pair in combinations(texts, 2)]


def tuning_topics(data: Path) -> tuple[list[dict[str, Any]], set[str]]:
    """Short reports, and the stories of them that may be learnt from."""
    records = [
        record
        for record in records_of(data / "stories/ecbplus.jsonl.gz")
        if int(record["topic"]) % 4 == 2 and len(record["text"].split()) >= FEWEST_TEXT
    ]
    return records, {record["story"] for record in records}


def hard_pairs(data: Path) -> list[tuple[str, str]]:
    """Independent pairs of the tuning half that share quotations."""
    candidates = records_of(data / "copies/candidates.jsonl.gz")
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    labels = [label for label in map(json.loads, lines) if label["set"] == "candidates"]
    return [
        (candidates[label["index"]]["a"]["text"], candidates[label["index"]]["b"]["text"])
        for label in labels
        if label["index"] % 2 == 0 and label["relation"] == "independent"
    ]


def earlier_stories(records: list[dict[str, Any]]) -> set[str]:
    """The stories of the earlier half of allsides, by their first day."""
    first: dict[str, str] = {}
    for record in records:
        day = record["date"] or "9999"
        first[record["story"]] = min(day, first.get(record["story"], day))
    middle = sorted(first.values())[len(first) // 2]
    return {story for story, day in first.items() if day < middle}


def fit(rows: NDArray[np.float64], reworded: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights and bias of a logistic regression, both classes of equal weight, by Newton."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    columns = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    weights = np.zeros(columns.shape[1])
    mass = np.where(reworded, 0.5 / reworded.mean(), 0.5 / (~reworded).mean())
    ridge = np.diag([RIDGE] * rows.shape[1] + [0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (mass * (chance - reworded)) + ridge @ weights
        curve = (columns * (mass * chance * (1 - chance))[:, None]).T @ columns + ridge
        weights -= np.linalg.solve(curve, slope)
    plain = weights[:-1] / spread
    return np.r_[plain, weights[-1] - plain @ mean]


def main() -> None:
    """Write the weights and print what they reach on the data they were fitted to."""
    data = Path(os.environ.get("VARIORUM_DATA", "../shared")) / "data"
    restyled = filter(is_training, records_of(data / "rewrites/restyled.jsonl.gz"))
    reworded = features([(record["original"], record["rewrite"]) for record in restyled])
    basil = records_of(data / "basil/triples.jsonl.gz")
    allsides = records_of(data / "stories/allsides.jsonl.gz")
    pairs = same_story(basil, set(sorted({record["story"] for record in basil})[::2]))
    independent = features(pairs + same_story(allsides, earlier_stories(allsides)), apart=True)
    independent += HARD * features(hard_pairs(data))
    short = features(same_story(*tuning_topics(data)), apart=True)
    names = list(reworded[0])
    every = reworded + independent + short
    rows = np.array([[row[name] for name in names] for row in every])
    truth = np.arange(len(rows)) < len(reworded)
    *weights, bias = fit(rows, truth)
    scores = rows @ np.array(weights) + bias
    of_stories = scores[len(reworded) : len(reworded) + len(independent)]
    of_short = scores[len(reworded) + len(independent) :]
    sure = max(
        float(np.percentile(of_stories, 100 - FALSE_ALARMS)),
        float(np.percentile(of_short, 100 - OF_SHORT)),
    )
    print(
        len(reworded),
        "reworded pairs,",
        len(independent),
        "independent pairs,",
        len(short),
        "short",
    )
    print("sure from", round(sure, 2), "found", round(float((scores[truth] >= sure).mean()), 3))
    print("of the short ones called reworded", round(float((of_short >= sure).mean()), 3))
    made = {
        "marks": {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)},
        "bias": round(float(bias), 3),
        "least": round(sure, 2),
    }
    WEIGHTS.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
