"""The verdict on pairs of figures of two reports, against pairs labelled by hand.

    python bench/figure_pairs.py [DATA] [--show]     DATA is the folder that holds data/

The pairs and the rule for doubtful cases: gold/figures/README.md. Two figures in no common
group are not comparable; in a common group the pair has the verdict of its values, and where
these differ the verdict of the group. ``--show`` prints what is wrong, tuning half only.
"""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from figure_table import GOLD, in_words, run
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.annotate.sentences.long import cut_long_sentences
from variorum.annotate.times import find_times
from variorum.clean import find_furniture
from variorum.compare.figures import align_figures
from variorum.compare.figures.values import compare_values
from variorum.model import (
    Annotation,
    CountedFigure,
    Dating,
    Figure,
    Report,
    Span,
    When,
)

FILES = {
    "basil": "basil/triples.jsonl.gz",
    "allsides": "stories/allsides.jsonl.gz",
    "ecbplus": "stories/ecbplus.jsonl.gz",
}
ONE_DAY = date(2010, 1, 1)
"""All reports of ECB+ are taken to be of one day. They are undated, so that their weekdays stay
what they are; their titles are often their first sentences."""
Row = dict[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Precision and recall of conflict, share of right verdicts, on both halves."""
    figures: dict[str, float] = {}
    for half in ("tune", "report", "invented"):
        if half == "invented":
            counts = Counter(judged_invented())
        else:
            counts = Counter((row["verdict"], found) for row, found in judged(data, half))
        right = counts["conflict", "conflict"]
        found = sum(n for (_, verdict), n in counts.items() if verdict == "conflict")
        wanted = sum(n for (verdict, _), n in counts.items() if verdict == "conflict")
        same = sum(n for (gold, verdict), n in counts.items() if gold == verdict)
        joined = Counter({True: 0, False: 0})
        for (gold, verdict), n in counts.items():
            if gold != "not comparable":
                joined[verdict != "not comparable"] += n
        figures |= {
            f"pairs {half}: conflict precision": right / max(found, 1),
            f"pairs {half}: conflict recall": right / max(wanted, 1),
            f"pairs {half}: conflicts": wanted,
            f"pairs {half}: comparable joined": joined[True] / max(joined.total(), 1),
            f"pairs {half}: right verdict": same / max(counts.total(), 1),
            f"pairs {half}: pairs": counts.total(),
        }
    return figures


def judged(data: Path, half: str) -> Iterator[tuple[Row, str]]:
    """Each labelled pair of a half with the verdict that the program gives."""
    records = {name: read_records(data / "data" / path) for name, path in FILES.items()}
    rows = [json.loads(line) for line in (GOLD / f"{half}.jsonl").open(encoding="utf-8")]
    by_story: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_story[row["set"], row["story"]].append(row)
    for (name, of), pairs in sorted(by_story.items()):
        reports = {
            key: report_of(str(key), record)
            for key, record in records[name].items()
            if record["story"] == of
        }
        story = Aligned(list(reports.values()))
        yield from ((row, story.verdict(row)) for row in pairs)


def judged_invented() -> Iterator[tuple[str, str]]:
    """The verdicts on the invented pairs, by hand and found, and those on pairs of two lines."""
    lines = (GOLD / "invented.jsonl").read_text(encoding="utf-8").splitlines()
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in map(json.loads, lines):
        by_story[row["story"]].append(row)
    for pairs in by_story.values():
        told = {side: [_place_in(side, pairs, k) for k in range(len(pairs))] for side in "ab"}
        reports = [
            Report(id=side, source="", text=_told(side, pairs), published=date(2020, 5, 4))
            for side in "ab"
        ]
        story = Aligned(reports)
        for (k, row), m in product(enumerate(pairs), range(len(pairs))):
            found = story.verdict({"a": told["a"][k], "b": told["b"][m]})
            if k == m or found == "conflict":
                yield (row["verdict"] if k == m else "not comparable"), found


def _told(side: str, pairs: list[Row]) -> str:
    return " ".join(row[side].replace("{", "").replace("}", "") for row in pairs)


def _place_in(side: str, pairs: list[Row], number: int) -> Row:
    """Where the number of a line stands in the report that the lines make."""
    before = "".join(row[side] + " " for row in pairs[:number])
    line = pairs[number][side]
    begin = len(before) - 2 * number + line.index("{")
    return {"report": side, "begin": begin, "end": begin + line.index("}") - line.index("{") - 1}


@cache
def read_records(path: Path) -> dict[str | int, Row]:
    """Records by id; those of allsides by line, as the labels name them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    if path.name == "ecbplus.jsonl.gz":
        records = [record | {"title": ""} for record in records]
    by_line = path.name == "allsides.jsonl.gz"
    return {k if by_line else record["id"]: record for k, record in enumerate(records)}


def report_of(name: str, record: Row) -> Report:
    """A record as a report, with the date that its list of reports gives."""
    given = record["date"] or record.get("date_inferred")
    day = date.fromisoformat(given[:10]) if given else None
    return Report(id=name, source="", text=record["text"], title=record["title"], published=day)


class Aligned:
    """The figures of a story in groups, to be asked for the verdicts on pairs of them."""

    def __init__(self, reports: list[Report]) -> None:
        datings = [Dating(r.id, When.on(r.published or ONE_DAY), "given") for r in reports]
        annotations = {r.id: annotated(r) for r in reports}
        self._groups = align_figures(reports, annotations, datings)
        self._of_report: dict[str, list[tuple[int, CountedFigure]]] = defaultdict(list)
        for number, group in enumerate(self._groups):
            for figure in group.figures:
                self._of_report[figure.report].append((number, figure))

    def verdict(self, row: Row) -> str:
        """The verdict on one pair of numbers, of the first group that has both."""
        left, right = (self._at(row[side]) for side in ("a", "b"))
        both = left.keys() & right.keys()
        if not both:
            return "not comparable"
        number = min(both)
        standing = compare_values(_figure(left[number]), _figure(right[number]))
        if standing != "differ":
            return "compatible" if standing == "apart" else standing
        found = str(self._groups[number].verdict)
        return "updated" if found == "corrected" else found

    def _at(self, place: Row) -> dict[int, CountedFigure]:
        """The first figure of each group that stands at a place, by the number of the group."""
        span = Span(place["begin"], place["end"])
        here = self._of_report[str(place["report"])]
        return {number: f for number, f in reversed(here) if f.evidence.span.overlaps(span)}


@cache
def annotated(report: Report) -> Annotation:
    """Sentences, times and figures alone: what aligning figures rests on. Several gold files ask
    for the same reports: kept.
    """
    text = report.text
    sentences = cut_long_sentences(text, find_sentences(text))
    times = find_times(text, sentences, written=report.published)
    left_out = [Span(t.begin, t.end) for t in times if t.type != "DURATION"]
    return Annotation(
        report=report.id,
        sentences=sentences,
        times=times,
        figures=find_figures(text, sentences, leave_out=left_out),
        furniture=tuple(find_furniture(report)),
    )


def _figure(f: CountedFigure) -> Figure:
    return Figure(f.evidence.begin, f.evidence.end, f.value, f.unit, f.counted, f.bound, f.upper)


def show(data: Path) -> None:
    """Print the pairs of the tuning half that get another verdict than by hand."""
    records = {name: read_records(data / "data" / path) for name, path in FILES.items()}
    for row, found in judged(data, "tune"):
        if found != row["verdict"]:
            print(row["verdict"], "| found", found, row["story"])
            for place in (row["a"], row["b"]):
                print(in_words(records[row["set"]][place["report"]]["text"], place))


if __name__ == "__main__":
    run(__doc__, measure, show)
