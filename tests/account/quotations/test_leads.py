"""What leads in to the quotation that spells it out, on invented reports."""

from collections.abc import Callable

import pytest

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.model import Line, Report

Printed = Callable[..., list[str]]


def lines(text: str) -> tuple[Line, ...]:
    report = Report(id="r", source="r", text=text)
    findings = {"r": annotate(report)}
    account = write_account(compare_reports([report], findings), {"r": report}, findings)
    return account.section("quotations").lines[0].lines


def test_what_is_told_before_its_quotation_stands_under_it() -> None:
    text = (
        "Ana Roth, the mayor, said that she regretted the winter flood of May.\n\n"
        "“We did what we could in the flood of May, and I regret it deeply,” Roth said.\n"
    )
    (line,) = lines(text)
    assert line.text.startswith("“We did what we could")
    assert [(under.text, under.note) for under in line.lines] == [
        ("Ana Roth, the mayor, said that she regretted the winter flood of May.", "leads in to it")
    ]


@pytest.mark.parametrize(
    ("told", "quoted"),
    [
        ("Roth called her harbour chief a “star.”", "“The clerk has been a star here.”"),
        ("Roth said that she regrets what she did.", "“I regret how I did it.”"),
    ],
)
def test_words_that_a_quotation_has_lead_in_to_it(printed: Printed, told: str, quoted: str) -> None:
    words = told.partition(" that " if "that" in told else "called ")[2].rstrip(".")
    kind = "mixed" if "“" in words else "indirect"
    cue = "called" if "called" in told else "said"
    found = printed(f"{told}\n\n{quoted}", (words, kind), (quoted, "direct"), cue=cue)
    assert found == [quoted]


@pytest.mark.parametrize(
    ("told", "quoted"),
    [
        ("Roth said that he had met the guild of boatmen on the quay.", "“The weir will open.”"),
        ("Roth called the guild “a nest of eels.”", "“The guild has had its way.”"),
    ],
)
def test_what_a_quotation_has_not_stands_by_itself(
    printed: Printed, told: str, quoted: str
) -> None:
    words = told.partition(" that " if "that" in told else "called ")[2].rstrip(".")
    kind = "mixed" if "“" in words else "indirect"
    cue = "called" if "called" in told else "said"
    found = printed(f"{told}\n\n{quoted}", (words, kind), (quoted, "direct"), cue=cue)
    assert len(found) == 2


def test_what_is_no_line_of_its_own_is_none_under_a_quotation(printed: Printed) -> None:
    told, quoted = "that Orr is “over.”", "“The rule of Orr that we fought for is over,”"
    text = f"Roth said {told}\n\n{quoted} she said."
    assert printed(text, (told, "mixed"), (quoted, "direct")) == [quoted]
