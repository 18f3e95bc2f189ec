"""An invented story told by three outlets and a follow-up."""

from collections.abc import Callable
from datetime import date

import pytest

from variorum.account import check_account, write_account
from variorum.account.positions import write
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    AttributionKind,
    Change,
    Comparison,
    CountedFigure,
    Dating,
    Departure,
    Event,
    Evidence,
    Family,
    FigureGroup,
    Mention,
    Name,
    Person,
    PositionTelling,
    Relation,
    Report,
    Role,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
    When,
    Wording,
    WordingPair,
)

POST = """Mayor Lena Ostrov closed the Harrow Bay bridge on Tuesday after divers found cracks \
in two of its seven pillars.
"We close it today and we open it when it is safe," Ostrov said at the town hall.
She gave no date for the opening.
More than 4,000 drivers cross the bridge every day, according to the port authority.
Repairs would cost about 12 million crowns, the engineer Tomas Brill told the council.
SUBSCRIBE TO THE HARROW POST FOR MORE
But the ferry will run twice an hour from Wednesday."""

RADIO = """The bridge at Harrow Bay was closed on Tuesday because divers had found cracks in two \
pillars, Mayor Lena Ostrov said.
"We close it today and we will open it when it is cheap," Ostrov said.
The council of Harrow Bay votes on the repairs of the pillars on Friday.
Brill, an engineer, put the repairs at 15 million crowns.
Fishermen of the northern quay, who lost their road to the market, blocked the ferry for an hour."""

LEDGER = """Harrow Bay's bridge has been shut by its mayor, Lena Ostrov, since divers saw cracks \
in a pair of pillars.
Thousands of drivers use the crossing each day.
An old lighthouse beside the bridge will be lit in the evenings while the work on it goes on."""

LATER = """The council of Harrow Bay voted on Friday to repair the bridge before the winter storms.
Ostrov called the vote a good day for the town."""


def cite(report: Report, words: str) -> Evidence:
    begin = report.text.index(words)
    return report.cite(begin, begin + len(words))


def told_by(*passages: Evidence, origins: int = 0) -> StatementGroup:
    """A statement with its passages, one a report; of one report it stands alone."""
    tellings = tuple(StatementTelling(p.report, (p,)) for p in passages)
    return StatementGroup(tellings, origins or len(passages), alone=len(passages) == 1)


def span(report: Report, words: str) -> Span:
    return cite(report, words).span


def wording(report: Report, words: str) -> Wording:
    found = cite(report, words)
    return Wording(report.id, (found.span,), words, True, "direct", "Lena Ostrov", (found,))


def make_reports() -> dict[str, Report]:
    reports = [
        Report(
            id="post",
            source="post.txt",
            text=POST,
            title="Mayor shuts Harrow Bay bridge over cracked pillars",
            outlet="The Harrow Post",
            published=date(2031, 3, 4),
            published_basis="page",
        ),
        Report(id="radio", source="radio.txt", text=RADIO, outlet="Coast Radio"),
        Report(id="ledger", source="ledger.txt", text=LEDGER, outlet="Bay Ledger"),
        Report(id="later", source="later.txt", text=LATER),
    ]
    return {r.id: r for r in reports}


def make_annotations(reports: dict[str, Report]) -> dict[str, Annotation]:
    annotations = {}
    for report in reports.values():
        people = [
            Name(at, at + len(name), "person")
            for name in ("Lena Ostrov", "Tomas Brill")
            if (at := report.text.find(name)) >= 0
        ]
        annotations[report.id] = Annotation(
            report=report.id,
            sentences=find_sentences(report.text),
            names=tuple(sorted(people, key=lambda n: n.begin)),
            attributions=tuple(
                Attribution((), (), (Span(begin, end),), "direct", Speaker(name="Lena Ostrov"))
                for begin in [report.text.find('"')]
                for end in [report.text.find('"', begin + 1) + 1]
                if begin >= 0
            ),
            furniture=(span(report, "SUBSCRIBE TO THE HARROW POST FOR MORE"),)
            if report.id == "post"
            else (),
        )
    return annotations


