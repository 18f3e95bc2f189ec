"""Figures whose sentence another line prints."""

from variorum.account.figures.repeated import without_beginnings
from variorum.model import Line, Report

TEXT = "Ten boats came to Dorn at noon. Two of them left before the storm in the evening."
FIRST = "Ten boats came to Dorn at noon."


def line(text: str, figure: str, note: str = "Post", report: str = "r") -> Line:
    begin = TEXT.index(figure)
    cited = Report(id=report, source=report, text=TEXT).cite(begin, begin + len(figure))
    return Line(text, (cited,), note=note)


def test_a_sentence_that_another_line_begins_with_is_told_there() -> None:
    short, long = line(FIRST, "Ten boats"), line(TEXT, "Two of them")
    (kept,) = without_beginnings([long, short])
    assert kept.text == TEXT
    assert [e.text for e in kept.evidence] == ["Ten boats", "Two of them"]


def test_the_sentence_of_another_report_or_source_stays() -> None:
    long = line(TEXT, "Two of them")
    for other in (
        line(FIRST, "Ten boats", report="s"),
        line(FIRST, "Ten boats", note="according to Ana Roth; Post"),
        line("Ten boats", "Ten boats", note="Ledger"),
    ):
        assert without_beginnings([long, other]) == [long, other]


def test_a_source_that_the_sentence_names_is_told_there_too() -> None:
    long = line(TEXT, "Two of them")
    assert (
        len(without_beginnings([long, line(FIRST, "Ten boats", note="according to Dorn; Post")]))
        == 1
    )
