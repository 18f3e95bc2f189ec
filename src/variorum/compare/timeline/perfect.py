"""A time that a noun has for itself, for the verb of its clause cannot have it."""

from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import DETERMINERS, PREPOSITIONS
from variorum.compare.timeline.sentence_parts import MARKS, is_verb
from variorum.lang import word_list

PERFECT = frozenset(["has", "have", "'ve", "’ve"])
BESIDE_TIMES = frozenset(["on", "in", "at", "during", "late", "early"])
SO_FAR = frozenset(["this", "past", "last", "recent"])
"""Stretches up to the present, of which the perfect is told: "this week", "over the past week"."""
OBSERVED = frozenset(["noted", "cited", "recalled", "mentioned", "remembered", "hailed", "praised",
    "criticised", "criticized", "condemned", "denounced", "welcomed", "described", "discussed",
    "noting", "citing", "recalling", "mentioning", "describing"])  # fmt: skip
"""What these name was done before: "noted a test last month in which"."""
LINKS = frozenset(["following", "after", "over", "about", "against", "despite", "amid"])
"""What opens something that was before: "have spread following the vote on Tuesday"."""
CLAUSE = frozenset(["which", "whom", "where", "when", "that"])


def is_of_what_came_before(s: Sentence, first: int, time: int) -> bool:
    """Whether the verb beside a day is of the perfect, with a noun between them: "protests have
    spread following the vote on Tuesday" tells of Tuesday the vote.
    """
    verb = next((k for k in range(time - 1, first, -1) if _is_finite(s, k)), 0)
    before = verb - 1
    while is_adverb(s.lower(before)) or s.lower(before) in {"been", "also", "not"}:
        before -= 1
    if not verb or s.lower(before) not in PERFECT or not _is_participle(s.lower(verb)):
        return False
    if s.lower(time - 1) in DETERMINERS or any(s.lower(k) in SO_FAR for k in (time, time + 1)):
        return False
    between = [s.lower(k) for k in range(verb + 1, time)]
    while between and between[-1] in BESIDE_TIMES:
        between.pop()
    return not LINKS.isdisjoint(between[:-1])


def _is_finite(s: Sentence, k: int) -> bool:
    return is_verb(s, k) and s.lower(k) != "following"


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in word_list("past_verbs") or word in {"been", "spread"}


def is_of_what_is_named(s: Sentence, time: int) -> bool:
    """Whether it stands between a noun that is only spoken of and a clause on that: "noted a
    test last month in which".
    """
    behind = time
    while behind in s.timed:
        behind += 1
    clause = s.lower(behind + (s.lower(behind) in PREPOSITIONS))
    if clause not in CLAUSE:
        return False
    verb = next((k for k in range(time - 1, 0, -1) if is_verb(s, k) or s.lower(k) in OBSERVED), 0)
    marks = any(s.lower(k) in MARKS for k in range(verb, time))
    return s.lower(verb) in OBSERVED and not marks
