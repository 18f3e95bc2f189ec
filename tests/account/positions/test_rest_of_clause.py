"""The words of a position run to the end of the clause that its action stands in."""

import pytest

from variorum.account.positions.in_words import rendered
from variorum.account.positions.rest_of_clause import (
    is_attribution,
    rest_of_clause,
    without_speaker,
)
from variorum.model import Evidence, PositionTelling


@pytest.mark.parametrize(
    ("action", "behind", "rest"),
    [
        ("fine the owners “as harshly", "” as the rules of the port demand.",
         "” as the rules of the port demand"),
        ("help crews “left ashore", " because their ships are rotten,” Ostrov said.",
         " because their ships are rotten"),
        ("write a plan that lowers fees, brings light to the quay", " and mends our nets.",
         " and mends our nets"),
        ("sell one of its oldest boats", ", the Grey Heron, Mr. Tollan told the crews in Wend.",
         ", the Grey Heron"),
        ("lend ropes", ", including those for barges, as the tide rose.",
         ", including those for barges"),
        ("tax boats by threatening", " — also on the radio — to tow every one of them.",
         " — also on the radio — to tow every one of them"),
        ("close the lock", " before it rains – a thing that Orr disputes.", " before it rains"),
        ("grow the fleet by cutting fees", " and deepening the bay.", " and deepening the bay"),
        ("sell the pier", " as the council and the crews looked on.",
         " as the council and the crews looked on"),
        ("end the lease because", " “the town deserves it.”", " “the town deserves it"),
    ],
)  # fmt: skip
def test_the_rest_of_its_clause_goes_with_an_action(action, behind, rest) -> None:
    assert rest_of_clause(action, behind) == rest


@pytest.mark.parametrize(
    ("action", "behind"),
    [
        ("sell the pier", ", Lena Ostrov said."),
        ("sell the pier", ", said Lena Ostrov, the head of the port."),
        ("sell the pier", ", Lena Ostrov, head of the port, said in Wend."),
        ("sell the pier", ", according to the port."),
        ("sell the pier", ",” she said."),
        ("sell the pier", " and the mayor answered that he would not."),
        ("sell the pier", ", and she has sold two before."),
        ("sell the pier", ", but would keep the lock."),
        ("sell the pier", " and saying that crews should move."),
        ("sell the pier", ", and includes deep cuts for crews."),
        ("sell the pier", ", there are doubts in the town."),
        ("sell the pier", ", which was built last year."),
        ("sell the pier", ", angering the fishers of Wend."),
        ("sell the pier", "; the town agrees."),
        ("sell the pier", " surprised the whole town."),
        ("sell the pier", ", local traders from all of the bay signalled on Friday."),
        ("sell the pier", " as the council looked on from its old hall" * 6),
    ],
)  # fmt: skip
def test_what_is_no_part_of_its_clause_is_left_out(action, behind) -> None:
    assert rest_of_clause(action, behind) == ""


def test_a_comma_behind_a_clause_at_the_head_ends_it() -> None:
    behind = ", the Grey Heron, a boat, is older."
    assert rest_of_clause("sell the pier", behind, "While Ostrov wants to ") == ""


def test_who_answers_behind_it_is_cut_off() -> None:
    assert without_speaker("sell the pier, her deputy said") == "sell the pier"
    assert without_speaker("sell the pier, the oldest in Wend") == (
        "sell the pier, the oldest in Wend"
    )
    assert is_attribution("Ostrov told the crews")
    assert not is_attribution("with the crews")


def test_a_sentence_that_is_a_quotation_is_printed_without_who_said_it() -> None:
    sentence = "“The crews were led to think that Ostrov must sell, which is false,” Orr said."
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    told = PositionTelling("harbour", "the crews of Orr", "must", "sell", evidence)
    assert rendered(told, "Bram Orr")[1] == (
        "“The crews were led to think that Ostrov must sell, which is false”"
    )
