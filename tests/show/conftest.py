"""An invented story, with its account written by hand."""

from datetime import date

import pytest

from variorum.model import (
    Account,
    Annotation,
    Evidence,
    Line,
    Mark,
    MarkKind,
    Part,
    Report,
    Section,
    Span,
)

POST = Report(
    id="001",
    source="reports/001.txt",
    outlet="Harbour Post",
    title="Mayor to close two ferry piers",
    url="https://harbourpost.example/ferry?piers=2&day=4",
    published=date(2031, 3, 4),
    text=(
        "Mayor Ilse Brandvold said on Tuesday that two ferry piers would close.\n\n"
        "“We will not keep piers open for nobody,” Brandvold said. “More than 1,200 people "
        "use them a day.”\n\nSUBSCRIBE TO THE HARBOUR POST\n\n"
        "Click here for the app. It is free for a week, and then it costs you less than a mug "
        "of tea a day; you can stop at any time, and a reader who stops keeps the crossword, "
        "the tide table and the recipes of the year.\n\n"
        "The piers were built in 1931, said Ole Dahl, a historian."
    ),
)
QUAY = Report(
    id="002",
    source="reports/002.html",
    outlet="Daily Quay",
    title="Piers <script>alert(1)</script> go",
    url="javascript:alert(document.domain)",
    text=(
        "Two piers will go, the mayor said.\n\n“We would never keep piers open for anybody,” "
        'she said [bold]twice[/bold] "onmouseover=alert(1) ]]> \u202eesrever\u202c.\n\n'
        "A protest is planned for Saturday."
    ),
)
PLAIN = Report(
    id="003",
    source="reports/003.txt",
    title="Union calls it theft",
    text=(
        "Union calls it theft\n\nIlse Brandvold met the union’s chair, Per Aas, on 2 March, 東京 "
        "time.\r\n\r\nHe called it “theft”."
    ),
    title_span=None,
)


def cite(report: Report, words: str, part: Part = "text") -> Evidence:
    begin = report.read(part).index(words)
    return report.cite(begin, begin + len(words), part)


def resting_on(report: Report, words: str, *, label: str = "", note: str = "") -> Line:
    return Line(words, (cite(report, words),), label=label, note=note)


def marked(text: str, words: str, kind: MarkKind) -> Mark:
    begin = text.index(words)
    return Mark(begin, begin + len(words), kind)


def _quotations() -> Section:
    first, second = (
        "We will not keep piers open for nobody,",
        "We would never keep piers open for anybody,",
    )
    other = Line(
        second,
        (cite(QUAY, second),),
        label="Daily Quay",
        note="altered: modality — “will” / “would”",
        marks=(marked(second, "would never", "altered"), marked(second, "anybody", "reworded")),
    )
    utterance = Line(
        first,
        (cite(POST, first),),
        label="Harbour Post",
        note="altered: modality — “will” / “would”",
        marks=(marked(first, "will not", "altered"), marked(first, "nobody", "reworded")),
        lines=(other,),
    )
    mention = (cite(POST, "Ilse Brandvold"),)
    speaker = Line("Mayor", mention, label="Ilse Brandvold", lines=(utterance,))
    return Section("quotations", "Who said what", (speaker,))


@pytest.fixture
def reports() -> tuple[Report, ...]:
    return (POST, QUAY, PLAIN)


@pytest.fixture
def annotations() -> dict[str, Annotation]:
    furniture = ("SUBSCRIBE TO THE HARBOUR POST", "recipes of the year.")
    first, last = (cite(POST, words) for words in furniture)
    return {"001": Annotation(report="001", furniture=(Span(first.begin, last.end),))}


@pytest.fixture
def account() -> Account:
    opening = "Mayor Ilse Brandvold said on Tuesday that two ferry piers would close."
    brief = Line(
        opening,
        (cite(POST, opening), cite(QUAY, "Two piers will go"), cite(QUAY, "Piers", "title")),
    )
    met = "Ilse Brandvold met the union’s chair, Per Aas, on 2 March, 東京 time."
    hostile = cite(QUAY, '[bold]twice[/bold] "onmouseover=alert(1) ]]> \u202eesrever\u202c')
    return Account(
        "s1",
        "Mayor to close two ferry piers",
        (
            Section("brief", "Brief", (brief, resting_on(PLAIN, "He called it “theft”."))),
            Section("timeline", "Timeline", (resting_on(PLAIN, met, label="2 March 2031"),)),
            _quotations(),
            Section(
                "figures", "Figures", (resting_on(POST, "More than 1,200 people"),), held_back=3
            ),
            Section("only", "In the words of one report only", (Line(hostile.text, (hostile,)),)),
            Section(
                "reports",
                "The reports",
                tuple(
                    Line(r.headline, (r.cite(0, len(r.headline), "title"),), label=r.label)
                    for r in (POST, QUAY, PLAIN)
                ),
            ),
        ),
    )
