from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.model.candidates import content_candidates, role_candidates
from variorum.annotate.model.choice import best_set
from variorum.annotate.model.pieces import Pieces
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.model.scored_words import ScoredWords, words_with_scores
from variorum.annotate.model.tags import ROLE_TAGS

places = st.tuples(st.integers(0, 12), st.integers(1, 5)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(st.tuples(places, st.integers(-3, 8)), max_size=9))
def test_the_best_set_is_worth_as_much_as_any_and_nothing_in_it_overlaps(
    given_places: list[tuple[tuple[int, int], int]],
) -> None:
    spans = [p for p, _ in given_places]
    worth = [w for _, w in given_places]
    chosen = best_set(spans, worth)
    taken = [spans[i] for i in chosen]
    assert all(a[1] <= b[0] for a, b in pairwise(taken))
    best = 0
    for size in range(1, len(spans) + 1):
        for numbers in combinations(range(len(spans)), size):
            in_order = sorted(spans[i] for i in numbers)
            if all(a[1] <= b[0] for a, b in pairwise(in_order)):
                best = max(best, sum(worth[i] for i in numbers))
    assert sum(worth[i] for i in chosen) == best


def scored(tags: list[str], sure: float = 0.9, full_stop: int = -1) -> ScoredWords:
    size = len(tags)
    rows = np.full((size, len(ROLE_TAGS)), (1 - sure) / (len(ROLE_TAGS) - 1))
    for row, tag in zip(rows, tags, strict=True):
        row[ROLE_TAGS.index(tag)] = sure
    numbers, none = np.arange(size), np.zeros(size, np.int64)
    ids, case = none.copy(), np.ones(size, np.int64)
    if full_stop >= 0:
        ids[full_stop], case[full_stop] = 1, 0
    pieces = Pieces(ids, numbers * 2, numbers * 2 + 1, numbers, case, none, none, none)
    scores = TokenScores(
        pieces,
        np.log(rows).astype(np.float32),
        np.zeros((size, 9), np.float32),
        np.zeros(size, np.float32),
        np.zeros((size, 384), np.float16),
    )
    return words_with_scores(scores, np.array([0, 1], np.uint8))


def test_the_clear_content_is_a_candidate_and_its_full_stop_is_not_part_of_it() -> None:
    tags = ["O", "B-content", "I-content", "I-content", "I-content", "O"]
    spans = content_candidates(scored(tags, full_stop=4))
    assert (1, 4) in set(zip(*(a.tolist() for a in spans), strict=True))
    assert 5 not in spans.stop


def test_a_doubtful_border_gives_several_candidates() -> None:
    words = scored(["B-content", "I-content", "I-content", "I-content", "O"], sure=0.7)
    ends = {
        b for a, b in zip(*(a.tolist() for a in content_candidates(words)), strict=True) if not a
    }
    assert {3, 4} <= ends


@given(st.lists(st.sampled_from(ROLE_TAGS), min_size=1, max_size=40), st.floats(0.3, 0.98))
def test_candidates_lie_in_the_text(tags: list[str], sure: float) -> None:
    words = scored(tags, sure)
    found = [content_candidates(words), role_candidates(words, "cue")]
    for first, stop in [*found, role_candidates(words, "source")]:
        assert ((first >= 0) & (first < stop) & (stop <= len(tags))).all()
        pairs = list(zip(first.tolist(), stop.tolist(), strict=True))
        assert pairs == sorted(set(pairs))


def test_clear_sources_and_cues_are_candidates() -> None:
    words = scored(["B-source", "I-source", "O", "O", "B-cue", "O", "O", "B-source"])
    first, stop = role_candidates(words, "source")
    assert {(0, 2), (7, 8)} <= set(zip(first.tolist(), stop.tolist(), strict=True))
    assert role_candidates(words, "cue").first.tolist() == [4]
