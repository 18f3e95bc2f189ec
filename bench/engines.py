"""What spreading the annotation of reports over workers brings.

    python bench/engines.py [REPORTS] [DATA]

Background articles are annotated by one process and by two (one thread of the model each), and by
two workers of Ray; start-up aside, in turns, and the quicker of two turns counts. A busy machine
says little by the clock, so processor time is told as well: what two processes use for the same
reports, beside what one uses. Ray is left out where it is not installed.
"""

import gzip
import json
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from time import perf_counter

from variorum.engine import Done, choose_engine
from variorum.model import Report
from variorum.pipeline import findings_of_worker

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
REPORTS = 24
TURNS = 2


def measure(data: Path, count: int = REPORTS) -> dict[str, float]:
    """Seconds and processor seconds of each way, and how they compare."""
    reports = list(islice(articles(data), count))
    ways = {"one": ("local", 1), "two": ("local", 2)}
    if find_spec("ray") is not None:
        ways["ray"] = ("ray", 2)
    walls: dict[str, list[float]] = {name: [] for name in ways}
    used: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(TURNS):
        for name, (engine, jobs) in ways.items():
            wall, cpu = spread(engine, jobs, reports)
            walls[name].append(wall)
            used[name].append(cpu)
    best = {name: min(found) for name, found in walls.items()}
    figures = {f"seconds {name}": seconds for name, seconds in best.items()}
    figures["two processes, times one"] = best["one"] / best["two"]
    figures["cpu of two, to one"] = min(used["two"]) / min(used["one"])
    if "ray" in best:
        figures["ray to two processes"] = best["ray"] / best["two"]
    return figures


def spread(name: str, jobs: int, reports: list[Report]) -> tuple[float, float]:
    """Seconds and processor seconds of the workers for all reports but those that warm up."""
    start = [Report(id=f"start-{n}", source="", text="The ferry ran aground.") for n in range(jobs)]
    with closing(choose_engine(name, jobs=jobs)) as engine:
        before = _children()
        found = engine.work(findings_of_worker, [*start, *reports])
        assert all(isinstance(done, Done) for done in islice(found, jobs))
        began = perf_counter()
        assert sum(isinstance(done, Done) for done in found) == len(reports)
        seconds = perf_counter() - began
    return seconds, _children() - before - _cost_of_start(name, jobs, start)


def _cost_of_start(name: str, jobs: int, start: list[Report]) -> float:
    if name != "local":
        return 0.0
    before = _children()
    with closing(choose_engine(name, jobs=jobs)) as engine:
        for _ in engine.work(findings_of_worker, start):
            pass
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def articles(data: Path) -> Iterator[Report]:
    """Background articles."""
    path = data / "data" / "background" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            yield Report(id=str(number), source="", text=json.loads(line)["text"])


def main() -> None:
    """Print the figures as JSON."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    data = Path(sys.argv[2]) if len(sys.argv) > 2 else DATA
    print(json.dumps(measure(data, count), indent=2))


if __name__ == "__main__":
    main()
