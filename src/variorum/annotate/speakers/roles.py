"""Whom a report means by an office, a calling or another description: "the mayor"."""

import re
from collections.abc import Iterator, Sequence

from variorum.annotate.speakers.kinds import holds_another_office
from variorum.annotate.speakers.name_places import PAIRED_ROLES
from variorum.annotate.speakers.offices import PARTIES, QUALIFIERS, ROLE_AFTER, callings, role_of
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.same_office import (
    BEHIND_HEAD,
    TITLE_IN_FRONT,
    TITLE_REACH,
    WORD,
    is_of_what,
    may_be,
    nation_of,
    nations_of_title,
    of_another_nation,
    of_another_party,
)
from variorum.lang import word_list, word_pairs
from variorum.model import Span

OFFICE_OPENS = re.compile(r"(?:But |And |Still, |Later, )?([Tt]he\s+(?:[\w’'-]+\s+){1,4})")
DEFINITE = re.compile(r"(?:the|this|that|its|our)\s", re.IGNORECASE)
OWNER = re.compile(r"\b([a-z]+?)s?['’]s?\s")
OFFICE_OF_ANOTHER = re.compile(r"['’]s?\s|\b(?:of|for|to)\b.*\b(?:office|staff)\b")
NOT_SAID_OF_ANOTHER = r"(?<!,\s)(?<!\bis\s)(?<!\bas\s)(?<!\bwas\s)(?<!—\s)(?<!–\s)"
"""Not in an apposition or behind "is", where the calling is that of somebody named."""
LONGEST_DESCRIPTION = 8
NAMED_BEHIND, NAMED_OFTEN = 600, 3
"""So many characters behind an office its holder is named at most who was not named before it,
or named so often in all.
"""
TOLD_REACH = 3000
"""So far back somebody without a name is remembered who has not spoken."""
NO_ROLE = frozenset(["official"])
"""What hardly anybody is called who has a name: "the official" keeps theirs out."""


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
            return None if following else role_holder(text, Span(opening.start(1), end), people)
    return None


def role_holder(
    text: str, source: Span, people: KnownPeople, recent: Sequence[KnownPerson] = ()
) -> KnownPerson | None:
    """The person whose office or calling a definite description names.

    Of several, the one whose other words fit ("the Avon mayor", "the former mayor"), then one
    of ``recent`` (last first), then the one whom the report names most often.
    """
    words = WORD.findall(source.of(text))[:LONGEST_DESCRIPTION]
    lower = [w.lower() for w in words]
    paired = bool(lower) and lower[0] in PAIRED_ROLES
    if not paired and not DEFINITE.match(source.of(text)):
        return None
    if OFFICE_OF_ANOTHER.search(source.of(text)):
        return None
    roles = [PAIRED_ROLES.get(w, w) for w in lower]
    before = len(WORD.findall(BEHIND_HEAD.split(source.of(text), 1)[0]))
    heads = [role_of(r) for r in roles[:before] if r in callings() and r not in QUALIFIERS]
    if not heads or heads[-1] in NO_ROLE:
        return None
    for head in reversed(heads):
        holders = people.by_role.get(head, ()) or _of_like_calling(head, people)
        named = [p for p in holders if p.places[0].begin < source.begin] or [
            p
            for p in holders[:1]
            if p.places[0].begin < source.end + NAMED_BEHIND or len(p.places) >= NAMED_OFTEN
        ]
        named = [p for p in named if not of_another_nation(text, p, words)]
        named = [p for p in named if is_of_what(text, source, p)]
        named = [p for p in named if not _of_another_body(text, source, p)]
        named = [p for p in named if not holds_another_office(text, p, source.of(text))]
        if head in PARTIES.values():
            marks = _marks(text, source)
            named = [p for p in named if all(is_about(p, mark) for mark in marks)]
        known_here = recent or (named and named[0].places[0].begin > source.begin)
        if known_here and not any(nation_of(word) for word in words[1:]):
            most = max(people.people, key=lambda p: len(p.places))
            named = [p for p in named if p in (*recent, most) or not nations_of_title(text, p)]
        if len(named) == 1 or (named and len(holders) == 1):
            return named[0] if may_be(named[0], roles) else None
        if named:
            return max(named, key=lambda p: (_held(p, heads), *_fit(p, words, roles, recent)))
    return None


def _of_like_calling(calling: str, people: KnownPeople) -> tuple[KnownPerson, ...]:
    """Those whose calling is told by another word: "the lawyer" is "Ann Ray, an attorney"."""
    alike = word_pairs("callings_alike").get(calling, "")
    return tuple(p for p in people.by_role.get(alike, ()) if "general" not in p.roles)


