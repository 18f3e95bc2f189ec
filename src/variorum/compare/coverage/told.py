"""A sentence of a story with what it is compared by, and what a word of it may mean or deny."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache

from variorum.annotate.words import words_in
from variorum.compare.statements import Statement
from variorum.compare.wordings.words import senses
from variorum.lang import word_list
from variorum.model import When

QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
BEGINNING = 6
"""Letters by which forms of one word are told to be that."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what it is compared by.

    ``plain`` are its words but for names and numbers, ``weight`` and ``plain_weight`` the
    weights of all words and of these; ``steps`` are its pairs of neighbouring words, the small
    ones too. ``speakers`` are those whose words stand in it; ``families`` and ``events``
    number what else was found there. ``foretold`` says that it tells of something as still to
    come, ``denies`` that it has a word that denies. ``place`` counts the sentences before it.
    """

    statement: Statement
    place: int
    weight: float
    plain: frozenset[str]
    plain_weight: float
    steps: frozenset[tuple[str, str]]
    speakers: frozenset[str]
    families: frozenset[int]
    events: frozenset[int]
    foretold: bool
    denies: bool

    @property
    def report(self) -> str:
        """The report it stands in."""
        return self.statement.report


@dataclass(frozen=True, slots=True)
class ToldStory:
    """All sentences of a story, those of a report together and in order.

    ``weights`` says how much each word tells, ``related`` which words can stand for it, since
    they may mean the same. ``whens`` has the days of the reports.
    """

    told: tuple[Told, ...]
    weights: Mapping[str, float]
    related: Mapping[str, frozenset[str]]
    whens: Mapping[str, When] = field(default_factory=dict)

    def days_apart(self, a: str, b: str) -> timedelta:
        """How many days surely lie between two reports."""
        first, second = self.whens.get(a, When()), self.whens.get(b, When())
        gaps = [timedelta()]
        if first.latest and second.earliest:
            gaps.append(second.earliest - first.latest)
        if second.latest and first.earliest:
            gaps.append(first.earliest - second.latest)
        return max(gaps)


@lru_cache(maxsize=20_000)
def denies(words: str) -> bool:
    """Whether any word denies something."""
    return any(map(denying, words_in(words)))


@lru_cache(maxsize=50_000)
def denying(word: str) -> bool:
    """Whether a word denies something by itself."""
    plain = word.lower().replace("’", "'")
    return plain in word_list("negators") or plain.endswith("n't")


@lru_cache(maxsize=50_000)
def meanings(form: str) -> frozenset[str]:
    """What a form of a word may mean, and how it begins: forms that share one may be one."""
    return senses(form) | ({form[:BEGINNING]} if len(form) >= BEGINNING else frozenset())
