"""Whom a report means by "Ray", "the mayor", "she": the speaker behind a source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.speakers.antecedents import RELATIVE, antecedent, cut_off, sentence_before
from variorum.annotate.speakers.bodies import body_before, named_body
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.own_words import maker
from variorum.annotate.speakers.people import (
    HE,
    PAIRED_ROLES,
    SHE,
    KnownPeople,
    KnownPerson,
    without_titles,
)
from variorum.annotate.speakers.phrases import Phrase, apposed, is_plural, names_inside, read_phrase
from variorum.annotate.speakers.roles import (
    best_described,
    describes,
    introduced,
    role_holder,
    subject_holder,
)
from variorum.annotate.speakers.turns import BEHIND, LOOK_BACK, Turn, foreground, named_in_opening
from variorum.lang import word_list
from variorum.model import Name, Span, Speaker

__all__ = ["BEHIND", "LOOK_BACK", "NOBODY", "Resolved", "Turn", "resolve", "subject_holder"]

Resolved = tuple[Speaker, KnownPerson | None]

NOBODY = Speaker(unresolved="", score=0.0)
GENDERS = {"he": HE, "him": HE, "his": HE, "himself": HE, "she": SHE, "her": SHE, "hers": SHE,
           "herself": SHE}  # fmt: skip
WITHOUT_HOLDER = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "they", "them", "their",
     "one", "those", "these", "this", "that", "there", "what", "who", "which"]
)  # fmt: skip
THEY = frozenset(["they", "them", "their"])
NEAR = 500
OF_AGE = re.compile(r"the \d{1,3}-year-old", re.IGNORECASE)
UNKNOWN_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+){0,2}")
COORDINATED = re.compile(r"(.+?)(?:\s\([^)]*\))?,?\s(?:and|&)\s(.+)", re.DOTALL)


def resolve(
    text: str,
    source: Span,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    *,
    last: Speaker = NOBODY,
) -> Resolved:
    """The speaker that the words of a source stand for; an honest "unnamed" or "unresolved"
    where the report gives nobody.

    ``turns`` are those before the source, in order; ``last`` is who spoke last in this
    paragraph or the one before. The score says how the speaker was found: 0.95 named in
    the source, 0.9 beside it, 0.8 by office, 0.7 by pronoun, 0.5 as the one spoken of.
    """
    within = names_inside(names, source)
    phrase = read_phrase(text, source, people, within)
    words = phrase.span.of(text)
    lower = words.lower()
    if RELATIVE.match(lower):
        return _relative(text, phrase, people, names, turns, last)
    if lower in GENDERS:
        return _pronoun(text, phrase.span, people, turns)
    if lower in THEY and _is_several(last):
        return replace(last, score=0.5), None
    if lower == "it" and last.unnamed and not _is_several(last) and not _is_somebody(last.unnamed):
        return replace(last, score=0.5), None
    if lower == "it" and (body := body_before(text, source.begin, names)) is not None:
        return Speaker(name=body, score=0.4), None
    if lower in WITHOUT_HOLDER:
        return Speaker(unresolved=words, score=0.0), None
    made_by = maker(text, phrase.span)
    if made_by is not None:
        if made_by.span is None:
            return (
                (replace(last, score=0.5), people.by_name.get(last.name))
                if last.name
                else _unnamed(words)
            )
        return resolve(text, made_by.span, people, names, turns, last=last)
    return (
        _by_name(text, phrase, people)
        or _by_office(text, phrase, people, turns)
        or _by_body(text, phrase, names)
        or _unnamed(words)
    )


def _pronoun(text: str, source: Span, people: KnownPeople, turns: Sequence[Turn]) -> Resolved:
    """Who "he" or "she" is: whom the clause in front of it names, who stands in the foreground,
    else the only one named near.
    """
    words, position = source.of(text), source.begin
    gender = GENDERS[words.lower()]
    begin = sentence_before(text, position)
    opening = named_in_opening(text, begin, position, people, gender)
    if opening is not None:
        return _named(opening, 0.7)
    meant = foreground(turns, gender)
    if meant is not None:
        return _named(meant, 0.7)
    near = people.inside(Span(max(0, position - NEAR), position))
    fitting = {person for _, person in near if person.gender in {None, gender}}
    if len(fitting) == 1:
        return _named(fitting.pop(), 0.5)
    return Speaker(unresolved=words, score=0.0), None


def _relative(
    text: str,
    phrase: Phrase,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    last: Speaker,
) -> Resolved:
    """Who "who" is: what it goes back to."""
    found = antecedent(text, phrase.span.begin, people, names)
    if found.person is not None:
        return _named(found.person, 0.85)
    if found.phrase is None or RELATIVE.match(found.phrase.of(text)):
        return Speaker(unresolved=phrase.span.of(text), score=0.0), None
    return resolve(text, found.phrase, people, names, turns, last=last)


def _by_name(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """The person whom the source names, or an apposition in it or cut off from it."""
    if phrase.group:
        return None
    pair = _pair(text, phrase, people)
    if pair is not None:
        return pair
    if phrase.heads:
        place, person = phrase.heads[-1]
        others = " and " in text[phrase.zone.begin : place.begin]
        others = others or text.startswith(" and ", place.end, phrase.span.end)
        return _named(person, 0.6 if others else 0.95)
    bare = people.called(phrase.zone.of(text))
    if bare is not None:
        return _named(bare, 0.9)
    rest = without_titles(phrase.zone.of(text))
    if rest != phrase.zone.of(text) and UNKNOWN_NAME.fullmatch(rest):
        return Speaker(name=rest, score=0.6), None
    inside = _apposition(text, phrase, people)
    if inside is not None:
        return _named(inside, 0.9)
    beside = cut_off(text, phrase.span, people)
    return _named(beside, 0.9) if beside else None


def _apposition(text: str, phrase: Phrase, people: KnownPeople) -> KnownPerson | None:
    """The person in an apposition inside the source, at once ("the mayor, Ann Ray, a lawyer")
    or at its end ("the lawyer who won the case, Ann Ray").
    """
    at_once = apposed(text, phrase.zone.end, phrase.span.end, people)
    if at_once is not None:
        return at_once[1]
    if _is_calling(phrase.head.of(text)):
        for comma in re.finditer(r",\s", text[phrase.zone.end : phrase.span.end]):
            found = apposed(text, phrase.zone.end + comma.end(), phrase.span.end, people)
            if found is not None and found[0].end == phrase.span.end:
                return found[1]
    return None


def _is_calling(words: str) -> bool:
    return words.lower().split()[-1] in callings() if words.split() else False


def _pair(text: str, phrase: Phrase, people: KnownPeople) -> Resolved | None:
    """Two people named side by side: "Ann Ray and Mayor Bo Day"."""
    joined = COORDINATED.fullmatch(phrase.zone.of(text))
    if joined is None:
        return None
    if len(phrase.heads) > 2:
        return _unnamed(phrase.span.of(text))
    if len(phrase.heads) == 2:
        one, other = (person for _, person in phrase.heads)
    else:
        first, second = people.called(joined.group(1)), people.called(joined.group(2))
        if first is None or second is None:
            return None
        one, other = first, second
    if one == other:
        return None
    return Speaker(name=f"{one.name} and {other.name}", score=0.8), None


def _by_office(
    text: str, phrase: Phrase, people: KnownPeople, turns: Sequence[Turn]
) -> Resolved | None:
    """Whom an office, an age or another description of one person stands for."""
    words = phrase.zone.of(text)
    if phrase.group:
        return None
    recent = [turn.person for turn in sorted(turns, key=lambda t: (-t.paragraph, -t.position))]
    if OF_AGE.fullmatch(words) and recent:
        return _named(recent[0], 0.6)
    if words.lower() not in PAIRED_ROLES and introduced(text, phrase.head):
        return None
    holder = role_holder(text, phrase.zone, people, recent)
    if holder is not None:
        return _named(holder, 0.8)
    if not describes(phrase.head.of(text)):
        return None
    meant = best_described(phrase.zone.of(text), recent, people)
    return _named(meant, 0.5) if meant else None


def _by_body(text: str, phrase: Phrase, names: Sequence[Name]) -> Resolved | None:
    """The organisation that the source names or describes."""
    if phrase.group:
        return None
    body = named_body(text, phrase.zone, phrase.head, names_inside(names, phrase.zone), names)
    if body is not None:
        return Speaker(name=body, score=0.8), None
    head = phrase.head.of(text).lower()
    if head.startswith(("the ", "that ")) and head.split()[-1] in word_list("organisation_nouns"):
        before = body_before(text, phrase.span.begin, names)
        if before is not None and not introduced(text, phrase.head):
            return Speaker(name=before, score=0.4), None
    return None


def _named(person: KnownPerson, score: float) -> Resolved:
    return Speaker(name=person.name, score=score), person


def _unnamed(words: str) -> Resolved:
    return Speaker(unnamed=words, score=0.9 if _is_usual(words) else 0.6), None


def _is_usual(words: str) -> bool:
    lower = words.lower()
    heads = set(re.findall(r"[\w.'’-]+", lower))
    return bool(heads & word_list("unnamed_sources")) or lower.startswith(("a ", "an "))


def _is_somebody(unnamed: str) -> bool:
    """Whether a source without a name is a person: "an aide", "the woman who called"."""
    return bool((callings() | word_list("unnamed_people")).intersection(unnamed.lower().split()))


def _is_several(speaker: Speaker) -> bool:
    """Whether a speaker is several people: a pair, "two aides", "aides to the mayor"."""
    if speaker.name is not None:
        return " and " in speaker.name
    head = re.split(r",|\s(?:of|for|in|at|with|from|to|who|that)\s", speaker.unnamed or "")[0]
    several = any(head.lower().startswith(f"{g} ") for g in word_list("groups_at_head"))
    return several or (bool(head.split()) and is_plural(head.split()[-1]))
