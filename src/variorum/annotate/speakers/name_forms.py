"""What a person's name tells by its form: surname, gender, titles in front."""

import re
from functools import lru_cache

from variorum.lang import word_list

SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$|,? (?:II|III|IV)$")
SHE, HE = "f", "m"
SURNAMES = frozenset(["kim", "lee", "jung", "han", "lin", "dong", "song", "sun", "wan"])
"""Surnames that stand first in Korean and Chinese names, and are first names elsewhere."""
OF_BODIES = frozenset(
    ["border", "city", "county", "district", "federal", "fire", "house", "local", "majority",
     "minority", "national", "police", "press", "public", "senate", "state", "white"]
)  # fmt: skip
"""Words that open a title, and a body's name, and nobody's: "National Bell Ringers"."""
COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.?\s$")


@lru_cache(maxsize=20_000)
def surname(name: str) -> str:
    """The last word of a name, "Jr." and the like aside."""
    return SUFFIX.sub("", name).split()[-1].rstrip(".")


def without_titles(words: str) -> str:
    """The same words without titles, and what opens titles, in front; nor what somebody is called
    there who holds no office ("Accomplice | Ann Ray").
    """
    rest = words.split()
    if len(rest) > 2 and rest[0].lower() in word_list("introducing_nouns"):
        rest = rest[1:]
    known = word_list("titles", "title_modifiers")
    first = next((i for i, w in enumerate(rest) if w.lower().strip(".") not in known), len(rest))
    opener = {w.lower().strip(".") for w in rest[:first]}
    return " ".join(rest if opener <= OF_BODIES else rest[first:])


def gender_of(name: str) -> str | None:
    """What the first name tells, None where it tells nothing."""
    first = name.split()[0].lower()
    if first in SURNAMES and (len(name.split()) > 2 or "-" in name):
        return None  # "Kim Min-ho"
    male, female = first in word_list("male_names"), first in word_list("female_names")
    if " " not in name or male == female:
        return None
    return HE if male else SHE
