"""What stands under two hyphens at the foot of an e-mail is no part of it."""

from variorum.clean import find_furniture
from variorum.model import Report

LETTER = "The council of Brask has shut the slip.\n\nOdile Brandt said: “We wait.”\n\n"


def furniture(text: str) -> list[str]:
    return [s.of(text) for s in find_furniture(Report(id="a", source="a.eml", text=text))]


def test_the_signature_of_a_letter_is_furniture() -> None:
    for rule in ("--", "-- "):
        assert furniture(f"{LETTER}{rule}\nPress office\nBrask Town Council\n") == [
            "--",
            "Press office",
            "Brask Town Council",
        ]


def test_a_rule_before_more_of_the_report_marks_nothing() -> None:
    goes_on = (
        "The slip was built in 1931 by the grandfather of the woman who shut it on Friday, he said."
    )
    assert furniture(f"{LETTER}--\n{goes_on}\n") == []
    assert furniture(f"{LETTER}--\n" + "The slip is shut.\n" * 12) == []
    assert furniture(f"--\n{LETTER}") == []
