"""Whom the words of a slot stand for: the speaker for "I", the person meant for "he"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.speakers.people import HE, SHE, KnownPeople, know_people
from variorum.annotate.speakers.resolve import Turn, resolve
from variorum.model import Attribution, Name, Span, Speaker

FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our"])
THIRD_PERSON = frozenset(["he", "she", "him", "her", "his"])
PLURAL = frozenset(["they", "their", "them", "it", "its"])
SINGULAR_OBJECT = {"him": "he", "his": "he", "her": "she"}
GENDER = {"he": HE, "him": HE, "his": HE, "she": SHE, "her": SHE}


@dataclass(frozen=True, slots=True)
class Holders:
    """What a report tells of who is who, asked by place."""

    text: str
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    people: KnownPeople
    turns: tuple[Turn, ...]
    turn_places: tuple[int, ...]
    contents: tuple[tuple[Span, int], ...]
    widest: int

    def attribution_at(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds a span."""
        last = bisect_right(self.contents, (Span(span.begin, 1 << 60), 0))
        best: tuple[int, int] | None = None
        for content, number in reversed(self.contents[max(0, last - 200) : last]):
            if content.begin < span.begin - self.widest:
                break
            if content.contains(span) or (content.begin <= span.begin < content.end):
                length = content.end - content.begin
                if best is None or length < best[0]:
                    best = (length, number)
        return self.attributions[best[1]] if best else None

    def holder(self, span: Span) -> str:
        """The words of a span, or the name of whom they stand for."""
        words = " ".join(span.of(self.text).split())
        lower = words.lower()
        found = self.attribution_at(span)
        if lower in FIRST_PERSON:
            return _named(found.speaker if found else None) or words
        if lower in THIRD_PERSON | PLURAL:
            return self._third(span, lower, found) or words
        return words

    def speaker(self, span: Span) -> str:
        """Who says what stands in a span; empty where it is the report itself."""
        found = self.attribution_at(span)
        return _named(found.speaker) if found else ""

    def _third(self, span: Span, lower: str, found: Attribution | None) -> str:
        """The speaker whose own words these are told to be, else the person in the foreground.

        Within a person's own quoted words "he" is somebody else.
        """
        if found and found.kind == "indirect" and found.speaker.name and self._fits(found, lower):
            return found.speaker.name
        if lower in PLURAL:
            body = found is not None and found.kind == "indirect" and not found.speaker.name
            return _named(found.speaker) if body and found else ""
        last = bisect_right(self.turn_places, span.begin - 1)
        turns = list(self.turns[max(0, last - 40) : last])
        if found is not None and found.kind != "indirect":
            turns = [t for t in turns if t.person.name != found.speaker.name]
        meant, _ = resolve(self.text, span, self.people, self.names, turns)
        return meant.name or ""

    def _fits(self, found: Attribution, lower: str) -> bool:
        """Whether a pronoun can stand for the speaker of indirect speech."""
        name = found.speaker.name
        person = next((p for p in self.people.people if p.name == name), None)
        gender = GENDER.get(lower)
        if gender is None:
            return person is None  # "they" and "it" for a body, not for a person
        return person is not None and person.gender in {None, gender}


def _named(speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    return speaker.name or speaker.unnamed or ""


def know_holders(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    attributions: Sequence[Attribution],
) -> Holders:
    """The people and speakers of a report, ready to be asked."""
    people = know_people(text, names)
    paragraphs = [p.begin for p in find_paragraphs(text)]
    turns: list[Turn] = []
    for sentence in sentences:
        inside = people.inside(sentence)
        if inside:
            place, person = inside[0]
            number = bisect_right(paragraphs, place.begin)
            turns.append(Turn(place.begin, number, person, speaks=False))
    contents = sorted((c, i) for i, a in enumerate(attributions) for c in a.content)
    return Holders(
        text,
        tuple(names),
        tuple(attributions),
        people,
        tuple(turns),
        tuple(t.position for t in turns),
        tuple(contents),
        max((c.end - c.begin for c, _ in contents), default=0),
    )
