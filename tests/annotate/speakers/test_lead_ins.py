"""Quotations below a paragraph that says whose they are, on invented reports."""

from variorum.annotate import annotate
from variorum.model import Report


def called(text: str, words: str) -> str:
    """Who says the words."""
    for found in annotate(Report(id="r", source="r", text=text)).attributions:
        if any(words in content.of(text) for content in found.content):
            return found.speaker.called
    return ""


def test_whoever_here_is_what_they_said_speaks_though_they_say_i() -> None:
    text = (
        "The video shows Mayor Ines Kolb thanking the crews of the harbour.\n\n"
        "Here's what Kolb said at the pier:\n\n"
        '"The crane had been built, and nobody had a name for it. It takes a year to find one. I '
        'said to the clerk, we need your help. And I took the letter to the board the same day."\n'
    )
    assert called(text, "nobody had a name for it") == "Ines Kolb"


def test_quotes_of_a_speech_are_of_whose_speech_it_is() -> None:
    text = (
        "Senator Tobias Wrenn left the chamber on Monday.\n\n"
        "Wrenn’s speech took an hour, and some of its lines will be remembered:\n\n"
        "“It is said that the boats come home by themselves. Well, they do not, and we have to "
        "bring them.”\n"
    )
    assert called(text, "boats come home") == "Tobias Wrenn"


def test_a_statement_below_who_issued_it_is_not_of_whom_its_lead_only_tells() -> None:
    text = (
        "Senator Tobias Wrenn spoke for an hour on Monday.\n\n"
        "“The boats will come home,” said Wrenn.\n\n"
        "The Harbour Workers Union issued a short statement soon after Wrenn's speech:\n\n"
        "“So much for the plan. No crane, no quay and nobody to ask about either of them.”\n"
    )
    assert called(text, "So much for the plan") == "Harbour Workers Union"
