"""Forms of verbs in front of an office that are no part of it: "Following | Mayor Ray's speech"."""

import re

from variorum.compare.people.beside.words import (
    ACTIVE_TOO,
    HOLDING,
    NOUNS_TOO,
    OF_STATE,
    RANKS,
    may_open,
    office_words,
)
from variorum.lang import word_list, word_pairs

OPENS = re.compile(r"(?:^|\n|[.!?:][”\"’']?)\s*[“\"‘']?$")
ADJECTIVE = re.compile(r"(?:[^e]al|ic)$")
OVER = frozenset({"former", "ex"})
SHORT_IS = re.compile(r"(?:it|that|he|she|there|here|what|who|where|let|this)['’]s", re.IGNORECASE)
"""The "'s" that is no possessive: "it's time | Senator Ray went"."""


def is_present(word: str) -> bool:
    """Whether a word in small letters is what somebody does to the one named: "backs"."""
    if not word.islower() or not word.endswith("s") or word in word_list("attributive_plurals"):
        return False
    plain = {word[:-1], word.removesuffix("es")} - {word}
    known = word_list("plain_verbs", "speech_acts") | word_list("speech_verbs")
    return bool(plain & known) and plain.isdisjoint(NOUNS_TOO) and not may_open(word)


def is_participle(word: str, behind: str, before: str) -> bool:
    """Whether a word says what befell somebody who held an office ("fallen | former mayor"), or
    opens its sentence, and what is done is done to the one named ("Joining | Mayor Ray").
    """
    small, office = word.lower(), behind.lower().strip(".")
    if office in OVER:
        past = small.endswith("ed") or small in word_pairs("irregular_verbs")
        return past and not may_open(small)
    if office not in office_words() or not OPENS.search(before):
        return False
    if behind in OF_STATE and small in word_list("plain_verbs") and not may_open(small):
        return True  # "Enter | President Ray"
    if not small.endswith("ing"):
        return False
    if small in word_list("ing_nouns") or small in ACTIVE_TOO or may_open(small):
        return False
    stem = small.removesuffix("ing")
    return not {stem, f"{stem}e", stem[:-1]}.isdisjoint(word_list("plain_verbs"))


def is_to_do(word: str, before: str) -> bool:
    """Whether a word of small letters is what somebody shall do: "should fire | adviser Ray"."""
    *_, former, ahead = ["", "", *before.lower().split()]
    leads_on = ahead in word_list("modals") or ahead in {"to", "not", "never"}
    if not word.islower() or not leads_on or former == "according":
        return False
    kind = may_open(word) or word in RANKS or ADJECTIVE.search(word)
    return word in word_list("plain_verbs") or not (kind or HOLDING.intersection(word.split("-")))
