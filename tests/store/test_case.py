from datetime import date
from hashlib import sha256

import pytest

from variorum.model import (
    Account,
    Annotation,
    Comparison,
    Evidence,
    Line,
    Section,
    Span,
    StatementGroup,
    StatementTelling,
    Story,
    Time,
)

FERRY = "The ferry Aurelia ran aground off Tern Island. Nobody was hurt, the harbour master said."
COUNCIL = "The council of Marrow Bay voted on Monday. A café owner spoke of the ferry."


def test_a_report_comes_back_as_it_was_read(case, keep) -> None:
    text = "Ferry aground\r\n\r\nIt lay there — “all night” 🛳.\n\x00odd"
    name = keep(case, text, title="Ferry aground", outlet="Tern Post", published=date(2031, 5, 4))
    report = case.report(name)
    assert report.text == text
    assert (report.title, report.outlet, report.published) == (
        "Ferry aground",
        "Tern Post",
        date(2031, 5, 4),
    )


def test_the_same_content_twice_is_one_report_with_two_places(case, keep) -> None:
    assert keep(case, FERRY, source="a/ferry.txt") == "harbour"
    assert keep(case, FERRY, name="other", source="b/ferry.txt") is None
    assert [r.id for r in case.reports()] == ["harbour"]
    assert case.places("harbour") == ("a/ferry.txt", "b/ferry.txt")


def test_another_outlets_printing_of_the_same_words_is_another_report(case, keep) -> None:
    keep(case, FERRY, name="one", outlet="Tern Post")
    keep(case, FERRY, name="two", outlet="Bay Mail")
    assert {r.id for r in case.reports()} == {"one", "two"}


def test_two_reports_that_ask_for_one_id_are_both_kept(case, keep, new_case) -> None:
    first, second = keep(case, FERRY), keep(case, COUNCIL)
    assert first == "harbour"
    assert second != first
    assert case.report(second).text == COUNCIL
    assert case.annotation(second).report == second
    again = new_case()
    keep(again, FERRY)
    assert keep(again, COUNCIL) == second


def test_a_place_is_known_only_with_the_same_bytes(case, keep) -> None:
    keep(case, FERRY, source="ferry.txt")
    digest = sha256(FERRY.encode()).hexdigest()
    assert case.knows_source("ferry.txt", digest)
    assert not case.knows_source("ferry.txt", "0" * 64)
    assert not case.knows_source("other.txt", digest)


def test_the_bytes_of_a_page_are_kept(case, keep) -> None:
    name = keep(case, FERRY, raw=b"<html>\xff</html>")
    assert case.raw_page(name) == b"<html>\xff</html>"


def test_reports_stand_in_one_order_however_they_were_read(new_case, keep) -> None:
    texts = [FERRY, COUNCIL, FERRY + " More.", COUNCIL + " More."]
    days = [date(2031, 5, 9), None, date(2031, 5, 4), None]
    orders = []
    for turn in (1, -1):
        case = new_case()
        for number in list(range(4))[::turn]:
            keep(case, texts[number], name=f"r{number}", published=days[number])
        orders.append([r.text for r in case.reports()])
    assert orders[0] == orders[1]
    assert orders[0][:2] == [texts[2], texts[0]]


def test_unknown_ids_are_key_errors(case) -> None:
    for ask in (case.report, case.annotation, case.comparison, case.account):
        with pytest.raises(KeyError):
            ask("nobody")


def test_a_removed_report_is_gone_until_undone(case, keep) -> None:
    keep(case, FERRY)
    case.correct("harbour", "removed", "yes")
    assert list(case.reports()) == []
    assert case.search("ferry") == []
    assert keep(case, FERRY, source="again.txt") is None
    assert list(case.reports()) == []
    undone = case.undo()
    assert undone is not None
    assert undone.field == "removed"
    assert case.report("harbour").text == FERRY
    assert len(case.search("ferry")) == 1


def test_corrections_hold_the_last_said_and_are_undone_one_by_one(case, keep) -> None:
    keep(case, FERRY, title="Ferry aground", published=date(2031, 5, 4))
    case.correct("harbour", "outlet", "Bay Mail")
    case.correct("harbour", "outlet", "Tern Post")
    case.correct("harbour", "date", date(2031, 5, 6))
    case.correct("harbour", "title", None)
    report = case.report("harbour")
    assert (report.outlet, report.published, report.published_basis, report.title) == (
        "Tern Post",
        date(2031, 5, 6),
        "person",
        None,
    )
    assert [c.field for c in case.corrections()] == ["outlet", "outlet", "date", "title"]
    assert all(c.made for c in case.corrections())
    for _ in range(3):
        case.undo()
    report = case.report("harbour")
    assert (report.outlet, report.published, report.title) == (
        "Bay Mail",
        date(2031, 5, 4),
        "Ferry aground",
    )
    case.undo()
    assert case.undo() is None


