"""The clause of a sentence whose words no other report has in any form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.annotate.words import find_words
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import Span

FEWEST_WORDS, FEWEST_NEW, MOSTLY = 3, 2, 0.45
"""So many content words a clause must have, so many of them new, and new ones so much of their
weight.
"""
TOGETHER = 0.25
"""At most so much of its weight may stand in one sentence elsewhere."""
SHORTEST = 3
BREAK = re.compile(
    r"[,;:—–()“”\"]|\s--?\s|\b(?:who|which|whose|that|after|before|when|while|because|but|where"
    r"|although|though|since|until|saying|claiming)\b",
    re.IGNORECASE,
)
AND = re.compile(r"\band\b")
OPENER = re.compile(r"(?:and|or|nor|yet)\s+")


class Content(NamedTuple):
    """The content words of a stretch, those of them that no other witness has in any form, and
    how much both tell.
    """

    words: tuple[str, ...]
    new: tuple[str, ...]
    weight: float
    new_weight: float


def read_content(text: str, stretch: Span, elsewhere: Elsewhere, owner: str) -> Content:
    """The content words of a stretch of a report of the witness ``owner``."""
    grammar = word_list("function_words")
    words = tuple(
        word.text
        for word in find_words(text, *stretch)
        if len(word.text) >= SHORTEST and word.text.lower() not in grammar
    )
    new = tuple(word for word in words if not elsewhere.has_word(word, owner))
    return Content(words, new, sum(map(word_weight, words)), sum(map(word_weight, new)))


def new_clause(text: str, sentence: Span, elsewhere: Elsewhere, owner: str) -> Span | None:
    """The clause that has most that is new; None where there is none. Only where no whole one
    is new, parts that "and" joins are asked.
    """
    clauses = list(_parts(text, sentence, BREAK))
    parts = [part for clause in clauses for part in _parts(text, clause, AND)]
    for stretches in (clauses, parts):
        found = [
            (content.new_weight, -stretch.begin, stretch)
            for stretch in stretches
            if _is_new(content := read_content(text, stretch, elsewhere, owner), elsewhere, owner)
        ]
        if found:
            return max(found)[2]
    return None


def _parts(text: str, whole: Span, at: re.Pattern[str]) -> Iterator[Span]:
    begin = whole.begin
    for match in at.finditer(text, *whole):
        yield _bare(text, begin, match.start())
        begin = match.end()
    yield _bare(text, begin, whole.end)


def _bare(text: str, begin: int, end: int) -> Span:
    """A stretch without the word that joins it to the one before."""
    trimmed = Span(begin, end).trimmed(text)
    opener = OPENER.match(text, *trimmed)
    return Span(opener.end(), trimmed.end) if opener else trimmed


def _is_new(content: Content, elsewhere: Elsewhere, owner: str) -> bool:
    """Whether most of it is new and the rest stands together in no sentence elsewhere."""
    enough = len(content.words) >= FEWEST_WORDS and len(content.new) >= FEWEST_NEW
    if not enough or content.new_weight < MOSTLY * content.weight:
        return False
    weights = {word: word_weight(word) for word in content.words}
    return elsewhere.most_in_one(weights, owner) <= TOGETHER * content.weight
