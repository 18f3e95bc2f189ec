"""Acts that are told in full by few and common words."""

import pytest

from variorum.account.positions.clear import is_clear, says_much
from variorum.account.positions.plain_acts import is_plain_act
from variorum.model import Evidence, PositionTelling


def telling(action: str, modality: str = "will", to_whom: str = "") -> PositionTelling:
    asked = f"asked {to_whom} to" if to_whom else f"said she {modality}"
    text = f"Lena Ostrov {asked} {action}."
    evidence = Evidence("harbour", 0, len(text), text)
    return PositionTelling(
        "harbour", "Lena Ostrov", modality, action, evidence, to_whom=to_whom, said_by="Lena Ostrov"
    )


@pytest.mark.parametrize("action", ["vote for the bill", "resign", "visit Wend", "resigning"])
def test_a_verb_with_its_object_tells_an_act(action: str) -> None:
    assert is_plain_act(telling(action, "will not"), action)


@pytest.mark.parametrize(
    "action", ["make history", "do it", "step in", "vote", "go ahead", "provide all"]
)
def test_what_tells_nothing_of_an_act_does_not(action: str) -> None:
    assert not is_plain_act(telling(action), action)


def test_to_refuse_anything_is_told() -> None:
    assert is_plain_act(telling("publish anything", "will not"), "publish anything")
    assert not is_plain_act(telling("publish anything"), "publish anything")


def test_what_is_asked_is_told_where_somebody_is_named() -> None:
    asked = telling("avoid the area", "wants", to_whom="Mayor Ida Rusk")
    assert is_plain_act(asked, asked.action)
    for whom in ("", "them"):
        assert not is_plain_act(telling("avoid the area", "wants", to_whom=whom), asked.action)


def test_an_act_in_common_words_is_clear() -> None:
    vote = telling("vote for the bill")
    assert is_clear(vote)
    assert not says_much(vote)
    assert not is_clear(telling("use every one of them"))


def test_what_is_ruled_out_is_told_as_a_thing() -> None:
    ruled_out = [("public money for the ferry", True), ("an inquiry", True), ("it", False)]
    for action, plain in [*ruled_out, ("a move", False)]:
        text = f"He ruled out {action}."
        evidence = Evidence("harbour", 0, len(text), text)
        ruled = PositionTelling("harbour", "Bo Orr", "will not", action, evidence)
        assert is_plain_act(ruled, action) is plain
