"""The main clause of a sentence, on invented sentences."""

import pytest

from variorum.annotate.main_clauses import main_clause, without_appositions


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        (
            "On Monday, the board of Avon closed the old mill after two fires.",
            "the board of Avon ",
            "closed the old mill",
        ),
        (
            "Ann Ray, the mayor, wanted to open the old mill, the guild said.",
            "Ann Ray  ",
            "wanted to open the old mill",
        ),
        ("The board that closed the mill has met.", "The board that closed the mill ", "has met."),
        ("No deal for Avon", "", "No deal for Avon"),
    ],
)
def test_what_stands_beside_is_no_part_of_it(text: str, subject: str, predicate: str) -> None:
    assert main_clause(text) == (subject, predicate)


def test_who_somebody_is_stands_between_commas() -> None:
    assert without_appositions("Ann Ray, who led Avon, left.") == "Ann Ray  left."
