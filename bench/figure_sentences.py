"""Figures against sentences of background articles and TimeBank, labelled by hand.

    python bench/figure_sentences.py [DATA] [--show]     DATA is the folder that holds data/

The sentences and the rule: gold/figures/README.md, "Sentences". ``--show`` prints what differs in
the tuning half.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from figure_marks import f1_of, same_unit, same_value, sign_of
from figure_table import GOLD, run
from variorum.annotate.figures import find_figures
from variorum.model import Figure, Span

FILES = {"background": "background/articles.jsonl.gz", "timebank": "time/timebank.jsonl.gz"}
Row = dict[str, Any]


def measure(data: Path) -> dict[str, float]:
    """F1 of both halves."""
    counts = {"tune": Counter[str](), "report": Counter[str]()}
    for row, text in read_sentences(data):
        counts[row["half"]] += score(row, text, differing=[])
    return {
        f"sentences {half}: {name} F1": value
        for half, counted in counts.items()
        for name, value in f1_of(counted).items()
    }


def score(row: Row, text: str, *, differing: list[str]) -> Counter[str]:
    """Counts of gold, found and matched figures of a sentence; what differs goes to the list."""
    counts: Counter[str] = Counter()
    figures = list(find_figures(text, [Span(row["begin"], row["end"])]))
    for gold in row["figures"]:
        here = [f for f in figures if f.begin < gold["end"] and gold["begin"] < f.end]
        if gold.get("doubtful"):
            figures = [f for f in figures if f not in here]
            continue
        counts["gold"] += 1
        found = next((f for f in here if same_value("-".join(gold["value"]), f)), None)
        if found is None:
            differing.append(f"MISSED {gold['value']}")
            continue
        figures.remove(found)
        right = {
            "unit": _has_unit(text, gold, found),
            "bound": gold["sign"] in ("?", sign_of(found)),
        }
        counts.update(["found", "value", *(name for name, same in right.items() if same)])
        differing += [f"{name.upper()} {gold} {found}" for name, same in right.items() if not same]
    counts["found"] += len(figures)
    differing += [f"EXTRA {figure}" for figure in figures]
    return counts


def _has_unit(text: str, gold: Row, figure: Figure) -> bool:
    unit = gold["unit"]
    if unit == "?":
        return True
    name = unit if isinstance(unit, str) else text[unit[0] : unit[1]]
    return same_unit({"unit": name, "normalized_unit": name}, figure)


def read_sentences(data: Path) -> Iterator[tuple[Row, str]]:
    """The labelled sentences, each with the text that it stands in."""
    texts = {name: _texts(data / "data" / path) for name, path in FILES.items()}
    with (GOLD / "sentences.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield row, texts[row["set"]][row["text"]]


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def show(data: Path) -> None:
    """Print what differs in the tuning half."""
    for row, text in read_sentences(data):
        differing: list[str] = []
        if row["half"] == "tune":
            score(row, text, differing=differing)
        if differing:
            print(" ".join(text[row["begin"] : row["end"]].split()))
            print("\n".join(f"    {line}" for line in differing))


if __name__ == "__main__":
    run(__doc__, measure, show)
