"""Long and odd texts pass through annotating to the end, every place exact."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate import annotate
from variorum.model import Annotation, Report, Span

PARAGRAPH = (
    "Mayor Ann Ray of Millport said on Tuesday that the weir would open by 12 May. "
    "“We will not wait,” she said. “The river rose 3.5 feet in two days.” "
    "The Avon Water Board (AWB) must pay $2.4 million, according to its auditors."
)
LONG = " ".join([PARAGRAPH] * 12)


def annotated(text: str) -> Annotation:
    return annotate(Report(id="a", source="", text=text))


def spans_of(found: Annotation) -> Iterator[Span]:
    yield from (*found.sentences, *found.furniture)
    for one in (*found.names, *found.times, *found.figures, *found.positions):
        yield Span(one.begin, one.end)
    for attribution in found.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)


def are_sound(found: Annotation, text: str) -> bool:
    return all(0 <= s.begin < s.end <= len(text) and s.of(text).strip() for s in spans_of(found))


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "".join(c for c in LONG if c.isalnum() or c == " "),
        LONG.upper(),
        LONG.lower(),
        "\n\n".join([PARAGRAPH] * 12),
        PARAGRAPH.replace(" ", "\u00a0"),
        " ".join("word" for _ in range(1500)),
        "x" * 5000,
        "“" * 800,
        "Ray said “ " * 300,
        "\U0001f30a\u200d\u2642\ufe0f" * 500,
        "e\u0301" * 1500,
        "\ud83d said Ann Ray. \udc00",
        "\x00\x01\u202e \ufeff",
        "",
        " \n\n ",
    ],
    ids=[
        "one paragraph", "no punctuation", "capitals", "small letters", "many paragraphs",
        "hard spaces", "one word again", "one long word", "open marks", "marks never closed",
        "emoji", "combining", "surrogates", "control", "nothing", "blank",
    ],
)  # fmt: skip
def test_it_passes_and_every_place_lies_in_the_text(text: str) -> None:
    assert are_sound(annotated(text), text)


def test_a_quotation_far_into_a_long_paragraph_is_found_at_its_place() -> None:
    text = f"{LONG} “The lock is older than the mill,” Bo Day said."
    last = annotated(text).attributions[-1]
    assert last.content[0].of(text).strip("“”,") == "The lock is older than the mill"
    assert last.speaker.name == "Bo Day"


def test_characters_of_several_code_points_shift_nothing() -> None:
    wave = "\U0001f30a\u200d\u2642\ufe0f e\u0301 "
    plain, shifted = annotated(PARAGRAPH), annotated(wave + PARAGRAPH)
    told = [[s.of(PARAGRAPH) for s in a.content] for a in plain.attributions]
    assert told
    assert [[s.of(wave + PARAGRAPH) for s in a.content] for a in shifted.attributions] == told
    assert [(wave + PARAGRAPH)[n.begin : n.end] for n in shifted.names] == [
        PARAGRAPH[n.begin : n.end] for n in plain.names
    ]


@settings(max_examples=40)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_characters_at_all_pass(text: str) -> None:
    assert are_sound(annotated(text), text)
