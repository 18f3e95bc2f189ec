"""Headlines of other articles that a page ran into a name."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate import annotate
from variorum.clean.related import find_related, without_related
from variorum.model import Report

STUCK = (
    "Maud Petra HarnFerry rates to rise, says Brant council Five things to know of the storm MORE"
)
TEXT = (
    f"Mayor Maud Harn {STUCK} (I) said on Friday that the ferry will sail again.\n\n"
    "The council wants MORE boats, and Ines Calloway said there would be more."
)


def test_from_the_full_name_to_the_more_that_ends_the_headlines() -> None:
    assert [span.of(TEXT) for span in find_related(TEXT)] == [STUCK]


def test_headlines_that_a_blank_parts_from_the_name_are_theirs() -> None:
    parted = "Maud Petra Harn Ferry rates to rise, says council Five things to know MORE"
    text = f"Mayor Maud Harn {parted} (I) said so."
    assert [span.of(text) for span in find_related(text)] == [parted]


def test_a_name_without_headlines() -> None:
    text = "Mayor Maud Harn Maud Petra HarnMORE said so, and the CalMORE sank."
    assert [span.of(text) for span in find_related(text)] == ["Maud Petra HarnMORE"]


def test_a_name_told_twice_and_a_shouted_more_are_none() -> None:
    assert not list(find_related("Maud Harn, Maud Petra Harn to her voters, wants MORE boats."))
    assert not list(find_related("Maud Harn Maud Petra HarnFerry rates to rise.\nWe want MORE"))


@given(st.text(alphabet="AHar nMORE\n(", max_size=80))
def test_every_character_keeps_its_place(words: str) -> None:
    blank = without_related(words)
    assert len(blank) == len(words)
    assert all(b in (a, " ") for a, b in zip(words, blank, strict=True))


def test_the_sentence_is_read_as_it_was_written() -> None:
    found = annotate(Report(id="a", source="a.txt", text=TEXT))
    assert STUCK in [span.of(TEXT) for span in found.furniture]
    assert "Maud Harn" in [TEXT[n.begin : n.end] for n in found.names]
    assert not any("Ferry" in TEXT[n.begin : n.end] for n in found.names)
    first = found.attributions[0]
    assert first.speaker.name == "Maud Harn"
    assert "the ferry will sail again" in first.span.of(TEXT)
