"""Reading pages: the words of the article, furniture that leaks, the way back, and the time.

    python bench/pages.py [DATA] [--model]      DATA is the folder that holds data/

All pages only measure (data/pages: wcxb, 120 pages of all kinds; fundus, 40 news pages). Beside
trafilatura alone, with the same options, in the same run:

- word F1: bags of words of the article against those of the gold text, the mean over pages;
  furniture that rules mark (with --model, that the model marks, too) does not count;
- leak: the share of snippets which must not be in the article and are, outside of what is marked
  as furniture; held: the share of those that must be in it and are;
- way back: the share of paragraphs whose place in the page is found, and, read again with XPath
  from the page's bytes, has the same letters and digits;
- time: processor seconds from bytes to report, over trafilatura's from bytes to text.
"""

import argparse
import gzip
import json
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import inf
from pathlib import Path
from typing import Any

import trafilatura
from trafilatura.meta import reset_caches

from variorum.annotate.model.furniture import furniture_lines
from variorum.annotate.model.reader import load_model, read_report
from variorum.clean import find_furniture
from variorum.clean.furniture import merge_spans
from variorum.model import Reading, Report
from variorum.read.page import parse_page
from variorum.read.records import ReadOptions
from variorum.read.way_back import words_in_tree
from variorum.read.whole import Origin, read_whole

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
WORD = re.compile(r"\w+")
NO_LETTER = re.compile(r"[\W_]+")
SETS = ("wcxb", "fundus")
ROUNDS = 2
ORIGIN = Origin(source="page.html", id="page")


def measure(data: Path, *, with_model: bool = False) -> dict[str, float]:
    """The figures of both sets, and those of both together."""
    figures: dict[str, float] = {}
    pages = {name: list(_pages(data, name)) for name in SETS}
    ratio, ours, theirs = _in_turn([page for name in SETS for page in pages[name]])
    rest, alone_rest = iter(ours), iter(theirs)
    read = {name: list(islice(rest, len(pages[name]))) for name in SETS}
    alone = {name: list(islice(alone_rest, len(pages[name]))) for name in SETS}
    for name in SETS:
        cleaned = [_without_furniture(one, with_model=with_model) for one in read[name]]
        figures |= _scores(name, pages[name], cleaned)
        figures |= _scores(f"{name}, trafilatura alone", pages[name], alone[name])
    figures["wcxb: leak over trafilatura's"] = (
        figures["wcxb: leak"] / figures["wcxb, trafilatura alone: leak"]
    )
    figures["wcxb: F1 over trafilatura's"] = (
        figures["wcxb: word F1"] / figures["wcxb, trafilatura alone: word F1"]
    )
    figures |= _way_back([one for name in SETS for one in read[name] if one is not None])
    figures["time over trafilatura's"] = ratio
    return figures


def _pages(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(data / "data" / "pages" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _bytes(page: dict[str, Any]) -> bytes:
    html: str = page["html"]
    return html.encode("utf-8", "replace")


def _read(page: dict[str, Any]) -> Reading | None:
    """The page as it is read; None where it is refused."""
    found = list(read_whole(_bytes(page), ReadOptions(), ORIGIN, kind="page"))
    return found[0] if found and isinstance(found[0], Reading) else None


def _alone(html: str) -> str:
    return trafilatura.extract(html.encode("utf-8", "replace"), include_comments=False) or ""


def _without_furniture(reading: Reading | None, *, with_model: bool) -> str:
    if reading is None:
        return ""
    report: Report = reading.report
    marked = list(find_furniture(report))
    if with_model and report.language == "en":
        marked += furniture_lines(report.text, read_report(report.text, load_model(threads=1)))
    pieces, at = [], 0
    for span in merge_spans(report.text, marked):
        pieces.append(report.text[at : span.begin])
        at = span.end
    return "\n".join([*pieces, report.text[at:]])


def _scores(name: str, pages: list[dict[str, Any]], texts: list[str]) -> dict[str, float]:
    scores = [_f1(text, page["text"]) for text, page in zip(texts, pages, strict=True)]
    figures = {f"{name}: word F1": sum(scores) / len(scores)}
    for kind, called in (("without", "leak"), ("with", "held")):
        found = [
            _stands_in(snippet, " ".join(text.split()))
            for text, page in zip(texts, pages, strict=True)
            for snippet in page.get(kind, [])
        ]
        if found:
            figures[f"{name}: {called}"] = sum(found) / len(found)
    return figures


def _f1(found: str, gold: str) -> float:
    a, b = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _stands_in(snippet: str, text: str) -> bool:
    """Whole words only: "Home" does not stand in "Homer"."""
    words = re.escape(" ".join(snippet.split()))
    return re.search(rf"(?<!\w){words}(?!\w)", text) is not None


def _way_back(readings: list[Reading]) -> dict[str, float]:
    paragraphs = found = same = 0
    for reading in readings:
        text, page = reading.report.text, parse_page(reading.raw or b"")
        paragraphs += sum(1 for line in text.splitlines() if line.strip())
        for place in reading.page_places:
            words = words_in_tree(page, place) or ""
            kept = [NO_LETTER.sub("", w) for w in (words, text[place.begin : place.end])]
            found += bool(kept[1]) and kept[0].startswith(kept[1][:16])
            found -= not kept[0].endswith(kept[1][-16:])
            same += place.same and words == text[place.begin : place.end]
    return {"way back: found": found / paragraphs, "way back: same": same / paragraphs}


def _in_turn(
    pages: list[dict[str, Any]],
) -> tuple[float, list[Reading | None], list[str]]:
    """Processor time over trafilatura's, and what both read.

    Of each page the best of some rounds counts, which what else the machine does spoils least.
    Both read a page at once, and by turns either first, since the second finds some of
    trafilatura's caches warm; each round finds them empty.
    """
    best = {who: [inf] * len(pages) for who in ("ours", "theirs")}
    read: dict[str, list[Any]] = {who: [None] * len(pages) for who in best}
    for turn in range(ROUNDS):
        reset_caches()
        for number, page in enumerate(pages):
            for who in ("ours", "theirs")[:: 1 if (turn + number) % 2 else -1]:
                began = time.process_time()
                found = _read(page) if who == "ours" else _alone(page["html"])
                best[who][number] = min(best[who][number], time.process_time() - began)
                read[who][number] = found
    return sum(best["ours"]) / sum(best["theirs"]), read["ours"], read["theirs"]


def main() -> None:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--model", action="store_true", help="furniture as the model reads it, too")
    given = parser.parse_args()
    print(json.dumps(measure(given.data, with_model=given.model), indent=2))


if __name__ == "__main__":
    main()
