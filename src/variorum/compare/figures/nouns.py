"""Whether the nouns that two figures count may be one: homes and houses, those killed and men."""

from variorum.annotate.figures.tokens import value_table
from variorum.compare.figures.places import Place
from variorum.compare.statements import stem
from variorum.compare.wordings.words import base_forms, kin, related
from variorum.lang import word_list, word_pairs

OF_PERSONS = ("titles", "person_nouns", "described_people", "occupations", "unnamed_people")
"""Lists of words for people."""
OF_GROUPS = frozenset(
    (
        *("worker", "protester", "migrant", "child", "youth", "spectator", "soldier", "resident"),
        *("prisoner", "police officer", "student", "lawyer", "lawmaker", "hostage", "homeowner"),
        *("hiker", "firefighter", "doctor"),
    )
)
"""Groups of the table of synonyms whose nouns are of people."""
PERSONS = frozenset(
    map(stem, ("people", "others", "persons", "victims", "toll", *value_table("toll_words")))
)


def modifiers_agree(a: Place, b: Place) -> bool:
    """Whether neither noun is narrowed in a way that the other is not known to share."""
    if not heads_agree(a, b):
        return False
    if not (a.modifiers and b.modifiers) or a.modifiers & b.modifiers:
        return True
    one, other = (p.figure.counted.lower().split()[:-1] for p in (a, b))
    return any(_are_synonyms(x, y) for x in one for y in other)


def counts_persons(place: Place) -> bool:
    """Whether a figure counts people, or nothing that is named."""
    return not place.head or place.head in PERSONS


def names_persons(counted: str) -> bool:
    """Whether a noun is one of people: senators, children, Americans."""
    words = counted.lower().split()[-1:]
    forms = {form for word in words for form in (word, *base_forms(word))}
    if any(value_table("counted_synonyms").get(word) in OF_GROUPS for word in words):
        return True
    listed = any(not forms.isdisjoint(word_list(name)) for name in OF_PERSONS)
    return listed or not forms.isdisjoint(word_pairs("nations"))


def heads_agree(a: Place, b: Place) -> bool:
    """Whether two nouns are the same or can stand for each other: homes, houses."""
    if a.head == b.head or not (a.head and b.head):
        return True
    same_fate = a.around.befell and a.around.befell == b.around.befell
    if same_fate and counts_persons(a) and counts_persons(b):
        return True
    return _are_synonyms(*(p.figure.counted.lower().split()[-1] for p in (a, b)))


def keys_of_noun(place: Place) -> list[str]:
    """What two nouns have one of in common where they are the same or can stand for each other."""
    if not place.head:
        return []
    last = place.figure.counted.lower().split()[-1]
    stands_for = value_table("counted_synonyms").get(last)
    return [f"head {place.head}", *kin(last), *([f"for {stands_for}"] if stands_for else [])]


def _are_synonyms(one: str, other: str) -> bool:
    table = value_table("counted_synonyms")
    return related(one, other) or (one in table and table[one] == table.get(other))
