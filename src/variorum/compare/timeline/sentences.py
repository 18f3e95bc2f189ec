"""The sentence of a telling, where its time stands in it, and its clauses."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.clauses import Clause, Clauses, find_clauses
from variorum.annotate.positions.tokens import Sentence, read_sentence
from variorum.compare.dates.tellings import Telling
from variorum.model import Span


class Place(NamedTuple):
    """A time in its sentence: its first token, and the one behind it."""

    telling: Telling
    s: Sentence
    time: int
    behind: int
    ahead: bool
    all: tuple[Clause, ...]


@lru_cache(maxsize=16)
def read(telling: Telling) -> tuple[Sentence | None, int]:
    """The sentence of a telling and the first token of its time; kept, as several ask for it."""
    if telling.time is None:
        return None, 0
    shift = telling.sentence.begin
    span = Span(telling.time.begin - shift, telling.time.end - shift)
    time = replace(telling.time, begin=span.begin, end=span.end)
    s = read_sentence(telling.text, Span(0, len(telling.text)), times=[time])
    return s, next((k for k, token in enumerate(s.tokens) if token.end > span.begin), 0)


@lru_cache(maxsize=16)
def clauses_of(telling: Telling) -> Clauses:
    """The clauses of the sentence of a telling."""
    s, _ = read(telling)
    return find_clauses(s) if s is not None else Clauses((Clause("main", 0),), ())


def after_time(s: Sentence, time: int) -> int:
    """The first token behind a time."""
    while time in s.timed:
        time += 1
    return time
