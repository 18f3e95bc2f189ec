"""Time expressions against marked documents: spans strict and relaxed, and values.

    python bench/times.py [DATA] [--show] [NAME …]     DATA is the folder that holds data/

The grammar is tuned on timebank and meantime_airbus; the others only measure.

Scored as in TempEval-3 (UzZaman et al., 2013): a span is right where it is the same (strict)
or overlaps (relaxed); the value F1 counts the relaxed matches whose value is the same, however
it is written ("P24M" and "P2Y", see ``equal_values``), "value as written" those whose value is
the same string. For GUM news, which marks dates only, the share of its dates that are found
with the right value.
"""

import argparse
import gzip
import json
import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from equal_values import canonical
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.annotate.times.days import days_of
from variorum.model import Time

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
MEANTIME_SENTENCES = 5
Mark = tuple[int, int, str, str]
"""Where a marked expression begins and ends, its value and type."""
NAMES = ("timebank", "meantime_airbus", "aquaint", "meantime", "gum_news")


def measure(data: Path) -> dict[str, float]:
    """F1 of spans and values on each set; ``data`` is the folder that holds ``data/``."""
    folder = data / "data" / "time"
    figures: dict[str, float] = {}
    for name in NAMES:
        figures |= scores(name, folder, verbose=False)
    return figures


def main() -> None:
    """Prints the figures of each set asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("names", nargs="*", default=NAMES)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name in options.names:
        for figure, value in scores(
            name, options.data / "data" / "time", verbose=options.show
        ).items():
            print(f"{figure:32}{value:9.3f}")


def scores(name: str, folder: Path, *, verbose: bool) -> dict[str, float]:
    """The figures of one set."""
    if name == "gum_news":
        return gum_row(folder, verbose=verbose)
    return row(name, list(documents(folder, name)), verbose=verbose)


def documents(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The documents of a set; that of Airbus is the part of MEANTIME that may tune."""
    file = folder / f"{name.removesuffix('_airbus')}.jsonl.gz"
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            airbus = document.get("topic") == "corpus_airbus"
            if document.get("topic") is None or airbus == (name == "meantime_airbus"):
                yield document


def extent(text: dict[str, Any]) -> int:
    """Up to where times are marked: MEANTIME marks those of title, date and five sentences."""
    if "mentions" not in text:
        return len(text["text"])
    marks = [*text["timex"], *text["values"], *text["mentions"]]
    return max((m["end"] for m in marks if m["sent"] <= MEANTIME_SENTENCES), default=0)


def own_date(text: str) -> str:
    """The date that a report of MEANTIME prints under its title."""
    head = text[:300]
    times = find_times(head, find_sentences(head), written=None)
    return next(t.value for t in times if len(t.value) == 10 and t.value[0] == "2")


def row(name: str, texts: list[dict[str, Any]], *, verbose: bool) -> dict[str, float]:
    """The scores on one set, and with ``verbose`` every difference."""
    strict = relaxed = value = written_so = found = gold = 0
    spent = 0.0
    for text in texts:
        written = date.fromisoformat((text["dct"] or own_date(text["text"]))[:10])
        began = time.process_time()
        times = find_times(text["text"], find_sentences(text["text"]), written=written)
        spent += time.process_time() - began
        marked = {
            (t["start"], t["end"], t["value"], t["type"])
            for t in text["timex"]
            if t["end"] > t["start"]
        }
        times = tuple(t for t in times if t.begin < extent(text))
        found, gold = found + len(times), gold + len(marked)
        matches = match(sorted(marked), times)
        strict += sum(1 for m, t in matches if (m[0], m[1]) == (t.begin, t.end))
        relaxed += len(matches)
        value += sum(1 for m, t in matches if is_right(m, t))
        written_so += sum(1 for m, t in matches if m[2] == t.value)
        if verbose:
            report(text, sorted(marked), times, matches)
    hits = {"strict": strict, "relaxed": relaxed, "value": value, "value as written": written_so}
    figures = {f"{name} {kind} F1": 2 * n / (found + gold) for kind, n in hits.items()}
    return {**figures, f"{name} ms a text": 1000 * spent / len(texts)}


