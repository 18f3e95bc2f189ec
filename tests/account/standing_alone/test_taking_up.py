"""A sentence that takes up what its report told before cannot open an account."""

import pytest

from variorum.account.standing_alone.taking_up import CONTEXT, taken_up

BEFORE = "A harbour reporter got a call, and the mayor sent two boats to the pier. "


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("The reporter told the police of Orsk.", {"reporter"}),
        ("After the storm, the reporter, who was not named, left Orsk.", {"reporter"}),
        ("The call also came from Orsk.", {"call"}),
        ("The crates were shown in Orsk in May.", {CONTEXT}),
        ("(The reporter of Orsk left at noon.)", {CONTEXT}),
        ("Ada Wend was dismissed from that post in May.", {CONTEXT}),
        ("One accused the mayor of Orsk of a crime.", {CONTEXT}),
        ("The strike in Orsk makes this dream of hers harder.", set()),
        ("The strike in Orsk makes this dream harder.", {CONTEXT}),
        ("The call of the mayor came from Orsk.", set()),
        ("The law allows the mayor to shut the pier.", set()),
        ("Ada Wend said that people had left this week.", set()),
        ("Ada Wend left “that post” in May.", set()),
        ("The boats that the mayor sent came to Orsk.", set()),
        ("The first comes courtesy of a pilot from Harrow.", {CONTEXT}),
    ],
)
def test_what_was_told_before_is_taken_up(sentence: str, nouns: set[str]) -> None:
    assert taken_up(BEFORE + sentence, len(BEFORE), sentence) == nouns
