"""Promises and demands in the account: who, in the report's words, told by whom."""

from dataclasses import replace

import pytest

from variorum.account import check_account, write_account
from variorum.model import (
    Evidence,
    Family,
    Line,
    Person,
    PositionGroup,
    PositionTelling,
    Report,
    Role,
    Span,
    When,
    Wording,
)

pytestmark = pytest.mark.usefixtures("all_held")


def telling(
    report: Report, sentence: str, who: str, modality: str, action: str, **slots: str
) -> PositionTelling:
    begin = report.text.index(sentence)
    evidence = Evidence(report.id, begin, begin + len(sentence), sentence)
    return PositionTelling(report.id, who, modality, action, evidence, **slots)


def with_positions(bridge, *groups: PositionGroup):
    comparison, reports, annotations = bridge
    return replace(comparison, positions=groups), reports, annotations


def told_by_the_port(bridge, text: str, *words: str, **slots: str) -> Line:
    """The line of a position that one more report tells in a single sentence."""
    comparison, reports, annotations = bridge
    report = Report(id="port", source="port.txt", text=text)
    told = telling(report, text, *words, **slots)
    group = PositionGroup("p1", told.who, (told,))
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    reports = reports | {"port": report}
    account = write_account(
        replace(comparison, story=story, positions=(group,)), reports, annotations
    )
    assert check_account(account, reports.__getitem__) == []
    (line,) = account.section("positions").lines
    return line


VOTE = "The council of Harrow Bay votes on the repairs of the pillars on Friday."
REPAIR = "The council of Harrow Bay voted on Friday to repair the bridge before the winter storms."
SAFE = '"We close it today and we open it when it is safe," Ostrov said at the town hall.'


def test_a_line_tells_who_and_goes_on_in_the_reports_words(bridge) -> None:
    later = bridge[1]["later"]
    told = telling(later, REPAIR, "The council of Harrow Bay", "will",
                   "repair the bridge before the winter storms")  # fmt: skip
    parts = with_positions(bridge, PositionGroup("p1", told.who, (told,)))
    account = write_account(*parts)
    (line,) = account.section("positions").lines
    assert line.label == "The council of Harrow Bay"
    assert line.text == "voted on Friday to repair the bridge before the winter storms"
    assert line.note == "in later"
    assert check_account(account, parts[1].__getitem__) == []


def test_tellings_of_several_days_stand_under_the_line(bridge) -> None:
    radio, later = bridge[1]["radio"], bridge[1]["later"]
    first = telling(radio, VOTE, "The council of Harrow Bay", "considers",
                    "the repairs of the pillars")  # fmt: skip
    second = telling(later, REPAIR, "The council of Harrow Bay", "will",
                     "repair the bridge before the winter storms")  # fmt: skip
    group = PositionGroup("p1", first.who, (first, second), contrary=True)
    (line,) = write_account(*with_positions(bridge, group)).section("positions").lines
    assert line.note == "told as “considers”, later as “will”; 2 reports"
    assert [under.text for under in line.lines] == [
        VOTE,
        "voted on Friday to repair the bridge before the winter storms",
    ]


def test_what_is_no_position_is_no_conflict(bridge) -> None:
    comparison, reports, annotations = bridge
    told = []
    for number, text, modality, score in (
        ("one", "Lena Ostrov might sell the northern lighthouse.", "will", 0.3),
        ("two", "Lena Ostrov said she will not sell the northern lighthouse.", "will not", 1.0),
    ):
        report = Report(id=number, source=f"{number}.txt", text=text)
        reports = reports | {number: report}
        one = telling(report, text, "Lena Ostrov", modality, "sell the northern lighthouse")
        told.append(replace(one, score=score))
    group = PositionGroup("p1", "Lena Ostrov", tuple(told), contrary=True)
    story = replace(comparison.story, reports=(*comparison.story.reports, "one", "two"))
    changed = replace(comparison, story=story, positions=(group,))
    (line,) = write_account(changed, reports, annotations).section("positions").lines
    assert (line.label, line.lines) == ("Lena Ostrov will not", ())
    assert "conflict" not in line.note


def test_who_speaks_of_the_same_bridge_does_not_tell_what_is_to_be_done(bridge) -> None:
    post, later = bridge[1]["post"], bridge[1]["later"]
    who = "The council of Harrow Bay"
    first = telling(post, SAFE, who, "will", "open it when it is safe")
    second = telling(later, REPAIR, who, "will", "repair the bridge before the winter storms")
    group = PositionGroup("p1", who, (first, second))
    (line,) = write_account(*with_positions(bridge, group)).section("positions").lines
    assert len(line.evidence) == 1
    assert "2 reports" not in line.note


