"""Watching a feed of many reports from a server with faults, killed ten times on the way.

    python bench/watch.py [REPORTS] [KILLS]

A server of this machine gives a feed of invented reports, each a short page. Some pages fail at
first (time-outs, HTTP 500 and 503, bodies that break off), some have a wrong or no encoding told,
and some can never be read (redirects to private addresses, gzip bombs, HTTP 404, paywalls). A
process watches the feed into a case and is killed with SIGKILL again and again; then one goes on
to the end. Asked: every good report once, none lost, each bad one named.

Pauses are not waited for, retries come at once, and the stories are not compared. Pages have 50
to 110 words, so that as many as the aim asks for (10,000) take some 15 minutes of processor time:
most of it goes into annotating.
"""

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from variorum.store import open_case

REPORTS, KILLS, SEED = 300, 10, 7
"""As many reports as a run of all floors has time for."""
PASSING = ("500", "503", "cut", "slow")
LASTING = ("private", "bomb", "404", "paywall", "robots")
ODD = ("cp1252", "utf-8 told as latin-1", "utf-16")
SECONDS = 1.0
"""How long a page is waited for; a busy machine takes its time over good ones, too."""
NAMES = ("Calloway", "Quill", "Brandt", "Okafor", "Lindqvist", "Marsh", "Tenby", "Varga")
PLACES = ("Brant Island", "Ellerstow", "Millport", "Gull Point", "Harrow Quay")

WATCHER = """
import sys
from datetime import timedelta
from pathlib import Path
from variorum.read.web import Fetcher
from variorum.store import open_case
from variorum.watch import Watch
address, host, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
fetcher = Fetcher(frozenset({host}), 2_000_000, seconds=float(sys.argv[4]), deadline=5,
                  pause=lambda seconds: None)
with open_case(address, create=True) as case:
    over = Watch(case=case, fetcher=fetcher, first_retry=timedelta(0))
    over.add_feeds([f"http://{host}/feed.xml"])
    for number in range(rounds):
        found = over.round(all_feeds=not number)
        if not found.waiting and number:
            break
"""


class Site:
    """The pages and how each of them fails; a passing fault is over at the second try."""

    def __init__(self, reports: int) -> None:
        self.chance = random.Random(SEED)
        self.faults: dict[int, str] = {}
        self.tried: Counter[int] = Counter()
        self.bomb = gzip.compress(b"<p>" + b"\0" * 30_000_000)
        for number in range(reports):
            draw = self.chance.random()
            if draw < 0.04:
                self.faults[number] = self.chance.choice(LASTING)
            elif draw < 0.14:
                self.faults[number] = self.chance.choice(PASSING)
            elif draw < 0.24:
                self.faults[number] = self.chance.choice(ODD)
        self.feed = _feed(reports, self.faults)

    def page(self, number: int) -> bytes:
        """A short report that no other is like."""
        draw = random.Random(number)
        name, place = draw.choice(NAMES), draw.choice(PLACES)
        body = "".join(
            f"<p>{words}</p>"
            for words in (
                f"{name} told the council of {place} on Monday that boat {number} would not sail.",
                f"“We count {number + 40} islanders who need it,” {name} said, “and no café is "
                f"open.” The council of {place} meets again in {draw.randint(2, 90)} days.",
                f"Report {number} of the harbour office names {draw.randint(3, 900)} leaks.",
                *(
                    f"On pier {draw.randint(2, 400)}, {draw.choice(NAMES)} waited for the boat to "
                    f"{draw.choice(PLACES)} with crates of fish."
                    for _ in range(draw.randint(0, 3))
                ),
            )
        )
        title = f"Boat {number} stays at {place}"
        page = f"<html lang='en'><head><title>{title}</title></head><body><article>{body}"
        paying = "<p>Subscribe to continue reading this story.</p>"
        more = paying if self.faults.get(number) == "paywall" else ""
        text = f"{page}{more}</article></body></html>"
        coding = {"cp1252": "cp1252", "utf-16": "utf-16"}.get(self.faults.get(number, ""), "utf-8")
        return text.encode(coding)


