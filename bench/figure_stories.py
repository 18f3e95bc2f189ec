"""The verdicts on all pairs of different numbers of whole stories, and on further pairs.

    python bench/figure_stories.py [DATA] [--show]     DATA is the folder that holds data/

The stories and the rule: gold/figures/README.md, "Whole stories". Precision counts every false
conflict among some forty thousand pairs, and so what a reader of a story meets; the pairs of
``figure_pairs`` were chosen to be doubtful, and so were those of ``more.jsonl``, all to be learnt
from, whose reports are set against each other story by story. ``--show`` prints the false conflicts
of the part that is learnt from.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from figure_pairs import FILES, Aligned, read_records, report_of
from figure_table import GOLD, in_words, run
from timeline17 import TUNING, topics
from variorum.model import Report

PARTS = {"learn": "learn", "held out": "held_out"}
Row = dict[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Precision and recall of conflict among all pairs of the stories, of both parts."""
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for row, _, found, verdict in judged(data):
        counts[row["half"]][verdict, found] += 1
    figures: dict[str, float] = {}
    for half, part in PARTS.items():
        right = counts[half]["conflict", "conflict"]
        found = sum(n for (_, verdict), n in counts[half].items() if verdict == "conflict")
        wanted = sum(n for (verdict, _), n in counts[half].items() if verdict == "conflict")
        figures |= {
            f"stories {part}: conflict precision": right / max(found, 1),
            f"stories {part}: conflict recall": right / max(wanted, 1),
            f"stories {part}: conflicts": wanted,
            f"stories {part}: pairs": counts[half].total(),
        }
    more = Counter(judged_more(data))
    joined = {gold: 0 for gold, _ in more}
    for (gold, verdict), n in more.items():
        joined[gold] += n * (verdict != "not comparable")
    comparable = sum(n for (gold, _), n in more.items() if gold != "not comparable")
    unlike = more.total() - comparable
    return figures | {
        "more pairs: comparable joined": (sum(joined.values()) - joined["not comparable"])
        / max(comparable, 1),
        "more pairs: not comparable joined": joined["not comparable"] / max(unlike, 1),
        "more pairs: right verdict": sum(n for (a, b), n in more.items() if a == b)
        / max(more.total(), 1),
        "more pairs: pairs": more.total(),
    }


def judged(data: Path) -> Iterator[tuple[Row, tuple[Row, Row], str, str]]:
    """Each pair of figures of different reports and values: story, places, verdict found, label."""
    for row, reports in read_stories(data):
        story = Aligned(reports)
        places = [dict(zip(("report", "begin", "end"), f, strict=True)) for f in row["figures"]]
        labels = {(a, b): verdict for a, b, verdict in row["pairs"]}
        for (i, a), (k, b) in combinations(enumerate(places), 2):
            wanted = labels.get((i, k), "not comparable")
            if a["report"] == b["report"] or wanted == "doubtful":
                continue
            found = story.verdict({"a": a, "b": b})
            if found != "agree":
                yield row, (a, b), found, wanted


def judged_more(data: Path) -> Iterator[tuple[str, str]]:
    """The label of each further pair and the verdict found; MEANTIME's five have no story here."""
    records = read_records(data / "data" / FILES["allsides"])
    articles = _articles(data)
    by_story: dict[tuple[str, str], list[Row]] = defaultdict(list)
    with (GOLD / "more.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            by_story[row["set"], row["story"]].append(row)
    for (name, story), pairs in sorted(by_story.items()):
        named = sorted({row[side]["report"] for row in pairs for side in ("a", "b")})
        if name == "allsides":
            reports = [report_of(str(key), records[key]) for key in named]
        elif name == "t17":
            reports = [articles[story.split()[0], key] for key in named]
        else:
            continue
        aligned = Aligned(reports)
        yield from ((row["verdict"], aligned.verdict(row)) for row in pairs)


def read_stories(data: Path) -> Iterator[tuple[Row, list[Report]]]:
    """The labelled stories with their reports."""
    by_story: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for name, path in FILES.items():
        for key, record in read_records(data / "data" / path).items():
            by_story[name, record["story"]].append(report_of(str(key), record))
    articles = _articles(data)
    with (GOLD / "stories.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            topic = row["story"].split()[0]
            named = [articles[topic, name] for name in row["reports"]]
            yield row, named or by_story[row["set"], row["story"]]


def _articles(data: Path) -> Mapping[tuple[str, str], Report]:
    """The articles of the topics that may tune, by the topic without its outlet, and by id."""
    return {
        (topic["topic"].split("_")[0], article["id"]): report_of(article["id"], article)
        for topic, _ in zip(topics(data), range(TUNING), strict=False)
        for article in ({"title": "", **a} for a in topic["articles"])
    }


def show(data: Path) -> None:
    """Print the false conflicts of the part that is learnt from."""
    stories = {
        (row["set"], row["story"]): {r.id: r.text for r in reports}
        for row, reports in read_stories(data)
    }
    for row, pair, found, wanted in judged(data):
        if row["half"] == "learn" and found == "conflict" != wanted:
            print(wanted, row["story"])
            for place in pair:
                print(in_words(stories[row["set"], row["story"]][str(place["report"])], place))


if __name__ == "__main__":
    run(__doc__, measure, show)
