"""Which numbers of a passage others contradict, on invented sentences."""

from datetime import date

from variorum.account.disputed import note_disputed
from variorum.account.sources import gather_sources
from variorum.annotate import annotate
from variorum.model import (
    Annotation,
    Comparison,
    CountedFigure,
    FigureGroup,
    Report,
    Story,
)

TEXTS = {
    "a": "Repairs would cost 12 crowns and not 15 crowns, said Brill. The sum of 12 crowns is old.",
    "b": "Ostrov put the repairs at 15 crowns.",
}
REPORTS = {
    name: Report(id=name, source=name, text=text, published=date(2031, 5, 4))
    for name, text in TEXTS.items()
}
FIRST = REPORTS["a"].cite(0, TEXTS["a"].index(".") + 1)


def figure(report: str, words: str, value: str, after: int = 0) -> CountedFigure:
    begin = TEXTS[report].index(words, after)
    cited = REPORTS[report].cite(begin, begin + len(words))
    return CountedFigure(report, value, "", "crowns", "exact", cited)


def test_a_passage_that_has_both_numbers_itself_needs_no_note() -> None:
    figures = (
        figure("a", "12 crowns", "12"),
        figure("a", "15 crowns", "15"),
        figure("a", "12 crowns", "12", FIRST.end),
        figure("b", "15 crowns", "15"),
    )
    found = Comparison(
        story=Story("s", ("a", "b")),
        figures=(FigureGroup("g", "crowns", figures, "conflict"),),
    )
    sources = gather_sources(found, REPORTS, {name: Annotation(report=name) for name in REPORTS})
    assert note_disputed(FIRST, sources) == ""
    alone = REPORTS["a"].cite(FIRST.end + 1, len(TEXTS["a"]))
    assert note_disputed(alone, sources).startswith("reports differ: “12 crowns”, “15 crowns” in")


def test_numbers_of_two_hours_are_no_difference_of_the_reports() -> None:
    texts = {
        "a": "At 11 p.m. the gauge in Avon showed 12 crowns. It was cold.",
        "b": "Shortly before noon it rained. The gauge had shown 15 crowns.",
        "c": "It showed 9 crowns.",
    }
    reports = {
        name: Report(id=name, source=name, text=text, published=date(2031, 5, 4))
        for name, text in texts.items()
    }

    def shown(report: str, words: str) -> CountedFigure:
        begin = texts[report].index(words)
        cited = reports[report].cite(begin, begin + len(words))
        return CountedFigure(report, words.split()[0], "", "crowns", "exact", cited)

    figures = (shown("a", "12 crowns"), shown("b", "15 crowns"), shown("c", "9 crowns"))
    found = Comparison(
        story=Story("s", tuple(texts)), figures=(FigureGroup("g", "crowns", figures, "updated"),)
    )
    sources = gather_sources(found, reports, {n: annotate(r) for n, r in reports.items()})
    first = reports["a"].cite(0, texts["a"].index(" It"))
    assert note_disputed(first, sources, updated=True) == (
        "reports differ: “12 crowns”, “9 crowns” in c"
    )
