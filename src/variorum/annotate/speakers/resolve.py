"""Whom a report means by "Ray", "the mayor", "she": the speaker behind a source."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotate.speakers.people import (
    HE,
    PAIRED_ROLES,
    SHE,
    KnownPeople,
    KnownPerson,
    role_of,
)
from variorum.lang import word_list
from variorum.model import Name, Span, Speaker

PAIR = re.compile(
    r"([A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*) and ([A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*)"
)
BEHIND = re.compile(r"\b(?:of|at|for|with|from|by|in)\s(?:[\w’'.-]+\s){0,2}$")
OWN_WORDS = re.compile(
    r"(?:his|her)\s(?:own\s)?(?:\w+\s)?(?:response|answer|apology|statement|reply|message|letter|tweet|post)"
)
OFFICE_OPENS = re.compile(r"(?:But |And |Still, |Later, )?([Tt]he\s+(?:[\w’'-]+\s+){1,4})")
OF_AGE = re.compile(r"the \d{1,3}-year-old")
LOOK_BACK = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody stands in the foreground from here on: a subject or a speaker."""

    position: int
    paragraph: int
    person: KnownPerson
    speaks: bool


def resolve(
    text: str,
    source: Span,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
) -> tuple[Speaker, KnownPerson | None]:
    """The speaker that the words of a source stand for; an honest "unnamed" or "unresolved"
    where the report gives nobody.

    ``turns`` are those before the source, in order.
    """
    words = source.of(text)
    lower = words.lower()
    if OWN_WORDS.fullmatch(lower):
        source, words, lower = Span(source.begin, source.begin + 3), words[:3], lower[:3]
    pair = PAIR.fullmatch(words)
    forms = {place.of(text) for place, _ in people.inside(source)}
    if pair and forms >= set(pair.groups()):
        return Speaker(name=words, score=0.8), None
    inside = _person_inside(text, source, people)
    if inside is not None:
        return Speaker(name=inside.name, score=0.95), inside
    if lower in {"he", "she", "him", "her", "his", "who", "i"}:
        gender = {"he": HE, "she": SHE, "him": HE, "her": SHE, "his": HE}.get(lower)
        person_meant = _foreground(turns, gender) if lower != "i" else None
        if person_meant is None:
            return Speaker(unresolved=words, score=0.0), None
        return Speaker(name=person_meant.name, score=0.7), person_meant
    if OF_AGE.fullmatch(lower) and (aged := _foreground(turns, None)) is not None:
        return Speaker(name=aged.name, score=0.6), aged
    holder = _role_holder(text, source, people)
    if holder is not None:
        return Speaker(name=holder.name, score=0.8), holder
    heads = set(re.findall(r"[\w.'’-]+", lower))
    if heads & word_list("unnamed_sources") or lower.startswith(("a ", "an ")):
        return Speaker(unnamed=words, score=0.9), None
    first = bisect_left(names, source.begin, key=lambda n: n.begin)
    last = bisect_left(names, source.end, key=lambda n: n.begin)
    named = [n for n in names[first:last] if n.end <= source.end and n.type != "person"]
    named = [n for n in named if n.type == "organisation" or n.end - n.begin == len(words)]
    if named and not _possesses(text, Span(named[-1].begin, named[-1].end), source):
        return Speaker(name=text[named[-1].begin : named[-1].end], score=0.8), None
    if lower in {"they", "it", "we", "you", "one", "those", "these", "this", "that", "there"}:
        return Speaker(unresolved=words, score=0.0), None
    return Speaker(unnamed=words, score=0.6), None


def _person_inside(text: str, source: Span, people: KnownPeople) -> KnownPerson | None:
    """The person a source names: the last one before its first comma, or the first behind it."""
    inside = [x for x in people.inside(source) if not _possesses(text, x[0], source)]
    comma = text.find(",", source.begin, source.end)
    head = [(place, p) for place, p in inside if comma < 0 or place.begin < comma]
    heads = [x for x in head if not BEHIND.search(text[source.begin : x[0].begin])]
    if heads or head:
        return (heads or head)[-1][1]
    return inside[0][1] if inside else None


def _possesses(text: str, name: Span, source: Span) -> bool:
    """Whether the name only owns the source: "Ray's lawyer", "a friend of Ray"."""
    after = text[name.end : source.end]
    before = text[source.begin : name.begin].lower()
    if re.match(r"['’]s?\s+\w", after):
        return True
    heads = set(re.findall(r"[\w-]+", before))
    of = re.search(r"\b(?:of|for|to|with|from|by|near|at|in)\s+(?:\w+\s+){0,4}$", before)
    return bool(of) and bool(heads & (word_list("unnamed_sources") | word_list("titles")))


def subject_holder(text: str, sentence: Span, people: KnownPeople) -> KnownPerson | None:
    """The person behind a sentence that opens with an office: "The mayor also spoke …"."""
    opening = OFFICE_OPENS.match(text, sentence.begin, sentence.end)
    if opening is None:
        return None
    words = list(re.finditer(r"[\w’'-]+", opening.group(1)))
    for word in words[:4]:
        if word.group().lower() in word_list("titles"):
            end = opening.start(1) + word.end()
            following = re.match(r"['’]s|\s+(?:of|for)\b", text[end : end + 6])
            return None if following else _role_holder(text, Span(opening.start(1), end), people)
    return None


def _role_holder(text: str, source: Span, people: KnownPeople) -> KnownPerson | None:
    lower = source.of(text).lower()
    if not lower.startswith(("the ", "this ", "its ")) and lower not in PAIRED_ROLES:
        return None
    if re.search(r"['’]s\s", lower) or re.search(r"\b(?:of|for|to)\b.*\b(?:office|staff)\b", lower):
        return None
    words = [w.strip(".,") for w in lower.split()[:6]]
    roles = [PAIRED_ROLES.get(w, w) for w in words]
    heads = [role_of(r) for r in roles if r in word_list("titles")]
    for head in reversed(heads):
        holders = people.by_role.get(head, ())
        before = [(max(s.begin for s in p.places if s.begin < source.begin), p) for p in holders
                  if any(s.begin < source.begin for s in p.places)]  # fmt: skip
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        if len(holders) == 1:
            return holders[0]
    return None


def _foreground(turns: Sequence[Turn], gender: str | None) -> KnownPerson | None:
    """The person in the foreground: the last speaker of the paragraph, else its last subject,
    else the same one paragraph before, and so on.
    """
    if not turns:
        return None
    newest = turns[-1].paragraph
    for paragraph in range(newest, newest - LOOK_BACK, -1):
        here = [t for t in turns if t.paragraph == paragraph and
                (gender is None or t.person.gender in {None, gender})]  # fmt: skip
        speaking = [t for t in here if t.speaks]
        if speaking or here:
            return (speaking or here)[-1].person
    return None
