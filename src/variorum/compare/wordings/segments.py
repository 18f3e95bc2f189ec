"""Many wordings laid together, cut where they begin to agree or to part: a collation table."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from variorum.compare.wordings.collation import Column, collate
from variorum.compare.wordings.words import Token
from variorum.model import Span


class Segment(NamedTuple):
    """A stretch over which the same wordings go on, all alike or not.

    ``words`` are the words [begin, end) of each wording that goes on there, by its number;
    empty where it leaves out what others have.
    """

    agreed: bool
    words: dict[int, tuple[int, int]]


class _State(NamedTuple):
    """What is the same all through a segment: whether all agree, and in which of its spans each
    wording stands.
    """

    agreed: bool
    spans: tuple[tuple[int, int], ...]


def find_segments(
    wordings: Sequence[Sequence[Token]], spans: Sequence[Sequence[Span]]
) -> list[Segment]:
    """The segments of some wordings in order; ``spans`` are the places that each is made of.

    No segment runs over a break in one of its wordings, so that each of them is one passage.
    """
    columns = collate(wordings)
    extents = {
        number: (places[0], places[-1])
        for number in range(len(wordings))
        if (places := [p for p, column in enumerate(columns) if number in column])
    }
    held = {number: _before(number, columns) for number in extents}
    states = []
    for place, column in enumerate(columns):
        over = [n for n, (first, last) in extents.items() if first <= place <= last]
        keys = {wordings[n][column[n]].key if n in column else "" for n in over}
        where = tuple((n, _span_of(wordings[n], spans[n], held[n][place])) for n in over)
        states.append(_State(len(keys) == 1 and "" not in keys, where))
    found = []
    for state, group in groupby(range(len(columns)), key=states.__getitem__):
        run = list(group)
        found.append(Segment(state.agreed, _words(run, state, columns, held)))
    return found


def _before(number: int, columns: Sequence[Column]) -> list[int]:
    """For each column the wording's word there, or the last one before it."""
    last, found = 0, []
    for column in columns:
        last = column.get(number, last)
        found.append(last)
    return found


def _span_of(tokens: Sequence[Token], spans: Sequence[Span], word: int) -> int:
    place = tokens[word].begin
    return next((n for n, span in enumerate(spans) if span.begin <= place < span.end), -1)


def _words(
    run: Sequence[int], state: _State, columns: Sequence[Column], held: dict[int, list[int]]
) -> dict[int, tuple[int, int]]:
    found = {}
    for number, _ in state.spans:
        words = [columns[place][number] for place in run if number in columns[place]]
        after = held[number][run[0]] + 1
        found[number] = (words[0], words[-1] + 1) if words else (after, after)
    return found
