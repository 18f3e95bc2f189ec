"""Many wordings laid together at once: where they part, and who prints what there."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from variorum.compare.wordings.verdicts.alignment import GAP, LONGEST, MISMATCH, match_worth
from variorum.compare.wordings.words import Token

Words = tuple[Token, ...]
Column = dict[int, int]
"""For each wording that has a word there, by number, the number of that word."""


class Reading(NamedTuple):
    """What some wordings print at a place where others print something else.

    ``words`` are [begin, end) by number in the first of ``wordings``; empty where they leave
    out what others have.
    """

    wordings: tuple[int, ...]
    words: tuple[int, int]


def collate(wordings: Sequence[Sequence[Token]]) -> list[Column]:
    """The words of many wordings in columns, those that answer each other in one.

    Progressive alignment (Feng and Doolittle 1987): the longest wording first, then always
    the one that shares most with those laid already, so that the order in which they are
    given makes no difference. Words are compared as ``align`` does; print does not count.
    """
    kinds: dict[tuple[str, ...], list[int]] = {}
    for number, tokens in enumerate(wordings):
        kinds.setdefault(tuple(t.key for t in tokens[:LONGEST]), []).append(number)
    waiting = sorted(kinds, key=lambda keys: (-len(keys), keys))
    columns: list[Column] = []
    heads: list[dict[str, Token]] = []  # the words of each column by key
    laid: set[str] = set()
    while waiting:
        following = max(waiting, key=lambda keys: _shared(keys, laid))
        waiting.remove(following)
        words = tuple(wordings[kinds[following][0]][:LONGEST])
        columns, heads = _laid_in(columns, heads, words, kinds[following])
        laid.update(following)
    return columns


def _shared(keys: Sequence[str], laid: set[str]) -> float:
    return sum(key in laid for key in keys) / max(1, len(keys))


def _laid_in(
    columns: list[Column], heads: list[dict[str, Token]], words: Words, numbers: Sequence[int]
) -> tuple[list[Column], list[dict[str, Token]]]:
    """The columns with one more wording, which several may print (``numbers``)."""
    answered = dict(_path(heads, words))
    new_columns: list[Column] = []
    new_heads: list[dict[str, Token]] = []
    at = 0
    for place in range(len(columns) + 1):
        until = answered.get(place, at) if place < len(columns) else len(words)
        for word in range(at, until):
            new_columns.append(dict.fromkeys(numbers, word))
            new_heads.append({words[word].key: words[word]})
        at = max(at, until)
        if place == len(columns):
            break
        column, head = columns[place], heads[place]
        if place in answered:
            column = column | dict.fromkeys(numbers, at)
            head = head | {words[at].key: words[at]}
            at += 1
        new_columns.append(column)
        new_heads.append(head)
    return new_columns, new_heads


def _path(heads: Sequence[dict[str, Token]], words: Words) -> list[tuple[int, int]]:
    """The columns that words of a wording belong to, on the best path; free gaps at the ends."""
    rows, width = len(heads), len(words)
    score = [[0.0] * (width + 1) for _ in range(rows + 1)]
    worth = [[_worth(head, word) for word in words] for head in heads]
    for i in range(1, rows + 1):
        above, here, row = score[i - 1], score[i], worth[i - 1]
        for j in range(1, width + 1):
            here[j] = max(
                above[j - 1] + row[j - 1],
                above[j] + (0.0 if j == width else GAP),
                here[j - 1] + (0.0 if i == rows else GAP),
            )
    i, j = rows, width
    pairs = []
    while i and j:
        if score[i][j] == score[i - 1][j - 1] + worth[i - 1][j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif score[i][j] == score[i - 1][j] + (0.0 if j == width else GAP):
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _worth(head: dict[str, Token], word: Token) -> float:
    if word.key in head:
        return match_worth(head[word.key], word)
    return max((match_worth(other, word) for other in head.values()), default=MISMATCH)


def find_readings(
    wordings: Sequence[Sequence[Token]], columns: Sequence[Column]
) -> list[tuple[Reading, ...]]:
    """The places where wordings part, in order, with what is printed there by whom.

    Only wordings that go on at both ends of a place count there: who breaks off earlier has
    left nothing out.
    """
    extents = {
        number: (places[0], places[-1])
        for number in range(len(wordings))
        if (places := [p for p, column in enumerate(columns) if number in column])
    }
    agreed = [_agreed(place, column, wordings, extents) for place, column in enumerate(columns)]
    found = []
    begin = 0
    for place in range(len(columns) + 1):
        if place < len(columns) and not agreed[place]:
            continue
        within = [n for n, (first, last) in extents.items() if first < begin and last >= place]
        if begin < place < len(columns) and begin:
            readings = _readings(within, wordings, columns[begin:place], columns[begin - 1])
            if len(readings) > 1:
                found.append(readings)
        begin = place + 1
    return found


def _agreed(
    place: int,
    column: Column,
    wordings: Sequence[Sequence[Token]],
    extents: dict[int, tuple[int, int]],
) -> bool:
    """Whether all wordings that reach over a column have the same word in it."""
    over = [n for n, (first, last) in extents.items() if first <= place <= last]
    keys = {wordings[n][column[n]].key if n in column else "" for n in over}
    return len(keys) == 1 and "" not in keys


def _readings(
    within: Iterable[int],
    wordings: Sequence[Sequence[Token]],
    columns: Sequence[Column],
    before: Column,
) -> tuple[Reading, ...]:
    """What the wordings print in some columns, what most print first."""
    groups: dict[tuple[str, ...], list[int]] = {}
    places: dict[int, tuple[int, int]] = {}
    for number in within:
        words = [column[number] for column in columns if number in column]
        places[number] = (before[number] + 1, words[-1] + 1 if words else before[number] + 1)
        keys = tuple(wordings[number][word].key for word in words)
        groups.setdefault(keys, []).append(number)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Reading(tuple(numbers), places[numbers[0]]) for _, numbers in ranked)
