"""How a figure that was found is held against one that was labelled.

NewsQuant (Almasian et al., CQE, EMNLP 2023) has one sign for bound and direction of change
("up 4%"); its units are judged as printed or as normalised.
"""

import re
from collections import Counter
from typing import Any

from variorum.annotate.figures.rates import unit_named
from variorum.annotate.figures.tallies import SCORE
from variorum.annotate.figures.tokens import value_table
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
    """Whether value, and the upper end of a range or the other side of a score, are equal to two
    places.
    """
    parts = [float(p) for p in re.split(r"(?<=\d)\s*-\s*", gold)]
    found = [float(figure.value)] + [
        float(other) for other in (figure.upper or figure.against,) if other
    ]
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
        return figure.unit in ("", SCORE)
    if figure.unit:
        return bool(wanted & unit_words(figure.unit))
    return bool(wanted & unit_words(figure.counted))


def sign_of(figure: Figure) -> str:
    """NewsQuant's one sign for bound and change; a change goes before a bound."""
    return figure.change or BOUNDS[figure.bound]


def f1_of(counts: Counter[str]) -> dict[str, float]:
    """F1 of values alone, with unit or counted noun, with bound or change."""
    sides = counts["found"] + counts["gold"]
    return {name: 2 * counts[name] / max(sides, 1) for name in ("value", "unit", "bound")}
