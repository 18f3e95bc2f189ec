"""Sources that are things and say nothing: what they suggest is what the report makes of them."""

import re
from functools import cache

from variorum.lang import any_word, word_list

BEHIND_HEAD = re.compile(
    rf",|;|\s[—–-]{{1,2}}\s|\s(?:{any_word('prepositions')}|that|which|who|whose|when|where|while|"
    r"such|out|\w+ing|\w+ed|led|held)\s"
)
LETS_THINK = re.compile(
    r"\b(?:suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|impl(?:y|ies|ied|ying)|means?|meant|"
    r"point(?:s|ed|ing)?\sto|guarantee(?:s|d|ing)?|signal(?:s|ed|led|ing|ling)?|show(?:s|ed|ing)?|"
    r"underscor(?:es?|ed|ing)|highlight(?:s|ed|ing)?)\b"
)
LAWS = frozenset(
    ["act", "amendment", "bill", "code", "constitution", "doctrine", "endorsement", "law", "laws",
     "legislation", "statute", "statutes", "treaty"]
)  # fmt: skip
QUOTED = re.compile(r"\b(?:declare[sd]?|note[sd]?|reads?|says?|said|state[sd]?)\b")
"""How the words of a law are told; else it is what the report makes of it."""
SPEAKING = (
    "actor_nouns", "organisation_nouns", "unnamed_sources", "person_nouns", "unnamed_people",
    "occupations", "titles", "kin_nouns", "described_people", "own_words", "introducing_nouns",
    "residents", "papers", "subject_pronouns", "places_that_act",
)  # fmt: skip
PEOPLE = re.compile(r"\w{2,}(?:ers?|ors?|ists?|ians?|ants?|ees?|men|women|folk|people)")


def only_lets_think(source: str, cue: str) -> bool:
    """Whether a source is a thing, without a name, that only lets one think what the report tells:
    "The chain of events | suggests", "a strike | pointing to".
    """
    if LETS_THINK.search(cue) is None:
        return False
    if source.endswith(" of events"):
        return True
    head = BEHIND_HEAD.split(source)[0].split()
    if not head or head[0].lower() in word_list("relatives") | word_list("subject_pronouns"):
        return False
    last = head[-1].strip("'’\"”“.")
    if not last.islower() or not last.isalpha() or PEOPLE.fullmatch(last):
        return False
    if last in word_list("function_words"):
        return False
    return last not in _heads() and last.removesuffix("s") not in _heads()


def is_law_at_work(source: str, cue: str) -> bool:
    """Whether a source is a law of which the report tells what it does: "The bill | asks",
    "according to | state law".
    """
    head = BEHIND_HEAD.split(source)[0].split()
    return bool(head) and head[-1].lower() in LAWS and QUOTED.search(cue) is None


@cache
def _heads() -> frozenset[str]:
    return frozenset[str]().union(*map(word_list, SPEAKING))
