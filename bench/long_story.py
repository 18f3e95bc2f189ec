"""Three hundred reports forced into one story: does its account stay readable?

    python bench/long_story.py [DATA]

The 150 reports of basil and 150 background articles are annotated, put into one story whatever
they tell of, and compared. It is no real story, and so the hardest one to keep short.

compare_s       processor seconds from the annotations to the account
per_report_100  the same a report over that of 30 of these reports, for 100 of them
per_report_300  and for all 300: 1 where it grows with the reports, 10 where with their pairs
mb_added        megabytes of memory that it takes at most, beside what the reports do
lines_shown     lines that `variorum show` prints of it without `--all`
longest_section lines of its longest section, those under others not counted
says_so         share of the sections that hold lines back or fold, and say how many
fails           lines of the account whose words do not stand where it says

Run by itself it compares them once more in two processes, as the commands do where a Linux
machine has two processors and more:

clock_s         seconds by the clock
processors_s    processor seconds of both processes
mb_of_both      megabytes that both hold at most together, what stands in memory once for both
                counted once
"""

import argparse
import gzip
import io
import json
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter, process_time
from typing import Any

from rich.console import Console

import kept_annotations
from kept_annotations import annotate
from variorum.account import check_account, write_account
from variorum.compare import compare_story
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.engine.beside import SecondProcess
from variorum.model import HERE, Account, Annotation, Beside, Report, Story
from variorum.read.collector import collector_resting
from variorum.read.dates import parse_day
from variorum.read.reports import build_report
from variorum.show.terminal import FOLD, print_account

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
BACKGROUND = 150
EVERY = 0.1
"""Seconds from one look at the memory to the next."""


def measure(data: Path) -> dict[str, float]:
    """The figures; ``data`` is the folder that holds ``data/``."""
    reports = {report.id: report for report in given(data)}
    annotations = findings(reports)
    before = start_of_peak()
    whole, account = compared(reports, annotations)
    added = (peak() - before) / 1024
    few, many = (
        compared(dict(islice(reports.items(), 0, None, step)), annotations)[0] * step
        for step in (10, 3)
    )
    return {
        "compare_s": whole,
        "per_report_100": many / few,
        "per_report_300": whole / few,
        "mb_added": added,
        **figures(account, reports),
    }


def measure_both(data: Path) -> dict[str, float]:
    """What two processes take of the clock, the processors and the memory."""
    reports = {report.id: report for report in given(data)}
    annotations = findings(reports)
    clock, children = perf_counter(), processor_seconds_of_children()
    with closing(SecondProcess()) as second, ThreadPoolExecutor(1) as watching:
        done = Event()
        most = watching.submit(most_held_together, done)
        seconds, _ = compared(reports, annotations, beside=second)
        done.set()
        clock = perf_counter() - clock
    return {
        "clock_s": clock,
        "processors_s": seconds + processor_seconds_of_children() - children,
        "mb_of_both": most.result() / 1024,
    }


def most_held_together(done: Event) -> int:
    """The most kilobytes that this process and those that it began hold until something is done:
    their proportional set sizes (proc(5)), in which shared memory counts once.
    """
    most = 0
    while not done.wait(EVERY):
        most = max(most, sum(map(held_by, ["self", *children_of("self")])))
    return most


def children_of(process: str) -> list[str]:
    """The processes that a process began."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return [child for task in tasks for child in (task / "children").read_text().split()]


def held_by(process: str) -> int:
    """The kilobytes of a process's proportional set; 0 where it has ended."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(row.split()[1]) for row in rows if row.startswith("Pss:")), 0)


def findings(reports: dict[str, Report]) -> dict[str, Annotation]:
    """What stands in the reports, as it is compared."""
    return {
        name: only_statements(set_furniture_aside(annotate(report)))
        for name, report in reports.items()
    }


def compared(
    reports: dict[str, Report], annotations: dict[str, Annotation], *, beside: Beside = HERE
) -> tuple[float, Account]:
    """The account of some reports as one story, and the processor seconds that it took here."""
    began = process_time()
    story = Story("all", tuple(sorted(reports)))
    with collector_resting():  # as the pipeline does
        comparison = compare_story(story, list(reports.values()), annotations, beside=beside)
        account = write_account(comparison, reports, annotations, beside=beside)
    return process_time() - began, account


def processor_seconds_of_children() -> float:
    """Those of processes that have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def start_of_peak() -> int:
    """Lets the process's peak of memory begin anew; the kilobytes that it holds now."""
    Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> int:
    """The most kilobytes of memory that the process has held."""
    status = Path("/proc/self/status").read_text()
    return next(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmHWM"))


def figures(account: Account, reports: dict[str, Report]) -> dict[str, float]:
    """What a reader meets of an account."""
    shown = printed(account, reports)
    folded = [s for s in account.sections if len(s.lines) > FOLD[s.name]]
    return {
        "lines_shown": len(shown.splitlines()),
        "longest_section": max(len(section.lines) for section in account.sections),
        "says_so": sum(f"+{len(s.lines) - FOLD[s.name]} more (--all)" in shown for s in folded)
        / max(len(folded), 1),
        "fails": len(check_account(account, reports.__getitem__)),
    }


def printed(account: Account, reports: dict[str, Report]) -> str:
    """What `variorum show` prints."""
    out = io.StringIO()
    print_account(account, console=Console(file=out, width=100), reports=reports)
    return out.getvalue()


def given(data: Path) -> list[Report]:
    """The reports of basil and the first background articles of a usual length."""
    basil = records(data / "data" / "basil" / "triples.jsonl.gz")
    background = records(data / "data" / "background" / "articles.jsonl.gz")
    usual = (r for r in background if 1200 < len(r["text"]) < 5000 and r.get("date"))
    return [
        build_report(
            id=f"{number}",
            source=f"{number}",
            text=record["text"],
            title=record.get("title"),
            outlet=record.get("outlet"),
            published=parse_day(record["date"]),
            basis="record",
        )
        for number, record in enumerate([*basil, *islice(usual, BACKGROUND)])
    ]


def records(path: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    data: Path = parser.parse_args().data
    with TemporaryDirectory() as folder:
        os.environ.setdefault(kept_annotations.FOLDER, folder)
        found = measure(data)
        # In a process that has not annotated: what that takes is no part of comparing.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            found |= pool.submit(measure_both, data).result()
        for name, value in found.items():
            print(f"{name:20}{value:9.1f}")


if __name__ == "__main__":
    main()
