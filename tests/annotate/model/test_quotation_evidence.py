from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.model.quotation_evidence import complete, near, trimmed_content
from variorum.model import Span

TEXT = "“The bridge is safe and dry,” Ann Ray said on Monday."
QUOTE = Span(0, TEXT.index("”") + 1)


def span(words: str, text: str = TEXT) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


def test_most_of_a_marked_quotation_becomes_the_whole_of_it() -> None:
    assert complete(span("bridge is safe"), [], [QUOTE], TEXT, share=0.5) == QUOTE


def test_a_small_part_of_a_quotation_stays_small() -> None:
    assert complete(span("safe"), [], [QUOTE], TEXT, share=0.5) == span("safe")


def test_a_quotation_that_holds_a_cue_is_left_alone() -> None:
    assert complete(span("bridge is safe"), [span("dry")], [QUOTE], TEXT, share=0.5) == span(
        "bridge is safe"
    )


def test_who_begins_a_quotation_speaks_all_of_it_though_it_tells_who_else_speaks() -> None:
    assert complete(span("The bridge is safe"), [span("dry")], [QUOTE], TEXT, share=0.5) == QUOTE
    own = [span("dry")]
    assert complete(span("The bridge is safe"), own, [QUOTE], TEXT, share=0.5, own=own) == span(
        "The bridge is safe"
    )


def test_punctuation_at_the_ends_goes_and_marks_stay() -> None:
    assert trimmed_content(span("on Monday."), TEXT).of(TEXT) == "on Monday"
    assert trimmed_content(QUOTE, TEXT) == QUOTE


@given(st.text(alphabet="a ,.;“”-", max_size=20))
def test_trimming_stays_inside(text: str) -> None:
    trimmed = trimmed_content(Span(0, len(text)), text)
    assert trimmed.begin <= len(text)
    assert trimmed.end <= len(text)


def test_near_finds_only_spans_that_touch() -> None:
    spans = [Span(0, 3), Span(5, 8), Span(10, 12)]
    assert near(spans, Span(4, 6)) == [Span(5, 8)]
