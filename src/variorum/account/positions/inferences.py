"""What a report makes of a thing: "her silence suggests that she will not"."""

import re

from variorum.account.positions.holders import PAPERS
from variorum.lang import word_list

OPENS = r"\s+(?:strongly\s+)?(?:that\s+)?(?:(?:the|an?|his|her|its|their)\s+)?$"
FROM_A_DEED = re.compile(
    r",\s+(?:strongly\s+|thereby\s+)?(?:suggesting|implying|indicating|meaning)" + OPENS
)
TELLS = re.compile(
    r"(?P<thing>[\w’'-]+)\s+(?:also\s+|now\s+|all\s+|\w+ly\s+)?"
    r"(?P<verb>suggest(?:s|ed)?|indicat(?:es?|ed)|impl(?:y|ies|ied)|mean(?:s|t)|"
    r"signal(?:s|l?ed)?|point(?:s|ed)?\sto)" + OPENS
)
SAY = ("indicat", "signal")
"""What a paper does that is written to tell something; what it suggests is read into it."""
PEOPLE = (
    "actor_nouns",
    "person_nouns",
    "titles",
    "described_people",
    "unnamed_people",
    "unnamed_sources",
    "organisation_nouns",
    "subject_pronouns",
)


def is_inferred(ahead: str) -> bool:
    """Whether the words ahead of a holder show that it is read off a deed or a thing."""
    if FROM_A_DEED.search(ahead):
        return True
    found = TELLS.search(ahead)
    return found is not None and _is_thing(found["thing"], found["verb"])


def _is_thing(word: str, verb: str) -> bool:
    """Whether a word in small letters is none for those who speak."""
    plain = word.lower()
    if plain.removesuffix("s") in PAPERS:
        return not verb.startswith(SAY)
    closed = plain in word_list("function_words") - {"that", "which"}
    return word[0].islower() and not closed and not _is_person(plain)


def _is_person(plain: str) -> bool:
    return any({plain, plain.removesuffix("s")} & word_list(kind) for kind in PEOPLE)