def is_right(mark: Mark, found: Time) -> bool:
    """Whether both values mean the same; those of sets where both are marked so."""
    sets = mark[3] == "SET" and found.type == "SET"
    return canonical(mark[2], of_set=sets) == canonical(found.value, of_set=sets)


def match(marked: list[Mark], times: tuple[Time, ...]) -> list[tuple[Mark, Time]]:
    """Pairs of a marked and a found expression that overlap, each used once."""
    pairs, free = [], list(times)
    for mark in marked:
        hits = [t for t in free if t.begin < mark[1] and mark[0] < t.end]
        if hits:
            best = max(hits, key=lambda t: min(t.end, mark[1]) - max(t.begin, mark[0]))
            free.remove(best)
            pairs.append((mark, best))
    return pairs


def report(
    text: dict[str, Any],
    marked: list[Mark],
    times: tuple[Time, ...],
    matches: list[tuple[Mark, Time]],
) -> None:
    """Prints what was missed, found beside, and given another value."""
    words, day = text["text"], text["dct"]

    def context(begin: int, end: int) -> str:
        before, behind = words[max(0, begin - 40) : begin], words[end : end + 30]
        return " ".join(f"{before}[{words[begin:end]}]{behind}".split())

    for mark in marked:
        if not any(m is mark for m, _ in matches):
            print("MISS ", mark[2], context(mark[0], mark[1]), sep=" | ")
    for t in times:
        if not any(u is t for _, u in matches):
            print("EXTRA", t.value, context(t.begin, t.end), sep=" | ")
    for mark, t in matches:
        if not is_right(mark, t):
            print(
                "VALUE",
                f"{mark[2]} not {t.value} ({t.rule}) {day}",
                context(t.begin, t.end),
                sep=" | ",
            )


def gum_row(folder: Path, *, verbose: bool) -> dict[str, float]:
    """How many of the dates of GUM news are found with the right value."""
    right = total = 0
    for text in documents(folder, "gum_news"):
        tokens = json.loads(text["tokens"]) if isinstance(text["tokens"], str) else text["tokens"]
        dates = json.loads(text["dates"]) if isinstance(text["dates"], str) else text["dates"]
        places, joined = [], ""
        for token in tokens:
            places.append((len(joined), len(joined) + len(token)))
            joined += token + " "
        times = find_times(
            joined, find_sentences(joined), written=date.fromisoformat(text["dateCreated"])
        )
        for first, last, attributes in dates:
            begin, end = places[first][0], places[last - 1][1]
            hits = [t for t in times if t.begin < end and begin < t.end]
            values = [t.value for t in hits]
            if len(hits) > 1:  # TIMEX3 marks both ends of "2005 to 2006", TEI all of it
                values.append(f"{values[0]}/{values[-1]}")
            good = any(_is_right(attributes, value) for value in values)
            total, right = total + 1, right + good
            if verbose and not good:
                print("GUM", text["dateCreated"], attributes, joined[begin:end], values)
    return {"gum_news found with the right value": right / total}


def _is_right(attributes: dict[str, str], value: str) -> bool:
    """Whether a value is the one marked: the same, or the same days. Marked bounds (TEI's
    "notBefore" and "notAfter") are kept where the value has its first or last day there.
    """
    if "when" in attributes:
        when = attributes["when"]
        return when in (value, value.partition("T")[0]) or (
            days_of(when) is not None and days_of(when) == days_of(value)
        )
    days = days_of(value)
    first = days_of(attributes.get("from") or attributes.get("notBefore") or "")
    last = days_of(attributes.get("to") or attributes.get("notAfter") or "")
    return bool(
        days
        and (first or last)
        and (first is None or first[0] == days[0])
        and (last is None or last[1] == days[1])
    )


if __name__ == "__main__":
    main()
