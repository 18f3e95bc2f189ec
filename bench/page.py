"""How fast the page is on big cases, and how large. Nothing is tuned on the articles.

    python bench/page.py [DATA]

A real server answers a real client, both in this process; each page is asked for several times
after a first one, and the least is reported: milliseconds of processor time (what floors are set
on, since it does not depend on what else the machine does) and of the clock.
"""

import gc
import http.client
import json
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the commands of the shell do

import uvicorn

from big_cases import forced_story, large_case
from variorum.cli.serve import listen, workbench
from variorum.show.web import Guard, make_app

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
STORY, CASE = 300, 50_000
TURNS = 7
SEARCHES = ("president", "school board", '"white house"', "hurricane florida", "the of and")
"""A common word, two words, a phrase, two rare words, and words that stand everywhere."""


@contextmanager
def serving(case: Path) -> Iterator[int]:
    """The port at which a case is served."""
    socket = listen("127.0.0.1", 0)
    config = uvicorn.Config(make_app(workbench(case), Guard()), log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    try:
        yield socket.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


def ask(port: int, path: str) -> bytes:
    """A page. Raises ``ValueError`` where there is none."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        message = f"{path}: {answer.status}"
        raise ValueError(message)
    return body


def timed(port: int, path: str) -> tuple[float, float, int]:
    """Milliseconds of processor and clock that a warm page takes, the least of several times
    (what else the machine does can only add to it), and its bytes.
    """
    size = len(ask(port, path))
    processor, clock = [], []
    for _ in range(TURNS):
        began, on_clock = process_time(), perf_counter()
        ask(port, path)
        processor.append(process_time() - began)
        clock.append(perf_counter() - on_clock)
    return 1000 * min(processor), 1000 * min(clock), size


def measure_pages(case: Path, pages: dict[str, str]) -> dict[str, float]:
    """The figures of some pages of a case."""
    figures: dict[str, float] = {}
    gc.collect()
    gc.freeze()  # a server does not hold what making the case left in memory
    with serving(case) as port:
        for name, path in pages.items():
            processor, clock, size = timed(port, path)
            figures[f"{name}: processor ms"] = processor
            figures[f"{name}: clock ms"] = clock
            figures[f"{name}: kB"] = size / 1000
    return figures


def measure(data: Path) -> dict[str, float]:
    """The story page of 300 reports; the front page, a report and searches among 50,000."""
    with tempfile.TemporaryDirectory() as name:
        story, case = Path(name) / "story.db", Path(name) / "case.db"
        forced_story(data, story, STORY)
        figures = measure_pages(
            story,
            {
                "story of 300": "/story/1",
                "story of 300, quotations": "/story/1/quotations",
                "story of 300, a report": "/report/a7?pane=1",
            },
        )
        large_case(data, case, CASE)
        searches = {f"search {n}": f"/search?q={_quoted(q)}" for n, q in enumerate(SEARCHES, 1)}
        figures |= measure_pages(
            case,
            {
                "front page of 50,000": "/",
                "front page of 50,000, page 200": "/?page=200",
                "story among 50,000": "/story/7",
                "report among 50,000": "/report/r77",
                **searches,
            },
        )
        slowest = max(figures[f"{name}: processor ms"] for name in searches)
        return {**figures, "slowest search: processor ms": slowest}


def _quoted(words: str) -> str:
    return words.replace(" ", "+").replace('"', "%22")


def main() -> None:
    """Print the figures as JSON."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(json.dumps(measure(data), indent=2))


if __name__ == "__main__":
    main()