def test_a_quotation_cut_in_the_middle_is_closed_again(bridge) -> None:
    text = "The port will sell the pier “on the day that the council asks,” it said."
    cut = "sell the pier “on the day that the council asks"
    line = told_by_the_port(bridge, text, "The port", "will", cut)
    assert line.text == "sell the pier “on the day that the council asks”"


def test_the_unclear_and_the_doubtful_are_held_back(bridge) -> None:
    post = bridge[1]["post"]
    dangling = telling(post, SAFE, "she", "will", "open it when it is safe")
    doubtful = replace(
        telling(post, SAFE, "Lena Ostrov", "will", "close the bridge for repairs"), score=0.4
    )
    leaning = telling(post, SAFE, "Lena Ostrov", "opposes", "the bridge of Avon for that reason")
    told = (dangling, doubtful, leaning)
    groups = [PositionGroup(f"p{i}", t.who, (t,)) for i, t in enumerate(told)]
    section = write_account(*with_positions(bridge, *groups)).section("positions")
    assert section.lines == ()
    assert (section.held_back, section.unsure) == (3, 3)


def test_words_that_the_report_does_not_hold_fail_the_check(bridge) -> None:
    later = bridge[1]["later"]
    told = telling(later, REPAIR, "The council", "will", "demolish the bridge before the storms")
    parts = with_positions(bridge, PositionGroup("p1", told.who, (told,)))
    failures = check_account(write_account(*parts), parts[1].__getitem__)
    assert len(failures) == 1
    assert "not in the words of its evidence" in failures[0]


def test_what_is_told_beside_a_quotation_is_not_put_into_its_marks(bridge) -> None:
    text = "Lena Ostrov said that she will sell the northern lighthouse “once we have a buyer.”"
    line = told_by_the_port(
        bridge, text, "Lena Ostrov", "will", "sell the northern lighthouse",
        said_by="Lena Ostrov", condition="once we have a buyer",
    )  # fmt: skip
    assert line.text == "sell the northern lighthouse “once we have a buyer”"


def test_what_is_told_in_marks_keeps_them(bridge) -> None:
    text = "It is old. We will sell the northern lighthouse once we have a buyer,” Ostrov said."
    line = told_by_the_port(
        bridge, text, "Lena Ostrov", "will", "sell the northern lighthouse",
        said_by="Lena Ostrov", condition="once we have a buyer",
    )  # fmt: skip
    assert line.text == "“We will sell the northern lighthouse once we have a buyer”"


@pytest.mark.parametrize(
    ("before", "modality", "condition", "note"),
    [
        ("If the vote fails, the port will", "will", "If the vote fails",
         "“If the vote fails”; in port"),
        ("By law, in Wend and New Avon, the port must", "must", "",
         "“in Wend and New Avon”; in port"),
        ("During her campaign, the port vowed to", "will", "", "“During her campaign”; in port"),
        ("During that campaign, the port vowed to", "will", "", "in port"),
    ],
)  # fmt: skip
def test_what_limits_it_goes_into_the_note(bridge, before, modality, condition, note) -> None:
    action = "sell the pier to the ferrymen of Harrow Bay"
    line = told_by_the_port(
        bridge, f"{before} {action}.", "the port", modality, action, condition=condition
    )
    assert (line.text, line.note) == (action, note)


def test_the_same_position_in_a_report_of_the_next_day_is_no_second_one(bridge) -> None:
    radio, later = bridge[1]["radio"], bridge[1]["later"]
    first = telling(radio, VOTE, "The council of Harrow Bay", "will",
                    "votes on the repairs of the pillars")  # fmt: skip
    second = telling(later, REPAIR, "The council of Harrow Bay", "will",
                     "repair the bridge before the winter storms")  # fmt: skip
    group = PositionGroup("p1", first.who, (first, second))
    (line,) = write_account(*with_positions(bridge, group)).section("positions").lines
    assert line.lines == ()
    assert line.note == "2 reports"


def test_what_was_said_days_before_is_not_of_the_day_of_its_report(bridge) -> None:
    comparison, reports, annotations = bridge
    text = "Days earlier, the council of Harrow Bay considered the repairs of the pillars."
    old = Report(id="old", source="old.txt", text=text)
    who = "The council of Harrow Bay"
    first = telling(old, text, who, "considers", "the repairs of the pillars")
    second = telling(reports["later"], REPAIR, who, "will",
                     "repair the bridge before the winter storms")  # fmt: skip
    group = PositionGroup("p1", who, (first, second))
    story = replace(comparison.story, reports=(*comparison.story.reports, "old"))
    account = write_account(
        replace(comparison, story=story, positions=(group,)), reports | {"old": old}, annotations
    )
    (line,) = account.section("positions").lines
    assert line.lines == ()


