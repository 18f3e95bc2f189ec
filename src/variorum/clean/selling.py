"""Paragraphs that ask the reader for custom, money or an address: "Try it now, 30% off."

They stand in the text like any other, behind the line "Advertisement" or without one. What
follows such a line is mostly the report going on: what a paragraph is, is told from itself.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from variorum.clean.patterns import is_furniture_line
from variorum.lang import word_list, words_in_order
from variorum.model import Report, Span

LONGEST = 450
LONGEST_BESIDE = 250
LONGEST_MARK = 70
FIRST_LINES = 3
MOST_BESIDE = 2
MOST_SELLING = 4
"""A report with more such paragraphs tells of offers: they are its own."""
SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?![\s\"”’')\]]|$))+[.!?]*[\"”’')\]]*")
ADVERTISED = re.compile(
    r"(?i:[\W_]*(?:advertisements?|ads?|adverts?|advertising|sponsored|promoted)[\W_]*"
    r"|(?:article|story|content|text) continue[sd] (?:below|after)\b.{0,40})"
)
NAME = re.compile(r"(?<![.!?] )(?<![“\"'‘*])(?<!^)\b[A-Z][\w’'-]{2,}")
NAMED = ("offers", "serves")
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
OF_SOMEBODY = re.compile(r"\b(?:he|she|him)\b", re.IGNORECASE)
"""With a quotation: somebody of the story speaks."""


class _Selling(NamedTuple):
    """What the sentences of a paragraph are."""

    sentences: int
    signs: int
    """How many ask, offer a price or name what an outlet has for its readers."""
    asking: int
    """How many ask and say what for."""
    offering: int

    @property
    def is_sure(self) -> bool:
        return self.asking > 0 and 2 * self.signs >= self.sentences

    @property
    def is_likely(self) -> bool:
        return self.asking > 0 or self.offering > 1


NOTHING = _Selling(1, 0, 0, 0)


def find_selling(report: Report, lines: Sequence[Span]) -> list[Span]:
    """The lines that sell.

    A line is taken where half of its sentences do, and one of them asks and says what for;
    where fewer do, or it stands behind "Advertisement", one that asks or offers is enough if
    the rest of the report has none of its names. Between "Advertisement" and such a line
    stands what a buyer is made to say.
    """
    words = [line.of(report.text) for line in lines]
    story = _Story(report, words)
    taken: set[int] = set()
    for number, line in enumerate(words):
        # very many lines are asked, and few have two such words
        if len(word_list("appeal_words").intersection(_words(line))) > 1:
            look = _look(line)
            if look.is_sure or (look.is_likely and not story.shares_a_name(number)):
                taken.add(number)
        if len(line) <= LONGEST_MARK and ADVERTISED.fullmatch(line):
            taken |= _behind(story, number)
    if len({words[number] for number in taken}) > MOST_SELLING:
        return []
    return [lines[number] for number in sorted(taken)]


def _behind(story: "_Story", line: int) -> set[int]:
    """The lines of an advertisement below the line that says so."""
    found: set[int] = set()
    beside: list[int] = []
    for number in range(line + 1, len(story.lines)):
        words = story.lines[number]
        if is_furniture_line(words):
            continue
        look = _look(words)
        apart = not story.shares_a_name(number)
        if apart and (look.asking or (look.offering and not story.shares_its_subject(number))):
            found |= {number, *beside}
            beside = []
        elif (
            apart
            and len(words) <= LONGEST_BESIDE
            and len(beside) < MOST_BESIDE
            and NAME.search(words)
        ):
            beside.append(number)
        else:
            break
    return found


class _Story:
    """What else a report has, to hold a line of it against."""

    def __init__(self, report: Report, lines: Sequence[str]) -> None:
        self.lines = lines
        self.title = report.title or ""
        self.outlet = set(_tokens(report.outlet or ""))
        self.head = set(_words("\n".join([self.title, *lines[:FIRST_LINES]])))

    def shares_a_name(self, number: int) -> bool:
        """Whether a name in a line stands elsewhere in the report, the outlet's own aside."""
        names = set(NAME.findall(self.lines[number])) - self.outlet
        if not names:
            return False
        others = (line for other, line in enumerate(self.lines) if other != number)
        return any(not names.isdisjoint(_tokens(line)) for line in (self.title, *others))

    def shares_its_subject(self, number: int) -> bool:
        """Whether a line has a word of the title or of how the report begins."""
        words = {word for word in _words(self.lines[number]) if len(word) > 3}
        words -= word_list("appeal_words", "function_words")
        return number >= FIRST_LINES and not words.isdisjoint(self.head)


def _look(words: str) -> _Selling:
    if len(words) > LONGEST or (QUOTED.search(words) and OF_SOMEBODY.search(words)):
        return NOTHING
    sentences = [match.group().strip() for match in SENTENCE.finditer(QUOTED.sub("", words))]
    sentences = [sentence for sentence in sentences if any(map(str.isalpha, sentence))]
    asks, offers, serves = (
        [bool(pattern(kind).search(sentence)) for sentence in sentences]
        for kind in ("asks", *NAMED)
    )
    told = list(zip(asks, offers, serves, strict=True))
    return _Selling(
        sentences=len(sentences),
        signs=sum(map(any, told)),
        asking=sum(ask and (offer or serve) for ask, offer, serve in told),
        offering=sum(offers),
    )


def _words(words: str) -> list[str]:
    return re.findall(r"[a-z]+", words.lower())


def _tokens(words: str) -> list[str]:
    return re.findall(r"[\w’'-]+", words)


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """One pattern for what sentences of a kind have; those that ask, begin with it."""
    entries = (entry.partition(": ") for entry in words_in_order("selling"))
    forms = "|".join(f"(?:{form})" for name, _, form in entries if name == kind)
    return re.compile(f"^(?:{forms})" if kind == "asks" else forms, re.IGNORECASE)