def _feed(reports: int, faults: dict[int, str]) -> bytes:
    links = (f"/no/{n}" if faults.get(n) == "robots" else f"/{n}" for n in range(reports))
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return f"<rss version='2.0'><channel><title>Harbour</title>{items}</channel></rss>".encode()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path == "/robots.txt":
                self.give(b"User-agent: *\nDisallow: /no/")
            elif self.path == "/feed.xml":
                self.give(site.feed)
            else:
                self.report(int(self.path.rpartition("/")[2]))

        def report(self, number: int) -> None:
            fault = site.faults.get(number)
            site.tried[number] += 1
            first = site.tried[number] == 1
            page = site.page(number)
            if fault in {"500", "503"} and first:
                self.give(b"", status=int(fault))
            elif fault == "404":
                self.give(b"", status=404)
            elif fault == "cut" and first:
                self.give(page, cut=len(page) // 2)
            elif fault == "slow" and first:
                time.sleep(2 * SECONDS)
            elif fault == "private":
                self.give(b"", status=302, location="http://169.254.169.254/latest")
            elif fault == "bomb":
                self.give(site.bomb, encoding="gzip")
            else:
                told = "; charset=iso-8859-1" if fault == "utf-8 told as latin-1" else ""
                self.give(page, kind=f"text/html{told}")

        def give(
            self,
            body: bytes,
            *,
            status: int = 200,
            kind: str = "text/html",
            location: str = "",
            encoding: str = "",
            cut: int | None = None,
        ) -> None:
            self.send_response(status)
            given = {"Content-Type": kind, "Location": location, "Content-Encoding": encoding}
            for name, value in given.items():
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body[:cut])
            self.close_connection = True

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                return  # whoever asked was killed

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    return Handler


def measure(_: Path, reports: int = REPORTS, kills: int = KILLS) -> dict[str, float]:
    """Shares of good reports that are there once, of bad ones that are named, and the pace."""
    site = Site(reports)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_port}"
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        address = str(Path(folder) / "case.db")
        killed = _watch_and_kill(address, host, reports, kills)
        seconds = time.monotonic() - began
        figures = _count(site, address, host, reports)
    server.shutdown()
    server.server_close()
    return {
        **figures, "kills": killed, "seconds": seconds,
        "reports a second": reports / seconds, "requests a report": site.tried.total() / reports,
    }  # fmt: skip


def _watch_and_kill(address: str, host: str, reports: int, kills: int) -> int:
    """Watch, killing the process each time some more reports are there; then to the end."""
    command = [sys.executable, "-c", WATCHER, address, host, "12", str(SECONDS)]
    killed = 0
    for number in range(1, kills + 1):
        running = subprocess.Popen(command)
        enough = reports * number // (kills + 1)
        while running.poll() is None and _kept(address) < enough:
            time.sleep(min(0.5, reports / 15_000))
        if running.poll() is None:
            running.send_signal(signal.SIGKILL)
            killed += 1
        running.wait()
    subprocess.run(command, check=True)
    return killed


def _kept(address: str) -> int:
    if not Path(address).exists():
        return 0
    with closing(open_case(address)) as case:
        return case.report_count()


def _count(site: Site, address: str, host: str, reports: int) -> dict[str, float]:
    bad = {n for n, fault in site.faults.items() if fault in LASTING}
    with open_case(address) as case:
        titles = Counter(str(report.title).split()[1] for report in case.reports())
        spoilt = sum("café" not in report.text for report in case.reports())
        named = 0
        for number in bad:
            folder = "no/" if site.faults[number] == "robots" else ""
            page = case.watched_page(f"http://{host}/{folder}{number}")
            named += page is not None and page.state == "refused" and bool(page.reason)
    good = [n for n in range(reports) if n not in bad]
    once = sum(titles[str(n)] == 1 for n in good)
    return {
        "good": len(good),
        "good reports once": once / len(good),
        "reports twice or not asked for": titles.total() - once,
        "letters spoilt": spoilt,
        "bad": len(bad),
        "bad ones named": named / max(1, len(bad)),
    }


def main() -> None:
    """Prints the figures as JSON."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    numbers = [int(word) for word in sys.argv[1:]]
    print(json.dumps(measure(Path(), *numbers), indent=2))


if __name__ == "__main__":
    main()
