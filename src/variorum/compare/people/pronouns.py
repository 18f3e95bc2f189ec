"""What the pronouns behind a name tell of the gender of whom it names."""

import re
from collections.abc import Iterable

from variorum.annotate.speakers.name_forms import HE, SHE
from variorum.model import Span

PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
CLAUSE = re.compile(r"[^.!?\n“”\"]{0,90}")
"""A pronoun of the next sentence, or of what somebody quotes, may be another's."""
LEAST, TIMES = 2, 4
"""So many pronouns of one gender at least, and so many times those of the other."""


def pronoun_behind(text: str, place: Span) -> str | None:
    """The gender of the first pronoun shortly behind a name, in its clause."""
    clause = CLAUSE.match(text, place.end)
    found = PRONOUN.search(text, place.end, clause.end() if clause else place.end)
    return None if found is None else HE if found.group(1) else SHE


def gender_by_pronouns(text: str, places: Iterable[Span]) -> str | None:
    """The gender of the first pronouns behind the places of a name, None where it is not clear."""
    told = [pronoun_behind(text, place) for place in places]
    male, female = told.count(HE), told.count(SHE)
    if male >= LEAST and male >= TIMES * female:
        return HE
    return SHE if female >= LEAST and female >= TIMES * male else None