def make_comparison(reports: dict[str, Report]) -> Comparison:
    post, radio, ledger, later = reports.values()
    first = wording(post, '"We close it today and we open it when it is safe,"')
    second = wording(radio, '"We close it today and we will open it when it is cheap,"')
    changes = (
        Change("function word", Span(0, 0), span(radio, "will"), "", "will"),
        Change("content word", span(post, "safe"), span(radio, "cheap"), "safe", "cheap", True),
    )
    single = wording(later, "Ostrov called the vote a good day for the town.")
    tuesday, friday = When.on(date(2031, 3, 4)), When.on(date(2031, 3, 7))
    costs = [
        CountedFigure(r.id, value, "", "crowns", bound, cite(r, words))
        for r, value, bound, words in (
            (post, "12000000", "about", "about 12 million crowns"),
            (radio, "15000000", "exact", "15 million crowns"),
        )
    ]
    closing = find_sentences(post.text)[0].of(post.text)
    return Comparison(
        story=Story("s1", tuple(reports)),
        datings=(
            Dating("post", tuesday, "page"),
            Dating("radio", When(date(2031, 3, 4), date(2031, 3, 5)), "siblings"),
            Dating("later", When(date(2031, 3, 8), date(2031, 3, 20)), "siblings"),
        ),
        relations=(
            Relation(
                "ledger",
                "post",
                "rewrite",
                "a_from_b",
                0.6,
                (
                    cite(ledger, "divers saw cracks in a pair of pillars"),
                    cite(post, "divers found cracks in two of its seven pillars"),
                ),
            ),
        ),
        people=(
            Person(
                "p1",
                "Lena Ostrov",
                roles=(Role("mayor", "", ("ledger",), When(), (cite(ledger, "mayor"),)),),
                mentions=(Mention(cite(post, "Lena Ostrov"), "Lena Ostrov"),),
            ),
        ),
        families=(
            Family("f2", "Lena Ostrov", (single,)),
            Family(
                "f1",
                "Lena Ostrov",
                (first, second),
                (WordingPair(0, 1, "altered", changes=changes),),
            ),
        ),
        figures=(
            FigureGroup(
                "g2",
                "drivers",
                (
                    CountedFigure(
                        "post", "4000", "", "drivers", "more than",
                        cite(post, "More than 4,000 drivers"),
                    ),
                ),
                None,
            ),
            FigureGroup("g1", "crowns", tuple(costs), "conflict"),
        ),
        events=(
            Event(friday, find_sentences(radio.text)[2].of(radio.text), (
                cite(radio, find_sentences(radio.text)[2].of(radio.text)),
            ), expected=True),
            Event(When(), "She gave no date for the opening.", (
                cite(post, "She gave no date for the opening."),
            )),
            Event(tuesday, closing, (cite(post, closing), cite(radio, "closed on Tuesday"))),
        ),
        statements=(
            told_by(
                cite(post, closing),
                cite(radio, find_sentences(radio.text)[0].of(radio.text)),
                cite(ledger, find_sentences(ledger.text)[0].of(ledger.text)),
                origins=2,
            ),
            told_by(cite(radio, find_sentences(radio.text)[-1].of(radio.text))),
            told_by(cite(post, "But the ferry will run twice an hour from Wednesday.")),
        ),
        departures=(
            Departure(
                "ledger",
                "post",
                "rewrite",
                dropped=(cite(post, "She gave no date for the opening."),),
            ),
        ),
    )  # fmt: skip


StoryParts = tuple[Comparison, dict[str, Report], dict[str, Annotation]]


@pytest.fixture
def bridge() -> StoryParts:
    reports = make_reports()
    return make_comparison(reports), reports, make_annotations(reports)


@pytest.fixture
def alone() -> Callable[[str], StoryParts]:
    """A story of one report with the text given."""

    def make(text: str) -> StoryParts:
        report = Report(id="one", source="one.txt", text=text)
        annotation = Annotation(report="one", sentences=find_sentences(text))
        return Comparison(story=Story("s", ("one",))), {"one": report}, {"one": annotation}

    return make


@pytest.fixture
def printed() -> Callable[..., list[str]]:
    """Gives the lines of Ana Roth in the checked account of a report, from what it tells of her."""
    return _printed


def _printed(text: str, *told: tuple[str, AttributionKind], cue: str = "said") -> list[str]:
    """The lines of Ana Roth."""
    report = Report(id="r", source="r", text=text)
    families, attributions = [], []
    for number, (words, kind) in enumerate(told):
        begin = text.index(words)
        span = Span(begin, begin + len(words))
        at = text.rfind(cue, 0, begin) if cue in text[:begin] else text.find(cue)
        wording = Wording(
            "r", (span,), words, kind != "indirect", kind, "Ana Roth", (report.cite(*span),)
        )
        families.append(Family(str(number), "Ana Roth", (wording,)))
        attributions.append(
            Attribution((), (Span(at, at + len(cue)),), (span,), kind, Speaker(name="Ana Roth"))
        )
    comparison = Comparison(story=Story("s", ("r",)), families=tuple(families))
    findings = Annotation(
        report="r", sentences=tuple(find_sentences(text)), attributions=tuple(attributions)
    )
    account = write_account(comparison, {"r": report}, {"r": findings})
    assert check_account(account, {"r": report}.__getitem__) == []
    return [x.text for voice in account.section("quotations").lines for x in voice.lines]


@pytest.fixture
def telling() -> Callable[..., PositionTelling]:
    """Gives one telling of a position, its sentence the whole of the evidence."""

    def make(
        sentence: str, who: str, modality: str, action: str, said_by: str = ""
    ) -> PositionTelling:
        evidence = Evidence("harbour", 0, len(sentence), sentence)
        return PositionTelling("harbour", who, modality, action, evidence, said_by=said_by)

    return make


@pytest.fixture
def all_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every telling is taken for held, but those of a low score: how it is judged, from what real
    reports tell, is tested in test_judgement.
    """
    monkeypatch.setattr(write, "is_held", lambda telling, people: telling.score > 0.5)
