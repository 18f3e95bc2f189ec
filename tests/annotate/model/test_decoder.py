from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from variorum.annotate.model.decoder import decode
from variorum.annotate.model.tags import ROLE_TAGS


def scores_for(tags: list[str], sure: float = 0.9) -> NDArray[np.float32]:
    rows = np.full((len(tags), len(ROLE_TAGS)), (1 - sure) / (len(ROLE_TAGS) - 1))
    for row, tag in zip(rows, tags, strict=True):
        row[ROLE_TAGS.index(tag)] = sure
    return np.log(rows).astype(np.float32)


def one_word_each(size: int) -> NDArray[np.int64]:
    return np.arange(size)


def test_clear_scores_give_their_spans() -> None:
    tags = ["B-source", "I-source", "B-cue", "B-content", "I-content", "I-content", "O"]
    found = decode(scores_for(tags), one_word_each(7), change=0.8)
    assert found == [(0, 2, "source"), (2, 3, "cue"), (3, 6, "content")]


def test_two_spans_of_a_kind_side_by_side_stay_two() -> None:
    tags = ["B-content", "I-content", "B-content", "I-content"]
    assert [s[:2] for s in decode(scores_for(tags), one_word_each(4), change=0.8)] == [
        (0, 2),
        (2, 4),
    ]


def test_a_lone_doubtful_word_does_not_split_a_span() -> None:
    scores = scores_for(["B-content", "I-content", "O", "I-content", "I-content"])
    scores[2] = scores_for(["O"], sure=0.3)[0]
    assert decode(scores, one_word_each(5), change=0.8) == [(0, 5, "content")]


def test_no_span_begins_inside_a_word() -> None:
    scores = scores_for(["O", "B-content", "I-content"])
    found = decode(scores, np.array([0, 0, 1]), change=0.0)
    assert all(first != 1 for first, _, _ in found)


def test_nothing_in_nothing() -> None:
    empty = np.zeros((0, len(ROLE_TAGS)), np.float32)
    assert decode(empty, np.zeros(0, np.int64), change=0.8) == []


@given(st.integers(0, 2**32 - 1), st.integers(1, 60))
def test_spans_are_in_order_and_never_overlap(seed: int, size: int) -> None:
    rng = np.random.default_rng(seed)
    scores = np.log(rng.dirichlet(np.ones(len(ROLE_TAGS)), size)).astype(np.float32)
    word = np.cumsum(rng.integers(0, 2, size))
    found = decode(scores, word, change=0.5)
    assert all(0 <= a < b <= size for a, b, _ in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))
