"""What a report has just brought in, so that it goes on with "the plan" or a surname alone."""

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from variorum.account.leaning.reading import bare, stem
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation

INTRODUCED = re.compile(
    r"\b(?:an?|another|one|two|three|four|five|several|some|his|her|their|its|new|\w+['’]s)"
    r"(?=((?:\s[\w-]+){1,3}))",
    re.IGNORECASE,
)
BACK, LAST = 3, 2
"""Sentences before a place in which a noun that they bring in is fresh, and any word is."""
PEOPLE_BACK = 4
"""The same for people."""
OFTEN = 5
"""What a report names so often is what it is about: a reader knows it."""
FIRST = 600
"""Characters of a report that say what it is about."""


def fresh_nouns(text: str, begin: int, findings: Annotation) -> frozenset[str]:
    """Nouns that "the" may take up at a place: those that the sentences just before it have
    brought in ("a plan"), all words of the last two, and those that mostly take up something.
    """
    at = bisect_right(findings.sentences, begin, key=lambda s: s.begin) - 1
    if at < 0:
        return frozenset()
    first, last = (findings.sentences[max(0, at - n)].begin for n in (BACK, LAST))
    found = INTRODUCED.finditer(text[first:begin])
    words = {word for one in found for word in one.group(1).lower().split()}
    words |= {word for _, _, word in find_words(text, last, begin) if word.islower()}
    return _always_fresh(text).union(words - _often_named(text))


def fresh_people(text: str, begin: int, findings: Annotation) -> frozenset[str]:
    """Surnames of people whom a report names for the first time shortly before a place, and not
    often: who has not read that does not know them.
    """
    at = bisect_right(findings.sentences, begin, key=lambda s: s.begin) - 1
    if at < 0:
        return frozenset()
    first = findings.sentences[max(0, at - PEOPLE_BACK)].begin
    before = [n for n in findings.names if n.type == "person" and n.begin < begin]
    known = {text[n.begin : n.end].split()[-1] for n in before if n.begin < first}
    names = (text[n.begin : n.end].split() for n in before if n.begin >= first)
    fresh = {words[-1] for words in names if len(words) > 1}
    return frozenset(name for name in fresh - known if name.lower() not in _often_named(text))


@lru_cache(maxsize=512)
def _always_fresh(text: str) -> frozenset[str]:
    """What mostly takes up something and is not what a report is about."""
    return word_list("shell_nouns", "organisation_nouns") - _often_named(text)


@lru_cache(maxsize=512)
def known_stems(text: str) -> frozenset[str]:
    """Stems of the words that a report is about: they stand in its first sentences, or often."""
    stems = Counter(stem(bare(word)) for _, _, word in find_words(text))
    first = {stem(bare(word)) for _, _, word in find_words(text, 0, min(len(text), FIRST))}
    return frozenset(first | {one for one, count in stems.items() if count > OFTEN})


@lru_cache(maxsize=512)
def _often_named(text: str) -> frozenset[str]:
    counts = Counter([word.lower() for _, _, word in find_words(text)])
    return frozenset(word for word, count in counts.items() if count >= OFTEN)
