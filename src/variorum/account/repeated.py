"""Whether a passage has half of a sentence word for word in one piece, and where."""

from collections.abc import Sequence
from functools import lru_cache

from variorum.annotate.words import find_words
from variorum.model import Span


@lru_cache(maxsize=5_000)
def repeated_in(sentence: str, passage: str, *, fewest: int) -> Span | None:
    """The place in a passage, in code points, of half of the words of a sentence in a row, and
    of the ``fewest`` at least; None where they do not stand there.
    """
    mine, theirs = _words(sentence), _words(passage)
    least = max(fewest, (len(mine) + 1) // 2)
    if not _may_share_a_run(mine, frozenset(theirs), least):
        return None
    runs = {theirs[i : i + least]: i for i in range(len(theirs) - least + 1)}
    for i in range(len(mine) - least + 1):
        at = runs.get(mine[i : i + least])
        if at is not None:
            words = find_words(passage)
            return Span(words[at].begin, words[at + least - 1].end)
    return None


def _may_share_a_run(mine: Sequence[str], theirs: frozenset[str], least: int) -> bool:
    """Whether so many words in a row are there at all: few passages have them."""
    length = 0
    for word in mine:
        length = length + 1 if word in theirs else 0
        if length >= least:
            return True
    return False


@lru_cache(maxsize=5_000)
def _words(text: str) -> tuple[str, ...]:
    """The words of a passage as they are compared."""
    return tuple([word.lower().replace("’", "'") for _, _, word in find_words(text)])
