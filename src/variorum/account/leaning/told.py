"""What printed words have told of so far, reading from left to right."""

import re
from dataclasses import dataclass
from functools import cache

from variorum.annotate.figures.tokens import value_table
from variorum.annotate.speakers.phrases import is_plural
from variorum.lang import word_list

SEVERAL = frozenset(["people", "police", "children", "men", "women", "folks"])
"""Words for people to whom "they" goes back."""
ANYBODY = frozenset(["anybody", "anyone", "everybody", "everyone", "nobody", "somebody",
    "someone"])  # fmt: skip
"""Words for one person or several."""
MAY_BE_SOMEBODY = re.compile(r"\w(?:er|or|ist|an|ant|ee|ic|al|ien|ive|ie|y|ess)$")
"""How nouns end that may stand for somebody."""
TOGETHER = frozenset(["couple", "crew", "crowd", "family", "majority", "media", "military", "pair",
    "press", "public", "staff", "team"])  # fmt: skip
"""Words for several who go together, whom "they" and "it" mean."""


@dataclass(slots=True)
class Told:
    """Whether there was anybody, several, a body, a thing to which a pronoun can go back.

    ``speaking`` is somebody whose own words follow: a "he" in these is another. Of ``things`` there
    may be several: "it" is ``one``.
    """

    people: bool = False
    speaking: bool = False
    several: bool = False
    bodies: bool = False
    things: bool = False
    one: bool = False
    count: int = 0

    def kept(self) -> "Told":
        """The same as it is now."""
        return Told(
            self.people,
            self.speaking,
            self.several,
            self.bodies,
            self.things,
            self.one,
            self.count,
        )

    def add(self, noun: str, *, perhaps_somebody: bool = False) -> None:
        """Adds what a noun in small letters stands for."""
        self.count += 1
        if noun in value_table("units_time"):
            return  # "thirty years ago, these"
        if noun in ANYBODY:
            self.people = self.several = True
        elif noun in TOGETHER:
            self.bodies = self.several = True
        elif noun in SEVERAL or (is_plural(noun) and noun[:-1] in people_nouns()):
            self.several = True
        elif noun in people_nouns():
            self.people = True
        elif is_plural(noun):
            self.several = self.things = True
        elif noun in word_list("organisation_nouns") or noun in word_list("actor_nouns"):
            self.bodies = self.several = True
        else:
            self.things = self.one = True
            self.people = self.people or (
                perhaps_somebody and MAY_BE_SOMEBODY.search(noun) is not None
            )

    def add_name(self, kind: str, word: str, *, joined: bool, speaking: bool) -> None:
        """Adds a name, or another word with a capital; ``joined`` where two are named together."""
        if kind == "person":
            self.several = self.several or joined
            self.speaking = True
            self.people = self.people or not speaking
        elif kind in {"organisation", "place"}:
            self.bodies = self.several = True
        else:
            self.things = self.one = True
            self.several = self.several or is_plural(word)


@cache
def people_nouns() -> frozenset[str]:
    """Nouns for one person."""
    lists = ("person_nouns", "titles", "occupations", "described_people", "unnamed_people")
    return frozenset().union(*map(word_list, lists)) - word_list("title_modifiers")
