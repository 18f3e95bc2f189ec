"""Of whom or what somebody holds a role, on invented reports."""

import pytest

from variorum.account.people.whose import of_whom
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Name, Report, Span, Story


def whose(text: str, role: str, person: str = "") -> str:
    report = Report(id="r", source="r", text=text)
    at = text.find(person)
    names = (Name(at, at + len(person), "person"),) if person else ()
    found = {"r": Annotation(report="r", sentences=(Span(0, len(text)),), names=names)}
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, found)
    begin = text.index(role)
    return of_whom(report.cite(begin, begin + len(role)), sources)


@pytest.mark.parametrize(
    ("text", "role", "told"),
    [
        ("They heard Ann Ray and her campaign chair, Bo Orr.", "campaign chair", "of Ann Ray"),
        ("But Avon Boats and its manager, Bo Orr, lost.", "manager", "of Avon Boats"),
        ("“Dawn” show host Ann Ray asked.", "show host", "of “Dawn”"),
        ("They saw The Dawn with hosts Bo Orr and Cy Day.", "host", "of The Dawn"),
        ("They saw Avon with aides Bo Orr and Cy Day.", "aide", ""),
        ("They heard her campaign chair, Bo Orr.", "campaign chair", ""),
    ],
)
def test_the_name_in_front_of_a_role_says_whose_it_is(text: str, role: str, told: str) -> None:
    assert whose(text, role) == told


def test_who_goes_with_hosts_is_no_programme() -> None:
    assert whose("They saw Ann Ray with hosts Bo Orr and Cy Day.", "host", "Ann Ray") == ""


@pytest.mark.parametrize(
    ("text", "name", "role", "told"),
    [
        (
            "Ann Ray did not rule it out, her spokesman, Bo Orr, said.",
            "Ann Ray",
            "spokesman",
            "of Ann Ray",
        ),
        ("Ann Ray met her spokesman, Bo Orr.", "Ann Ray", "spokesman", "of Ann Ray"),
        ("Ann Ray met his spokesman, Bo Orr.", "Ann Ray", "spokesman", ""),
        ("Ray met her spokesman, Bo Orr.", "Ray", "spokesman", ""),
        ("She did not rule it out, her spokesman, Bo Orr, said.", "", "spokesman", ""),
    ],
)
def test_who_speaks_for_the_one_name_of_a_sentence(
    text: str, name: str, role: str, told: str
) -> None:
    assert whose(text, role, name) == told


@pytest.mark.parametrize(("kind", "told"), [("organisation", "of the Avon Guild"), ("person", "")])
def test_what_opens_the_sentence_before_is_what_a_role_is_of(kind: str, told: str) -> None:
    first = "The Avon Guild said that it was too small. "
    text = first + "Its president, Bo Orr, wants more."
    report = Report(id="r", source="r", text=text)
    names = (Name(4, 14, kind),)  # type: ignore[arg-type]
    sentences = (Span(0, len(first) - 1), Span(len(first), len(text)))
    found = {"r": Annotation(report="r", sentences=sentences, names=names)}
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, found)
    begin = text.index("president")
    assert of_whom(report.cite(begin, begin + 9), sources) == told


def around(text: str, role: str, *, body: str = "", body_type: str = "organisation") -> str:
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
        ("Prime Minister Bo Orr of Avon sent a note.", "Prime Minister", "of Avon"),
        ("They met Avon Sen. Bo Orr of Wend, who was late.", "Avon Sen.", ""),
        ("So did “Avon Tonight” anchor Bo Orr.", "anchor", "of “Avon Tonight”"),
    ],
)
def test_a_role_is_of_what_stands_behind_the_name_or_opens_the_sentence(
    text: str, role: str, told: str
) -> None:
    assert around(text, role) == told


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
    assert around(text, "Spokesman", body="Avon Guild") == told
    assert around(text.replace("Spokesman", "But spokesman"), "spokesman", body="Avon Guild") == ""
