from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.sentences import find_paragraphs, find_sentences


def sentences(text: str) -> list[str]:
    return [s.of(text) for s in find_sentences(text)]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Mr. J. D. Orr of St. Ives met Sen. Marsh at 3 p.m. on Jan. 20 in the U.S. He left."
    assert sentences(text) == [
        "Mr. J. D. Orr of St. Ives met Sen. Marsh at 3 p.m. on Jan. 20 in the U.S.",
        "He left.",
    ]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert sentences("“We stay.” He nodded. “Why?” she asked.") == [
        "“We stay.”",
        "He nodded.",
        "“Why?” she asked.",
    ]


def test_every_line_is_a_paragraph() -> None:
    text = "Town opens bridge\nThe bridge opened\non Monday."
    assert len(find_paragraphs(text)) == 3


def test_a_hard_wrapped_text_has_its_paragraphs_between_blank_lines() -> None:
    text = (
        "the bridge over the river was\nopened on a cold morning by\nthe mayor and the\n"
        "council of the\ntown.\n\nAnother paragraph\nfollows here with\nmore of it."
    )
    assert len(find_paragraphs(text)) == 2


@given(st.text(alphabet="aB. !?\r\n“”\"'1", max_size=300))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    end = 0
    for span in find_sentences(text):
        assert end <= span.begin < span.end
        assert not text[end : span.begin].strip()
        end = span.end
    assert not text[end:].strip()
