"""Which tokens of a sentence are marks, parts of names and places, and verbs."""

from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import DASHES, PREPOSITIONS
from variorum.lang import word_list

MARKS = frozenset(",;:()") | DASHES
CLOSED_BY = {"“": "”", '"': '"'}
MARKS_OF_QUOTATION = {*CLOSED_BY, *CLOSED_BY.values()}
POSSESSIVE = frozenset({"'s", "’s"})
ENDS_OF_QUOTATIONS = frozenset(",.?!—")
IN_PLACES = frozenset(["in", "at", "near", "outside", "from", "to"])


def quoted_words(s: Sentence) -> frozenset[int]:
    """The tokens of short quotations that are parts of a clause: "called it “a gift” on"."""
    found: set[int] = set()
    opened = -1
    marks = (k for k, token in enumerate(s.tokens) if token.lower in MARKS_OF_QUOTATION)
    for k in marks:
        closes = opened >= 0 and s.lower(k) == CLOSED_BY[s.lower(opened)]
        if closes and s.lower(k - 1) not in ENDS_OF_QUOTATIONS:
            found.update(range(opened, k + 1))
        if closes:
            opened = -1
        elif s.lower(k) in CLOSED_BY:
            opened = k
    return frozenset(found)


def commas_in_places(s: Sentence) -> frozenset[int]:
    """The commas around the second part of a place, which end no clause: "in Orsk, Brask, on",
    "that broke out in Orsk, Brask last night".
    """
    found: set[int] = set()
    commas = [k for k, token in enumerate(s.tokens) if token.lower == ","]
    for k in commas:
        in_a_name = s.is_capital(k - 1) and s.is_capital(k + 1)
        if not (in_a_name and 2 <= k < len(s.tokens) - 1):
            continue
        before, behind = k - 1, k + 1
        while s.is_capital(before):
            before -= 1
        while s.is_capital(behind) and behind not in s.timed:
            behind += 1
        if s.lower(before) not in IN_PLACES:
            continue
        if s.lower(behind) in {",", "."}:
            found |= {k, behind}
        elif before > 0 and behind > k + 1 and behind in s.timed:
            found.add(k)
    return frozenset(found)


def verbs_between(s: Sentence, begin: int, end: int) -> int:
    """How many finite verbs stand in a stretch, those that follow each other as one."""
    found, last = 0, -3
    for k in range(begin, end):
        if k not in s.timed and is_verb(s, k):
            between = range(last + 1, k)
            if last < 0 or any(not is_adverb(s.lower(j)) and s.lower(j) != "not" for j in between):
                found += 1
            last = k
    return found


def is_verb(s: Sentence, k: int) -> bool:
    """Whether a token is a finite verb or a form that may be one of the past."""
    word = s.lower(k)
    if word in POSSESSIVE and s.tokens[k - 1].text[0].isupper():
        return False  # "Ray's victory"
    if word.endswith("ing") and s.lower(k - 1) in POSSESSIVE:
        return False  # "Ray's slaying"
    if word in PREPOSITIONS:
        return False  # "during a fair"
    return is_finite(s, k) or word in word_list("past_verbs")


def is_plain(s: Sentence, k: int) -> bool:
    """Whether a token may be the plain form of a verb."""
    return s.lower(k) in word_list("plain_verbs")
