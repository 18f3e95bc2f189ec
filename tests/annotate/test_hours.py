"""Entries of a live report stand under their hour, which is no part of what they tell."""

from variorum.annotate import annotate
from variorum.annotate.hours import find_hour_lines, find_hours
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Report

LIVE = """Live: the slip at Brask is shut

17.15
The mayor, Odile Brandt, says the slip will cost 40,000
crowns, and that the town has nobody who could pay for it
this year or in the year to come.

14.05 - "We wait," said Piet Malou, the
ferryman, who has lost a week of work by the storm and
hopes for the better.

10.45am
Police say that the slip is shut."""


def read(text: str) -> Annotation:
    return annotate(Report(id="a", source="a", text=text))


def test_hours_open_a_line_and_a_number_does_not() -> None:
    assert [h.of(LIVE) for h in find_hours(LIVE)] == ["17.15", "14.05 -", "10.45am"]
    assert [h.of(LIVE) for h in find_hour_lines(LIVE)] == ["17.15", "10.45am"]
    assert find_hours("The price of eggs\n\n14.05\n\nIt was 12.90 a year ago.") == ()
    assert find_hours("12.5 million crowns\n40:100 was the vote\n3.30.12 is out") == ()


def test_a_line_that_is_an_hour_is_a_sentence_also_where_lines_are_full() -> None:
    sentences = [s.of(LIVE) for s in find_sentences(LIVE)]
    assert {"17.15", "10.45am", "Police say that the slip is shut."} <= set(sentences)


def test_hours_are_no_figures_and_no_part_of_who_said_what() -> None:
    found = read(LIVE)
    assert {f.value for f in found.figures} == {"40000"}
    assert {a.speaker.called for a in found.attributions} == {
        "Odile Brandt", "Piet Malou", "Police"
    }  # fmt: skip
    said = read("Live\n\n17:15\nIt rains.\n\n11.30: The slip has been shut, police say.")
    assert said.attributions[0].content[0].begin == said.sentences[-1].begin + len("11.30: ")


def test_a_name_is_not_torn_by_the_verb_behind() -> None:
    text = "Live: the slip is shut\n\n17:15\nCouncil leader Prue Hasting says the slip is shut."
    (said,) = read(text).attributions
    assert said.speaker.name == "Prue Hasting"
    assert [c.of(text) for c in said.cue] == ["says"]
