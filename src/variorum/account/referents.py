"""Whether it is sure whom a "he" stands for: nobody else comes between the name and the pronoun."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.annotate.speakers.people import HE, SHE, gender_of
from variorum.lang import word_list
from variorum.model import Name, Span

FAR = 700
"""Characters behind its name within which a pronoun still stands for it."""
GENDERS = {"he": HE, "she": SHE}


def is_sure(text: str, place: int, pronoun: str, person: str, names: Sequence[Name]) -> bool:
    """Whether a pronoun at a place can only be the person: named not far before, and since then
    neither another person who may be meant nor one without a name ("a fourth suspect").
    """
    gender, own = GENDERS.get(pronoun.lower()), person.split()[-1]
    begin = text.rfind(own, max(0, place - FAR), place)
    if begin < 0:
        return False
    last = begin + len(own)
    between = (text[n.begin : n.end] for n in names if last <= n.begin < place)
    if any(gender_of(other) in {None, gender} for other in between):
        return False
    return _somebody().search(text, last, place) is None


@cache
def _somebody() -> re.Pattern[str]:
    """Somebody without a name, and not what the one named is: "Ray, a man"; "the mayor" may well
    be that one.
    """
    people = word_list("person_nouns") | word_list("unnamed_people")
    others = word_list("titles") | word_list("occupations") | word_list("described_people")
    some, any_of = (
        "|".join(sorted(re.escape(noun) for noun in nouns)) for nouns in (people, people | others)
    )
    between = r"\s(?:[a-z][\w-]*\s){0,3}"
    return re.compile(
        rf"(?<!, )\b(?:(?:an?|another|one){between}(?:{any_of})|the{between}(?:{some}))\b",
        re.IGNORECASE,
    )


def named_people(names: Sequence[Name]) -> list[Name]:
    """The names of people, in order."""
    return sorted((n for n in names if n.type == "person"), key=lambda n: Span(n.begin, n.end))