def test_a_corrected_title_is_what_a_search_finds(case, keep) -> None:
    keep(case, FERRY, title="Stranded")
    case.correct("harbour", "title", "Grounding")
    assert case.search("stranded") == []
    assert [h.evidence.text for h in case.search("grounding")] == ["Grounding"]
    case.undo()
    assert [h.evidence.part for h in case.search("stranded")] == ["title"]


def test_correcting_what_is_not_there_changes_nothing(case, keep) -> None:
    keep(case, FERRY)
    with pytest.raises(KeyError):
        case.correct("nobody", "outlet", "Bay Mail")
    with pytest.raises(KeyError):
        case.correct("harbour", "colour", "blue")
    assert case.corrections() == ()


def test_search_gives_sentences_that_hold_all_words(case, keep) -> None:
    keep(case, FERRY, name="ferry")
    keep(case, COUNCIL, name="council")
    hits = case.search("ferry aground")
    assert [h.evidence.text for h in hits] == ["The ferry Aurelia ran aground off Tern Island."]
    assert {h.evidence.report for h in case.search("FERRY")} == {"ferry", "council"}
    assert len(case.search("ferry", limit=1)) == 1


def test_search_knows_no_accents_and_takes_nothing_for_an_operator(case, keep) -> None:
    keep(case, COUNCIL)
    assert len(case.search("cafe")) == 1
    assert len(case.search("CAFÉ owner")) == 1
    assert case.search('"café spoke"') == []
    assert len(case.search('"café owner"')) == 1
    for odd in ("", "   ", '"', "NOT OR AND", "a* NEAR(", "text:ferry -", "'; DROP TABLE"):
        case.search(odd)


def test_words_far_apart_are_found_with_the_passage_between(case, keep) -> None:
    keep(case, "Anna Brill came. Then it rained. She spoke of tolls. The end.")
    (hit,) = case.search("Brill tolls")
    assert hit.evidence.text == "Anna Brill came. Then it rained. She spoke of tolls."


def test_stale_says_when_comparing_is_due(case, keep) -> None:
    assert not case.stale
    keep(case, FERRY)
    assert case.stale
    list(case.reports())
    case.keep_comparisons([], [], repeated_furniture={})
    assert not case.stale
    keep(case, FERRY, source="elsewhere.txt")
    assert not case.stale
    case.correct("harbour", "outlet", "Bay Mail")
    assert case.stale


def test_what_came_while_comparing_leaves_the_case_stale(case, keep) -> None:
    keep(case, FERRY)
    list(case.reports())
    looked_at = case.changes
    keep(case, COUNCIL)
    case.keep_comparisons([], [], repeated_furniture={}, changes=looked_at)
    assert case.stale


def test_comparisons_replace_those_before(case, keep) -> None:
    first, second = keep(case, FERRY), keep(case, COUNCIL)
    evidence = (Evidence(first, 4, 9, "ferry"),)
    account = Account(
        "2", "Ferry", (Section("brief", "In brief", (Line("ferry", evidence, lines=()),)),)
    )
    told = StatementGroup((StatementTelling(first, evidence),), 1, alone=True)
    both = Comparison(story=Story("2", (first, second)), statements=(told,))
    case.keep_comparisons([both], [account], repeated_furniture={first: (Span(0, 3),)})
    assert case.stories() == (both.story,)
    assert case.comparison("2") == both
    assert case.account("2") == account
    assert case.repeated_furniture(first) == (Span(0, 3),)
    assert case.search("council")[0].story == "2"
    case.keep_comparisons([], [], repeated_furniture={})
    assert case.stories() == ()
    assert case.repeated_furniture(first) == ()


def test_findings_can_be_replaced(case, keep) -> None:
    keep(case, FERRY)
    found = Annotation(report="harbour", times=(Time(0, 3, "DATE", "2031-05-04", "rule"),))
    case.replace_annotation(found)
    assert case.annotation("harbour") == found
