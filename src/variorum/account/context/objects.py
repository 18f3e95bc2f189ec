"""What the action of a position ends on, where only words before it tell which it is: "pay for the
system", "leave a treaty with the neighbour".
"""

import re
from bisect import bisect_right

from variorum.account.leaning import Leaning
from variorum.account.leaning.fresh import INTRODUCED
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Span

LAST = re.compile(r"\bthe (?P<noun>[a-z]{3,})\W*$")
NAMED_BY_PLACES = frozenset(["country", "nation", "state", "kingdom", "republic"])
"""Nouns that take up the name of a place."""
HEAD = 25
"""Characters by which the head of an action is known."""
BACK = 2
"""Sentences before one in which a noun is brought in."""


def find_open_object(
    words: str, text: str, sentence: Span, findings: Annotation
) -> tuple[int, Leaning] | None:
    """Where an action that ends on a noun brought in before it begins, and what is asked for: the
    head of its sentence where that brings it in, else the noun.
    """
    found = LAST.search(words)
    place = text.find(words.strip('“”"')[:HEAD], *sentence)
    if found is None or place < 0 or found["noun"] in word_list("titles"):
        return None
    noun = found["noun"]
    if _brings_in(text[sentence.begin : place], noun):
        return place, Leaning(0, "the head")
    at = bisect_right(findings.sentences, sentence.begin, key=lambda s: s.begin) - 1
    first = findings.sentences[max(0, at - BACK)].begin
    if noun not in NAMED_BY_PLACES and _brings_in(text[first : sentence.begin], noun):
        return sentence.begin, Leaning(found.start(), "the noun", noun)
    return None


def _brings_in(before: str, noun: str) -> bool:
    """Whether words bring in a noun ("a new system"), or name a country that it takes up."""
    if noun in NAMED_BY_PLACES:
        countries = set(word_pairs("nations").values())
        return any(re.search(rf"\b{country}\b", before.lower()) for country in countries)
    phrases = (one.group(1).lower().split() for one in INTRODUCED.finditer(before))
    return any(noun in phrase for phrase in phrases)
