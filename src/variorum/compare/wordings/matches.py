"""Which words of two utterances match, looked up in an index of the one's words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from variorum.compare.wordings.words import kin, related

FUNCTION_WEIGHT = 0.4
RELATED = 0.6
"""What a related word counts for, in parts of its weight."""
PRONOUNS = frozenset({"he", "him", "his"})
"""The forms that stand for a name."""


class Unit(NamedTuple):
    """A word made ready: the form that is compared, whether it carries content, its weight, and
    whether it is written as a name, and
    the word whose synonyms count.
    """

    form: str
    content: bool
    weight: float
    name: bool = False
    root: str = ""


class Places(NamedTuple):
    """Where an utterance has which words, counted from 1: by form, and content words by what
    they have in common with words that can stand for them; its pronouns and its names.
    """

    forms: Mapping[str, Sequence[int]]
    kin: Mapping[str, Sequence[tuple[int, Unit]]]
    pronouns: Sequence[int]
    names: Sequence[int]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Self:
        """The words of an utterance."""
        forms: defaultdict[str, list[int]] = defaultdict(list)
        relatives: defaultdict[str, list[tuple[int, Unit]]] = defaultdict(list)
        names = []
        for place, unit in enumerate(units, start=1):
            forms[unit.form].append(place)
            if unit.content:
                for mark in kin(unit.root):
                    relatives[mark].append((place, unit))
                if unit.name:
                    names.append(place)
        pronouns = [place for form in PRONOUNS for place in forms.get(form, ())]
        return cls(dict(forms), dict(relatives), pronouns, names)


def find_matches(units: Sequence[Unit], others: Places) -> list[dict[int, float]]:
    """For each word the places of the other utterance's words that match, and their worth.

    Equal words do, words that can stand for each other for less, and pronouns for names.
    """
    found = []
    for left in units:
        row = dict.fromkeys(others.forms.get(left.form, ()), left.weight)
        if left.content:
            for mark in kin(left.root):
                for place, right in others.kin.get(mark, ()):
                    if (
                        left.form != right.form
                        and place not in row
                        and related(left.root, right.root)
                    ):
                        row[place] = RELATED * min(left.weight, right.weight)
        if left.name:
            row.update((place, FUNCTION_WEIGHT) for place in others.pronouns if place not in row)
        elif left.form in PRONOUNS:
            row.update((place, FUNCTION_WEIGHT) for place in others.names)
        found.append(row)
    return found
