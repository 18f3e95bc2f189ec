"""How what a person said is kept in a case: the field, and the value as JSON."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from variorum.clean.by_hand import FurnitureMark
from variorum.compare.by_hand import ByHand, Called, Passage
from variorum.corrections.settling import Join, Split, settle
from variorum.model import Correction, Span

NO_COPY, SPEAKER, FURNITURE = "no copy of", "speaker", "furniture"
SAME_WORDS, OTHER_WORDS = "one utterance with", "other utterance than"
SAME_PERSON, OTHER_PERSON = "one person with", "other person than"
"""Fields of corrections beside those of ``compare.stories_by_hand`` and of a report."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Words in a report, and the place where they stand."""

    begin: int
    end: int
    words: str = ""
    report: str = ""

    def passage(self, report: str = "") -> Passage:
        """The same as comparing takes it; ``report`` where the place names none."""
        return Passage(self.report or report, Span(self.begin, self.end))


class Given(Place, frozen=True, kw_only=True):
    """Words that a person gave to a speaker."""

    name: str


class Marked(Place, frozen=True, kw_only=True):
    """Words that a person marked as furniture, or as none."""

    furniture: bool = True


class OneUtterance(Place, frozen=True, kw_only=True):
    """Words that are of one utterance with others; the families that both then were of."""

    other: Place
    ours: tuple[Place, ...] = ()
    theirs: tuple[Place, ...] = ()


class OtherUtterance(Place, frozen=True, kw_only=True):
    """Words that are none of the utterance that the others are of."""

    others: tuple[Place, ...]


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A name in a report; see ``compare.by_hand.Called``."""

    name: str
    report: str = ""
    only_here: bool = False

    def called(self, report: str = "") -> Called:
        """The same as comparing takes it; ``report`` where none is named."""
        return Called(self.report or report, self.name, self.only_here)


class OnePerson(Name, frozen=True, kw_only=True):
    """A name that means the same person as another; what both were then known by."""

    other: Name
    ours: tuple[Name, ...] = ()
    theirs: tuple[Name, ...] = ()


class OtherPerson(Name, frozen=True, kw_only=True):
    """A name that means another person than the others."""

    others: tuple[Name, ...]


Kept = TypeVar("Kept", bound=msgspec.Struct)


def encode(value: msgspec.Struct) -> str:
    """A value as it is kept, what is not set left out."""
    plain = msgspec.to_builtins(value)
    return msgspec.json.encode(_bare(plain)).decode()


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(v) for key, v in value.items() if v not in ("", ())}
    return [_bare(v) for v in value] if isinstance(value, list | tuple) else value


def of_field(
    corrections: Iterable[Correction], field: str, kind: type[Kept]
) -> Iterator[tuple[Correction, Kept]]:
    """The corrections of one field with their values, in order."""
    for made in corrections:
        if made.field == field and made.value:
            yield made, msgspec.json.decode(made.value, type=kind)


def furniture_marks(corrections: Iterable[Correction]) -> dict[str, list[FurnitureMark]]:
    """What a person marked as furniture or as none, by report."""
    found: dict[str, list[FurnitureMark]] = {}
    for made, kept in of_field(corrections, FURNITURE, Marked):
        mark = FurnitureMark(Span(kept.begin, kept.end), kept.furniture)
        found.setdefault(made.report, []).append(mark)
    return found


def by_hand(corrections: Iterable[Correction]) -> ByHand:
    """What comparing is to know of the corrections. A later one takes back what an earlier one
    said against it.
    """
    made = list(corrections)
    return ByHand(
        no_copies=frozenset(
            frozenset((c.report, c.value)) for c in made if c.field == NO_COPY and c.value
        ),
        wordings=settle(_of_wordings(made)),
        people=settle(_of_people(made)),
    )


def _of_wordings(corrections: list[Correction]) -> Iterator[Join[Passage] | Split[Passage]]:
    for made in corrections:
        for _, one in of_field([made], SAME_WORDS, OneUtterance):
            yield Join(
                one.passage(made.report),
                one.other.passage(),
                tuple(p.passage() for p in one.ours),
                tuple(p.passage() for p in one.theirs),
            )
        for _, other in of_field([made], OTHER_WORDS, OtherUtterance):
            yield Split(other.passage(made.report), tuple(p.passage() for p in other.others))


def _of_people(corrections: list[Correction]) -> Iterator[Join[Called] | Split[Called]]:
    for made in corrections:
        for _, one in of_field([made], SAME_PERSON, OnePerson):
            yield Join(
                one.called(made.report),
                one.other.called(),
                tuple(n.called() for n in one.ours),
                tuple(n.called() for n in one.theirs),
            )
        for _, other in of_field([made], OTHER_PERSON, OtherPerson):
            yield Split(other.called(made.report), tuple(n.called() for n in other.others))
