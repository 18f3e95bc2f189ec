"""The words of an office beside a name: what it is, of what sort, and how it is held."""

import re
from functools import cache

from variorum.lang import word_list, word_pairs
from variorum.lang.calendar import MONTH_NUMBERS, WEEKDAYS

HOLDING = frozenset(
    ["former", "acting", "interim", "then", "incoming", "outgoing", "retired", "late"]
)
"""What opens an office: how it is held."""
NO_OFFICE = frozenset({"incoming", "former", "acting", "then", "ex", "elect"})
"""Words beside an office that are none by themselves."""
OF_STATE = frozenset({"President", "Vice", "Prime", "King", "Queen", "Pope", "Chancellor"})
"""What opens with these has no other small word in front than one for a body, and no verb: "on
river safety | President Ray", "club President Ray".
"""
RUN_FOR = frozenset({"nominee", "candidate", "contender", "hopeful"})
KIN = frozenset({"father", "sister", "brother"})
"""Kin and no clergy where it is said whose they are."""
RANKS = frozenset({"special", "senior", "top", "lead"})
DAYS_AND_MONTHS = frozenset((*MONTH_NUMBERS, *map(str.lower, WEEKDAYS)))
TIMES = frozenset(
    ["day", "week", "weekend", "month", "year", "morning", "afternoon", "evening", "night"]
)
"""When it was, in front of an office with a capital: "last week | Mayor Ray"."""
NOUNS_TOO = frozenset(["campaign", "transition", "press", "state", "trade", "finance", "police",
    "staff", "policy", "field", "market", "program", "project", "network", "fund", "research",
    "design", "party", "show", "talk", "radio"])  # fmt: skip
"""Verbs that as nouns say what sort an office is: "campaign chairman"."""
ACTIVE_TOO = frozenset({"managing", "founding"})
SMALL_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@cache
def office_words() -> frozenset[str]:
    """Words that tell of an office or an occupation beside a name."""
    return word_list("titles", "occupations") | word_pairs("office_kin").keys()


@cache
def callings() -> frozenset[str]:
    """The same and the other nouns for a person."""
    return office_words() | word_list("person_nouns")


@cache
def bodies() -> frozenset[str]:
    """The same and the nouns for bodies: none is the name of a person."""
    return callings() | word_list("organisation_nouns", "branch_nouns")


@cache
def given_names() -> frozenset[str]:
    """First names."""
    return word_list("male_names", "female_names")


def may_open(word: str) -> bool:
    """Whether a word without capitals is one of an office, or says what sort it is."""
    return word in _with_modifiers()


def may_qualify(word: str) -> bool:
    """Whether a word in small letters may say what sort an office is: "policy director"."""
    if not SMALL_WORD.fullmatch(word) or word.endswith(("ed", "ly")):
        return False
    if word.endswith("ing"):
        return word in word_list("ing_nouns") or word in ACTIVE_TOO
    return word in NOUNS_TOO or word not in _no_qualifiers()


def is_no_part(word: str) -> bool:
    """Whether a word is no part of an office, though it may have a capital: "On", "Monday"."""
    return word in word_list("function_words") or word in DAYS_AND_MONTHS


@cache
def _with_modifiers() -> frozenset[str]:
    return office_words() | word_list("title_modifiers")


@cache
def _no_qualifiers() -> frozenset[str]:
    """Verbs and small words: none says what sort an office is."""
    return DAYS_AND_MONTHS | word_list(
        "function_words", "past_verbs", "speech_verbs", "plain_verbs", "auxiliary_verbs"
    )
