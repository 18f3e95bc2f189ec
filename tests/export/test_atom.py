from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest

from variorum.demo import reports_folder
from variorum.export.atom import atom
from variorum.model import Annotation, Case, Comparison, Reading, Report, Story
from variorum.model.account import Account, Line, Section
from variorum.store.sqlite import SqliteCase


def read(case: Case) -> feedparser.FeedParserDict:
    feed = feedparser.parse("".join(atom(case, "account")))
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def test_a_reader_of_feeds_gets_an_entry_for_each_report(case: Case) -> None:
    feed = read(case)
    assert feed.version == "atom10"
    assert feed.feed.title == case.account("1").title
    assert len(feed.entries) == len(list(case.reports()))
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    urls = {report.url for report in case.reports() if report.url}
    assert {link.href for entry in feed.entries for link in entry.get("links", ())} == urls
    moments = [entry.updated_parsed for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)
    assert all(entry.content[0].value for entry in feed.entries)
    assert not any("published" in entry for entry in feed.entries)


def test_ids_stay_and_the_updated_day_is_that_of_reading(case: Case) -> None:
    once, again = read(case), read(case)
    assert [e.id for e in once.entries] == [e.id for e in again.entries]
    day = datetime(*once.entries[0].updated_parsed[:6], tzinfo=UTC)
    assert day == max(case.added(report.id) for report in case.reports())


@pytest.fixture
def small() -> Case:
    """Two reports: the second repeats a line of the first and has one of its own."""
    first = Report(id="first", source="a", text="It rained.", outlet="A")
    second = Report(id="second", source="b", text="It rained. <b>It & stopped.\x0c", outlet="B")
    case = SqliteCase.in_memory()
    for report in (first, second):
        case.add(Reading(report=report, source_digest=report.id), Annotation(report=report.id))
    lines = (
        Line("It rained.", (first.cite(0, 10), second.cite(0, 10))),
        Line("<b>It & stopped.\x0c", (second.cite(11, 28),)),
    )
    account = Account("1", "Rain", (Section("timeline", "Timeline", lines),))
    story = Comparison(story=Story("1", ("first", "second")))
    case.keep_comparisons([story], [account], repeated_furniture={})
    return case


def test_what_a_report_brought_is_told_apart_from_what_it_repeats(small: Case) -> None:
    newest, oldest = read(small).entries
    assert newest.title.startswith("B: ")
    assert "<h4>New in the account</h4>" in oldest.content[0].value
    assert "It rained." in oldest.content[0].value
    new, again = newest.content[0].value.split("<h4>Told before, and here too</h4>")
    assert "&lt;b&gt;It &amp; stopped." in new
    assert "It rained." not in new
    assert "It rained." in again
    small.close()


def test_an_empty_case_has_no_feed(tmp_path: Path) -> None:
    assert reports_folder().exists()
    with SqliteCase.in_memory() as case:
        assert list(atom(case, "account")) == []


def test_the_heading_of_those_without_a_name_is_no_speaker() -> None:
    report = Report(id="first", source="a", text="It rained.", outlet="A")
    case = SqliteCase.in_memory()
    case.add(Reading(report=report, source_digest="first"), Annotation(report="first"))
    cited = (report.cite(0, 10),)
    told = Line("It rained.", cited, label="A, an aide")
    heading = Line("", cited, label="others, without a name", lines=(told,))
    account = Account("1", "Rain", (Section("quotations", "Who said what", (heading,)),))
    story = Comparison(story=Story("1", ("first",)))
    case.keep_comparisons([story], [account], repeated_furniture={})
    (entry,) = read(case).entries
    assert "A, an aide: It rained." in entry.content[0].value
    assert "sources without" not in entry.content[0].value
