"""Names of one body that speaks, by their form alone."""

import re
from collections import defaultdict
from collections.abc import Iterable

from variorum.lang import any_word, word_pairs

LEGAL_FORM = re.compile(r",?\s(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|AG|SA|GmbH)\.?$")
INITIALS = re.compile(r"(?:[A-Z]\.?){3,6}")
BASED = re.compile(r"^[A-Z][\w.’'-]*(?:\s[A-Z]\w+)?-based\s(?=[A-Z0-9])")
"""Where a body is: "Avon-based | Lake Guild"."""
ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
WORD = re.compile(r"[^\W\d_]+")
SMALL = frozenset({"of", "for", "and", "the", "in", "on"})
BODY_OF_A_PLACE = re.compile(
    rf"[A-Z][\w.]*['’]s\s(?:[a-z]+\s){{0,3}}{any_word('organisation_nouns')}"
)


def same_bodies(names: Iterable[str], firms: Iterable[str]) -> dict[str, str]:
    """Names of bodies that speak, each with the longer one of the same body: "Avon Boats" of "Avon
    Boats Inc.", "WGD" of "Weir Guild of Dorn". ``firms`` are names that a firm, too, may be called
    by its first word: "Avon" of "Avon Boats Inc.".
    """
    names = sorted(names)
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        bare = _in_words(BASED.sub("", name))
        if bare != name and bare in names:
            longer[name].add(bare)
        plain = LEGAL_FORM.sub("", name)
        if plain != name:
            longer[plain].add(name)
            for first in {plain.split()[0]} & set(firms):
                longer[first].add(name)
        for letters in _initials(name):
            longer[letters].add(name)
    short = {*names, *firms}
    found = {s: longer[_letters(s)] | longer[s] for s in short if {s, _letters(s)} & longer.keys()}
    return {s: full for s, (full, *others) in found.items() if not others and full != s}


def has_body_of_a_place(name: str) -> bool:
    """Whether it is said whose body it is: "Avon's water agency" is one in all reports."""
    return BODY_OF_A_PLACE.fullmatch(name) is not None


def _in_words(name: str) -> str:
    """A name with its ordinal in words: "Seventh Ward Court" of "7th Ward Court"."""
    words = {value: word for word, value in word_pairs("number_fractions").items()}
    return ORDINAL.sub(lambda m: words.get(m.group(1), m.group()).capitalize(), name)


def _letters(name: str) -> str:
    return name.replace(".", "") if INITIALS.fullmatch(name) else name


def _initials(name: str) -> set[str]:
    """The initials of a name of three words and more, with and without those of small words."""
    words = WORD.findall(name)
    if len(words) < 3 or not all(w[0].isupper() or w in SMALL for w in words):
        return set()
    return {
        "".join(w[0] for w in words).upper(),
        "".join(w[0] for w in words if w not in SMALL).upper(),
    }
