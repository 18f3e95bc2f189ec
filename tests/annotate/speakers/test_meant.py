"""Whom "he" and "she" mean, on invented people, read by the shipped model."""

from variorum.annotate import annotate
from variorum.model import Report, Speaker


def speakers(text: str) -> dict[str, Speaker]:
    """The speaker of each content, by the source's words and the place of it."""
    found = annotate(Report(id="r", source="r", text=text)).attributions
    return {f"{a.source[0].of(text)} {a.source[0].begin}": a.speaker for a in found if a.source}


def last_speaker(text: str) -> Speaker:
    return list(speakers(text).values())[-1]


def test_he_goes_back_to_somebody_without_a_name() -> None:
    text = (
        "The flood took three bridges, said Gino Pratt, owner of a bar near the quay.\n\n"
        "A ranger in Avon tried to keep an old woman calm while the water rose.\n\n"
        "“Hold on to the rope,” he said.\n"
    )
    assert last_speaker(text).name != "Gino Pratt"


def test_he_goes_back_to_an_official_who_spoke() -> None:
    text = (
        "Mayor Bo Day will speak on Friday. His speech is about the ferry, an official at the "
        "harbour office said.\n\n“The ferry is old and it is slow,” the official said. "
        "He added that nobody wanted to pay for a new one.\n"
    )
    found = last_speaker(text)
    assert found.name is None
    assert "official" in (found.unnamed or "")


def test_of_two_who_are_named_the_subject_is_meant() -> None:
    text = (
        "Robert Dale, the mayor, met Cyrus Moor at the quay on Friday. Dale said that the ferry "
        "was old.\n\n“We need a new one,” he said.\n"
    )
    found = last_speaker(text)
    assert found.name == "Robert Dale"
    assert 0.5 < found.score <= 1


def test_she_is_nobody_who_is_a_he() -> None:
    text = (
        "Anna Ray asked William Day about the ferry on Friday. William Day left.\n\n"
        "“I wanted to hear the truth,” she said.\n"
    )
    assert last_speaker(text).name == "Anna Ray"


def test_who_asks_is_not_who_answers() -> None:
    text = (
        "Mayor Robert Dale came to the quay on Friday. “It is not late,” Dale said. When the "
        "Herald’s William Day asked if the ferry was old, he replied, “It is new.”\n"
    )
    assert last_speaker(text).name == "Robert Dale"


def test_he_stays_unresolved_where_nobody_is_told_of() -> None:
    found = last_speaker("The ferry was late again on Friday. “It is old,” he said.\n")
    assert found.name is None


def test_who_was_he_just_before_is_no_she() -> None:
    text = (
        "Port director Matej Hronek called the demands late. “I cannot pay what I do not have,” he "
        "told the council, beside his deputy, Klara Benda. She added that two ships had gone.\n"
    )
    assert last_speaker(text).name != "Matej Hronek"
