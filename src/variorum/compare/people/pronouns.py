"""What the pronouns behind a name tell of the gender of whom it names."""

import re
from collections.abc import Iterable

from variorum.annotate.speakers.people import HE, SHE
from variorum.model import Span

PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
REACH = 90
LEAST, TIMES = 2, 4
"""So many pronouns of one gender at least, and so many times those of the other."""


def gender_by_pronouns(text: str, places: Iterable[Span]) -> str | None:
    """The gender of the first pronouns behind the places of a name, None where it is not clear."""
    male = female = 0
    for place in places:
        found = PRONOUN.search(text, place.end, place.end + REACH)
        if found is not None:
            male += found.group(1) is not None
            female += found.group(2) is not None
    if male >= LEAST and male >= TIMES * female:
        return HE
    return SHE if female >= LEAST and female >= TIMES * male else None
