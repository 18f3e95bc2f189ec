"""What one says that another will not do for them is told under the name of who says it."""

import pytest

from variorum.account.positions.in_words import can_be_rendered, rendered
from variorum.account.positions.notes import before_the_action
from variorum.account.positions.of_speakers import is_of_speaker
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, action: str, **slots: str) -> PositionTelling:
    slots = {"who": "Bo Ray", "modality": "will not", "said_by": "Lena Ostrov"} | slots
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    return PositionTelling("harbour", action=action, evidence=evidence, **slots)


@pytest.mark.parametrize(
    ("sentence", "action", "text"),
    [
        ("“Bo will never sail for us again,” said the owner, Lena Ostrov.", "sail for us again",
         "“Bo will never sail for us again”"),
        ('"Bo Ray will not enter our port again," Lena Ostrov said.', "enter our port again",
         "“Bo Ray will not enter our port again”"),
        ("Lena Ostrov said: “Ray will not get a crown from me.”", "get a crown from me",
         "“Ray will not get a crown from me”"),
    ],
)  # fmt: skip
def test_it_stands_under_the_speaker_in_full(sentence: str, action: str, text: str) -> None:
    told = telling(sentence, action)
    assert can_be_rendered(told)
    assert rendered(told, "Bo Ray") == ("Lena Ostrov", text)


def test_its_condition_is_told_once() -> None:
    words = "“If the crew is ill, Bo Ray will never sail for us again,” said Lena Ostrov."
    told = telling(words, "sail for us again", condition="If the crew is ill")
    assert (
        rendered(told, "Bo Ray")[1] == "“If the crew is ill, Bo Ray will never sail for us again”"
    )
    assert before_the_action(told) == []


@pytest.mark.parametrize(
    ("sentence", "action", "slots"),
    [
        ("“Bo Ray will not sail on Monday,” said his lawyer, Lena Ostrov.", "sail", {}),
        ("“We will not leave our port,” said Bo Ray.", "leave our port", {"said_by": "Bo Ray"}),
        ("Lena Ostrov said “no” and that Bo Ray would not sail for us.", "sail for us", {}),
        ("“The crew will not sail for us,” said Lena Ostrov.", "sail for us", {"who": "the crew"}),
        ("“Bo Ray will not sail for us,” it said.", "sail for us", {"said_by": ""}),
    ],
)
def test_what_is_the_holders_own_stays_theirs(
    sentence: str, action: str, slots: dict[str, str]
) -> None:
    assert not is_of_speaker(telling(sentence, action, **slots))
