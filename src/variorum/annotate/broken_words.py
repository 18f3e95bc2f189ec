"""Findings in a text whose broken words were made whole, at the places of the text as it stands."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from variorum.lang.broken_words import mend, whole_words
from variorum.model import Annotation, Attribution, Figure, Name, Position, Span, Speaker, Time

Found = TypeVar("Found", Name, Time, Figure, Position)


def with_whole_words(found: Annotation, text: str) -> Annotation:
    """The findings, each with all of the broken words that it touches."""
    if mend(text) == text:
        return found
    return replace(
        found,
        sentences=_spans(found.sentences, text),
        names=_placed(found.names, text),
        attributions=tuple(_attribution(a, text) for a in found.attributions),
        times=_placed(found.times, text),
        figures=_placed(found.figures, text),
        positions=_placed(map(_position, found.positions), text),
        furniture=_spans(found.furniture, text),
    )


def _spans(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    return tuple(whole_words(text, span) for span in spans)


def _placed(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    places = ((one, whole_words(text, Span(one.begin, one.end))) for one in found)
    return tuple(replace(one, begin=place.begin, end=place.end) for one, place in places)


def _attribution(found: Attribution, text: str) -> Attribution:
    speaker = found.speaker
    return replace(
        found,
        speaker=Speaker(
            _in_one_line(speaker.name),
            _in_one_line(speaker.unnamed),
            _in_one_line(speaker.unresolved),
            speaker.score,
        ),
        source=_spans(found.source, text),
        cue=_spans(found.cue, text),
        content=_spans(found.content, text),
    )


def _position(found: Position) -> Position:
    return replace(found, who=" ".join(found.who.split()), said_by=" ".join(found.said_by.split()))


def _in_one_line(name: str | None) -> str | None:
    return name if name is None else " ".join(name.split())
