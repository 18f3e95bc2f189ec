"""Whether bad input among good reports stops a run: random bytes, broken pages, a huge text.

Prints how much of each was read and how much refused, and whether every good report is there.
Broken pages are made from the pages of the data folder (VARIORUM_DATA, default ../shared).
"""

import gzip
import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from variorum.clean import find_furniture
from variorum.model import Reading
from variorum.read import read_sources

GOOD = 20
RANDOM_FILES = 200
BROKEN_PAGES = 100
HUGE_BYTES = 50_000_000
ENDINGS = (".txt", ".html", ".jsonl", ".jsonl.gz", ".md", ".htm")
SEED = 20240501


def measure(data: Path) -> dict[str, float]:
    """Counts read and refused by kind, the share of good reports that are there, seconds.

    ``crashes`` is 1 where reading or cleaning raised, else 0. ``data`` is the data folder.
    """
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), data)
        counts: Counter[str] = Counter()
        crashes, begin = 0, time.perf_counter()
        try:
            for one in read_sources([folder]):
                if isinstance(one, Reading):
                    find_furniture(one.report)
                    one.report.text.encode("utf-8")
                source = one.report.source if isinstance(one, Reading) else one.source
                outcome = "read" if isinstance(one, Reading) else "refused"
                counts[f"{Path(source).name.split('-')[0]}_{outcome}"] += 1
        except Exception as fault:
            crashes = 1
            print(f"crash: {fault!r}")
        seconds = time.perf_counter() - begin
    kinds = [
        f"{kind}_{end}"
        for kind in ("good", "random", "page", "huge")
        for end in ("read", "refused")
    ]
    return {
        **{kind: float(counts[kind]) for kind in kinds},
        "good_there": counts["good_read"] / GOOD,
        "crashes": float(crashes),
        "seconds": seconds,
    }


def _write(folder: Path, data: Path) -> None:
    chance = random.Random(SEED)
    for number in range(GOOD):
        text = f"Ferry {number} fails inspection\n\n" + "The ferry stays in port, she said. " * 20
        (folder / f"good-{number}.txt").write_text(text, encoding="utf-8")
    for number in range(RANDOM_FILES):
        ending = ENDINGS[number % len(ENDINGS)]
        (folder / f"random-{number}{ending}").write_bytes(
            chance.randbytes(chance.randrange(20_000))
        )
    for number, page in enumerate(_broken_pages(data, chance)):
        (folder / f"page-{number}.html").write_bytes(page)
    with (folder / "huge-0.txt").open("wb") as huge:
        line = b"The ferry stays in port until the harbour master signs, and she will not.\n"
        for _ in range(HUGE_BYTES // len(line) + 1):
            huge.write(line)


def _broken_pages(data: Path, chance: random.Random) -> Iterator[bytes]:
    pages = []
    for path in sorted((data / "data" / "pages").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            pages += [json.loads(line)["html"].encode("utf-8", "replace") for line in lines]
    for number in range(BROKEN_PAGES if pages else 0):
        page = bytearray(chance.choice(pages))
        if number % 2:
            yield bytes(page[: chance.randrange(len(page))])
            continue
        for _ in range(200):  # break tags: put, drop and swap angle brackets
            place = chance.randrange(len(page))
            if chance.random() < 0.5:
                page[place:place] = chance.choice([b"<", b">", b"</div>", b"<p", b"\xff", b"<!--"])
            else:
                del page[place : place + chance.randrange(1, 40)]
        yield bytes(page)


def main() -> None:
    """Print the table."""
    data = Path(os.environ.get("VARIORUM_DATA", "../shared"))
    for name, value in measure(data).items():
        print(f"{name:16} {value:10.2f}")


if __name__ == "__main__":
    main()
