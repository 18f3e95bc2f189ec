"""Who tells a sentence otherwise is not counted as telling it, and is shown beside it."""

from datetime import date

import pytest

import variorum
from variorum.account.coverage.otherwise import (
    DIFFER,
    OTHERWISE,
    tells_otherwise,
)
from variorum.account.sources import gather_sources
from variorum.annotate import annotate
from variorum.model import Comparison, Report, Story

BOTH = "The ferry ran aground on the bar off Harl at midnight, and forty sheep swam ashore."
TOLD_TOO = "Forty sheep swam ashore when the ferry ran aground at midnight on the bar off Harl."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The council voted 14 to 3 on Tuesday.", "The council voted 15 to 3."),
        (
            "The lighthouse on the bar off Harl was built in 1868 by convicts.",
            "The lighthouse on the bar off Harl was built in 1872 by convicts.",
        ),
        (
            "Bram Odell was jailed for six years for stealing from the Harl ferry union.",
            "Bram Odell was jailed for seven years for stealing from the Harl ferry union.",
        ),
        (
            "Bram Odell, 58, was found guilty at the harbour court in Harl.",
            "Bram Odell, 59, was found guilty at the harbour court in Harl.",
        ),
        (
            "The union says it will mend every rail of the Harl ferry by the end of December.",
            "The union has promised to mend all rails on the Harl ferry by the end of September.",
        ),
        (
            "The harbour office ignored nine written warnings about the rails of the Harl ferry.",
            "The harbour office was warned 11 times in writing about the rails of the Harl ferry.",
        ),
        (
            "Ada Quill won 14,212 votes at the Harl ferry count.",
            "Ada Quill's total rose by one to 14,213 votes at the Harl ferry count.",
        ),
        (
            "The vote on the Harl ferry will be held on 21 June, the council said.",
            "The vote on the Harl ferry, set for 21 June, has been put back to 5 July.",
        ),
        (
            "The council said that the Harl ferry vote will be held on 21 June.",
            "The council postponed the vote on the Harl ferry until 5 July.",
        ),
        (
            "Ada Quill, the acting chair, said the union would publish accounts by 30 June.",
            "Ada Quill, the acting chair, said the union would not now be able to publish its "
            "accounts by 30 June.",
        ),
        (
            "The drivers of the Harl ferry union will strike on 18 May, Ada Quill said.",
            "Ada Quill called off the strike of the Harl ferry union planned for 18 May.",
        ),
        (
            "“We will keep the old ferry running until the spring,” Ada Quill told the council.",
            "“We will keep the old ferry running until the spring,” Bram Odell told the council.",
        ),
    ],
)
def test_who_tells_otherwise_is_not_counted(tmp_path, a: str, b: str) -> None:
    for name, both, words in (("a", BOTH, a), ("b", f"{TOLD_TOO} The pier was shut.", b)):
        (tmp_path / f"{name}.txt").write_text(f"4 May 2031\n\n{both}\n\n{words}\n", "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("coverage").lines
    (told,) = (line.text for line in lines if line.label == "All 2 reports")
    assert told in (BOTH, TOLD_TOO)
    differing = [line for line in lines if line.text in (a, b)]
    assert all(line.label == DIFFER for line in differing)
    assert all(under.note.endswith(OTHERWISE) for line in differing for under in line.lines)


ABOVE = "The ferry office, which was to open by 1 June, opened on Monday in a former bank in Harl."
FORETOLD = "Ada Quill said the union would open a ferry office in a former bank in Harl by 1 June."


def test_what_is_foretold_and_what_is_done_are_not_set_beside_each_other(tmp_path) -> None:
    for name, both, words in (
        ("a", BOTH, FORETOLD),
        ("b", f"{TOLD_TOO} The pier was shut.", ABOVE),
    ):
        (tmp_path / f"{name}.txt").write_text(f"4 May 2031\n\n{both}\n\n{words}\n", "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("coverage").lines
    assert not {ABOVE, FORETOLD} & {line.text for line in lines}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The vote was put off until 5 July.", "The vote will be on 5 July."),
        ("The vote was delayed until 5 July.", "The council put back the vote by a month."),
        ("Quill brought forward a motion on the vote.", "The vote will be on 5 July."),
        ("Bram Odell was jailed for six years.", "Odell was held for six weeks."),
        ("Odell was jailed for about six years.", "Odell was jailed for five years."),
        ("Bram Odell, 58, was jailed.", "Ada Quill, 34, and Bram Odell, 58, were jailed."),
        ("The rocket may reach 900 miles.", "The rocket rose 40 miles and fell 300 miles away."),
        ("Quill stressed that there was no deadline.", "Quill rejects “artificial deadlines”."),
        ("The union pushed back Friday on a story.", "The union said on Friday that it would pay."),
    ],
)
def test_numbers_and_days_that_may_be_one_are_not_otherwise(a: str, b: str) -> None:
    assert not _told_otherwise(a, b)
    assert not _told_otherwise(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The master was jailed for six years.", "The boss was caged for 16 years yesterday."),
        ("The club was banned for 2 months.", "The side were quickly suspended for 3 months."),
        ("Lessons move to the halls from Wednesday.", "They open in the halls on Thursday."),
    ],
)
def test_another_length_or_day_of_what_is_done_is_told_otherwise(a: str, b: str) -> None:
    assert _told_otherwise(a, b)
    assert _told_otherwise(b, a)


def _told_otherwise(a: str, b: str) -> bool:
    reports = {
        name: Report(id=name, source=name, text=text, published=date(2031, 5, 4))
        for name, text in (("a", a), ("b", b))
    }
    annotations = {name: annotate(report) for name, report in reports.items()}
    sources = gather_sources(Comparison(story=Story("s", ("a", "b"))), reports, annotations)
    first, other = (report.cite(0, len(report.text)) for report in reports.values())
    return tells_otherwise(first, other, sources)
