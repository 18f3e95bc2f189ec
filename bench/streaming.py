"""Whether `variorum annotate` streams: the memory it holds after so many articles.

    python bench/streaming.py [DATA] [ARTICLES]

Feeds articles of the background data to one process, the longest first, and reads the most that
the system says it has held when a quarter, a half and all of the lines have come out. The longest
article takes the most memory, so a stream that keeps nothing holds hardly more at the end than
after a quarter, in whatever order they stand in the data. Where the system does not tell (no
/proc), nothing is measured.
"""

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
ARTICLES = 60
HELD = re.compile(r"VmHWM:\s+(\d+) kB")


def measure(data: Path, articles: int = ARTICLES) -> dict[str, float]:
    """The most megabytes held so far after a quarter, a half and all, and what was added since
    the quarter; the share of lines that came out.
    """
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        _write(data, source, articles)
        command = [sys.executable, "-m", "variorum", "annotate", str(source), "--quiet"]
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
            assert running.stdout is not None
            done = 0
            for done, _ in enumerate(running.stdout, start=1):
                if done in {articles // 4, articles // 2, articles}:
                    figures[f"mb_after_{done}"] = _held(running.pid)
        figures["seconds"] = time.perf_counter() - began
    first, last = (figures.get(f"mb_after_{n}", 0.0) for n in (articles // 4, articles))
    return {**figures, "mb_added": last - first, "lines_out": done / articles}


def _write(data: Path, target: Path, articles: int) -> None:
    """The first articles as lines that the command takes, the longest first."""
    path = data / "data" / "background" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [record["text"] for record in map(json.loads, islice(lines, articles))]
    with target.open("w") as out:
        for number, text in enumerate(sorted(texts, key=len, reverse=True)):
            out.write(json.dumps({"id": str(number), "text": text}) + "\n")


def _held(process: int) -> float:
    """The most megabytes that a process has held; 0 where the system does not tell."""
    try:
        found = HELD.search(Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0.0
    return int(found.group(1)) / 1000 if found else 0.0


def main() -> None:
    """Print the figures as JSON."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES
    print(json.dumps(measure(data, articles), indent=2))


if __name__ == "__main__":
    main()
