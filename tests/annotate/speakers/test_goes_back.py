"""Descriptions of whom a report has told of just before, on invented reports."""

from variorum.annotate import annotate
from variorum.model import Report


def called(text: str, words: str) -> str:
    """Who says the words."""
    for found in annotate(Report(id="r", source="r", text=text)).attributions:
        if any(words in content.of(text) for content in found.content):
            return found.speaker.called
    return ""


def test_who_is_told_by_state_and_party_has_spoken_just_before() -> None:
    text = (
        "Mayor Ines Kolb, campaigning in Osk, Holm, left early.\n\n"
        "Sen. Tobias Wrenn, who leads the harbour panel, said Ms. Kolb owes the town an "
        "answer.\n\n"
        "“The letter came late and answers nothing at all,” the Holm Republican said.\n"
    )
    assert called(text, "letter came late") == "Tobias Wrenn"


def test_who_is_told_to_be_from_there_is_meant_and_nobody_else() -> None:
    text = (
        "Rep. Ines Kolb, D-Holm, wrote the bill.\n\n"
        "Sen. Tobias Wrenn of Veld said that it was late.\n\n"
        "“The letter came late and answers nothing at all,” the Holm Democrat said.\n"
    )
    assert called(text, "letter came late") != "Tobias Wrenn"


def test_a_description_in_a_clause_is_not_the_subject_of_the_sentence() -> None:
    text = (
        "Tobias Wrenn attacked Rep. Ines Kolb after the Bay-area Democrat called the harbour plan "
        "a waste of good money.\n"
    )
    assert called(text, "waste of good money") != "Tobias Wrenn"


def test_the_nominee_of_a_party_is_who_has_spoken_just_before_and_later_on() -> None:
    text = (
        "“The harbour has been sold twice,” Tobias Wrenn said at a rally in Osk.\n\n"
        "“Perhaps it will be sold again,” the GOP nominee said of the news.\n\n"
        "The polls had opened at seven in the morning, and the rain had stopped.\n\n"
        "In his last speech, the GOP nominee said the harbour would stay open.\n"
    )
    assert called(text, "sold again") == "Tobias Wrenn"
    assert called(text, "stay open") == "Tobias Wrenn"


def test_a_lawmaker_told_in_other_words_is_who_alone_spoke_before() -> None:
    text = (
        "Sen. Ines Kolb said on Monday that the harbour plan would waste the money.\n\n"
        "“The plan came late and answers nothing at all,” the moderate lawmaker said.\n"
    )
    assert called(text, "came late") == "Ines Kolb"


def test_a_nominee_is_nobody_of_whom_the_report_tells_no_party() -> None:
    text = (
        "GOP hopeful Tobias Wrenn spoke in Osk on Monday.\n\n"
        "Ines Kolb said that the harbour would be sold.\n\n"
        "“The harbour stays open for all of us,” the GOP nominee said.\n"
    )
    assert called(text, "stays open") != "Ines Kolb"
