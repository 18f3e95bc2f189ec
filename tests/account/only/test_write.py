"""What only one report has: told once in an account, and named where a section above has it."""

import dataclasses

from variorum.account import check_account, write_account
from variorum.account.only import Lone, find_lone, write_only
from variorum.account.only.lone import name_once
from variorum.account.sources import TOLD_ABOVE_NOTE, gather_sources
from variorum.model import (
    Annotation,
    Comparison,
    Evidence,
    Line,
    Report,
    Section,
    SectionName,
    Span,
    StatementGroup,
    StatementTelling,
    Story,
)

SPOKEN = "“Nobody will miss the old weir, and nobody will pay for it,” the miller Jonas Feld said."
PLAIN = "The weir of Dorn was built by monks and has been leaking for thirty years."


def section(text: str, *above: tuple[SectionName, Line], only: str = "") -> Section:
    """The section on a report of which every sentence stands alone, or the passage ``only`` of
    the first.
    """
    report = weir(text)
    sentences = (Span(0, len(SPOKEN)), Span(len(SPOKEN) + 1, len(text)))
    begin = text.find(only)
    statements = tuple(
        StatementGroup(
            (StatementTelling("weir", (report.cite(*s),)),),
            1,
            alone=not only,
            only=(report.cite(begin, begin + len(only)),) if only and s.begin == 0 else (),
        )
        for s in sentences
    )
    comparison = Comparison(story=Story("s", ("weir",)), statements=statements)
    annotations = {"weir": Annotation(report="weir", sentences=sentences)}
    sources = gather_sources(comparison, {"weir": report}, annotations)
    sections = [Section(name, name, (line,)) for name, line in above]
    return write_only(find_lone(sources), sources, above=sections)


def weir(text: str) -> Report:
    return Report(id="weir", source="weir.txt", text=text, title="A weir leaks", outlet="Dorn News")


def quoted(words: str, *more: Evidence) -> Line:
    text = f"{SPOKEN} {PLAIN}"
    begin = text.index(words)
    under = Line(words, (weir(text).cite(begin, begin + len(words)), *more))
    return Line("", under.evidence, label="Jonas Feld, miller", lines=(under,))


def test_a_quotation_that_stands_above_is_named_and_not_told_again() -> None:
    quotation = quoted("“Nobody will miss the old weir, and nobody will pay for it,”")
    lines = section(f"{SPOKEN} {PLAIN}", ("quotations", quotation)).lines
    assert [line.text for line in lines] == [
        PLAIN,
        SPOKEN.rstrip("."),
    ]
    assert lines[1].note == TOLD_ABOVE_NOTE
    assert [e.text for e in lines[1].evidence] == [SPOKEN]


def test_what_another_report_has_the_words_of_is_not_said_to_be_in_no_other() -> None:
    words = "“Nobody will miss the old weir, and nobody will pay for it,”"
    for other, notes in (
        ("Jonas Feld, the miller, thinks nobody will pay for the old weir or miss it.", []),
        ("The council of Dorn meets on Friday.", [TOLD_ABOVE_NOTE]),
    ):
        reports = {"weir": weir(SPOKEN), "b": Report(id="b", source="b", text=other)}
        sentence = reports["weir"].cite(0, len(SPOKEN))
        statement = StatementGroup((StatementTelling("weir", (sentence,)),), 1, alone=True)
        sources = gather_sources(
            Comparison(story=Story("s", tuple(reports)), statements=(statement,)),
            reports,
            {
                n: Annotation(report=n, sentences=(Span(0, len(r.text)),))
                for n, r in reports.items()
            },
        )
        above = [Section("quotations", "", (quoted(words),))]
        lines = write_only(find_lone(sources), sources, above=above).lines
        assert [line.note for line in lines] == notes


def test_a_quotation_of_which_only_a_part_stands_above_is_told() -> None:
    lines = section(f"{SPOKEN} {PLAIN}", ("quotations", quoted("nobody will pay for it"))).lines
    assert [line.text for line in lines] == [SPOKEN, PLAIN]


