"""Who has a heading, though the annotator found no name, on invented words."""

import pytest

from variorum.account.quotations.without_name import has_one_line, told_together
from variorum.account.speakers.voices import Voice
from variorum.model import Evidence, Line


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("The National Association of Lock Keepers", False),
        ("Association for the Study of Rivers", False),
        ("Lake 11 Avon", False),
        ("an association of lock keepers", True),
        ("Keepers of Avon", True),
        ("lock keepers", True),
        ("Avon Sen.", True),
    ],
)
def test_a_body_told_by_its_whole_name_stands_under_it(name: str, alone: bool) -> None:
    cited = (Evidence("r", 0, 4, "word"),)
    line = Line("", cited, lines=(Line("words", cited),))
    assert has_one_line(Voice(name, "unnamed", ()), line) == alone


def test_one_sentence_that_tells_of_two_is_told_once() -> None:
    sentence = "Two keepers said the lock was shut, and a skipper said it never was."
    passage = (Evidence("r", 0, len(sentence), sentence),)
    tellers = [
        Line("", passage, who, lines=(Line(sentence, passage, "Lamp", note),))
        for who, note in (("a skipper", "indirect"), ("Two keepers", ""))
    ]
    (told,) = told_together(tellers)
    assert [line.label for line in told.lines] == ["Lamp, a skipper and two keepers"]
