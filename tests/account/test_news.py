from dataclasses import replace
from datetime import date

import pytest

import variorum
from variorum.account import check_account
from variorum.account.news import known_by, unsure, write_news
from variorum.model import (
    Annotation,
    Change,
    Comparison,
    Event,
    Family,
    OtherDate,
    PositionGroup,
    PositionTelling,
    Report,
    Span,
    Story,
    When,
    Wording,
    WordingPair,
)


def news(parts, earlier, **how):
    return write_news(*parts, earlier=frozenset(earlier), **how)


def notes(account, name):
    return [line.note for line in account.section(name).lines]


def test_a_later_report_is_named_and_its_words_are_new(bridge) -> None:
    account = news(bridge, {"post", "radio", "ledger"})
    assert [line.evidence[0].report for line in account.section("reports").lines] == ["later"]
    (words,) = account.section("quotations").lines
    assert (words.label, words.note) == ("Lena Ostrov", "new")
    assert {e.report for line in account.lines() for e in line.evidence} == {"later"}


def test_a_wording_altered_later_stands_over_the_one_before(bridge) -> None:
    account = news(bridge, {"post"})
    altered = account.section("quotations").lines[0]
    assert altered.note.startswith("altered: content word")
    assert altered.evidence[0].report == "radio"
    assert [(line.note, line.evidence[0].report) for line in altered.lines] == [("before", "post")]
    assert "cheap" in [altered.text[m.begin : m.end] for m in altered.marks]


@pytest.mark.parametrize(("verdict", "note"), [("altered", "altered"), ("reworded", "confirmed")])
def test_indirect_words_of_another_sense_confirm_nothing(bridge, verdict, note) -> None:
    comparison, reports, annotations = bridge
    families = tuple(
        replace(f, pairs=tuple(replace(p, verdict=verdict, indirect=True) for p in f.pairs))
        for f in comparison.families
    )
    account = news((replace(comparison, families=families), reports, annotations), {"post"})
    found = [x for x in account.section("quotations").lines if x.evidence[0].report == "radio"]
    assert found[0].note.startswith(note)


def test_a_figure_in_conflict_contradicts_the_one_before(bridge) -> None:
    (figure,) = news(bridge, {"post"}).section("figures").lines
    assert figure.note == "contradicted"
    assert "15 million" in figure.text
    assert "12 million" in figure.lines[0].text


def test_an_event_told_before_is_confirmed_and_one_first_told_is_new(bridge) -> None:
    told = news(bridge, {"post"}).section("timeline").lines
    assert ("new, expected", "radio") in [(x.note, x.evidence[0].report) for x in told]
    assert ("confirmed: also in 1 report before", "radio") in [
        (x.note, x.evidence[0].report) for x in told
    ]


UTTERED = "We will raise the fare in May"


@pytest.mark.parametrize("told", ["that the council would raise the fare", ""])
def test_words_that_only_tell_do_not_hide_a_reversal(told) -> None:
    before = f'"{UTTERED}," said Vera Holt. She said {told or "little"}.'
    now = '"We will not raise the fare in May," said Vera Holt.'
    reports = {r: Report(id=r, source=r, text=t) for r, t in (("a", before), ("b", now))}

    def wording(report, words, kind):
        at = reports[report].text.index(words)
        cited = reports[report].cite(at, at + len(words))
        return Wording(report, (cited.span,), words, True, kind, "Vera Holt", (cited,))

    wordings = [
        wording("a", UTTERED, "direct"),
        wording("b", "We will not raise the fare in May", "direct"),
    ]
    at = now.index("not")
    change = Change("negation", Span(8, 8), Span(at, at + 3), "", "not", alters=True)
    pairs = [WordingPair(0, 1, "altered", changes=(change,))]
    if told:
        wordings.append(wording("a", told, "indirect"))
        pairs.append(WordingPair(1, 2, "reworded", indirect=True))
    comparison = Comparison(
        story=Story("s", ("a", "b")),
        families=(Family("f", "Vera Holt", tuple(wordings), tuple(pairs)),),
    )
    annotations = {r: Annotation(report=r) for r in reports}
    (line,) = news((comparison, reports, annotations), {"a"}).section("quotations").lines
    assert line.note.startswith("altered: negation")
    assert [under.text for under in line.lines] == [UTTERED]


def test_a_denial_first_told_later_is_told_as_one(tmp_path) -> None:
    denial = "Vera Holt, his wife, denied that she had known of the thefts at the ferry office."
    (tmp_path / "a.txt").write_text("2 May 2031\n\nBram Odell was jailed in Harl on Friday.\n")
    (tmp_path / "b.txt").write_text(f"4 May 2031\n\nBram Odell was jailed in Harl. {denial}\n")
    with variorum.read(tmp_path) as case:
        lines = case.account(since=date(2031, 5, 3)).section("quotations").lines
    assert [line.text for line in lines] == [denial]


