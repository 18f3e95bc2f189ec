"""Figures against NewsQuant: value, value with unit or counted noun, value with bound.

    python bench/figures.py [DATA] [--show]     DATA is the folder that holds data/

Also the verdicts on pairs of figures, by bench/figure_pairs.py and bench/figure_stories.py.

The first 150 sentences are for tuning, the rest measure. NewsQuant (Almasian et al., CQE,
EMNLP 2023) has one sign for bound and direction of change ("up 4%").
"""

import argparse
import gzip
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import figure_pairs
import figure_stories
from variorum.annotate.figures import find_figures
from variorum.annotate.figures.rates import unit_named
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.sentences import find_sentences
from variorum.model import Figure

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
TUNING = 150
BOUNDS = {
    "exact": "=",
    "about": "~",
    "more than": ">",
    "at least": ">",
    "less than": "<",
    "at most": "<",
    "nearly": "~",
}


def same_value(gold: str, figure: Figure) -> bool:
    """Whether value, and the upper end of a range, are equal to two places."""
    parts = [float(p) for p in re.split(r"(?<=\d)\s*-\s*", gold)]
    found = [float(figure.value)] + ([float(figure.upper)] if figure.upper else [])
    return len(parts) == len(found) and all(
        abs(a - b) <= 0.006 + 1e-9 * abs(a) for a, b in zip(parts, found, strict=True)
    )


def unit_words(unit: str) -> set[str]:
    """The words of a unit as the program would name it, singular."""
    tables = value_table("units") | value_table("units_time") | value_table("currencies")
    tables |= {"percentage": "%", "pound sterling": "GBP", "japanese yen": "JPY"}
    unit = tables.get(unit) or tables.get(unit.lower()) or unit_named(unit) or unit
    words = re.findall(r"[$%£€]|[^\W\d_]+", unit)
    return {tables.get(w, tables.get(w.lower(), w)).lower().rstrip("s") for w in words} - {"per"}


def same_unit(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether the unit, as printed or normalised, or the head of the counted noun is the same."""
    wanted = unit_words(gold["unit"]) | unit_words(gold["normalized_unit"])
    if gold["unit"] in ("-", ""):
        return not figure.unit
    if figure.unit:
        return bool(wanted & unit_words(figure.unit))
    return bool(wanted & unit_words(figure.counted))


def sign_of(figure: Figure) -> str:
    """NewsQuant's one sign for bound and change; a change goes before a bound."""
    return figure.change or BOUNDS[figure.bound]


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
    return by_sentence | figure_pairs.measure(data) | figure_stories.measure(data)


def records_of(data: Path) -> list[dict[str, Any]]:
    """The sentences with their quantities."""
    path = data / "data" / "figures" / "newsquant.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def f1_of(counts: Counter[str]) -> dict[str, float]:
    """F1 of values alone, with unit or counted noun, with bound or change."""
    sides = counts["found"] + counts["gold"]
    return {name: 2 * counts[name] / max(sides, 1) for name in ("value", "unit", "bound")}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--show", action="store_true", help="print what differs, tuning part only")
    options = parser.parse_args()
    if options.show:
        score(records_of(options.data)[:TUNING], show=True)
    for name, value in measure(options.data).items():
        print(f"{name:36}{value:8.3f}")


if __name__ == "__main__":
    main()
