"""Whether the project's tests, comments and documents are its own: what stands in the data, too.

    python bench/own_texts.py [DATA]

DATA is the folder that holds data/ and stories/. No text of it may go into the project. Prints each
place of the project that has eight words in a row with a report of the data, three of them written
with four letters or more. What pages print around their reports is nobody's story, and its files
are set aside (``PRINTED_BY_PAGES``).
"""

import gzip
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared"))
FOLDERS = ("src", "tests", "docs", "training", "bench")
KINDS = frozenset([".py", ".md", ".txt", ".toml", ".html", ".eml"])
PRINTED_BY_PAGES = frozenset(
    ["src/variorum/lang/en/furniture.txt", "tests/clean/test_furniture.py"]
)
REPORTS = (
    "data/stories/allsides.jsonl.gz",
    "data/basil/triples.jsonl.gz",
    "data/timelines/t17.jsonl.gz",
    "data/rewrites/restyled.jsonl.gz",
    "data/copies/candidates.jsonl.gz",
    "data/polnear/train.jsonl.gz",
    "stories/gracie-mansion/reports/*.txt",
)
IN_A_ROW, LONG, LONGER_WORDS = 8, 4, 3
WORD = re.compile(r"[a-z0-9']+")
SEAM = re.compile(r'"\s*\n\s*f?"')
"""Where a text goes on in the next literal."""

Row = tuple[str, ...]


class Place(NamedTuple):
    """A file of the project and a line of it."""

    file: str
    line: int


def measure(data: Path) -> dict[str, float]:
    """How many places of the project stand in reports of the data, too."""
    return {"places that stand in reports": len(shared(data))}


def shared(data: Path) -> dict[Place, Row]:
    """The places of the project that stand in reports, with the words."""
    own = own_rows()
    found: dict[Place, Row] = {}
    for text in reports(data):
        for row in rows(WORD.findall(plain(text))):
            for place in own.get(row, ()):
                found.setdefault(place, row)
    return found


def own_rows() -> dict[Row, list[Place]]:
    """Where each row of words stands in the project."""
    found: dict[Row, list[Place]] = defaultdict(list)
    for path in sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.suffix not in KINDS or name in PRINTED_BY_PAGES or "/gold/" in name:
            continue
        text = SEAM.sub(lambda seam: " " + "\n" * seam[0].count("\n"), path.read_text("utf-8"))
        words = list(WORD.finditer(plain(text)))
        for word, row in zip(words, rows([w[0] for w in words]), strict=False):
            if sum(len(w) >= LONG and w.isalpha() for w in row) >= LONGER_WORDS:
                found[row].append(Place(name, text.count("\n", 0, word.start()) + 1))
    return found


def rows(words: list[str]) -> Iterator[Row]:
    """All rows of so many words, in order."""
    return zip(*(islice(words, n, None) for n in range(IN_A_ROW)), strict=False)


def reports(data: Path) -> Iterator[str]:
    """The records of the data that hold reports, as they are written."""
    for name in REPORTS:
        for path in sorted(data.glob(name)):
            if path.suffix == ".gz":
                with gzip.open(path, "rt", encoding="utf-8") as lines:
                    yield from lines
            else:
                yield path.read_text(encoding="utf-8")


def plain(text: str) -> str:
    """In lower case, with one kind of apostrophe and without escaped line breaks."""
    return text.replace("\\n", "  ").replace("’", "'").lower()


def main() -> None:
    """Prints the places."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    for place, row in sorted(shared(data).items()):
        print(f"{place.file}:{place.line}: {' '.join(row)}")


if __name__ == "__main__":
    main()
