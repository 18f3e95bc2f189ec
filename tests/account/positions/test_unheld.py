"""What is told beside a name is no stand of that one."""

import pytest

from variorum.account.positions.stands import is_stand
from variorum.model import Evidence, PositionTelling


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("But Ray had said he would close the pier.", "Ray", "will", "close the pier", "Ray"),
        ("Ray wrote that many people thought she should sell the pier.", "Ray", "must",
         "sell the pier", "Ray"),
        ("The clerk must burn what is both forged and intended to deceive the board.",
         "The clerk", "will", "deceive the board", ""),
        ("The suit hopes to win an order that would require the port to pay the toll.",
         "the port", "must", "pay the toll", ""),
        ("Pier reform advocates fear the board will sell it.", "Pier reform", "wants",
         "fear the board will sell it", ""),
        ("The board has long considered Ray a genius of the quays.", "The board", "considers",
         "Ray a genius of the quays", ""),
        ("Ray urged crews going to work upstream to use the pier.", "Ray", "wants",
         "work upstream to use the pier", ""),
        ("The clerk said the figures prove the board would sell the pier.",
         "the figures prove the board", "will", "sell the pier", "The clerk"),
        ("He showed that it is justified and officials will close the pier.",
         "justified and officials", "will", "close the pier", ""),
        ("The clerk said the figures prove the plan would force ferries to pay more.", "ferries",
         "must", "pay more", ""),
        ("Ray spoke of it, repeating a remark from Orr that he would sell the pier.", "Ray",
         "will", "sell the pier", "Ray"),
        ("I met the mayor and she warmly supports my plan to sell it.", "Ray", "wants",
         "my plan to sell it", "Ray"),
        ("The notes fulfill Ray's campaign promises to sell the pier.",
         "The notes fulfill Ray's campaign", "will", "sell the pier", ""),
        ("It was a move that fuelled port calls on Avon to sell the pier.", "fuelled port",
         "wants", "sell the pier", ""),
    ],
)  # fmt: skip
def test_it_is_not_held(sentence, who, modality, action, said_by) -> None:
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    told = PositionTelling("harbour", who, modality, action, evidence, said_by=said_by)
    assert not is_stand(told)
