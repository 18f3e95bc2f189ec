"""What several reports tell, and what reports that rest on others dropped and added."""

import dataclasses

from variorum.account import check_account, write_account
from variorum.model import Section


def coverage(parts) -> Section:
    return write_account(*parts).section("coverage")


def test_a_shared_statement_says_how_many_reports_and_origins_tell_it(bridge) -> None:
    line = coverage(bridge).lines[0]
    assert line.label == "3 of 4 reports"
    assert line.note == "2 origins"
    assert "closed" in line.text
    assert "Lena Ostrov" in line.text
    assert {e.report for e in line.evidence} == {"post", "radio", "ledger"}


def test_what_all_reports_tell_is_said_to_be_in_all(bridge) -> None:
    comparison, reports, annotations = bridge
    story = dataclasses.replace(comparison.story, reports=("post", "radio", "ledger"))
    three = dataclasses.replace(comparison, story=story)
    assert coverage((three, reports, annotations)).lines[0].label == "All 3 reports"


def test_a_report_that_rests_on_another_shows_what_it_dropped(bridge) -> None:
    line = coverage(bridge).lines[-1]
    assert line.label == "Bay Ledger, reworded from The Harrow Post"
    assert line.note == "1 sentence dropped, 0 sentences added"
    assert [(x.label, x.text) for x in line.lines] == [
        ("dropped", "She gave no date for the opening.")
    ]


def test_the_words_of_a_statement_are_those_of_its_evidence(bridge) -> None:
    account = write_account(*bridge)
    assert account.section("coverage").lines
    assert check_account(account, bridge[1].__getitem__) == []
