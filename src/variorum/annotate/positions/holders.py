"""Whom the words of a slot stand for: the speaker for "I", the person meant for "he"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.annotate.positions.words import FIRST_PERSON
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.speakers.name_forms import HE, SHE
from variorum.annotate.speakers.people import KnownPeople, know_people
from variorum.annotate.speakers.resolve import resolve
from variorum.annotate.speakers.turns import Turn
from variorum.lang import word_list
from variorum.model import Attribution, Name, Span, Speaker

OFFICE = re.compile(r"the (?:[a-z]+ ){0,2}[a-z]+")
BEHIND = frozenset(["of", "to", "for", "with", "by", "from", "against", "about", "after",
    "on"])  # fmt: skip
SUBJECT_REACH = 8
WE = frozenset(["we", "us", "our"])
BODY = r"[A-Z][\w&.’'-]*(?:\s(?:of|for|and|the)(?=\s[A-Z])|\s[A-Z][\w&.’'-]*){0,5}"
SPOKEN_FOR = re.compile(
    rf"(?P<body>{BODY}(?:\s(?:campaign|department|administration|team))?)\sspokes(?:man|woman|person)\b"
    rf"|\bspokes(?:man|woman|person)\s(?:for|of)\s(?:the\s)?(?P<of>{BODY}(?:\s(?:campaign|team))?)"
)
"""A body beside or behind the word for who speaks for it."""
THIRD_PERSON = frozenset(["he", "she", "him", "her", "his"])
PASSED_ON = frozenset(["reported", "reports", "reporting"])
PLURAL = frozenset(["they", "their", "them", "it", "its"])
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
    quoted: tuple[Span, ...]
    alone_before: dict[int, str]
    """Who alone the sentence before one that begins there names, as what leads it."""

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

    def holder(self, span: Span, *, own_duty: bool = True) -> str:
        """The words of a span, or the name of whom they stand for. Without ``own_duty`` a "he"
        is not the one who speaks: "He should resign, Ray said".
        """
        words = " ".join(span.of(self.text).split())
        lower = words.lower()
        found = self.attribution_at(span)
        if lower in FIRST_PERSON:
            if found is None or self._is_passed_on(found):
                return words
            body = self._spoken_for(found) if lower in WE else ""
            return body or _named(found.speaker) or words
        if lower in THIRD_PERSON | PLURAL:
            return self._third(span, lower, found, own_duty=own_duty) or words
        return self._bearer(words) or words

    def _is_passed_on(self, found: Attribution) -> bool:
        """Whether a speaker only reports what others said: "“We will”, the Heron reported"."""
        cues = {word.lower() for cue in found.cue for word in cue.of(self.text).split()}
        return bool(cues & PASSED_ON)

    def _may_be_judged(self, found: Attribution) -> bool:
        """Whether "they" may be those of whom a speaker thinks so: "The guild slammed the councils,
        saying they want to close the pier".
        """
        if not found.source or not found.cue or found.cue[0].begin < found.source[-1].end:
            return False
        between = self.text[found.source[-1].end : found.cue[0].begin].lower().split()
        saying = found.cue[0].of(self.text).split()[0].endswith("ing")
        return saying and not word_list("judging_cues").isdisjoint(between)

    def _spoken_for(self, found: Attribution) -> str:
        """The body whose spokesman says "we", where the words for the speaker tell it."""
        for source in found.source:
            told = SPOKEN_FOR.search(" ".join(source.of(self.text).split()))
            body = (told["body"] or told["of"]).strip() if told is not None else ""
            people = {self.text[n.begin : n.end] for n in self.names if n.type == "person"}
            if body and body not in people:
                return body
        return ""

    def _bearer(self, words: str) -> str:
        """Who alone in the report bears an office: "the mayor"; empty for any other words."""
        if not OFFICE.fullmatch(words[:1].lower() + words[1:]):
            return ""
        office = words.split()[-1]
        if office in word_list("unnamed_people", "unnamed_sources"):
            return ""  # "the official": whoever it is, it is no office of one
        bearers = self.people.by_role.get(office, ())
        return bearers[0].name if len(bearers) == 1 else ""

    def is_guess(self, span: Span) -> bool:
        """Whether the holder of a pronoun is told by the foreground alone: one at the head of a
        sentence is surely the only one whom the sentence before has for a subject.
        """
        if span.of(self.text).lower() not in THIRD_PERSON:
            return False
        holder, found = self.holder(span), self.attribution_at(span)
        if self.alone_before.get(span.begin) == holder:
            return False
        return found is None or holder != found.speaker.name

    def named_speaker(self, span: Span) -> str:
        """The speaker of what stands in a span, where the report names one."""
        found = self.attribution_at(span)
        return (found.speaker.name or "") if found else ""

    def speaker(self, span: Span) -> str:
        """Who says what stands in a span; empty where it is the report itself, or where it
        is told of somebody without being said ("they pushed back against his pledge").
        """
        found = self.attribution_at(span)
        words = _named(found.speaker) if found and found.statement else ""
        return self._bearer(words) or words

    def _third(self, span: Span, lower: str, found: Attribution | None, *, own_duty: bool) -> str:
        """The speaker whose own words these are told to be, else the person in the foreground.

        Within a person's own quoted words "he" is somebody else.
        """
        told = found is not None and not any(q.contains(span) for q in self.quoted)
        told = told and found is not None and not self._is_passed_on(found)
        if lower in PLURAL and found is not None and self._may_be_judged(found):
            return ""
        if told and own_duty and found and found.speaker.name and self._fits(found, lower):
            return found.speaker.name
        if lower in PLURAL:
            body = told and found is not None and not found.speaker.name
            speaker = _named(found.speaker) if body and found else ""
            return "" if lower in {"it", "its"} and _are_people(speaker) else speaker
        last = bisect_right(self.turn_places, span.begin - 1)
        turns = list(self.turns[max(0, last - 40) : last])
        if found is not None and not (told and own_duty):
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


def _are_people(speaker: str) -> bool:
    """Whether a speaker without a name is no "it": "her backers", "an aide"."""
    head = speaker.split(" of ")[0].split()[-1:] or [""]
    plural = head[0].endswith("s") and head[0].islower() and not head[0].endswith("ss")
    return plural or head[0].lower() in word_list("person_nouns", "unnamed_people")


def _leads(text: str, sentence: Span, place: Span) -> bool:
    """Whether a name stands where a subject does: early, owning nothing, behind no "of"."""
    before = text[sentence.begin : place.begin].split()
    owns = text[place.end : place.end + 2] in {"'s", "’s"}
    last = before[-1].lower() if before else ""
    return not owns and len(before) <= SUBJECT_REACH and last not in BEHIND


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
    paragraphs = find_paragraphs(text)
    begins = [p.begin for p in paragraphs]
    turns: list[Turn] = []
    for sentence in sentences:
        inside = people.inside(sentence)
        leads = [(p, who) for p, who in inside if _leads(text, sentence, p)]
        if leads:
            place, person = leads[0]
            number = bisect_right(begins, place.begin)
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
        tuple(s for q in find_quoted(text, paragraphs) for s in q.spans),
        _alone_before(text, sentences, people),
    )


def _alone_before(text: str, sentences: Sequence[Span], people: KnownPeople) -> dict[int, str]:
    """By where the next sentence begins: who leads a sentence that names nobody else, also where
    one of the same paragraph that names nobody stands between.
    """
    found: dict[int, str] = {}
    for sentence, following in pairwise(sentences):
        inside = people.inside(sentence)
        alone = len({person.name for _, person in inside}) == 1
        if alone and any(_leads(text, sentence, place) for place, _ in inside):
            found[following.begin] = inside[0][1].name
        elif not inside and "\n" not in text[sentence.begin : following.begin]:
            found[following.begin] = found.get(sentence.begin, "")  # "“…,” she said."
    return found
