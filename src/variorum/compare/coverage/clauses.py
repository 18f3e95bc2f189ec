"""The clause of a sentence whose words no other report has in any form."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.subjects import has_finite_verb
from variorum.annotate.words import find_words, words_in
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.word_weights import word_weight
from variorum.lang import any_word, word_list
from variorum.model import Span

FEWEST_WORDS, FEWEST_NEW, MOSTLY = 3, 2, 0.45
"""So many content words a clause must have, so many of them new, and new ones so much of their
weight.
"""
TOGETHER = 0.25
"""At most so much of its weight may stand in one sentence elsewhere."""
SHORTEST = 3
BREAK = re.compile(
    r"[,;:](?=\s|$)|[—–()“”\"]|\s--?\s|\b(?:that|but|where|saying|claiming"
    rf"|{any_word('subordinators', 'relatives')})\b",
    re.IGNORECASE,
)
WIDE = re.compile(r"[,;:](?=\s|$)|[,;:][”\"](?=\s|$)|[—–()]|\s--?\s")
NARROW = re.compile(
    WIDE.pattern + r"|(?<=\s)(?=(?:who|that|but|where|saying|claiming"
    rf"|{any_word('subordinators')})\s)",
    re.IGNORECASE,
)
"""Where a stretch may begin and end that is shown: whole clauses, or with the word that joins
them; never what only stands between marks of quotation.
"""
MOST_OF_SENTENCE = 0.7
"""A wide stretch that is more of its sentence would say that all of it is new."""
SAYING = re.compile(
    r"(?:according to|asked|citing|quoting|telling|speaking|talking"
    r"|in (?:an? |her |his )?(?:interview|statement)|as \w+ (?:put|said))\b",
    re.IGNORECASE,
)
MOST_OF_CUE = 12
"""A stretch of more words is not only who said it."""
AND = re.compile(r"\band\b")
OPENER = re.compile(r"(?:and|or|nor|yet|but)\s+", re.IGNORECASE)
THAT = re.compile(r"that\s")
STOP = re.compile(r"[.!?…][”\"’)]*$")
BEHIND_CLAUSE = re.compile(r"\s+(?:after|before|since|until)\s")
BEFORE_ADJECTIVE = re.compile(r"\b(?:an?|the|this|that|these|those|its|his|her|their)\s[a-z]+$")
ADJECTIVE = re.compile(r",\s(?:often|very|most|more|less|sometimes|[a-z]+ly)\s[a-z]")
END = re.compile(r"[\s”\"’]*(?:[.,;:!?—–()]|$)")


class Content(NamedTuple):
    """The content words of a stretch, and those of them that no other witness has in any form."""

    words: Sequence[str]
    new: Sequence[str]

    @property
    def weight(self) -> float:
        """How much all of them tell."""
        return sum(map(word_weight, self.words))

    @property
    def new_weight(self) -> float:
        """How much those tell that only this witness has."""
        return sum(map(word_weight, self.new))


def read_content(text: str, stretch: Span, elsewhere: Elsewhere, owner: str) -> Content:
    """The content words of a stretch of a report of the witness ``owner``."""
    words = [word[2] for word in find_words(text, *stretch) if _tells(word[2])]
    return Content(words, elsewhere.without(words, owner))


@lru_cache(maxsize=50_000)
def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and word.lower() not in word_list("function_words")


def new_clause(text: str, sentence: Span, elsewhere: Elsewhere, owner: str) -> Span | None:
    """The clause that has most that is new, as it can be shown; None where there is none. Only
    where no whole one is new, parts that "and" joins are asked. Who said it is no news.
    """

    def newest(stretches: Iterable[Span]) -> Span | None:
        found = [
            (content.new_weight, -stretch.begin, shown)
            for stretch in stretches
            if _is_new(content := read_content(text, stretch, elsewhere, owner), elsewhere, owner)
            and not is_attribution(stretch.of(text))
            and (shown := _shown(text, sentence, stretch)) is not None
        ]
        return max(found)[2] if found else None

    if len(read_content(text, sentence, elsewhere, owner).new) < FEWEST_NEW:
        return None
    clauses = list(parts(text, sentence, BREAK))
    joined = (part for clause in clauses for part in parts(text, clause, AND) if part != clause)
    return newest(clauses) or newest(joined)


def _shown(text: str, sentence: Span, part: Span) -> Span | None:
    """The stretch around a part that can be read: a wide one where it is not most of the
    sentence, else the clause, else what "and" adds to it. None where that is torn off, and where
    it only says who spoke.
    """
    around = part
    clauses = _whole_clauses(text, sentence)
    joined = [list(parts(text, clause, AND))[-1] for clause in clauses]
    for stretches in (parts(text, sentence, WIDE), clauses, joined):
        around = next((s for s in stretches if s.contains(part)), around)
        if not covers_most(sentence, around):
            break
    return None if _is_torn(text, around) or is_attribution(around.of(text)) else around


def covers_most(sentence: Span, stretch: Span) -> bool:
    """Whether a stretch is so much of its sentence that all of it is called new."""
    return stretch.end - stretch.begin > MOST_OF_SENTENCE * (sentence.end - sentence.begin)


def _whole_clauses(text: str, sentence: Span) -> Sequence[Span]:
    """The narrow stretches, those joined to the one before that a "that" behind a noun opens."""
    clauses: list[Span] = []
    for part in parts(text, sentence, NARROW):
        before = words_in(text[sentence.begin : part.begin])[-1:]
        relative = THAT.match(text, part.begin) and not (before and has_finite_verb(before[0]))
        if clauses and relative:
            clauses[-1] = Span(clauses[-1].begin, part.end)
        else:
            clauses.append(part)
    return clauses


def _is_torn(text: str, stretch: Span) -> bool:
    """Whether a stretch breaks off behind a small word ("other means even"), before the rest of
    its clause ("left just a day | after"), its verb ("proof that Ray") or its noun ("in an
    internally | , widely read memo").
    """
    told = stretch.of(text).rpartition(" that ")[2]
    if told != stretch.of(text) and not has_finite_verb(told):
        return True
    if BEHIND_CLAUSE.match(text, stretch.end):
        return True
    if BEFORE_ADJECTIVE.search(told) and ADJECTIVE.match(text, stretch.end):
        return True
    if words_in(told)[-1:] == ["of"]:
        return True
    if END.match(text, stretch.end) or STOP.search(text[: stretch.end]):
        return False
    return words_in(stretch.of(text))[-1].lower() in word_list("function_words")


def is_attribution(words: str) -> bool:
    """Whether words only tell who said something, or where: "Ray said on Friday"."""
    if SAYING.match(words):
        return True
    found = words_in(words)
    verbs = word_list("speech_verbs")
    at = next(
        (k for k, w in enumerate(found) if w.lower() in verbs and "to" not in found[:k][-1:]), None
    )
    if at is None or len(found) > MOST_OF_CUE:
        return False
    return not has_finite_verb(" ".join(found[at + 1 :])) and "that" not in found[at + 1 :]


def parts(text: str, whole: Span, at: re.Pattern[str]) -> Iterator[Span]:
    """The stretches between the places where a sentence breaks."""
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
