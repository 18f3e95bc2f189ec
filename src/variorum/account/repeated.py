"""Whether a passage has half of a sentence word for word in one piece, and where."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Span


@lru_cache(maxsize=5_000)
def repeated_in(sentence: str, passage: str, *, fewest: int) -> Span | None:
    """The place in a passage, in code points, of half of the words of a sentence in a row, and
    of the ``fewest`` at least; None where they do not stand there.
    """
    mine, theirs = _words(sentence), _words(passage)
    least, known = _least(mine, fewest), frozenset(theirs)
    if not _has_a_run([word in known for word in mine], least):
        return None
    runs = {theirs[i : i + least]: i for i in range(len(theirs) - least + 1)}
    for i in range(len(mine) - least + 1):
        at = runs.get(mine[i : i + least])
        if at is not None:
            words = find_words(passage)
            return Span(words[at].begin, words[at + least - 1].end)
    return None


def may_be_repeated(sentence: str, having: Iterable[str], *, fewest: int) -> bool:
    """Whether a passage may hold so much of a sentence, of whose telling words it has these."""
    mine, grammar = _words(sentence), word_list("function_words")
    theirs = {_plain(word) for word in having}
    there = [word in theirs or word in grammar for word in mine]
    return _has_a_run(there, _least(mine, fewest))


def _least(words: Sequence[str], fewest: int) -> int:
    return max(fewest, (len(words) + 1) // 2)


def _has_a_run(there: Iterable[bool], least: int) -> bool:
    """Whether so many words in a row are there at all: few passages have them."""
    length = 0
    for is_there in there:
        length = length + 1 if is_there else 0
        if length >= least:
            return True
    return False


@lru_cache(maxsize=5_000)
def _words(text: str) -> tuple[str, ...]:
    """The words of a passage as they are compared."""
    return tuple([_plain(word) for _, _, word in find_words(text)])


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
