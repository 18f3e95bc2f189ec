"""The marks of a passage that readers cannot place without the words before it."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.account.context.marks import marks_of, word_stems
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Span

OPENING = "The town of Brask will close its pier in May. Storms have broken the planks. "
TEXT = f"""{OPENING * 8}

Divers found a rusted bell below the planks. But the bell was gone by noon, and they blamed \
the gulls.

Ana Roth, the harbour master, told the council on Monday that Brask cannot pay for planks."""
FINDINGS = Annotation(report="r", sentences=tuple(find_sentences(TEXT)))
NOWHERE: frozenset[str] = frozenset()


def marks(words: str, elsewhere: frozenset[str] = NOWHERE) -> dict[str, float]:
    begin = TEXT.index(words)
    return marks_of(TEXT, Span(begin, begin + len(words)), FINDINGS, elsewhere)


def test_a_sentence_inside_a_paragraph_that_goes_on_has_marks_that_the_first_has_not() -> None:
    going_on = marks("But the bell was gone by noon, and they blamed the gulls.")
    assert going_on["first in its paragraph"] == 0
    assert going_on["links"] == going_on["they"] == going_on["takes up one just told"] == 1
    first = marks("Ana Roth, the harbour master, told the council on Monday")
    assert first["first in its paragraph"] == 1
    assert first["links"] == first["they"] == first["takes up one just told"] == 0
    assert first["names"] > going_on["names"]


def test_what_other_reports_tell_of_is_known() -> None:
    words = "But the bell was gone by noon, and they blamed the gulls."
    known = word_stems("A bell was gone, and gulls were blamed at noon.")
    assert marks(words, known)["known elsewhere"] == 1
    assert marks(words, known)["takes up a noun"] == 0
    assert marks(words)["known elsewhere"] == 0


def test_a_report_in_which_nothing_was_found_has_marks_too() -> None:
    found = marks_of(TEXT, Span(0, 40), Annotation(report="r"), NOWHERE)
    assert found["first in its paragraph"] == 1


@given(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted))
def test_every_passage_has_the_same_marks_from_0_to_1(ends: list[int]) -> None:
    found = marks_of(TEXT, Span(*ends), FINDINGS, NOWHERE)
    assert found.keys() == marks("Storms have broken the planks.").keys()
    assert all(0 <= much <= 1 for much in found.values())
