"""Whether every kind of line opens its source, in a real Chromium, over the basil stories.

    python bench/browser.py [DATA]

The first line of each kind (section and depth) of each of the fifty stories is clicked: the words
lit beside the account must be those that the line rests on. Nothing is tuned here.
"""

import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the commands of the shell do

from playwright.sync_api import Page, sync_playwright

from kept_annotations import kept_case
from page import serving
from variorum.model import Account, Line
from variorum.pipeline import compare_case, read_into
from variorum.show.links import number_lines
from variorum.show.printable import printable
from variorum.store.sqlite import SqliteCase

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LINKS = """() => Array.from(document.querySelectorAll("main .line")).map(line => {
  const link = line.querySelector(
    ":scope > .body > .label a[target], :scope > .body > .sources a[target]");
  return [line.id, link ? link.getAttribute("href") : null];
})"""
LIT = """() => {
  const lit = Array.from(document.querySelectorAll("[data-begin].lit"));
  return [lit.map(piece => piece.textContent).join(""),
          lit.length > 0 && lit[0].getBoundingClientRect().top >= 0 &&
          lit[0].getBoundingClientRect().top <= window.innerHeight];
}"""


def read_basil(data: Path, path: Path) -> None:
    """The 150 articles in a case, with the stories that the program makes of them."""
    source = data / "data" / "basil" / "triples.jsonl.gz"
    with SqliteCase.open(path, create=True) as case:
        read_into(case, [source])
        compare_case(case)


def rests_on(account: Account) -> dict[str, set[str]]:
    """The passages that each line rests on, by the id of its element, as a page prints them."""
    return {
        inner.anchor: _words(inner.line)
        for lines in number_lines(account)
        for line in lines
        for inner in line.walk()
    }


def _words(line: Line) -> set[str]:
    return {printable(evidence.text) for evidence in line.evidence}


def walk(tab: Page, site: str, story: str, account: Account) -> Counter[str]:
    """Click the first line of each kind of one story, and count how it went."""
    tab.goto(f"{site}/story/{story}")
    words, seen, count = rests_on(account), set(), Counter[str]()
    for anchor, address in tab.evaluate(LINKS):
        kind = anchor[5], anchor.count(".")
        if address is None or kind in seen:
            continue
        seen.add(kind)
        tab.locator(f"[id='{anchor}'] a[href='{address}']").first.click()
        frame = tab.frame("source")
        assert frame is not None
        frame.wait_for_url(f"**{address.partition('#')[0]}*")
        frame.locator("[data-begin].lit").first.wait_for()
        shown, in_view = frame.evaluate(LIT)
        count["lines"] += 1
        count["right"] += shown in words[anchor] and in_view
        count[f"kind {kind[0]}{kind[1]}"] += 1
    return count


def measure(data: Path) -> dict[str, float]:
    """Lines clicked, the share that opened at the right words, and what went wrong beside."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        message = "Chromium is not installed"
        raise FileNotFoundError(message)
    with tempfile.TemporaryDirectory() as name:
        path = kept_case("basil.db") or Path(name) / "basil.db"
        if not path.exists():
            read_basil(data, path)
        return measure_case(path, chromium)


def measure_case(path: Path, chromium: str) -> dict[str, float]:
    """The same of a case that is read already."""
    count: Counter[str] = Counter()
    asked: list[str] = []
    wrong: list[str] = []
    with (
        SqliteCase.open(path) as case,
        serving(path) as port,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        tab = browser.new_page(viewport={"width": 1440, "height": 900})
        tab.set_default_timeout(120_000)
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        stories = [story for story in case.stories() if len(story.reports) > 1]
        for story in stories:
            count += walk(tab, f"http://127.0.0.1:{port}", story.id, case.account(story.id))
        browser.close()
    for message in wrong:
        print(message, file=sys.stderr)
    away = sum(urlsplit(url).hostname not in {"127.0.0.1", None} for url in asked)
    return {
        "stories": float(len(stories)),
        "kinds of line": float(sum(name.startswith("kind") for name in count)),
        "lines clicked": float(count["lines"]),
        "opened at the right words": count["right"] / max(1, count["lines"]),
        "requests elsewhere": float(away),
        "console errors": float(len(wrong)),
    }


def main() -> None:
    """Print the figures as JSON."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(json.dumps(measure(data), indent=2))


if __name__ == "__main__":
    main()
