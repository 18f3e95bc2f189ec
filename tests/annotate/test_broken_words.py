"""Text copied out of a PDF, with words that a hyphen at the end of a line breaks."""

import pytest

from variorum.annotate import annotate
from variorum.model import Report

TEXT = """The re-
pair of the Tarrow weir will cost 1.8 mil-
lion pounds, Ber-
trand Okwell said."""


@pytest.fixture(scope="module")
def found():
    return annotate(Report(id="a", source="a", text=TEXT))


def test_a_sentence_goes_on_behind_the_break(found) -> None:
    assert [s.of(TEXT) for s in found.sentences] == [TEXT]


def test_figures_and_names_have_the_whole_word_at_its_place(found) -> None:
    (figure,) = found.figures
    assert (figure.value, figure.unit) == ("1800000", "GBP")
    assert TEXT[figure.begin : figure.end] == "1.8 mil-\nlion pounds"
    assert "Ber-\ntrand Okwell" in {TEXT[n.begin : n.end] for n in found.names}


def test_the_speaker_is_called_by_the_whole_name(found) -> None:
    (attribution,) = found.attributions
    assert attribution.speaker.name == "Bertrand Okwell"
    assert attribution.source[0].of(TEXT) == "Ber-\ntrand Okwell"


def test_lines_that_are_full_end_no_paragraph() -> None:
    text = "The council will\nshut the weir for re-\npairs in May, its\nleader said."
    found = annotate(Report(id="a", source="a", text=text))
    assert len(found.sentences) == 1


def test_a_name_that_runs_over_a_line_is_one_name() -> None:
    text = """The weir will be shut for a year,
said Ines
Dorrel, who keeps it,
on Friday evening.
The council said
nothing."""
    (said, *_) = annotate(Report(id="a", source="a", text=text)).attributions
    assert said.speaker.name == "Ines Dorrel"
