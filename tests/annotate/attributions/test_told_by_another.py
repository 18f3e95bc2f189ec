"""Quotations of whom another tells of, on invented reports, read by the shipped model."""

import pytest

from variorum.annotate import annotate
from variorum.model import Report

QUOTED = "“We know how to count the beds.”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Edda Moll recalled that a doctor told her, {QUOTED}\n", "a doctor"),
        (f"According to Edda Moll, the director told the staff, {QUOTED}\n", "the director"),
        ("Edda Moll works at night. At a meeting last month, a patient, 70 or 71 or more, came "
         "in to her ward and said, “We know how to count the beds,” she says.\n", "a patient"),
        ("Radio Holm also quoted a former porter as saying that they count the beds at night.\n",
         "a former porter"),
        (f"Edda Moll, a nurse in Holm, told the board, {QUOTED}\n", "Edda Moll"),
    ],
)  # fmt: skip
def test_who_says_it_is_the_subject_of_the_verb_before_it(text: str, speaker: str) -> None:
    found = annotate(Report(id="r", source="r", text=text)).attributions
    said = [a for a in found if any("count the beds" in c.of(text) for c in a.content)]
    assert [a.speaker.called for a in said] == [speaker]
