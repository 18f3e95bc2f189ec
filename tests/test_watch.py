"""Watching feeds of a web site on this machine, with the clock in the test's hand."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from variorum.cli import main
from variorum.pipeline import bring_up_to_date
from variorum.read.web import Fetcher
from variorum.show.web.report_pages import version_views
from variorum.store import open_case
from variorum.store.case import SqlCase
from variorum.watch import Watch

LEAD = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note."
)
QUOTE = (
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work."
)


def page(title: str, *more: str) -> str:
    body = "".join(f"<p>{words}</p>" for words in (LEAD, QUOTE, *more))
    return (
        f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{body}</article></body></html>"
    )


def rss(*entries: tuple[str, str]) -> str:
    items = "".join(
        f"<item><link>{link}</link><pubDate>{mark}</pubDate></item>" for link, mark in entries
    )
    return f"<rss version='2.0'><channel><title>Herald</title>{items}</channel></rss>"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2023, 5, 16, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgres"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlCase]:
    address = (
        request.getfixturevalue("postgres")()
        if request.param == "postgres"
        else str(tmp_path / "case.db")
    )
    with open_case(address, create=True) as opened:
        yield opened


@pytest.fixture
def watch(site, case: SqlCase, clock: Clock) -> Callable[..., Watch]:
    def made(*feeds: str) -> Watch:
        fetcher = Fetcher(frozenset({site.host}), pause=lambda _: None)
        over = Watch(case=case, fetcher=fetcher, clock=clock)
        assert over.add_feeds(feeds) == []
        return over

    return made


def test_new_reports_come_once_and_feeds_are_asked_sparingly(site, case, watch, clock) -> None:
    a, b = site.put("/a", page("Ferry one"), ETag='"a"'), site.put("/b", page("Ferry two"))
    feed = site.put("/feed", rss((a, "1")), ETag='"1"')
    over = watch(feed)
    assert len(over.round().new) == 1
    assert over.round().new == []
    assert site.paths().count("/feed") == 1
    clock.go_on(minutes=16)
    site.put("/feed", rss((a, "1"), (b, "2")), ETag='"2"')
    assert len(over.round().new) == 1
    assert site.paths().count("/a") == 1
    clock.go_on(minutes=16)
    found = over.round()
    assert (found.new, found.changed, found.refused) == ([], [], [])
    asked = [headers for path, headers in site.asked if path == "/feed"]
    assert [headers.get("If-None-Match") for headers in asked] == [None, '"1"', '"2"']
    assert sorted(report.title for report in case.reports()) == ["Ferry one", "Ferry two"]


def test_a_new_report_joins_its_story(site, case, watch, clock) -> None:
    a = site.put("/a", page("Ferry to Brant Island fails"))
    b = site.put("/b", page("Harbour master quits over ferry to Brant Island", "More was said."))
    over = watch(site.put("/feed", rss((a, "1"))))
    over.round()
    bring_up_to_date(case)
    assert [len(story.reports) for story in case.stories()] == [1]
    site.put("/feed", rss((a, "1"), (b, "1")))
    clock.go_on(hours=1)
    over.round()
    bring_up_to_date(case)
    assert [len(story.reports) for story in case.stories()] == [2]


def test_a_changed_page_is_a_new_version_and_the_old_one_is_kept(site, case, watch, clock) -> None:
    a = site.put("/a", page("Ferry fails", "Two boats are left."), ETag='"1"')
    over = watch(site.put("/feed", rss((a, "1"))))
    (first,) = over.round().new
    bring_up_to_date(case)
    case.correct(first, "outlet", "Harbour Herald")
    site.put("/a", page("Ferry fails", "One boat is left."), ETag='"2"')
    clock.go_on(minutes=61)
    found = over.round()
    (second,) = found.changed
    assert found.new == []
    assert second != first
    assert [report.id for report in case.reports()] == [second]
    assert case.report(second).outlet == "Harbour Herald"
    assert "Two boats" in case.any_version(first).text
    assert [version.report for version in case.versions(second)] == [first, second]
    assert case.search("Two boats are left") == []
    assert len(case.search("One boat is left")) == 1
    bring_up_to_date(case)
    assert [story.reports for story in case.stories()] == [(second,)]
    (shown,) = version_views(case, second)
    assert (shown["report"], shown["follows"]) == (second, first)
    assert shown["changes"] == [
        {"kind": "changed", "before": "Two boats are left.", "after": "One boat is left."}
    ]


def test_a_page_that_goes_back_has_its_first_version_again(site, case, watch, clock) -> None:
    texts = ("Two boats are left.", "One boat is left.", "Two boats are left.")
    feed = None
    for number, words in enumerate(texts):
        a = site.put("/a", page("Ferry fails", words))
        feed = site.put("/feed", rss((a, str(number))))
        over = watch(feed)
        over.round()
        clock.go_on(hours=1)
    (report,) = case.reports()
    assert "Two boats" in report.text
    assert [case.any_version(v.report).text.count("Two") for v in case.versions(report.id)] == [
        1,
        0,
        1,
    ]
    assert len(case.search("Two boats are left")) == 1
    assert case.search("One boat is left") == []


def test_what_a_person_removed_stays_away_in_its_next_version(site, case, watch, clock) -> None:
    a = site.put("/a", page("Ferry fails", "Two boats are left."))
    over = watch(site.put("/feed", rss((a, "1"))))
    (first,) = over.round().new
    case.correct(first, "removed", "yes")
    site.put("/a", page("Ferry fails", "One boat is left."))
    clock.go_on(hours=2)
    over.round()
    assert list(case.reports()) == []
    case.undo()
    (report,) = case.reports()
    assert "One boat" in report.text


def test_passing_faults_are_tried_later_and_then_named(site, case, watch, clock, answer) -> None:
    site.pages["/a"] = answer(status=503)
    site.pages["/b"] = answer(status=410)
    over = watch(site.put("/feed", rss((site.address + "/a", "1"), (site.address + "/b", "1"))))
    found = over.round()
    assert found.waiting == 1
    assert [refusal.reason for refusal in found.refused] == ["the page was taken away (HTTP 410)"]
    clock.go_on(minutes=11)
    site.put("/a", page("Ferry fails"))
    assert len(over.round().new) == 1
    refused = case.watched_page(site.address + "/b")
    assert (refused.state, refused.due) == ("refused", None)


def test_a_page_that_never_comes_is_given_up(site, case, watch, clock, answer) -> None:
    site.pages["/a"] = answer(status=503)
    over = watch(site.put("/feed", rss((site.address + "/a", "1"))))
    refused = []
    for _ in range(12):
        refused += over.round().refused
        clock.go_on(hours=12)
    assert [one.source for one in refused] == [site.address + "/a"]
    assert case.pages_due(clock() + timedelta(days=9)) == ()


def test_a_broken_feed_stops_no_other(site, case, watch, clock, answer) -> None:
    a = site.put("/a", page("Ferry fails"))
    site.put("/broken", "<html>no feed</html>")
    over = watch(site.address + "/broken", site.put("/feed", rss((a, "1"))))
    found = over.round()
    assert len(found.new) == 1
    assert [one.source for one in found.refused] == [site.address + "/broken"]
    clock.go_on(minutes=16)
    assert over.round().refused == []  # asked less and less often


def test_pages_are_looked_at_again_ever_more_seldom(site, case, watch, clock) -> None:
    a = site.put("/a", page("Ferry fails"))
    over = watch(site.put("/feed", rss((a, "1"))))
    for _ in range(24 * 10):
        over.round()
        clock.go_on(hours=1)
    assert site.paths().count("/a") == 5


def test_a_case_that_is_killed_goes_on_where_it_was(site, tmp_path: Path) -> None:
    links = [site.put(f"/{n}", page(f"Ferry {n}", f"Boat {n} failed.")) for n in range(6)]
    feed = site.put("/feed", rss(*((link, "1") for link in links)))
    path = tmp_path / "case.db"
    script = (
        "import os, sys, variorum.store.case as c\n"
        "from variorum.cli import main\n"
        "kept, left = c.SqlCase.note_page, [int(sys.argv[1])]\n"
        "def note_page(self, *given):\n"
        "    left[0] -= 1\n"
        "    if left[0] < 0: os.kill(os.getpid(), 9)\n"
        "    return kept(self, *given)\n"
        "c.SqlCase.note_page = note_page\n"
        "main(sys.argv[2:])\n"
    )
    words = ["watch", feed, "-o", str(path), "--once", "--quiet", "--allow-private", site.host]
    for reports in ("2", "1"):
        killed = subprocess.run([sys.executable, "-c", script, reports, *words], check=False)
        assert killed.returncode == -9
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert "3 new, 0 changed" in done.stderr
    with open_case(str(path)) as case:
        assert sorted(str(report.title) for report in case.reports()) == [
            f"Ferry {n}" for n in range(6)
        ]


def test_the_command_names_what_it_refused(site, tmp_path: Path) -> None:
    opml = tmp_path / "feeds.opml"
    a = site.put("/a", page("Ferry fails"))
    feed = site.put("/feed", rss((a, "1"), ("http://10.0.0.1/b", "1")))
    opml.write_text(f"<opml version='2.0'><body><outline xmlUrl='{feed}'/></body></opml>")
    words = ["watch", str(opml), "-o", str(tmp_path / "case.db"), "--once"]
    done = CliRunner().invoke(main, [*words, "--allow-private", site.host])
    assert done.exit_code == 1
    assert "refused http://10.0.0.1/b: 10.0.0.1 is no public address" in done.stderr
    assert "1 new, 0 changed" in done.stderr
    again = CliRunner().invoke(main, ["watch", "-o", str(tmp_path / "none.db"), "--once"])
    assert (again.exit_code, "Give the address" in again.stderr) == (2, True)