def test_a_mass_of_people_holds_no_position(bridge) -> None:
    later = bridge[1]["later"]
    for who in ("voters", "organizations", "such a deal", "man"):
        told = telling(later, REPAIR, who, "will", "repair the bridge before the winter storms")
        parts = with_positions(bridge, PositionGroup("p1", who, (told,)))
        assert write_account(*parts).section("positions").lines == ()


def test_a_source_that_said_nothing_is_not_named(bridge) -> None:
    text = "The port has said little about Lena Ostrov’s plan to sell the northern lighthouse."
    action = "sell the northern lighthouse"
    line = told_by_the_port(bridge, text, "Lena Ostrov", "will", action, said_by="The port")
    assert line.note == "in port"


def test_reports_that_give_it_to_two_are_said_to(bridge) -> None:
    comparison, reports, annotations = bridge
    told = []
    for speaker, number in (("Lena Ostrov", "one"), ("Tomas Brill", "two")):
        text = f"{speaker} said the port will not pay for the northern lighthouse."
        report = Report(id=number, source=f"{number}.txt", text=text)
        reports = reports | {number: report}
        told.append(telling(report, text, "the port", "will not",
                            "pay for the northern lighthouse", said_by=speaker))  # fmt: skip
    group = PositionGroup("p1", "the port", tuple(told))
    told_there = (told[0].evidence,)
    head = Role("head of the port", "", ("one",), When(), told_there)
    people = tuple(Person(name, name, roles=(head,)) for name in ("Lena Ostrov", "Tomas Brill"))
    story = replace(comparison.story, reports=(*comparison.story.reports, "one", "two"))
    changed = replace(comparison, story=story, positions=(group,), people=people)
    (line,) = write_account(changed, reports, annotations).section("positions").lines
    assert line.note == "according to Lena Ostrov and Tomas Brill; 2 reports"


def test_what_became_of_it_is_told_without_place_and_agency(bridge) -> None:
    comparison, reports, annotations = bridge
    told = "The council of Harrow Bay has voted on the repairs of the pillars."
    text = f"HARROW BAY (Quay News Service) — {told}"
    done = Report(id="done", source="done.txt", text=text)
    first = telling(reports["radio"], VOTE, "The council of Harrow Bay", "will",
                    "votes on the repairs of the pillars")  # fmt: skip
    group = PositionGroup(
        "p1", first.who, (first,), outcome="done", course=(done.cite(0, len(text)),)
    )
    story = replace(comparison.story, reports=(*comparison.story.reports, "done"))
    account = write_account(
        replace(comparison, story=story, positions=(group,)), reports | {"done": done}, annotations
    )
    (line,) = account.section("positions").lines
    assert [(under.text, under.note) for under in line.lines] == [(told, "told as done")]


def test_the_wording_of_most_reports_heads_and_the_others_stand_by_report(bridge) -> None:
    comparison, reports, annotations = bridge
    texts = {"east": "try to mend the pump", "north": "mend the pump", "west": "mend the pump"}
    told, wordings = [], []
    for name, act in texts.items():
        verb = "hope to" if name == "east" else "will"
        text = f"“We {verb} {act} before the week is out,” Lena Ostrov said on Monday."
        report = Report(id=name, source=f"{name}.txt", text=text)
        reports = reports | {name: report}
        modality = "wants" if name == "east" else "will"
        told.append(telling(report, text, "Lena Ostrov", modality, f"{act} before the week is out",
                            said_by="Lena Ostrov"))  # fmt: skip
        span = Span(0, text.index("”") + 1)
        cited = (report.cite(*span),)
        wordings.append(Wording(name, (span,), cited[0].text, True, "direct", "Lena Ostrov", cited))
    story = replace(comparison.story, reports=(*comparison.story.reports, *texts))
    comparison = replace(
        comparison,
        story=story,
        positions=(PositionGroup("p1", "Lena Ostrov", tuple(told), contrary=True),),
        families=(*comparison.families, Family("f9", "Lena Ostrov", tuple(wordings))),
    )
    (line,) = write_account(comparison, reports, annotations).section("positions").lines
    assert line.text == "“We will mend the pump before the week is out”"
    assert [(x.text, x.note) for x in line.lines] == [
        ("“We hope to try to mend the pump before the week is out”", "in east"),
        ("“We will mend the pump before the week is out”", "in north, west"),
    ]


def test_two_acts_told_by_one_sentence_are_one_line(bridge) -> None:
    text = "It said that it would gladly set up a fund and would gladly open a ferry office."
    comparison, reports, annotations = bridge
    port = Report(id="port", source="port.txt", text=text)
    groups = tuple(
        PositionGroup(act, "The port", (telling(port, text, "The port", "will", act),))
        for act in ("set up a fund", "open a ferry office")
    )
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    account = write_account(
        replace(comparison, story=story, positions=groups), reports | {"port": port}, annotations
    )
    lines = account.section("positions").lines
    assert len({(x.label, x.text) for x in lines}) == len(lines)
