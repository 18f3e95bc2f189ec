"""What of a passage tells that readers miss the words before it."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from variorum.account.leaning.fresh import FIRST
from variorum.account.leaning.reading import bare, stem
from variorum.annotate.words import Word, find_words
from variorum.lang import word_list
from variorum.model import Annotation, Span

BACK = 3
"""Sentences before a passage in which a noun behind "the" may have been brought in."""
EARLY = 4
"""So many sentences open a report."""
POINTING = frozenset(["such", "that", "the", "these", "this", "those"])
HEAD = 6
"""Words at the head in which "this" or "such" points back."""
PHRASE = 3
"""Words at most behind "the" before its noun ends."""
GAP = 20
"""White space at most between two sentences."""
LONG, MANY = 60, 6
"""Words of a passage, and names in it, above which there is no difference."""
PRONOUNS = {
    "it": frozenset(["it", "its", "itself"]),
    "he": frozenset(["he", "she", "him"]),
    "his": frozenset(["his", "her"]),
    "they": frozenset(["they", "them", "their"]),
}


def marks_of(
    text: str, passage: Span, findings: Annotation, elsewhere: frozenset[str]
) -> dict[str, float]:
    """Marks of a passage of a report, by name; ``elsewhere`` has the ``word_stems`` of the other
    reports of its story.
    """
    words = find_words(text, *passage)
    small = [word.text.lower() for word in words]
    telling = [stem(bare(w)) for w in small if w not in word_list("function_words")]
    known, first = elsewhere, word_stems(text[:FIRST])
    marks = {
        "first in its paragraph": float(opens_paragraph(text, passage, findings)),
        "among the first": float(_number(passage.begin, findings) < EARLY),
        "known elsewhere": _share(telling, known),
        "new since the beginning": 1 - _share(telling, first),
        "names": min(MANY, sum(word.text[0].isupper() for word in words[1:])) / MANY,
        "length": min(LONG, len(words)) / LONG,
        "points": float(not POINTING.isdisjoint(w for w in small[:HEAD] if w != "the")),
        "links": float(_links(small)),
    }
    for name, pronouns in PRONOUNS.items():
        marks[name] = float(not pronouns.isdisjoint(small))
    return marks | _nouns_taken_up(text, passage, words, findings, known | first)


def _nouns_taken_up(
    text: str, passage: Span, words: list[Word], findings: Annotation, known: frozenset[str]
) -> dict[str, float]:
    """Marks of the nouns behind "the" or "this" that neither the beginning of the report nor
    another tells of: whether the sentences before the passage have them.
    """
    at = _number(passage.begin, findings)
    begins = [findings.sentences[max(0, at - back)].begin for back in (BACK, 1)] if at > 0 else []
    before, last = (word_stems(text[begin : passage.begin]) for begin in begins or (0, 0))
    nouns = {place: noun for place, noun in _definite(words) if noun not in known}
    return {
        "takes up a noun": float(any(noun in before for noun in nouns.values())),
        "takes up one just told": float(any(noun in last for noun in nouns.values())),
        "unknown noun": float(bool(nouns)),
        "opens with an unknown noun": float(0 in nouns),
    }


def nouns_taken_up(words: list[Word]) -> frozenset[str]:
    """The stems of nouns behind "the" or "this" among words."""
    return frozenset(noun for _, noun in _definite(words))


def _definite(words: list[Word]) -> Iterator[tuple[int, str]]:
    """The stems of nouns behind "the" or "this" and where that stands, counted in words."""
    grammar = word_list("function_words")
    for i, word in enumerate(words):
        if word.text.lower() in POINTING:
            behind = words[i + 1 : i + 1 + PHRASE]
            phrase = list(takewhile(lambda w: w.text.islower() and w.text not in grammar, behind))
            if phrase:
                yield i, stem(bare(phrase[-1].text))


def _links(small: list[str]) -> bool:
    """Whether a passage opens with a word or two that go back, pronouns aside."""
    openers = word_list("dangling_openers", "linking_openers")
    opening = {" ".join(small[:1]), " ".join(small[:2])}
    own = set().union(*PRONOUNS.values()) | POINTING
    return bool(opening & openers) and not own & set(small[:1])


def opens_paragraph(text: str, passage: Span, findings: Annotation) -> bool:
    """Whether the sentence that a passage begins in is the first of its paragraph."""
    at = _number(passage.begin, findings)
    begin = findings.sentences[at].begin if at >= 0 else passage.begin
    before = text[max(0, begin - GAP) : begin]
    return begin == 0 or "\n" in before[len(before.rstrip()) :]


def _number(place: int, findings: Annotation) -> int:
    """The number of the sentence at a place."""
    return bisect_right(findings.sentences, place, key=lambda s: s.begin) - 1


def _share(stems: list[str], known: frozenset[str]) -> float:
    return sum(one in known for one in stems) / len(stems) if stems else 0.0


@lru_cache(maxsize=4096)
def word_stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that are not grammar."""
    grammar = word_list("function_words")
    return frozenset(
        stem(bare(word)) for _, _, word in find_words(text) if word.lower() not in grammar
    )
