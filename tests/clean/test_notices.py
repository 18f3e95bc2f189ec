"""What a paper prints about its own report: corrections, notes of the editors, and neither."""

import pytest

from variorum.clean import find_furniture, kind_of_notice, without_head
from variorum.model import Report

BODY = (
    "The council of Dorn met on Tuesday to hear from the surveyors about the weir.\n\n"
    "“We will mend it by June,” said the mayor, Ana Bask, after a long session.\n\n"
    "The mill stood idle for a week while the water was let out.\n\n"
)
CORRECTIONS = (
    "Clarification: The story on Monday should have said that she spoke before the vote.",
    "This article was amended on 4 March 2031. The weir was built in 1901, not in 1910.",
    "This story has been updated to correct the name of the mayor.",
    "[Editor's note: An earlier version of this story misspelled the name of the mayor.]",
    "(Corrects spelling of name in paragraph 2)",
    "An article on Wednesday about the weir misstated the year in which it was built.",
    "For the record: A story on Tuesday gave the length of the weir as 40 metres. It is 14.",
    "Corrections and clarifications\n\nA report on Monday gave another name for the mayor.",
)
NOTES = (
    "Editor's note: Ana Bask is a shareholder of this newspaper.",
    "This article has been updated to include a statement of the council.",
    "(Updates with comment of the mayor, paragraph 4)",
)


@pytest.mark.parametrize("words", CORRECTIONS + NOTES)
def test_a_notice_is_set_apart_and_its_kind_is_known(words: str) -> None:
    report = Report(id="weir", source="weir.txt", text=BODY + words)
    assert [span.of(report.text) for span in find_furniture(report)] == [words]
    assert kind_of_notice(words) == ("correction" if words in CORRECTIONS else "note")


@pytest.mark.parametrize(
    "words",
    [
        "Correction of the map will cost £4,000, the mayor said.",
        "A report on Tuesday wrongly accused the mayor, she said.",
        "An article in the Courier on Tuesday said that the weir was leaking.",
    ],
)
def test_what_is_told_of_corrections_and_articles_is_part_of_the_report(words: str) -> None:
    assert find_furniture(Report(id="weir", source="weir.txt", text=BODY + words)) == ()
    assert kind_of_notice(words) is None


def test_a_report_that_a_page_has_put_below_a_heading_stays() -> None:
    text = f"Correction\n\n{BODY.replace(chr(10), ' ') * 4}"
    found = find_furniture(Report(id="weir", source="weir.txt", text=text))
    assert [span.of(text) for span in found] == ["Correction"]


def test_the_heading_is_left_off_where_more_stands_there() -> None:
    assert without_head("Correction: It was 11.") == "It was 11."
    assert without_head("[Editor's note: It was 11.]") == "It was 11."
    assert without_head("Corrections\n\nIt was 11.") == "It was 11."
    assert without_head(CORRECTIONS[1]) == CORRECTIONS[1]
    assert without_head("Correction:") == "Correction:"
