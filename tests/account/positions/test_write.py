"""Promises and demands in the account: who, in the report's words, told by whom."""

from dataclasses import replace
from typing import Any

import pytest

from variorum.account import check_account, write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Evidence,
    Family,
    Line,
    PositionGroup,
    PositionTelling,
    Report,
    Span,
    Speaker,
    Wording,
)

pytestmark = pytest.mark.usefixtures("all_held")


def telling(
    report: Report, sentence: str, who: str, modality: str, action: str, **slots: Any
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


def test_a_line_tells_who_and_what_kind_and_the_whole_sentence(bridge) -> None:
    later = bridge[1]["later"]
    told = telling(later, REPAIR, "The council of Harrow Bay", "will",
                   "repair the bridge before the winter storms")  # fmt: skip
    parts = with_positions(bridge, PositionGroup("p1", told.who, (told,)))
    account = write_account(*parts)
    (line,) = account.section("positions").lines
    assert line.label == "The council of Harrow Bay (will)"
    assert line.text == line.evidence[0].text == REPAIR
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
    assert [(under.label, under.text) for under in line.lines] == [
        ("4 or 5 March 2031 (considers)", VOTE),
        ("between 8 and 20 March 2031 (will)", REPAIR),
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
    assert (line.label, line.lines) == ("Lena Ostrov (will not)", ())
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


def test_the_unclear_and_the_doubtful_are_held_back(bridge) -> None:
    post = bridge[1]["post"]
    dangling = telling(post, SAFE, "she", "will", "open it when it is safe")
    doubtful = replace(
        telling(post, SAFE, "Lena Ostrov", "will", "close the bridge for repairs"), score=0.4
    )
    told = (dangling, doubtful)
    groups = [PositionGroup(f"p{i}", t.who, (t,)) for i, t in enumerate(told)]
    section = write_account(*with_positions(bridge, *groups)).section("positions")
    assert section.lines == ()
    assert (section.held_back, section.unsure) == (2, 2)


def test_words_that_the_report_does_not_hold_fail_the_check(bridge) -> None:
    later = bridge[1]["later"]
    told = telling(later, REPAIR, "The council", "will", "repair the bridge before the storms")
    parts = with_positions(bridge, PositionGroup("p1", told.who, (told,)))
    account = write_account(*parts)
    section = account.section("positions")
    (line,) = section.lines
    changed = replace(section, lines=(replace(line, text="The council will sell the bridge."),))
    others = (changed if x is section else x for x in account.sections)
    failures = check_account(replace(account, sections=tuple(others)), parts[1].__getitem__)
    assert len(failures) == 1
    assert "not in the words of its evidence" in failures[0]


def test_a_sentence_out_of_a_quotation_stands_in_marks(bridge) -> None:
    comparison, reports, annotations = bridge
    said = "We will sell the northern lighthouse once we have a buyer."
    text = f"“It is old. {said} It is no use,” Ostrov said."
    report = Report(id="port", source="port.txt", text=text)
    told = telling(report, said, "Lena Ostrov", "will", "sell the northern lighthouse")
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    speaker = Speaker(name="Lena Ostrov")
    spoken = Attribution((), (), (Span(0, text.index("”") + 1),), "direct", speaker)
    found = Annotation(report="port", sentences=find_sentences(text), attributions=(spoken,))
    account = write_account(
        replace(comparison, story=story, positions=(PositionGroup("p1", told.who, (told,)),)),
        reports | {"port": report},
        annotations | {"port": found},
    )
    (line,) = account.section("positions").lines
    assert line.text == f"“{said}”"


def test_an_item_of_a_list_stays_an_item(bridge) -> None:
    comparison, reports, annotations = bridge
    item = "sell the northern lighthouse to a museum"
    text = f"Ostrov wants to:\n- {item}\n- mend the pier"
    report = Report(id="port", source="port.txt", text=text)
    told = telling(report, item, "Lena Ostrov", "wants", item)
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    account = write_account(
        replace(comparison, story=story, positions=(PositionGroup("p1", told.who, (told,)),)),
        reports | {"port": report},
        annotations,
    )
    (line,) = account.section("positions").lines
    assert (line.label, line.text) == ("Lena Ostrov (wants)", item)


def test_who_says_it_is_told_where_the_sentence_does_not(bridge) -> None:
    action = "sell the pier to the ferrymen of Harrow Bay"
    for words, note in (
        (f"The port will {action}, he said.", "according to Tomas Brill; in port"),
        (f"The port will {action}, Brill said.", "in port"),
    ):
        line = told_by_the_port(bridge, words, "the port", "will", action, said_by="Tomas Brill")
        assert line.note == note


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


def test_a_doubtful_one_is_told_where_a_report_tells_what_became_of_it(bridge) -> None:
    radio, later = bridge[1]["radio"], bridge[1]["later"]
    first = telling(radio, VOTE, "The council of Harrow Bay", "considers",
                    "the repairs of the pillars", score=0.3)  # fmt: skip
    group = PositionGroup("p1", first.who, (first,))
    begin = later.text.index(REPAIR)
    followed = replace(group, course=(later.cite(begin, begin + len(REPAIR)),))
    for told, lines in ((group, 0), (followed, 1)):
        account = write_account(*with_positions(bridge, told))
        assert len(account.section("positions").lines) == lines


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
    said = "mend the pump before the week is out,” Lena Ostrov said on Monday."
    assert line.text == f"“We will {said}"
    assert [(x.label, x.text, x.note) for x in line.lines] == [
        ("wants", f"“We hope to try to {said}", "in east"),
        ("will", f"“We will {said}", "in north, west"),
    ]


def test_what_one_sentence_tells_of_a_holder_is_one_line(bridge) -> None:
    text = "The port will gladly set up a ferry fund and opposes a toll on the harbour bridge."
    comparison, reports, annotations = bridge
    port = Report(id="port", source="port.txt", text=text)
    groups = tuple(
        PositionGroup(act, "The port", (telling(port, text, "The port", modality, act),))
        for modality, act in (
            ("will", "set up a ferry fund"), ("opposes", "a toll on the harbour bridge")
        )
    )  # fmt: skip
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    account = write_account(
        replace(comparison, story=story, positions=groups), reports | {"port": port}, annotations
    )
    section = account.section("positions")
    (line,) = section.lines
    assert (line.label, line.text) == ("The port (will, opposes)", text)
    assert section.held_back == 0


def test_what_one_sentence_tells_of_two_holders_is_one_line(bridge) -> None:
    text = (
        "The port will set up a ferry fund, but Lena Ostrov opposes a toll on the harbour bridge."
    )
    comparison, reports, annotations = bridge
    port = Report(id="port", source="port.txt", text=text)
    told = (
        telling(port, text, "the port", "will", "set up a ferry fund"),
        telling(port, text, "Lena Ostrov", "opposes", "a toll on the harbour bridge"),
    )
    groups = tuple(PositionGroup(t.who, t.who, (t,)) for t in told)
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    account = write_account(
        replace(comparison, story=story, positions=groups), reports | {"port": port}, annotations
    )
    (line,) = account.section("positions").lines
    assert set(line.label.split("; ")) == {"The port (will)", "Lena Ostrov (opposes)"}
