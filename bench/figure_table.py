"""What the benches of figures print: a table, and the words around a number."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
GOLD = Path(__file__).resolve().parent / "gold" / "figures"
BEFORE, BEHIND = 110, 70
"""How many characters are printed around a number."""


def run(
    description: str | None,
    measure: Callable[[Path], dict[str, float]],
    show: Callable[[Path], None],
) -> None:
    """Print the table of a bench; with ``--show``, what differs from the labels first."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--show", action="store_true", help="print what differs, tuning part only")
    options = parser.parse_args()
    if options.show:
        show(options.data)
    for name, value in measure(options.data).items():
        print(f"{name:40}{value:8.3f}")


def in_words(text: str, place: dict[str, Any]) -> str:
    """A number and what stands around it, in one line."""
    around = text[max(0, place["begin"] - BEFORE) : place["end"] + BEHIND]
    return f"     {text[place['begin'] : place['end']]} | {' '.join(around.split())}"
