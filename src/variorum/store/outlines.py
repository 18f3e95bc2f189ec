"""Reading only what is needed of findings that are kept whole."""

import msgspec

from variorum.model import (
    Comparison,
    Dating,
    Direction,
    Event,
    Outline,
    Relation,
    RelationKind,
    Span,
    Story,
    When,
)


class _Relation(msgspec.Struct, frozen=True):
    a: str
    b: str
    relation: RelationKind
    direction: Direction
    share: float


class _Event(msgspec.Struct, frozen=True):
    when: When
    text: str
    expected: bool = False


class _Comparison(msgspec.Struct, frozen=True):
    story: Story
    datings: tuple[Dating, ...] = ()
    relations: tuple[_Relation, ...] = ()
    events: tuple[_Event, ...] = ()


class _Annotation(msgspec.Struct, frozen=True):
    sentences: tuple[Span, ...] = ()


def outline_of(title: str, comparison: str) -> Outline:
    """A story in short from its title and its whole comparison as JSON."""
    read = msgspec.json.decode(comparison, type=_Comparison)
    relations = tuple(
        Relation(r.a, r.b, r.relation, r.direction, r.share)
        for r in read.relations
        if r.relation != "independent"
    )
    events = tuple(Event(e.when, e.text, (), expected=e.expected) for e in read.events)
    return Outline(
        title,
        Comparison(story=read.story, datings=read.datings, relations=relations, events=events),
    )


def sentences_of(annotation: str) -> tuple[Span, ...]:
    """The sentences of a report from all its findings as JSON."""
    return msgspec.json.decode(annotation, type=_Annotation).sentences
