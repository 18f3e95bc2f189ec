"""Words that another passes on are no promise of who quotes them."""

import pytest

from variorum.account.positions.stands import is_stand

OSTROV = "Lena Ostrov"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostrov said the governor told her: “I will pay for the sea wall.”",
        "“I will pay for the sea wall,” Ostrov quoted him as telling the crews.",
        "Ostrov quoted Tollan as saying “I will pay for the sea wall.”",
        "“I will pay for the sea wall,” Ostrov recalled Tollan promising the crews.",
        "“I will pay for the sea wall,” Bram Tollan was quoted as saying.",
    ],
)
def test_what_another_said_is_not_of_who_passes_it_on(sentence: str, telling):
    assert not is_stand(telling(sentence, OSTROV, "will", "pay for the sea wall", OSTROV))


@pytest.mark.parametrize(
    "sentence",
    [
        "“I will pay for the sea wall,” Ostrov was quoted as saying.",
        "Tollan quoted Ostrov as saying “I will pay for the sea wall.”",
        "“I will pay for the sea wall,” Ostrov said, and the governor promised to help.",
    ],
)
def test_own_words_are_of_who_spoke_them(sentence: str, telling):
    assert is_stand(telling(sentence, OSTROV, "will", "pay for the sea wall", OSTROV))
