"""What spreading the annotation of reports over workers brings.

    python bench/engines.py [REPORTS] [DATA] [--words WORDS] [--turns TURNS]
    python bench/engines.py 2000 --words 150 --turns 1      2,000 short reports, on an idle machine

Background articles are annotated by one process and by two (one thread of the model each), and by
two workers of Ray; start-up aside, in turns. Seconds are those of the quickest of three turns; how
two ways compare is the median of the turns, since one lucky turn of one of them says nothing. A
busy machine says little by the clock, so processor time is told as well: what two processes use
for the same reports, beside what one uses, in the turn that took least, start-up (measured once)
aside. Ray is left out where it is not installed. ``--words``
cuts each article to its first words, so that many reports fit into a few minutes.
"""

import argparse
import gzip
import json
import os
import resource
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from variorum.engine import Done, choose_engine
from variorum.model import Report
from variorum.pipeline import findings_of_worker

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
REPORTS = 24
TURNS = 3


def measure(
    data: Path, count: int = REPORTS, *, words: int | None = None, turns: int = TURNS
) -> dict[str, float]:
    """Seconds and processor seconds of each way, and how they compare."""
    reports = list(islice(articles(data, words), count))
    ways = {"one": ("local", 1), "two": ("local", 2)}
    if find_spec("ray") is not None:
        ways["ray"] = ("ray", 2)
    walls: dict[str, list[float]] = {name: [] for name in ways}
    used: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(turns):
        for name, (engine, jobs) in ways.items():
            wall, cpu = spread(engine, jobs, reports)
            walls[name].append(wall)
            used[name].append(cpu)
    one, two = (min(used[name]) - _cost_of_start(*ways[name]) for name in ("one", "two"))
    best = {name: min(found) for name, found in walls.items()}
    figures = {f"seconds {name}": seconds for name, seconds in best.items()}
    figures["two processes, times one"] = _times(walls["one"], walls["two"])
    figures["cpu of two, to one"] = two / one
    if "ray" in best:
        figures["ray to two processes"] = _times(walls["ray"], walls["two"])
    return figures


def _times(one: list[float], other: list[float]) -> float:
    """How many times the seconds of the other the one takes, turn by turn: the median."""
    return median(a / b for a, b in zip(one, other, strict=True))


def spread(name: str, jobs: int, reports: list[Report]) -> tuple[float, float]:
    """Seconds for all reports but those that warm up, and processor seconds of the workers for all
    of it.
    """
    with closing(choose_engine(name, jobs=jobs)) as engine:
        before = _children()
        found = engine.work(findings_of_worker, [*_start(jobs), *reports])
        assert all(isinstance(done, Done) for done in islice(found, jobs))
        began = perf_counter()
        assert sum(isinstance(done, Done) for done in found) == len(reports)
        seconds = perf_counter() - began
    return seconds, _children() - before


def _cost_of_start(name: str, jobs: int) -> float:
    """Processor seconds of workers that do no more than warm up."""
    before = _children()
    with closing(choose_engine(name, jobs=jobs)) as engine:
        for _ in engine.work(findings_of_worker, _start(jobs)):
            pass
    return _children() - before


def _start(jobs: int) -> list[Report]:
    return [Report(id=f"start-{n}", source="", text="The ferry ran aground.") for n in range(jobs)]


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def articles(data: Path, words: int | None = None) -> Iterator[Report]:
    """Background articles, or their first words."""
    path = data / "data" / "background" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            text: str = json.loads(line)["text"]
            kept = text if words is None else " ".join(text.split()[:words])
            yield Report(id=str(number), source="", text=kept)


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("reports", type=int, nargs="?", default=REPORTS)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--words", type=int, help="the first words of each article alone")
    parser.add_argument("--turns", type=int, default=TURNS)
    given = parser.parse_args()
    figures = measure(given.data, given.reports, words=given.words, turns=given.turns)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
