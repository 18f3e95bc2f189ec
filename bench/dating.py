"""The days of reports whose dates are hidden, on the stories of Timeline17.

    python bench/dating.py [DATA] [--show] [TOPIC …]     DATA is the folder that holds data/

Of each topic every second article loses its date (in the order of the SHA-256 of their ids,
so that nothing hangs on their order in the file); the others keep theirs. The program dates the
former from their words and from the latter. The first four topics tune, the other five measure.

within_a_day     the middle of the interval (the day itself where one is given) is at most one
                 day off, over all hidden articles; an article without an interval is wrong
  … printing     the same for those that print their own date in the first 600 characters,
  … others       and for the others
single_days      the share of articles for which a single day is given,
single_right     and how many of these days are at most one day off
intervals_hold   the share of intervals that hold the true day, give or take one
median_width     days in the median interval
nearest_sibling  within a day, for the date of the dated article that is most like it

Timeline17's dates are those of its pages; an article written in the evening of one time zone
often bears the next day, so one day off counts as right.
"""

import argparse
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from timeline17 import TUNING, annotated, topics
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.nearest import nearest
from variorum.compare.dates.reports import date_reports
from variorum.model import Dating
from variorum.read.reports import build_report

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
HEAD = 600
DAY = timedelta(1)


@dataclass(frozen=True)
class Hidden:
    """An article whose date was hidden: the true one, and what was found."""

    dating: Dating
    true: date
    prints: bool
    sibling: date | None

    @property
    def middle(self) -> date | None:
        """The day in the middle of the interval; None where an end is open."""
        first, last = self.dating.when.earliest, self.dating.when.latest
        return first + (last - first) // 2 if first and last else None

    @property
    def holds(self) -> bool:
        """Whether the interval holds the true day, give or take one."""
        first, last = self.dating.when.earliest, self.dating.when.latest
        return (not first or first - DAY <= self.true) and (not last or self.true <= last + DAY)


def measure(data: Path) -> dict[str, float]:
    """The figures of the measuring topics; ``data`` is the folder that holds ``data/``."""
    rows: list[Hidden] = []
    seconds = 0.0
    for topic in list(topics(data))[TUNING:]:
        found, spent = date_topic(topic)
        rows, seconds = rows + found, seconds + spent
    return figures(rows) | {"ms_a_report": 1000 * seconds / (2 * len(rows))}


def date_topic(topic: dict[str, Any]) -> tuple[list[Hidden], float]:
    """The hidden articles of a topic with what was found, and the seconds that dating took."""
    articles = sorted(topic["articles"], key=lambda a: hashlib.sha256(a["id"].encode()).digest())
    true = {a["id"]: date.fromisoformat(a["date"]) for a in articles}
    texts = {a["id"]: a["text"] for a in articles}
    hidden = {a["id"] for a in articles[1::2]}
    reports = [
        build_report(
            id=name,
            source=name,
            text=text,
            published=None if name in hidden else true[name],
            basis="record",
        )
        for name, text in texts.items()
    ]
    annotations = {report.id: annotated(report) for report in reports}
    began = perf_counter()
    datings = {d.report: d for d in date_reports(reports, annotations)}
    seconds = perf_counter() - began
    near = nearest(texts, [n for n in texts if n not in hidden], [*hidden], most=1)
    return [
        Hidden(
            datings[name],
            true[name],
            prints_its_date(texts[name], true[name]),
            true[near[name][0].report] if near[name] else None,
        )
        for name in sorted(hidden)
    ], seconds


def prints_its_date(text: str, day: date) -> bool:
    """Whether the head of a text holds its day, give or take one, written with its year."""
    head = text[:HEAD]
    values = {t.value[:10] for t in find_times(head, find_sentences(head), written=None)}
    return any((day + DAY * step).isoformat() in values for step in (-1, 0, 1))


def figures(rows: Sequence[Hidden]) -> dict[str, float]:
    """The figures over hidden articles."""
    single = [r for r in rows if r.dating.when.day]
    closed = [r for r in rows if r.middle]
    return {
        "within_a_day": share([near(r.middle, r.true) for r in rows]),
        "within_a_day printing": share([near(r.middle, r.true) for r in rows if r.prints]),
        "within_a_day others": share([near(r.middle, r.true) for r in rows if not r.prints]),
        "single_days": len(single) / len(rows),
        "single_right": share([near(r.dating.when.day, r.true) for r in single]),
        "single_right others": share(
            [near(r.dating.when.day, r.true) for r in single if not r.prints]
        ),
        "single_exact": share([r.dating.when.day == r.true for r in single]),
        "intervals_hold": share([r.holds for r in rows]),
        "intervals_hold, closed": share([r.holds for r in closed]),
        "median_width": median([width(r) for r in rows] or [0]),
        "nearest_sibling": share([near(r.sibling, r.true) for r in rows]),
    }


def near(found: date | None, true: date) -> bool:
    """Whether a day was found that is at most one day off."""
    return found is not None and abs((found - true).days) <= 1


def share(right: Sequence[bool]) -> float:
    """The part that is right; 0 of none."""
    return sum(right) / len(right) if right else 0.0


def width(row: Hidden) -> float:
    """The days in an interval."""
    first, last = row.dating.when.earliest, row.dating.when.latest
    return (last - first).days + 1 if first and last else float("inf")


def main() -> None:
    """Prints the figures of each topic, of the tuning ones together and of the measuring ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("names", nargs="*", help="only these topics (default: the tuning ones)")
    parser.add_argument(
        "--show", action="store_true", help="every hidden article of a tuning topic"
    )
    options = parser.parse_args()
    rows: list[Hidden] = []
    for place, topic in enumerate(topics(options.data)):
        if topic["topic"] not in options.names and (options.names or place >= TUNING):
            continue
        found, seconds = date_topic(topic)
        rows += found
        table(f"{topic['topic']}, {len(found)} hidden, {seconds:.1f} s", found)
        if options.show and place < TUNING:
            for row in found:
                mark = "ok   " if near(row.middle, row.true) else "holds" if row.holds else "WRONG"
                print(mark, row.true, row.dating.when, row.dating.basis, sep=" | ")
    table("together", rows)


def table(title: str, rows: Sequence[Hidden]) -> None:
    """Prints figures."""
    print(title)
    for name, value in figures(rows).items():
        print(f"    {name:26}{value:9.3f}")


if __name__ == "__main__":
    main()
