from variorum.compare.wordings.segments import find_segments
from variorum.compare.wordings.words import wording_tokens
from variorum.model import Span

WORDINGS = (
    "We will mend 40 metres of the wall before the winter",
    "We will mend 90 metres of the wall",
    "We will mend 40 metres of wall before the winter",
)


def table(*texts: str) -> list[dict[int, str]]:
    """What each wording prints in each segment."""
    tokens = [wording_tokens(text, [Span(0, len(text))]) for text in texts]
    found = find_segments(tokens, [[Span(0, len(text))] for text in texts])
    return [
        {n: " ".join(t.text for t in tokens[n][begin:end]) for n, (begin, end) in s.words.items()}
        for s in found
    ]


def test_wordings_are_cut_where_they_part_and_where_one_breaks_off() -> None:
    assert table(*WORDINGS) == [
        {0: "We will mend", 1: "We will mend", 2: "We will mend"},
        {0: "40", 1: "90", 2: "40"},
        {0: "metres of", 1: "metres of", 2: "metres of"},
        {0: "the", 1: "the", 2: ""},
        {0: "wall", 1: "wall", 2: "wall"},
        {0: "before the winter", 2: "before the winter"},
    ]


def test_no_segment_runs_over_a_broken_quotation() -> None:
    broken = "We will mend, she said, the wall"
    spans = [Span(0, 12), Span(24, 32)]
    whole = "We will mend the wall"
    tokens = [wording_tokens(broken, spans), wording_tokens(whole, [Span(0, len(whole))])]
    found = find_segments(tokens, [spans, [Span(0, len(whole))]])
    assert [s.words[0] for s in found] == [(0, 3), (3, 5)]