def test_what_only_a_report_names_is_told_where_nothing_above_tells_it() -> None:
    figure = quoted("Nobody will miss the old weir, and nobody will pay")
    bare = dataclasses.replace(figure.lines[0], label="")
    told = section(f"{SPOKEN} {PLAIN}", ("figures", bare), only="Jonas Feld").lines
    assert [line.note for line in told] == ["only here: Jonas Feld"]
    above = section(f"{SPOKEN} {PLAIN}", ("quotations", figure), only="Jonas Feld").lines
    assert [line.note for line in above] == ["only here: Jonas Feld; told above"]
    assert [e.text for e in above[0].evidence[1:]] == ["Jonas Feld"]


def test_who_only_reports_a_thing_is_no_news() -> None:
    for told in (
        "The weir of Dorn broke at night, reports the Dorn Post’s correspondent Ada Rill.",
        "The weir of Dorn broke at night, as Ada Rill notes at the Dorn Post.",
    ):
        text = f"{told} {PLAIN}"
        report = weir(text)
        begin = text.index("Ada Rill")
        name = report.cite(begin, begin + len("Ada Rill"))
        lone = Lone(told, report.cite(0, len(told)), (name,))
        annotations = {"weir": Annotation(report="weir", sentences=(Span(0, len(told)),))}
        comparison = Comparison(story=Story("s", ("weir",)))
        sources = gather_sources(comparison, {"weir": report}, annotations)
        assert name_once([lone], sources) == []
        assert name_once([lone._replace(only=(report.cite(0, 8), name))], sources) != []


def test_a_line_that_another_report_bears_out_is_no_double() -> None:
    other = Report(id="mill", source="mill.txt", text="Feld shrugged.").cite(0, 14)
    quotation = quoted("“Nobody will miss the old weir, and nobody will pay for it,”", other)
    lines = section(f"{SPOKEN} {PLAIN}", ("quotations", quotation)).lines
    assert [line.text for line in lines] == [SPOKEN, PLAIN]


def test_the_lines_of_an_account_that_name_rest_on_their_places(bridge) -> None:
    account = write_account(*bridge)
    counts = [line for line in account.section("only").lines if TOLD_ABOVE_NOTE in line.note]
    assert all(line.evidence for line in counts)
    assert check_account(account, bridge[1].__getitem__) == []


def test_a_sentence_that_leans_on_the_one_told_before_it_stands_with_that() -> None:
    first = "Lena Ostrov mended the old weir of Dorn in the spring."
    second = "She was paid 46 crowns for it by the council."
    text = f"{first}\n\n{second}"
    report = weir(text)
    begin = text.index(second)
    sentences = (Span(0, len(first)), Span(begin, len(text)))
    annotations = {"weir": Annotation(report="weir", sentences=sentences)}
    sources = gather_sources(Comparison(story=Story("s", ("weir",))), {"weir": report}, annotations)
    found = [
        Lone(first, report.cite(0, len(first))),
        Lone(second, report.cite(begin, len(text)), leans=True),
    ]
    (line,) = write_only(found, sources, above=()).lines
    assert line.text == f"{first} {second}"
    apart = [found[0]._replace(evidence=report.cite(0, 20), text=text[:20]), found[1]]
    assert len(write_only(apart, sources, above=()).lines) == 2


def test_sentences_that_are_told_with_the_one_before_them_stand_in_one_line() -> None:
    first = "Lena Ostrov mended the old weir of Dorn in the spring."
    second = "She was paid 46 crowns for it by the council."
    third = "She gave half of it to the miller."
    text = f"{first} {second} {third}"
    report = weir(text)
    places = [Span(text.index(s), text.index(s) + len(s)) for s in (first, second, third)]
    annotations = {"weir": Annotation(report="weir", sentences=tuple(places))}
    sources = gather_sources(Comparison(story=Story("s", ("weir",))), {"weir": report}, annotations)
    found = [
        Lone(f"{first} {second}", report.cite(places[0].begin, places[1].end)),
        Lone(f"She [Lena Ostrov] {second[4:]} {third}", report.cite(places[1].begin, len(text))),
    ]
    (line,) = write_only(found, sources, above=()).lines
    assert line.text == text
    assert line.evidence == (report.cite(0, len(text)),)