def _of_another_body(text: str, source: Span, person: KnownPerson) -> bool:
    """Whether an office of a body in small letters ("the top air force officer") has nothing of
    that near the person's names.
    """
    told = _forces(source.of(text))
    own = {force for words in _beside(text, person) for force in _forces(words)}
    return bool(told and own) and told.isdisjoint(own)


def _beside(text: str, person: KnownPerson) -> Iterator[str]:
    """What stands as a title in front of a person's names, or behind them."""
    for place in person.places:
        front = TITLE_IN_FRONT.search(text, max(0, place.begin - TITLE_REACH), place.begin)
        behind = ROLE_AFTER.match(text, place.end)
        yield from (found.group() for found in (front, behind) if found is not None)


def _forces(words: str) -> set[str]:
    lower = words.lower()
    return {f for f in word_list("armed_bodies") if re.search(rf"\b{f}\b", lower)}


def describes(source: str) -> bool:
    """Whether words stand for one person by a calling alone: "the presidential hopeful"."""
    if not DEFINITE.match(source):
        return False
    words = [w.lower() for w in WORD.findall(source)]
    described = word_list("person_nouns", "described_people") - NO_ROLE
    return 0 < len(words) <= LONGEST_DESCRIPTION and words[-1] in described


def is_of_a_body(source: str) -> bool:
    """Whether a description is of a body that it names by a noun alone: "the union's leader", who
    need not be the only one told of.
    """
    owner = OWNER.search(source)
    return owner is not None and owner.group(1) in word_list("organisation_nouns")


def introduced(text: str, source: Span) -> bool:
    """Whether somebody without a name was told of before whom the description may mean:
    "a spokesman", then "the spokesman"; also behind a comma, where that one speaks ("…, a senior
    official said").
    """
    words = WORD.findall(source.of(text))
    if not words:
        return False
    told = re.compile(
        rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w.’'-]+\s){{0,6}}{re.escape(words[-1])}\b"
    )
    near = max(0, source.begin - TOLD_REACH)
    if re.compile(NOT_SAID_OF_ANOTHER + told.pattern).search(text, near, source.begin):
        return True
    cues = word_list("statement_cues")
    for found in told.finditer(text, 0, source.begin):
        behind = re.compile(r"\s(\w+)").match(text, found.end())
        before = re.compile(r"(\w+)\s$").search(text, max(0, found.start() - 20), found.start())
        if any(verb and verb[1] in cues for verb in (behind, before)):
            return True
    return False


def best_marked(
    text: str, source: Span, recent: Sequence[KnownPerson], people: KnownPeople
) -> KnownPerson | None:
    """The person of the foreground whom the places and parties in a description fit ("the Texas
    Democrat"), else the only one named before whom they fit.
    """
    marks = _marks(text, source)
    if not marks:
        return None
    of_party = [p for p in people.people if not of_another_party(p, source.of(text))]
    before = [p for p in of_party if p.places[0].begin < source.begin]
    fitting = [p for p in recent if p in of_party and all(is_about(p, mark) for mark in marks)]
    if fitting:
        return fitting[0]
    fitting = [p for p in before if all(is_about(p, mark) for mark in marks)]
    return fitting[0] if len(fitting) == 1 else None


def _marks(text: str, source: Span) -> set[str]:
    """The places and parties in a description, in small letters."""
    words = WORD.findall(source.of(text))[1:]
    return {w.lower() for w in words if w[0].isupper() and not w.endswith("-born")} - callings()


def is_about(person: KnownPerson, mark: str) -> bool:
    """Whether a word, or the short form of a state ("Fla."), stands near the person's names."""
    if mark in person.roles or mark in person.about:
        return True
    return any(len(word) > 2 and mark.startswith(word) for word in person.about)


def _held(person: KnownPerson, heads: Sequence[str]) -> int:
    """How many of the words for an office the person bears: "the chief justice" bears both."""
    return len(person.roles.intersection(heads))


def _fit(
    person: KnownPerson,
    words: Sequence[str],
    roles: Sequence[str],
    recent: Sequence[KnownPerson],
) -> tuple[int, int, int, int]:
    marks = {w.lower() for w in words[1:] if w[0].isupper()} - callings()
    fitting = sum(is_about(person, mark) for mark in marks)
    missing = len((QUALIFIERS & person.roles) ^ (QUALIFIERS & set(roles)))
    order = -recent.index(person) if person in recent else -len(recent) - 1
    return fitting, -missing, order, len(person.places)
