from collections.abc import Callable

import pytest

from variorum.compare.wordings.evidence import at_best, evidence
from variorum.compare.wordings.prepared import Compared
from variorum.compare.wordings.scorer import chance, load_weights
from variorum.compare.wordings.speakers import agreement

Ready = Callable[..., list[Compared]]
Holding = Callable[[list[Compared], str], Compared]

QUOTED = (
    "“We will mend the flood gate before the winter storms arrive,” Mayor Anna Kellner told "
    "reporters on Thursday. “The ferry is another matter.”\n"
)
TOLD = "Kellner told reporters that the town would mend the flood gate before the storms.\n"
FEWER = "Kellner said 40 families must leave the harbour.\n\nMarsh spoke of 90 families there.\n"


def test_a_rendering_of_the_same_words_is_likelier_than_another_remark(
    ready: Ready, holding: Holding
) -> None:
    compared = ready(QUOTED, TOLD)
    told, same, other = (holding(compared, w) for w in ("the town", "We will mend", "ferry"))
    chances = [
        chance(evidence(told, c, agreement(told.utterance, c.utterance), 0.0))
        for c in (same, other)
    ]
    assert chances[0] > load_weights().least > chances[1]


def test_numbers_that_differ_speak_against_a_pair(ready: Ready, holding: Holding) -> None:
    compared = ready(*FEWER.split("\n\n"))
    first, second = holding(compared, "40"), holding(compared, "90")
    found = evidence(first, second, agreement(first.utterance, second.utterance), 0.0)
    assert found.number_clash


@pytest.mark.parametrize("pair", [("the town", "We will mend"), ("the town", "ferry")])
def test_what_is_found_fast_is_never_less_than_what_an_alignment_finds(
    ready: Ready, holding: Holding, pair: tuple[str, str]
) -> None:
    compared = ready(QUOTED, TOLD)
    a, b = (holding(compared, words) for words in pair)
    agree = agreement(a.utterance, b.utterance)
    exact, fast = evidence(a, b, agree, 0.0), evidence(a, b, agree, 0.0, at_best)
    assert chance(fast) >= chance(exact)
