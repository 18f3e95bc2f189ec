"""Fit the score that tells a reworded report from an independent one.

    VARIORUM_DATA=../shared python training/retelling.py

Reads the training half (by source) of ``rewrites/restyled``, every second story of basil and
the earlier half of allsides, and prints ``WEIGHTS``, ``BIAS`` and ``SURE`` for
``compare/retelling.py``.
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
from variorum.compare.copies.retelling import align_sentences
from variorum.model import Report

FALSE_ALARMS = 0.5
"""Of a hundred independent pairs of a story, how many may score as reworded."""


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


def features(pairs: list[tuple[str, str]]) -> NDArray[np.float64]:
    """One row of features for each pair of texts."""
    return np.array([align_sentences(prose(a), prose(b)).features for a, b in pairs])


def same_story(records: list[dict[str, Any]], chosen: set[str]) -> list[tuple[str, str]]:
    """All pairs of texts of one story."""
    stories = defaultdict(list)
    for record in records:
        if record["story"] in chosen:
            stories[record["story"]].append(record["text"])
    return [pair for _, texts in sorted(stories.items()) for pair in combinations(texts, 2)]


def fit(rows: NDArray[np.float64], reworded: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights and bias of a logistic regression, both classes of equal weight, by Newton."""
    columns = np.c_[rows, np.ones(len(rows))]
    weights = np.zeros(columns.shape[1])
    mass = np.where(reworded, 0.5 / reworded.mean(), 0.5 / (~reworded).mean())
    ridge = np.diag([0.1] * rows.shape[1] + [0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (mass * (chance - reworded)) + ridge @ weights
        curve = (columns * (mass * chance * (1 - chance))[:, None]).T @ columns + ridge
        weights -= np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Print the constants, and what they reach on the data they were fitted to."""
    data = Path(os.environ.get("VARIORUM_DATA", "../shared")) / "data"
    restyled = filter(is_training, records_of(data / "rewrites/restyled.jsonl.gz"))
    reworded = features([(record["original"], record["rewrite"]) for record in restyled])
    basil = records_of(data / "basil/triples.jsonl.gz")
    allsides = records_of(data / "stories/allsides.jsonl.gz")
    first: dict[str, str] = {}
    for record in allsides:
        day = record["date"] or "9999"
        first[record["story"]] = min(day, first.get(record["story"], day))
    middle = sorted(first.values())[len(first) // 2]
    pairs = same_story(basil, set(sorted({record["story"] for record in basil})[::2]))
    pairs += same_story(allsides, {story for story, day in first.items() if day < middle})
    independent = features(pairs)
    rows = np.r_[reworded, independent]
    truth = np.arange(len(rows)) < len(reworded)
    *weights, bias = fit(rows, truth)
    scores = rows @ np.array(weights) + bias
    sure = float(np.percentile(scores[~truth], 100 - FALSE_ALARMS))
    print(len(reworded), "reworded pairs,", len(independent), "independent pairs")
    print("WEIGHTS =", tuple(round(float(weight), 2) for weight in weights))
    print("BIAS =", round(float(bias), 2))
    print("SURE =", round(sure, 2), "found", round(float((scores[truth] >= sure).mean()), 3))


if __name__ == "__main__":
    main()
