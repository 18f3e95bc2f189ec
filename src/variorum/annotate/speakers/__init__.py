"""Whom a report means: its people, and the speaker behind a source."""

from variorum.annotate.speakers.name_forms import surname
from variorum.annotate.speakers.people import KnownPerson, know_people
from variorum.annotate.speakers.resolve import resolve

__all__ = ["KnownPerson", "know_people", "resolve", "surname"]
