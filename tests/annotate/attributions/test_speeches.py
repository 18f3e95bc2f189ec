"""Speeches that a report prints whole, on invented ones."""

import pytest

from variorum.annotate import annotate
from variorum.annotate.attributions.speeches import find_speech, speaks_in_title
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Name, Report

SPOKEN = """Good evening.

My family has fished this bay for ninety years, and I have buried two brothers in it.

We will not sell the quay. I give you my word on that tonight.

The north light will be lit again in May."""
BY_NAME = f"Remarks by Edda Lorne, harbour master, on the quay\nOrrin, 3 May 2031\n\n{SPOKEN}"
DELIVERED = "As prepared for delivery"
BY_OFFICE = f"Statement of the Harbour Master\n{DELIVERED}\n\n{SPOKEN}\n\n(Applause)"
REPORTED = """Remarks by Edda Lorne on the quay anger fishermen

“I give you my word,” Lorne said. “We will not sell it, and I will not let my council sell it.”

Fishermen said the word of the council was worth nothing to them.

The quay was built ninety years ago."""


def said(text: str, *people: str, named: str = "") -> list[tuple[str, str]]:
    names = [Name(text.index(p), text.index(p) + len(p), "person") for p in people]
    speech = find_speech(text, find_paragraphs(text), names, named=named)
    return [(p.author.of(text) if p.author else p.named, p.content.of(text)) for p in speech]


def test_each_paragraph_is_said_by_whom_the_head_names() -> None:
    paragraphs = SPOKEN.split("\n\n")
    assert said(BY_NAME, "Edda Lorne") == [("Edda Lorne", words) for words in paragraphs]
    assert said(BY_OFFICE) == [("the Harbour Master", words) for words in paragraphs]


@pytest.mark.parametrize(
    "head",
    [
        "Full text: Edda Lorne on the quay of Orrin",
        "Read Edda Lorne's speech in full",
        "Here is the full transcript of what Edda Lorne told the fishermen of Orrin:",
        "Edda Lorne, harbour master of Orrin (as delivered)",
    ],
)
def test_a_head_may_say_that_the_text_is_whole(head: str) -> None:
    assert {who for who, _ in said(f"{head}\n\n{SPOKEN}", "Edda Lorne")} == {"Edda Lorne"}


def test_a_title_beside_the_text_names_who_speaks() -> None:
    title = "Prepared remarks by Edda Lorne"
    at = title.index("Edda")
    assert speaks_in_title(title, [Name(at, len(title), "person")]) == "Edda Lorne"
    assert said(SPOKEN, named="Edda Lorne")[2] == ("Edda Lorne", SPOKEN.split("\n\n")[2])
    assert said(SPOKEN) == []


def test_what_tells_of_a_speech_is_none() -> None:
    assert said(REPORTED, "Edda Lorne") == []
    told = f"Remarks by Edda Lorne\n\n{SPOKEN}\n\nThat is all, Lorne said, and I saw her weep."
    assert said(told, "Edda Lorne") == []
    assert speaks_in_title("Lorne angers Orrin", [Name(0, 5, "person")]) == ""


def test_no_head_names_two() -> None:
    assert said(f"Full text: Edda Lorne and Jon Brask\n\n{SPOKEN}", "Edda Lorne", "Jon Brask") == []


def test_a_report_gives_a_speech_to_who_holds_it() -> None:
    found = annotate(Report(id="r", source="r", text=BY_NAME))
    words = {a.content[0].of(BY_NAME): (a.speaker.name, a.kind) for a in found.attributions}
    assert words[SPOKEN.split("\n\n")[2]] == ("Edda Lorne", "direct")
    assert any(p.said_by == "Edda Lorne" and "sell the quay" in p.action for p in found.positions)
