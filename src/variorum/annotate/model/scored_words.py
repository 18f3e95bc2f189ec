"""A report's words with the model's scores, and sums over them that make features cheap."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.decoder import scores_of_words
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.model.tags import ROLES

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

LOWEST = -14.0
"""Log-probabilities below this tell nothing more."""
SENTENCE_END, COMMA, QUOTATION_MARK, LAST_PUNCTUATION = 1, 2, 3, 7
"""Kinds of words that are counted; the kinds up to the last of these are punctuation."""
OPENERS = (8, 11)
"""Kinds of words that open a clause: "that"; "whether", "if"."""


@dataclass(frozen=True, slots=True)
class ScoredWords:
    """One row a word in every array.

    ``first`` and ``stop`` are pieces; ``log`` are log-probabilities of ``tags.ROLE_TAGS``,
    ``chance`` the probabilities; ``role`` and ``begun`` are the probabilities of being in, and
    of beginning, a source, cue or content. ``kind`` is the word's kind (see ``word_kinds`` in
    training/annotator/choose.py), ``opens`` tells the first word of a paragraph.
    ``sums`` holds running totals with one row more than there are words.
    """

    first: Numbers
    stop: Numbers
    log: Floats
    chance: Floats
    role: Floats
    begun: Floats
    kind: Numbers
    case: Numbers
    quoted: Numbers
    paragraph: Numbers
    opens: Flags
    is_word: Flags
    sums: dict[str, Floats]

    def __len__(self) -> int:
        return len(self.first)


def words_with_scores(scores: TokenScores, kinds: NDArray[np.uint8]) -> ScoredWords:
    """The words of a report that is not empty; ``kinds`` gives the kind of each entry of the
    vocabulary.
    """
    pieces = scores.pieces
    first = np.flatnonzero(np.r_[True, pieces.word[1:] != pieces.word[:-1]])
    stop = np.r_[first[1:], len(pieces)]
    log = np.maximum(scores_of_words(scores.roles, first), LOWEST).astype(np.float64)
    chance = np.exp(log)
    begun = chance[:, 1::2]
    role = begun + chance[:, 2::2]
    kind = np.where(stop - first == 1, kinds[pieces.ids[first]], 0).astype(np.int64)
    case, quoted, paragraph = pieces.case[first], pieces.quoted[first], pieces.paragraph[first]
    opens = np.r_[True, paragraph[1:] != paragraph[:-1]]
    is_word = (case > 0) | (kind == 0) | (kind > LAST_PUNCTUATION)
    furniture = np.add.reduceat(scores.furniture, first) / (stop - first)
    counted = {
        "role": role,
        "begun": begun,
        "going_on": log[:, 2::2],
        "sentence_end": kind == SENTENCE_END,
        "comma": kind == COMMA,
        "quotation_mark": kind == QUOTATION_MARK,
        "opener": np.isin(kind, OPENERS),
        "quoted": quoted,
        "quoted_changes": np.r_[False, quoted[1:] != quoted[:-1]],
        "opens": opens,
        "capital": case > 1,
        "furniture": furniture,
        "word": is_word,
    }
    sums = {name: running_total(np.asarray(x, np.float64)) for name, x in counted.items()}
    assert role.shape[1] == len(ROLES)
    return ScoredWords(
        first, stop, log, chance, role, begun, kind, case, quoted, paragraph, opens, is_word, sums
    )


def running_total(rows: Floats) -> Floats:
    """Row i is the sum of the first i rows."""
    return np.concatenate([np.zeros_like(rows[:1]), np.cumsum(rows, axis=0)])
