"""Measures what floors.toml names and says which floors are kept.

    python bench/floors.py [--data FOLDER] [--write] [MODULE …]

Every module named in floors.toml has ``measure(data: Path) -> dict[str, float]``. Exit 0
when all floors are kept, 1 when one is not, or when a module or a measure is missing.
Without the data folder nothing is measured: exit 0, but 1 under continuous integration,
where a floor that is not measured is a floor that is not kept.
"""

import argparse
import importlib
import os
import sys
import tomllib
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import kept_annotations

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the commands of the shell do

BENCH = Path(__file__).resolve().parent
DATA = Path(os.environ.get("VARIORUM_DATA", BENCH.parent.parent / "shared"))

ALONE = frozenset({"speed", "stories_speed", "engines"})
"""Modules whose figures are of time by the clock, or of times that lie close to their floors."""
LONGEST = ("browser", "long_story", "page", "wordings", "pages", "account_lines", "figures")
"""Those of the others that take longest begin, the longest first, so that no core waits for one of
them at the end.
"""

Measure = Callable[[Path], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with its floor; ``found`` is None where nothing was measured."""

    module: str
    name: str
    found: float | None
    floor: str
    kept: bool


def floors() -> dict[str, dict[str, dict[str, float]]]:
    """What floors.toml says: module, measure, {min, max}."""
    return tomllib.loads((BENCH / "floors.toml").read_text(encoding="utf-8"))


def measure_of(module: str) -> Measure:
    """The ``measure`` of bench/<module>.py. Raises ``ImportError`` where there is none."""
    sys.path[:0] = [] if str(BENCH) in sys.path else [str(BENCH)]
    measure: Measure | None = getattr(importlib.import_module(module), "measure", None)
    if measure is None:
        message = f"bench/{module}.py has no measure(data)"
        raise ImportError(message)
    return measure


def measured(module: str, data: Path) -> dict[str, float]:
    """The figures of one module; none, with the reason on standard error, where it fails."""
    began = perf_counter()
    try:
        figures = measure_of(module)(data)
    except Exception:
        traceback.print_exc()
        return {}
    print(f"{module}: measured in {perf_counter() - began:.1f} s", file=sys.stderr)
    return figures


def measured_by_itself(module: str, data: Path) -> dict[str, float]:
    """The figures of a module in a process of its own: what others leave in memory costs time."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured, module, data).result()


def all_measured(modules: Sequence[str], data: Path) -> dict[str, dict[str, float]]:
    """The figures of each module: those of ``ALONE`` one after the other, the others after them
    side by side.
    """
    others = [module for module in modules if module not in ALONE]
    together = sorted(others, key=lambda m: LONGEST.index(m) if m in LONGEST else len(LONGEST))
    with TemporaryDirectory() as folder:
        os.environ[kept_annotations.FOLDER] = folder
        found = {m: measured_by_itself(m, data) for m in modules if m in ALONE}
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            return found | dict(
                zip(together, pool.map(measured, together, repeat(data)), strict=True)
            )


def rows_of(module: str, wanted: dict[str, dict[str, float]], found: dict[str, float]) -> list[Row]:
    """A row for every floor, then one for every figure that has no floor."""
    rows = []
    for name, floor in wanted.items():
        value = found.get(name)
        low, high = floor.get("min", float("-inf")), floor.get("max", float("inf"))
        words = [f"at least {low:g}"] * ("min" in floor) + [f"at most {high:g}"] * ("max" in floor)
        kept = value is not None and low <= value <= high
        rows.append(Row(module, name, value, " and ".join(words), kept))
    rows += [Row(module, name, found[name], "", kept=True) for name in found if name not in wanted]
    return rows


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| Measured | Figure | Floor | |", "|---|---:|---|---|"]
    for row in rows:
        figure = "none" if row.found is None else f"{row.found:.4g}"
        verdict = "" if not row.floor else "kept" if row.kept else "**not kept**"
        lines.append(f"| {row.module}: {row.name} | {figure} | {row.floor} | {verdict} |")
    return "\n".join(lines)


def write_results(rows: Sequence[Row]) -> Path:
    """Puts the table in bench/RESULTS.md with the day."""
    path = BENCH / "RESULTS.md"
    day = datetime.now(UTC).date().isoformat()
    head = f"# Results\n\nMeasured on {day} with `python bench/floors.py --write`.\n"
    path.write_text(f"{head}What each figure means: README.md.\n\n{table(rows)}\n", "utf-8")
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints and gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="only these (default: all in floors.toml)")
    parser.add_argument("--data", type=Path, default=DATA, help="the data folder")
    parser.add_argument("--write", action="store_true", help="write bench/RESULTS.md")
    given = parser.parse_args(arguments)
    if not given.data.is_dir():
        print("no data folder, floors not measured (set VARIORUM_DATA or give --data)")
        return 1 if os.environ.get("CI") == "true" else 0
    wanted = floors()
    unknown = set(given.modules) - set(wanted)
    if given.write and given.modules:
        parser.error("--write is for all modules at once")
    if unknown:
        parser.error(f"not in floors.toml: {', '.join(sorted(unknown))}")
    chosen = list(given.modules or wanted)
    found = all_measured(chosen, given.data)
    rows = [row for m in chosen for row in rows_of(m, wanted[m], found[m])]
    print(table(rows))
    if given.write:
        write_results(rows)
    missed = [row for row in rows if not row.kept]
    if missed:  # once more and last: of a long log often only the end is kept
        print(f"\n{len(missed)} of {len(rows)} not kept:\n\n{table(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
