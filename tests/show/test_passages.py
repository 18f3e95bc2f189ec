import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Span
from variorum.show.passages import (
    DEEPEST,
    Back,
    Block,
    Close,
    Gap,
    Open,
    Words,
    cut_at_passages,
    fold_furniture,
)
from variorum.show.printable import printable

TEXTS = st.text(st.sampled_from("abc .“\n\r\t\x00東"), max_size=80)
SPANS = st.lists(st.builds(Span, st.integers(-2, 82), st.integers(-2, 82)), max_size=12)


def words_of(blocks: list[Block]) -> list[Words]:
    return [t for block in blocks for t in block.tokens if isinstance(t, Words)]


@given(TEXTS, SPANS, SPANS)
def test_the_text_is_whole_and_passages_open_at_their_begin(
    text: str, passages: list[Span], furniture: list[Span]
) -> None:
    blocks = cut_at_passages(text, passages, furniture=[f for f in furniture if f.begin < f.end])
    assert "".join(word.text for word in words_of(blocks)) == printable(text)
    opened, closed = [], []
    for block in blocks:
        place, depth = block_begin(block), 0
        for token in block.tokens:
            match token:
                case Open(span):
                    assert span.begin == place
                    opened.append(span)
                    depth += 1
                case Close():
                    depth -= 1
                case Back(span):
                    assert span.end == place
                    closed.append(span)
                case Words():
                    assert token.begin == place
                    place = token.end
            assert depth >= 0
        assert depth == 0
    good = sorted({p for p in passages if 0 <= p.begin < p.end <= len(text)})
    assert sorted(opened) == good
    assert sorted(closed) == good


def block_begin(block: Block) -> int:
    return next((t.begin for t in block.tokens if isinstance(t, Words)), 0)


@given(TEXTS, SPANS)
def test_only_passages_keeps_no_other_letter(text: str, passages: list[Span]) -> None:
    blocks = cut_at_passages(text, passages, passages_only=True)
    inside = {p for s in passages if 0 <= s.begin < s.end <= len(text) for p in range(*s)}
    for word in words_of(blocks):
        for place in range(word.begin, word.end):
            assert place in inside or not text[place].isalnum()
    kept = {p for w in words_of(blocks) for p in range(w.begin, w.end)}
    assert inside <= kept


def test_gaps_stand_where_words_are_left_out() -> None:
    text = "One here. Two there.\n\nThree.\n\nFour."
    blocks = cut_at_passages(text, [Span(10, 20), Span(30, 35)], passages_only=True)
    shown = [
        "".join("…" if isinstance(t, Gap) else getattr(t, "text", "") for t in block.tokens).strip()
        for block in blocks
    ]
    assert shown == ["…Two there.", "…Four."]


def test_a_thousand_passages_inside_each_other_stay_shallow() -> None:
    text = "word " * 1000
    blocks = cut_at_passages(text, [Span(i, 4999 - i) for i in range(1000)])
    depth = deepest = 0
    for token in blocks[0].tokens:
        depth += isinstance(token, Open) - isinstance(token, Close)
        deepest = max(deepest, depth)
    assert deepest <= DEEPEST + 1


def test_furniture_goes_under_a_lid() -> None:
    text = f"News.\n\nBUY NOW\n\n{'CLICK HERE ' * 30}\n\nMore news. Buy."
    begin, end = text.index("BUY"), text.index("\n\nMore")
    furniture = [Span(begin, end), Span(len(text) - 4, len(text))]
    blocks = cut_at_passages(text, [], furniture=furniture)
    folds = fold_furniture(blocks)
    assert [(fold.closed, len(fold.blocks)) for fold in folds] == [
        (False, 1),
        (True, 2),
        (False, 1),
    ]
    assert [w.text for w in words_of(list(folds[2].blocks)) if w.furniture] == ["Buy."]


def test_short_furniture_lies_open() -> None:
    blocks = cut_at_passages("News.\n\nBUY NOW\n\nMore.", [], furniture=[Span(7, 14)])
    folds = fold_furniture(blocks)
    assert not any(fold.closed for fold in folds)
    assert [block.furniture for fold in folds for block in fold.blocks] == [False, True, False]


@pytest.mark.parametrize("text", ["", "\n\n", "x"])
def test_next_to_nothing(text: str) -> None:
    assert "".join(w.text for w in words_of(cut_at_passages(text, [Span(0, 5)]))) == text
