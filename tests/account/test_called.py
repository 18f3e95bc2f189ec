"""Whom pronouns mean, by the names of the story, in invented words."""

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.model import Report


def test_a_name_in_brackets_is_that_of_the_story() -> None:
    texts = (
        "Mr. Lund asked the board for more. “She has to see that he cannot wait,” Hale said.",
        "Peter Lund, the ferryman, asked the board for more. Mary Hale, its chair, was not there.",
    )
    reports = {str(n): Report(id=str(n), source=str(n), text=t) for n, t in enumerate(texts)}
    found = {name: annotate(report) for name, report in reports.items()}
    comparison = compare_reports(tuple(reports.values()), found)
    account = write_account(comparison, reports, found)
    (line,) = account.section("quotations").lines[0].lines
    assert line.text == "“She has to see that he [Peter Lund] cannot wait,”"
