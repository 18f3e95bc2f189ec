"""How a case grows: time, memory and disk for each report, as there are more of them.

    python bench/growth.py [SIZE …] [--data FOLDER] [--postgres ADDRESS] [--stories]

Keeps background articles in an empty case, each made another by its number and by leaving one
paragraph out, over again until there are enough; the findings are synthetic and as large as real
ones (9 kB a report). With ``--stories`` five reports each make a story whose comparison and account
are as large as real ones, too (43 kB a report). Then walks over the case as the commands do. Every
size and store runs in a process of its own, so that the memory it held can be told. ``measure``
does a small part of it, on SQLite, and adds what comparing one long report costs.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count, islice
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_story
from variorum.model import (
    Account,
    Annotation,
    Comparison,
    Evidence,
    Line,
    Name,
    Reading,
    Report,
    Section,
    Span,
    StatementGroup,
    StatementTelling,
    Story,
)
from variorum.store import open_case
from variorum.store.case import SqlCase

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
SMALL, LARGE = 500, 2000
SHORT, LONG = 200, 800
"""Paragraphs of one report that is compared and told."""
IN_STORY = 5
EVIDENCE = 130
"""Pieces of evidence in an account and in a comparison, for each report."""


def measure(data: Path) -> dict[str, float]:
    """What four times as many reports cost, beside 500: one where each costs the same."""
    few, many = run(data, SMALL), run(data, LARGE)
    tell_long(SHORT)  # what is read once for a process is read
    short, long = tell_long(SHORT), tell_long(LONG)
    return {
        "one long report, cpu, large to small": long / short,
        "one long report, cpu ms a paragraph": long,
        "add cpu, large to small": many["add_cpu_ms"] / few["add_cpu_ms"],
        "bytes, large to small": many["bytes"] / few["bytes"],
        "mb added by walking": many["mb"] - few["mb"],
        "add cpu ms": many["add_cpu_ms"],
        "bytes": many["bytes"],
    }


def tell_long(paragraphs: int) -> float:
    """Processor time of comparing and telling a story of one report, in ms a paragraph."""
    text = "\n\n".join(
        f"Ann Ray said that berth {n} costs {n + 3} crowns. The harbour of Moen has {n + 1} boats "
        f"and it rained on day {n % 28 + 1} June 2024."
        for n in range(paragraphs)
    )
    report = Report(id="long", source="long", text=text, published=date(2024, 6, 20))
    found = {report.id: annotate(report)}
    begun = process_time()
    comparison = compare_story(Story("long", (report.id,)), [report], found)
    write_account(comparison, {report.id: report}, found)
    return (process_time() - begun) / paragraphs * 1000


def run(data: Path, size: int, address: str = "", *, stories: bool = False) -> dict[str, float]:
    """The figures of one size, from a process of its own."""
    words = [str(size), "--data", str(data), "--here"]
    words += ["--postgres", address] if address else []
    words += ["--stories"] if stories else []
    command = [sys.executable, __file__, *words]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def grow(data: Path, size: int, address: str, *, stories: bool) -> dict[str, float]:
    """Fill a case and walk over it."""
    with tempfile.TemporaryDirectory() as folder:
        where = address or str(Path(folder) / "case.db")
        with open_case(where, create=True) as case:
            cpu, wall = process_time(), perf_counter()
            ids = []
            for reading in islice(readings(data), size):
                report = reading.report
                name = case.add(reading, findings(report))
                if len(ids) < IN_STORY * 2000:
                    ids.append(name or report.id)
            figures = {
                "add_cpu_ms": (process_time() - cpu) / size * 1000,
                "add_ms": (perf_counter() - wall) / size * 1000,
            }
            if stories:
                figures["stories_ms"] = timed(lambda: keep_stories(case, ids)) / size
        with open_case(where) as case:
            figures |= walk(case, size, ids[len(ids) // 2])
        figures["bytes"] = disk(where, folder) / size
        figures["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return figures


def walk(case: SqlCase, size: int, some: str) -> dict[str, float]:
    """What the commands ask of a case, in milliseconds."""
    middle = case.story_count() // 2
    return {
        "walk_ms": timed(lambda: sum(1 for _ in case.reports())) / size,
        "report_ms": timed(lambda: case.report(some)),
        "stories_page_ms": timed(lambda: case.stories(middle, 50)),
        "search_rare_ms": timed(lambda: case.search(f"No {size // 2}", limit=50)),
        "search_common_ms": timed(lambda: case.search("president said", limit=50)),
    }


def timed(what: Callable[[], object]) -> float:
    """How many milliseconds it takes."""
    began = perf_counter()
    what()
    return (perf_counter() - began) * 1000


def readings(data: Path) -> Iterator[Reading]:
    """Background articles, each time round made others."""
    path = data / "data" / "background" / "articles.jsonl.gz"
    for turn in count():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                paragraphs = record["text"].split("\n")
                del paragraphs[turn % len(paragraphs)]
                text = "\n".join([*paragraphs, f"No {turn * 8000 + number}"])
                name = f"{turn}-{number}"
                report = Report(id=name, source=name, text=text, outlet=record.get("outlet"))
                yield Reading(report=report, source_digest=name)


def findings(report: Report) -> Annotation:
    """As many as are found in a real report, in bytes."""
    length = len(report.text)
    places = [Span(n, n + 60) for n in range(0, length - 60, 60)]
    names = tuple(Name(begin, begin + 12, "person") for begin, _ in places * 2)
    return Annotation(report=report.id, sentences=tuple(places), names=names)


def keep_stories(case: SqlCase, ids: list[str]) -> None:
    """Stories of five reports each, of the reports that are given."""
    comparisons, accounts = [], []
    for number in range(0, len(ids), IN_STORY):
        members = tuple(ids[number : number + IN_STORY])
        evidence = tuple(Evidence(m, n, n + 50, "x" * 50) for m in members for n in range(EVIDENCE))
        told = tuple(StatementGroup((StatementTelling(e.report, (e,)),), 1) for e in evidence)
        comparisons.append(Comparison(story=Story(members[0], members), statements=told))
        lines = tuple(Line(e.text, (e,)) for e in evidence)
        accounts.append(Account(members[0], "A story", (Section("only", "Only", lines),)))
    case.keep_comparisons(comparisons, accounts, repeated_furniture={})


def disk(where: str, folder: str) -> float:
    """How many bytes a case takes."""
    if not where.startswith("postgres"):
        return float(sum(p.stat().st_size for p in Path(folder).iterdir()))
    with open_case(where) as case:
        row = case.database.one(
            "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class AS c "
            "WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
        )
    return float(row[0]) if row else 0.0


def main() -> None:
    """Print the figures of each size as a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--postgres", default="", metavar="ADDRESS")
    parser.add_argument("--stories", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    figures: dict[str, Any]
    for size in given.sizes:
        if given.here:
            figures = grow(given.data, size, given.postgres, stories=given.stories)
        else:
            mark = "&" if "?" in given.postgres else "?"
            address = f"{given.postgres}{mark}case=growth{size}" if given.postgres else ""
            figures = {"size": size, **run(given.data, size, address, stories=given.stories)}
        print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main()
