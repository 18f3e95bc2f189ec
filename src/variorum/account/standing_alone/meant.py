"""Whether it is sure whom a "he" stands for: nobody else comes between the name and the pronoun."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from variorum.account.quote_marks import outside_quotations
from variorum.annotate.speakers.name_forms import HE, SHE, gender_of
from variorum.lang import any_of, word_list
from variorum.model import Name
from variorum.model.places import kept_by_identity, names_from

FAR = 2_000
"""Characters behind its name within which a pronoun still stands for it."""
GENDERS = {"he": HE, "she": SHE}


def is_sure(text: str, place: int, pronoun: str, person: str, names: Sequence[Name]) -> bool:
    """Whether a pronoun at a place can only be the person: named not far before, and since then,
    outside quotations, neither another person who may be meant nor one without a name ("a fourth
    suspect"). ``names`` are those of people.
    """
    own = person.split()[-1]
    begin = text.rfind(own, max(0, place - FAR), place)
    if begin < 0:
        return False
    last = begin + len(own)
    between = outside_quotations(text[last:place])
    others = [text[n.begin : n.end] for n in names_from(names, last, place)]
    others = [n for n in others if n in between]
    genders = _genders(text, names) if others else {}
    fitting = {None, GENDERS.get(pronoun.lower())}
    if any(genders.get(n.split()[-1]) in fitting for n in others):
        return False
    return not has_somebody(between)


def has_somebody(words: str) -> bool:
    """Whether words tell of somebody without a name who is not the one named there."""
    return _somebody().search(words) is not None


def _genders(text: str, names: Sequence[Name]) -> Mapping[str, str | None]:
    """By surname, the gender that first names tell; None where they tell nothing or both."""
    found: dict[str, str | None] = {}
    for name in names:
        words = text[name.begin : name.end]
        gender, own = gender_of(words), words.split()[-1]
        if gender is not None:
            found[own] = gender if found.get(own, gender) == gender else None
    return found


@cache
def _somebody() -> re.Pattern[str]:
    """Somebody without a name, and not what the one named is: "Ray, a man"; "the mayor" may well
    be that one.
    """
    people = word_list("person_nouns", "unnamed_people")
    others = word_list("titles", "occupations", "described_people")
    between = r"\s(?:[a-z][\w-]*\s){0,3}"
    return re.compile(
        rf"(?<!, )\b(?:(?:an?|another|one){between}{any_of(people | others)}"
        rf"|the{between}{any_of(people)})\b",
        re.IGNORECASE,
    )


@kept_by_identity
def named_people(names: tuple[Name, ...]) -> list[Name]:
    """The names of people, in order."""
    return sorted((n for n in names if n.type == "person"), key=lambda n: (n.begin, n.end))
