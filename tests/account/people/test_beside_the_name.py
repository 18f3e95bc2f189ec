"""Of what a role is as the words around it and its name tell, on invented reports."""

import pytest

from variorum.account.people.of_whom import of_whom
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Name, Report, Story


def whose(text: str, role: str, *, body: str = "", body_type: str = "organisation") -> str:
    report = Report(id="r", source="r", text=text)
    named = [(text.index("Bo Orr"), "Bo Orr", "person")]
    named += [(text.index(body), body, body_type)] if body else []
    names = tuple(Name(b, b + len(w), kind) for b, w, kind in sorted(named))  # type: ignore[arg-type]
    found = {"r": Annotation(report="r", sentences=tuple(find_sentences(text)), names=names)}
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, found)
    begin = text.index(role)
    return of_whom(report.cite(begin, begin + len(role)), sources)


@pytest.mark.parametrize(
    ("text", "role", "told"),
    [
        ("They met Sen. Bo Orr of Avon, who was late.", "Sen.", "of Avon"),
        ("They met Sen. Bo Orr of Avon and Sen. Ann Ray of Wend.", "Sen.", "of Avon"),
        ("Chief Bo Orr of the Avon Weir Guard said so.", "Chief", "of the Avon Weir Guard"),
        ("They warned Mayor Bo Orr of Avon children in the weir.", "Mayor", ""),
        ("They met Avon Sen. Bo Orr of Wend, who was late.", "Avon Sen.", ""),
        ("At the Avon Guild, spokesman Bo Orr said so.", "spokesman", "of the Avon Guild"),
        ("So did “Avon Tonight” anchor Bo Orr.", "anchor", "of “Avon Tonight”"),
    ],
)
def test_a_role_is_of_what_stands_behind_the_name_or_opens_the_sentence(
    text: str, role: str, told: str
) -> None:
    assert whose(text, role) == told


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The Lower Avon Guild was late.", "of the Lower Avon Guild"),
        ("Avon Guild was late.", "of Avon Guild"),
        ("They met the Avon Guild.", ""),
        ("The Avon Guild's boat was late.", ""),
    ],
)
def test_who_speaks_in_a_new_sentence_speaks_for_the_body_that_opens_the_one_before(
    before: str, told: str
) -> None:
    text = f"{before} Spokesman Bo Orr said so."
    assert whose(text, "Spokesman", body="Avon Guild") == told
    assert whose(text.replace("Spokesman", "But spokesman"), "spokesman", body="Avon Guild") == ""
