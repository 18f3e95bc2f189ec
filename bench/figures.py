"""Figures against NewsQuant: value, value with unit or counted noun, value with bound.

    python -m bench.figures DATA [--part tune|measure] [--show]

DATA is newsquant.jsonl.gz; the first 150 sentences are for tuning, the rest measure.
NewsQuant (Almasian et al., CQE, EMNLP 2023) also marks a direction of change ("up 4%"),
which a figure here does not hold; the last line leaves those out.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from variorum.annotate.figures import find_figures
from variorum.annotate.figures.numbers import value_table
from variorum.annotate.sentences import find_sentences
from variorum.model import Figure

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
    unit = tables.get(unit) or tables.get(unit.lower()) or unit
    words = re.findall(r"[$%£€]|[^\W\d_]+", unit)
    return {tables.get(w, tables.get(w.lower(), w)).lower().rstrip("s") for w in words} - {"per"}


def same_unit(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether the unit is the same, or the head of the counted noun."""
    wanted = unit_words(gold["unit"])
    if gold["unit"] in ("-", ""):
        return not figure.unit
    if figure.unit:
        return bool(wanted & unit_words(figure.unit))
    return bool(wanted & unit_words(figure.counted))


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
            counts["directed"] += gold["change"] in ("up", "down")
            matching = [f for f in figures if same_value(gold["value"], f)]
            if not matching:
                missed.append(gold)
                continue
            best = max(matching, key=lambda f: same_unit(gold, f))
            figures.remove(best)
            counts["value"] += 1
            counts["unit"] += same_unit(gold, best)
            counts["bound"] += BOUNDS[best.bound] == gold["change"]
            counts["bound_undirected"] += (
                gold["change"] in ("up", "down") or BOUNDS[best.bound] == gold["change"]
            )
            if show and not same_unit(gold, best):
                print("UNIT", gold["unit"], "|", best.unit, "|", best.counted)
            if show and BOUNDS[best.bound] != gold["change"] not in ("up", "down"):
                print("BOUND", gold["change"], "|", best.bound, "|", text[best.begin : best.end])
        if show and (missed or figures):
            print(text)
            for gold in missed:
                print("    MISSED", gold["change"], gold["value"], gold["unit"])
            for extra in figures:
                print("    EXTRA", extra)
    return counts


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=["tune", "measure"], default="measure")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    with gzip.open(options.data, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    part = records[:150] if options.part == "tune" else records[150:]
    counts = score(part, show=options.show)
    for name in ("value", "unit", "bound", "bound_undirected"):
        precision, recall = counts[name] / counts["found"], counts[name] / counts["gold"]
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:18} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    print(f"gold {counts['gold']}, found {counts['found']}, directed {counts['directed']}")


if __name__ == "__main__":
    main()
