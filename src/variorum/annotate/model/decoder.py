"""From the scores of pieces to spans: the best sequence of tags that makes whole spans.

A Viterbi search (Viterbi, 1967) over words: no span begins or ends inside a word, none goes on
without having begun, and every change costs a little, so that a lone doubtful word neither
splits a span nor makes one.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.tags import ROLE_TAGS

Scores = NDArray[np.float32]


class TaggedSpan(NamedTuple):
    """A span in pieces, [first, stop), and the tag's kind ("cue", "person")."""

    first: int
    stop: int
    kind: str


def decode(
    scores: Scores,
    word: NDArray[np.int64],
    *,
    change: float,
    tags: tuple[str, ...] = ROLE_TAGS,
    bonus: Sequence[float] = (),
) -> list[TaggedSpan]:
    """The spans of the best sequence of tags, in order.

    ``scores`` are log-probabilities [pieces, tags]; ``word`` numbers the word of each piece;
    ``change`` is what each begin and end of a span costs, ``bonus`` what each word in a span
    gains, one number a kind of span.
    """
    if not len(word):
        return []
    firsts = np.flatnonzero(np.r_[True, word[1:] != word[:-1]])
    by_word = scores_of_words(scores, firsts)
    if bonus:
        by_word[:, 1:] += np.repeat(np.array(bonus, np.float32), 2)
    chosen = _best_sequence(by_word, change)
    stops = np.r_[firsts[1:], len(word)]
    spans: list[TaggedSpan] = []
    for number, tag in enumerate(chosen):
        if tag and tag % 2:
            kind = tags[tag].partition("-")[2]
            spans.append(TaggedSpan(int(firsts[number]), int(stops[number]), kind))
        elif tag:
            spans[-1] = spans[-1]._replace(stop=int(stops[number]))
    return spans


def scores_of_words(scores: Scores, firsts: NDArray[np.int64]) -> Scores:
    """Scores of words: the first piece may begin a span, the others go on; the mean of them."""
    inner = scores.copy()
    inner[:, 1::2] = scores[:, 2::2]
    counts = np.diff(np.r_[firsts, len(scores)])[:, None]
    going_on = np.add.reduceat(inner, firsts, axis=0)
    beginning = going_on.copy()
    beginning[:, 1::2] += scores[firsts][:, 1::2] - inner[firsts][:, 1::2]
    return np.asarray(beginning / counts, np.float32)


def _best_sequence(scores: Scores, change: float) -> list[int]:
    """Tag numbers of the best sequence; odd ones begin a span, the even one after goes on.

    Where each state came from is kept a word: the number of the state before, or ``~`` of it
    where a span begins. Nothing but lists of numbers in the loop, which runs for every word.
    """
    kinds = (scores.shape[1] - 1) // 2
    best = [0.0] + [-1e9] * kinds  # outside, or inside a span of each kind
    came: list[list[int]] = []
    for row in scores.tolist():
        highest = max(best)
        leap = highest - change
        top, stay = best.index(highest), best[0]
        new, source = ([stay + row[0]], [0]) if stay >= leap else ([leap + row[0]], [top])
        for kind in range(1, kinds + 1):
            start, on = leap + row[2 * kind - 1], best[kind] + row[2 * kind]
            if start > on:
                new.append(start)
                source.append(~top)
            else:
                new.append(on)
                source.append(kind)
        best = new
        came.append(source)
    state = best.index(max(best))
    tags = [0] * len(came)
    for i in range(len(came) - 1, -1, -1):
        before = came[i][state]
        if state:
            tags[i] = 2 * state - 1 if before < 0 else 2 * state
        state = ~before if before < 0 else before
    return tags
