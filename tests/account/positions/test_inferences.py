"""What is read off a deed or a thing is nobody's stand."""

import pytest

from variorum.account.positions.stands import is_stand

OSTROV = "Lena Ostrov"


@pytest.mark.parametrize(
    "sentence",
    [
        "Her silence suggests that Ostrov will not back the treaty.",
        "The mayor’s letter suggests that Ostrov will not back the treaty.",
        "She fired two aides, suggesting that Ostrov will not back the treaty.",
        "New polls suggest Ostrov will not back the treaty.",
    ],
)
def test_an_inference_is_no_stand(sentence: str, telling):
    assert not is_stand(telling(sentence, OSTROV, "will not", "back the treaty", OSTROV))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostrov suggested that she will not back the treaty.",
        "Ostrov did indicate she will not back the treaty.",
        "A statement indicated that Ostrov will not back the treaty.",
    ],
)
def test_what_somebody_lets_be_known_is_a_stand(sentence: str, telling):
    assert is_stand(telling(sentence, OSTROV, "will not", "back the treaty", OSTROV))
