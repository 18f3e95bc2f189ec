"""Subjects without which a content would say the contrary: "No minister, Ray said, is above it"."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

SUBJECT = re.compile(r"(?:(?:And|But|Yet|So)\s)?(?P<first>\w+)(?:\s[\w’'-]+){0,7}(?=,?\s$)")
PREDICATE = re.compile(r"[“\"]?(?=\w)[^“”\"]*")
NOT_ALL = frozenset(["few", "little", "not", "only"])


def with_negated_subject(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> tuple[Span, ...]:
    """The pieces behind who says them, with the subject before that denies their verb."""
    if cue is None or source is None or not pieces:
        return tuple(pieces)
    begin, end = min(cue.begin, source.begin), max(cue.end, source.end)
    sentence = room.sentences_in(source)[:1]
    if not sentence or not sentence[0].begin < begin or pieces[0].begin < end:
        return tuple(pieces)
    before = Span(sentence[0].begin, begin)
    if near(room.marked, before) or not sentence[0].contains(pieces[0]):
        return tuple(pieces)
    subject = negated_subject(room.text, before)
    predicate = PREDICATE.match(room.text, *pieces[0])
    words = predicate.group().lstrip('“"') if predicate else ""
    goes_on = has_finite_verb(" ".join(["IT", *words.split()[:1]]))
    return (subject, *pieces) if subject is not None and goes_on else tuple(pieces)


def negated_subject(text: str, before: Span) -> Span | None:
    """The subject that a stretch is, where it denies: "No minister", "None of the clerks"."""
    found = SUBJECT.match(text, *before)
    if found is None or found.end() < before.end - 2:
        return None
    if found["first"].lower() not in word_list("negators") | NOT_ALL:
        return None
    words = found.group()
    return None if has_finite_verb(words) else Span(found.start(), found.end())
