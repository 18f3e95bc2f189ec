"""Printed words read from left to right, with what they have told of so far."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from variorum.account.leaning.told import Told
from variorum.account.quote_marks import outside_quotations
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.words import Word
from variorum.lang import word_list
from variorum.lang.calendar import MONTHS, WEEKDAYS
from variorum.model import Annotation, Span
from variorum.model.places import names_from

LONGEST = 5
"""Words at most between a determiner and the end of its phrase."""
BREAK = re.compile(r"[^\s\w’'\-]")
STEM = 6
GAP = re.compile(r"[^\s\w’'-]")
OPENERS = frozenset(["after", "although", "as", "because", "before", "how", "if", "since", "than",
    "that", "though", "until", "what", "when", "where", "whether", "which", "while", "who",
    "why"])  # fmt: skip
"""A clause begins there, or behind a mark."""
SUBJECTS = word_list("subject_pronouns")
"""And at these: "he hopes | she wins"."""
CLAUSE_BEGINS = OPENERS | SUBJECTS
BE = frozenset(["am", "are", "be", "been", "can", "could", "did", "do", "does", "had", "has",
    "have", "is", "may", "might", "must", "remains", "seem", "seems", "should", "was", "were",
    "will", "would"])  # fmt: skip
NO_NAMES = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS)) | frozenset(
    ["mr", "mrs", "ms", "yes", "no", "yeah", "well", "okay"]
)
"""Words with a capital that stand for nothing to go back to."""

Number = Literal["person", "body", "several", "open", "other"]
"""What a speaker is: one, a body that has a name, several who have none, or not known; or other
than those whom the words tell of.
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as a line prints them.

    ``names`` gives the kind of name by its words, ``speaker`` what is known of whom a heading gives
    them to, ``taken_up`` the nouns that the words before them have brought in; an ``action`` is
    told in a few words that are no clause; ``gender`` is what a speaker's first name tells, and
    ``people`` are surnames of those whom the words before them have brought in, and ``known`` stems
    of the words that their report is about.
    """

    text: str
    names: Mapping[str, str] = field(default_factory=dict)
    speaker: Number | None = None
    taken_up: frozenset[str] = frozenset()
    action: bool = False
    gender: str | None = None
    people: frozenset[str] = frozenset()
    known: frozenset[str] | None = None


def names_in(spans: Sequence[Span], text: str, findings: Annotation) -> Mapping[str, str]:
    """The kind of the names that stand in some stretches of a text, by their words."""
    inside = dict.fromkeys(n for span in spans for n in names_from(findings.names, *span))
    return {
        word.strip(".,“”\"'’"): name.type
        for name in sorted(inside, key=lambda n: n.begin)
        for word in re.split(r"[\s-]+", text[name.begin : name.end])
    }


class Reading:
    """The words, what those before a place have told, and what stands around each."""

    def __init__(self, printed: Printed, words: Sequence[Word]) -> None:
        self.printed, self.words, self.text = printed, words, printed.text
        self._small = [bare(word[2]) for word in words]
        self.told = self.before_clause = Told()
        self._outside = outside_quotations(printed.text)

    def go_on(self, i: int) -> None:
        """Keeps what was told before a clause where one begins at a place."""
        gap = self.text[self.words[i - 1].end if i else 0 : self.words[i].begin]
        opens = not i or self._small[i] in CLAUSE_BEGINS
        if opens or (gap != " " and GAP.search(gap)):
            self.before_clause = self.told.kept()

    def told_before(self, i: int) -> Told:
        """What may stand behind an "it" or a "them" at a place: not the subject of its own clause,
        where nothing else is told there.
        """
        behind = self.behind(i)
        is_object = not behind or (behind in word_list("function_words") and behind not in BE)
        alone = self.told.count == self.before_clause.count + 1
        return self.before_clause if is_object and alone else self.told

    def small(self, i: int) -> str:
        """The word at a place, bare."""
        return self._small[i]

    def before(self, i: int) -> str:
        """The word before, bare; empty at the head."""
        return self._small[i - 1] if i else ""

    def behind(self, i: int) -> str:
        """The next word, bare, where no mark stands before it; else empty."""
        if i + 1 >= len(self.words):
            return ""
        gap = self.text[self.words[i].end : self.words[i + 1].begin]
        return self._small[i + 1] if gap == " " or not gap.strip(" \n-") else ""

    def is_quoted(self, i: int) -> bool:
        """Whether a word stands between quotation marks."""
        return self._outside[self.words[i].begin] == " "

    def is_known(self, i: int) -> bool:
        """Whether the noun at a place stood in the words before, too."""
        noun = stem(self._small[i])
        return any(stem(word) == noun for word in self._small[: max(0, i - 1)])

    def _acts(self, i: int) -> bool:
        """Whether a plain verb stands behind its plural subject and before its object."""
        plain = self.small(i) in word_list("plain_verbs") and is_plural(self.small(i - 1))
        return plain and self.behind(i) in word_list("determiners")

    def phrase(self, i: int) -> Sequence[Word]:
        """The words of the noun phrase behind a determiner, the noun last."""
        end = i + 1
        while end < min(len(self.words), i + 1 + LONGEST):
            word = self.words[end]
            if BREAK.search(self.text, self.words[end - 1].end, word.begin):
                break
            inner = end > i + 1 and (is_verb(word.text) or self._acts(end))
            if inner or self.small(end) in word_list("function_words"):
                break
            end += 1
        return self.words[i + 1 : end]


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word in small letters without what a contraction adds."""
    return word.lower().replace("’", "'").partition("'")[0]


def stem(word: str) -> str:
    """The beginning by which words of one stem are known."""
    return word[:STEM]


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether a word in small letters is mostly a verb."""
    lists = ("past_verbs", "speech_verbs", "auxiliary_verbs")
    return word.islower() and any(word in word_list(name) for name in lists)


@lru_cache(maxsize=20_000)
def is_grammar(word: str) -> bool:
    """Whether a word carries no content, contracted or not."""
    plain = word.lower().replace("’", "'")
    return bool({plain, bare(word)} & word_list("function_words"))
