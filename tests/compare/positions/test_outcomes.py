"""Whether a later sentence tells that an act is done or called off."""

import pytest

from variorum.compare.positions.outcomes import Act, outcome_of

VISIT = Act("Ostrov", "Rusk", "visit", frozenset(["northern", "port"]))
RESIGN = Act("Ostrov", "Ostrov", "resign", frozenset())


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostrov visited the northern port on Wednesday, as she had promised.",
        "On Wednesday Lena Ostrov finally visited the northern port.",
        "Tollan said that Lena Ostrov has now visited the port in the northern bay.",
    ],
)
def test_what_is_told_as_done(sentence: str) -> None:
    assert outcome_of(VISIT, sentence) == "done"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostrov, 58, resigned on Thursday.",
        "The ferry stopped after Ostrov resigned.",
    ],
)
def test_an_act_without_object_is_told_as_done(sentence: str) -> None:
    assert outcome_of(RESIGN, sentence) == "done"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostrov called off the visit to the northern port.",
        "Ida Rusk has postponed the visit to the northern port until May.",
    ],
)
def test_what_is_called_off_by_who_announced_it(sentence: str) -> None:
    assert outcome_of(VISIT, sentence) == "called off"


@pytest.mark.parametrize(
    "sentence",
    [
        "If Ostrov visited the northern port, the crews would strike.",
        "Ostrov visited the northern port in 2019.",
        "Ostrov visited the southern bay.",
        "Tollan visited the northern port, and Ostrov stayed.",
        "Ostrov did not visit the northern port.",
        "Ostrov has not visited the northern port.",
        "Ostrov will visit the northern port.",
        "Ostrov has not called off the visit to the northern port.",
        "Ostrov called off the fair at the southern quay.",
    ],
)
def test_what_tells_neither(sentence: str) -> None:
    assert outcome_of(VISIT, sentence) == ""


def test_what_was_promised_and_will_not_be_done_is_called_off() -> None:
    visit = VISIT._replace(promised=True)
    told = "Ida Rusk said that Ostrov would not now be able to visit the northern port by May."
    assert outcome_of(visit, told) == "called off"
    assert outcome_of(VISIT, told) == ""
    for unsure in (
        "Critics said that Ostrov would never visit the northern port.",
        "Ostrov will not visit the northern port, its rivals said.",
        "Ostrov would not visit the northern port if the strike went on.",
    ):
        assert outcome_of(visit, unsure) == ""
    assert outcome_of(visit, "Ostrov has not visited the northern port.") == ""
