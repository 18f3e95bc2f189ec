"""Figures against NewsQuant: value, value with unit or counted noun, value with bound.

    python bench/figures.py [DATA] [--show]     DATA is the folder that holds data/

Also sentences labelled for this and the verdicts on pairs of figures, by bench/figure_sentences.py,
bench/figure_pairs.py and bench/figure_stories.py.

The first 150 sentences are for tuning, the rest measure.
"""

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import figure_pairs
import figure_sentences
import figure_stories
from figure_marks import f1_of, same_unit, same_value, sign_of
from figure_table import run
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences

TUNING = 150


def score(records: list[dict[str, Any]], *, show: bool) -> Counter[str]:
    """Counts of gold, found and matched figures."""
    counts: Counter[str] = Counter()
    for record in records:
        text = record["text"]
        figures = list(find_figures(text, find_sentences(text)))
        counts["found"] += len(figures)
        missed = []
        for gold in record["quantities"]:
            counts["gold"] += 1
            matching = [f for f in figures if same_value(gold["value"], f)]
            if not matching:
                missed.append(gold)
                continue
            best = max(matching, key=lambda f: same_unit(gold, f))
            figures.remove(best)
            counts["value"] += 1
            counts["unit"] += same_unit(gold, best)
            counts["bound"] += sign_of(best) == gold["change"]
            if show and not same_unit(gold, best):
                print("UNIT", gold["unit"], "|", best.unit, "|", best.counted)
            if show and sign_of(best) != gold["change"]:
                print("BOUND", gold["change"], "|", sign_of(best), "|", text[best.begin : best.end])
        if show and (missed or figures):
            print(text)
            for gold in missed:
                print("    MISSED", gold["change"], gold["value"], gold["unit"])
            for extra in figures:
                print("    EXTRA", extra)
    return counts


def measure(data: Path) -> dict[str, float]:
    """F1 on both parts, then the pairs; ``data`` is the folder that holds ``data/``."""
    parts = {"tune": records_of(data)[:TUNING], "measure": records_of(data)[TUNING:]}
    by_sentence = {
        f"{part} {name} F1": value
        for part, records in parts.items()
        for name, value in f1_of(score(records, show=False)).items()
    }
    others = (figure_sentences, figure_pairs, figure_stories)
    return by_sentence | {k: v for bench in others for k, v in bench.measure(data).items()}


def records_of(data: Path) -> list[dict[str, Any]]:
    """The sentences with their quantities."""
    path = data / "data" / "figures" / "newsquant.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def show(data: Path) -> None:
    """Print what differs in the tuning part."""
    score(records_of(data)[:TUNING], show=True)


if __name__ == "__main__":
    run(__doc__, measure, show)