@pytest.mark.parametrize(
    ("before", "now", "note"),
    [
        (
            "The ferrymen will strike on 18 May.",
            "The ferrymen will not strike on 18 May.",
            "changed: negation, against a",
        ),
        (
            "The clerk Bridie Malk is due before the ferry court on 18 May.",
            "The ferry court will not sit on 18 May, as the clerk Bridie Malk asked for time.",
            "changed: negation, against a",
        ),
        (
            "The march drew 2,400 ferrymen on 2 May.",
            "The union corrected the size of the march on 2 May from 2,400 to 1,900.",
            "changed: number, against a",
        ),
        (
            "The ferrymen will strike on 18 May.",
            "Vera Holt called off the strike of the ferrymen that was planned for 18 May.",
            "changed: told otherwise, against a",
        ),
        (
            "The ferrymen will strike on 18 May.",
            "What the ferrymen hope for from 18 May is not a higher wage, said a docker.",
            "confirmed: also in 1 report before",
        ),
        (
            "The ferrymen will strike on 18 May.",
            "The ferrymen struck on 18 May.",
            "changed: told as done or as still to come, against a",
        ),
        (
            "The march drew 2,400 ferrymen on 2 May.",
            "On 2 May some 2,400 ferrymen marched.",
            "confirmed: also in 1 report before",
        ),
    ],
)
def test_an_event_is_confirmed_only_where_it_is_told_the_same(before, now, note) -> None:
    reports = {r: Report(id=r, source=r, text=t) for r, t in (("a", before), ("b", now))}
    cited = tuple(r.cite(0, len(r.text)) for r in reports.values())
    comparison = Comparison(
        story=Story("s", ("a", "b")), events=(Event(When.on(date(2031, 5, 2)), now, cited),)
    )
    annotations = {r: Annotation(report=r) for r in reports}
    (line,) = news((comparison, reports, annotations), {"a"}).section("timeline").lines
    assert line.note == note
    assert [under.text for under in line.lines] == ([before] if "changed" in note else [])


def test_an_event_foretold_has_come_about(bridge) -> None:
    comparison, reports, annotations = bridge
    radio, later = reports["radio"], reports["later"]
    vote = Event(
        When.on(date(2031, 3, 7)),
        later.text.split("\n")[0],
        (later.cite(0, 80), radio.cite(radio.text.index("The council"), radio.text.index("Brill"))),
    )
    parts = (replace(comparison, events=(vote,)), reports, annotations)
    (line,) = news(parts, {"post", "radio", "ledger"}).section("timeline").lines
    assert line.note == "foretold before, and has come about"
    assert line.lines[0].evidence[0].report == "radio"


def test_an_event_that_a_later_report_puts_on_another_day_has_moved(bridge) -> None:
    comparison, reports, annotations = bridge
    first = Event(
        When.on(date(2031, 3, 7)),
        reports["radio"].text[:40],
        (reports["radio"].cite(0, 40),),
        others=(OtherDate(When.on(date(2031, 3, 14)), (reports["later"].cite(0, 80),)),),
    )
    parts = (replace(comparison, events=(first,)), reports, annotations)
    (line,) = news(parts, {"post", "radio"}).section("timeline").lines
    assert line.label == "14 March 2031"
    assert line.note == "another date: 7 March 2031 before"


@pytest.mark.usefixtures("all_held")
def test_a_position_that_changed_says_from_what_to_what(bridge) -> None:
    comparison, reports, annotations = bridge

    def telling(report, modality, words):
        at = reports[report].text.index(words)
        return PositionTelling(
            report=report,
            who="the council of Harrow Bay",
            modality=modality,
            action=words,
            evidence=reports[report].cite(at, at + len(words)),
        )

    group = PositionGroup(
        "p1",
        "the council of Harrow Bay",
        (
            telling("radio", "considers", "the repairs of the pillars on Friday"),
            telling("later", "will", "repair the bridge before the winter storms"),
        ),
    )
    parts = (replace(comparison, positions=(group,)), reports, annotations)
    (line,) = news(parts, {"post", "radio"}).section("positions").lines
    assert line.note == "changed: “considers” before, now “will”"
    assert line.lines[0].note == "before"


def test_a_new_position_that_another_tells_says_who(bridge) -> None:
    comparison, reports, annotations = bridge
    words = "repair the bridge before the winter storms"
    at = reports["later"].text.index(words)
    evidence = reports["later"].cite(at, at + len(words))
    told = PositionTelling(
        "later", "the council of Harrow Bay", "will", words, evidence, said_by="Ida Rusk"
    )
    group = PositionGroup("p1", "the council of Harrow Bay", (told,))
    parts = (replace(comparison, positions=(group,)), reports, annotations)
    (line,) = news(parts, {"post", "radio"}).section("positions").lines
    assert line.note == "new; according to Ida Rusk"


@pytest.mark.parametrize("earlier", [(), ("post",), ("post", "ledger"), ("later",)])
def test_every_line_of_the_news_rests_on_its_words(bridge, earlier) -> None:
    account = news(bridge, earlier)
    assert check_account(account, bridge[1].__getitem__) == []


def test_without_a_later_report_there_is_nothing(bridge) -> None:
    account = news(bridge, bridge[1])
    assert account.sections == ()
    assert account.title


def test_a_report_that_may_be_from_before_says_so(bridge) -> None:
    comparison, reports, _ = bridge
    day = date(2031, 3, 4)
    assert known_by(day, comparison, reports.values()) == {"post"}
    perhaps = unsure(day, comparison, reports.values())
    assert perhaps == {"radio", "ledger"}
    account = news(bridge, {"post"}, perhaps_earlier=perhaps)
    said = {line.evidence[0].report: line.note for line in account.section("reports").lines}
    assert said["radio"].endswith("may be from before")
    assert "may be from before" not in said["later"]
