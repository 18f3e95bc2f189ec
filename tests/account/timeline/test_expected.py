"""What is still to come: moved to another day by a later report, or only asked for by its day."""

from dataclasses import replace
from datetime import date

import pytest

from variorum.account import write_account
from variorum.account.timeline.expected import is_asked_for
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Annotation, Comparison, Dating, Event, Report, When

FIRST, SECOND = date(2025, 6, 3), date(2025, 6, 9)
OLD, NEW = When.on(date(2025, 6, 21)), When.on(date(2025, 7, 5))
FORETOLD = "A hearing on the toll will be held on 21 June 2025."


def notes(bridge, told: str) -> list[str]:
    """The notes of an event that one report foretells, and of what a later one tells."""
    comparison, _, _ = bridge
    found, annotations, events, datings = {}, {}, [], []
    for name, text, day, when in (("a", FORETOLD, FIRST, OLD), ("b", told, SECOND, NEW)):
        report = Report(id=name, source=f"{name}.txt", text=text, published=day)
        sentences = find_sentences(text)
        times = find_times(text, sentences, written=day)
        found[name] = report
        annotations[name] = Annotation(report=name, sentences=sentences, times=times)
        events.append(Event(when, text, (report.cite(0, len(text)),), expected=True))
        datings.append(Dating(name, When.on(day), "published"))
    story = replace(comparison.story, reports=("a", "b"))
    told_of = Comparison(story=story, events=tuple(events), datings=tuple(datings))
    account = write_account(told_of, found, annotations)
    return [line.note for line in account.section("timeline").lines]


@pytest.mark.parametrize(
    "told",
    [
        "The hearing, which was to be held on 21 June 2025, has been put back to 5 July 2025.",
        "The hearing on 21 June 2025 was deferred to 5 July 2025.",
        "The toll hearing was postponed to 5 July 2025.",
        "The council of Orsk moved the toll hearing from 21 June 2025 to 5 July 2025.",
        "The hearing on the toll, first set for 21 June 2025, was shifted to 5 July 2025.",
    ],
)
def test_a_move_is_told_at_both_days(bridge, told: str) -> None:
    old, new = notes(bridge, told)
    assert "moved later to 5 July 2025" in old
    assert "moved from 21 June 2025" in new


def test_another_plan_moves_nothing(bridge) -> None:
    other = "The regatta of the sailing club in Orsk has been put back to 5 July 2025."
    assert all("moved" not in note for note in notes(bridge, other))


@pytest.mark.parametrize(
    "text",
    [
        "The union asked the council to repair the ferry slip by Labor Day.",
        "Piet Malou then suggested that the council cancel its August recess to mend the slip,"
        " passing a plan by Labor Day.",
        "Odile Brandt is urging the ministry to vote on the slip by 1 September.",
        "The ferrymen demand an answer by Friday.",
    ],
)
def test_what_somebody_asks_for_by_a_day_is_not_expected_of_it(text: str) -> None:
    assert is_asked_for(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on Friday, as the union has asked.",
        "Asked about the slip, Brandt points to the hearing on Friday.",
        "The slip opens on 1 September.",
        "The hearing that the union demanded is due on Friday.",
        "The council is to answer the request on Friday.",
    ],
)
def test_what_is_foretold_is_not_just_asked_for(text: str) -> None:
    assert not is_asked_for(text)
