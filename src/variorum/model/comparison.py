"""All that comparing finds between the reports of one story."""

from dataclasses import dataclass

from variorum.model.people import Organisation, Person
from variorum.model.relations import Departure, Relation
from variorum.model.settled import SettledSpeaker
from variorum.model.tellings import Event, FigureGroup, PositionGroup, StatementGroup
from variorum.model.text import Evidence, When
from variorum.model.wordings import Family


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event, by id, in an order that does not depend on how they were read."""

    id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """When a report was published, as far as it or its siblings tell.

    ``basis`` says in words what the bounds rest on; ``evidence`` holds the passages.
    """

    report: str
    when: When
    basis: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that comparing found in one story."""

    story: Story
    datings: tuple[Dating, ...] = ()
    relations: tuple[Relation, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    families: tuple[Family, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[StatementGroup, ...] = ()
    departures: tuple[Departure, ...] = ()
    positions: tuple[PositionGroup, ...] = ()
    speakers: tuple[SettledSpeaker, ...] = ()

    def dating(self, report: str) -> Dating | None:
        """The dating of one report."""
        return next((d for d in self.datings if d.report == report), None)
