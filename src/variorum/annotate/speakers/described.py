"""Whom a report means by an office or another description: "the mayor", "the board"."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.again import COUNTS
from variorum.annotate.speakers.bodies import (
    body_apposed,
    body_before,
    body_beside,
    body_called,
    body_told_as,
    kin_before,
    named_body,
)
from variorum.annotate.speakers.goes_back import (
    OF_ANOTHER,
    OWNED,
    goes_back_to,
    has_the_office,
    is_of_now,
    says_where_from,
)
from variorum.annotate.speakers.kinds import is_of_another_kind, only_one_of_kind
from variorum.annotate.speakers.name_places import PAIRED_ROLES
from variorum.annotate.speakers.named import Resolved, named
from variorum.annotate.speakers.named_behind import named_behind
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, is_plural, names_inside
from variorum.annotate.speakers.roles import (
    best_marked,
    describes,
    introduced,
    is_of_a_body,
    role_holder,
)
from variorum.annotate.speakers.turns import Turn
from variorum.lang import word_list
from variorum.model import Name, Speaker

CLOSES_WORDS = re.compile(r"[,.?!]([”\"])\s$")
OF_AGE = re.compile(r"the \d{1,3}-year-old(?:\s[\w-]+){0,3}", re.IGNORECASE)


RANKED = re.compile(r"(?:[Ii]ts|[Tt]heir)\s(?:top|leading|most\ssenior|highest-ranking)\s")
"""Somebody of a body who is brought in by rank, and not one whom the report has named before."""


def by_office(
    text: str, phrase: Phrase, people: KnownPeople, turns: Sequence[Turn]
) -> Resolved | None:
    """Whom an office, an age or another description of one person stands for."""
    words = phrase.zone.of(text)
    if RANKED.match(phrase.span.of(text)):
        return None
    if phrase.group or phrase.head.of(text).rpartition(" ")[2].lower() in COUNTS:
        return None
    recent = [turn.person for turn in sorted(turns, key=lambda t: (-t.paragraph, -t.position))]
    if OF_AGE.fullmatch(words) and recent and not introduced(text, phrase.head):
        return named(recent[0], 0.6)
    back = goes_back_to(text, phrase, turns, people)
    if back is not None and says_where_from(text, phrase):
        return named(back, 0.6)
    new = words.lower() not in PAIRED_ROLES and introduced(text, phrase.head)
    holder = None if new else role_holder(text, phrase.zone, people, recent)
    if holder is not None and (back is None or _stays(text, phrase, holder, back)):
        return named(holder, 0.8)
    if new or back is not None:
        return named(back, 0.6) if back else None
    told = named_behind(text, phrase, people)
    if told is not None:
        return named(told, 0.6)
    if is_of_a_body(words) or OWNED.search(words) or OF_ANOTHER.match(text, phrase.head.end):
        return None
    meant = best_marked(text, phrase.zone, recent, people) if describes(words) else None
    return named(meant, 0.5) if meant else None


def _stays(text: str, phrase: Phrase, holder: KnownPerson, back: KnownPerson) -> bool:
    """Whether who holds an office is meant, and not whom everybody is reading of who held it."""
    if is_of_now(text, phrase) or has_the_office(text, phrase, back):
        return True
    return not has_the_office(text, phrase, holder)


def by_body(
    text: str, phrase: Phrase, people: KnownPeople, names: Sequence[Name], last: Speaker
) -> Resolved | None:
    """The organisation that the source names or describes."""
    if phrase.group:
        return None
    body = named_body(text, phrase.zone, phrase.head, names_inside(names, phrase.zone), names)
    if body is not None:
        return Speaker(name=body, score=0.8), None
    beside = body_beside(text, phrase.span, names) or body_apposed(text, phrase, names)
    if beside is not None:
        return Speaker(name=beside, score=0.8), None
    head = phrase.head.of(text).lower()
    described = head.startswith(("the ", "that ")) and _is_body_noun(head)
    described = described and " and " not in head
    if described and len(head.split()) == 2:
        told = body_told_as(text, phrase.span.begin, head.split()[-1], names)
        if told is not None:
            return Speaker(name=told, score=0.6), None
    if described and not introduced(text, phrase.head):
        called = body_called(text, phrase.span.begin, head.split()[-1], names)
        if called is not None and len(head.split()) == 2:
            return Speaker(name=called, score=0.6), None
        spoke = last.name if last.name and last.name not in people.by_name else None
        if spoke and " " not in spoke and is_plural(spoke):
            spoke = None  # the Rays are no network
        if spoke is None and kin_before(text, phrase.span.begin):
            return None  # "a House committee asked … The panel"
        before = spoke or body_before(text, _before_own_words(text, phrase.span.begin), names)
        if before is not None and _may_be_called(text, before, phrase.head.of(text)):
            return Speaker(name=before, score=0.5 if spoke else 0.4), None
        bodies = (text[n.begin : n.end] for n in names if n.type == "organisation")
        one = only_one_of_kind(head, bodies)
        if one is not None and len(head.split()) == 2:
            return Speaker(name=one, score=0.4), None
    return None


def _before_own_words(text: str, position: int) -> int:
    """Where the quoted words begin that end at a position: whom they name is told of by the one who
    speaks (“Avon owes us,” | the board said).
    """
    closes = CLOSES_WORDS.search(text, max(0, position - 4), position)
    if closes is None:
        return position
    opens = "“" if closes.group(1) == "”" else closes.group(1)
    begin = text.rfind(opens, text.rfind("\n", 0, position) + 1, closes.start(1))
    return begin if begin >= 0 else position


def _may_be_called(text: str, body: str, head: str) -> bool:
    """Whether a description has no name of its own, or a word of the body's ("the Avon panel" is no
    Wend Council), and none of another kind of body ("the ministry" is no union).
    """
    if is_of_another_kind(head, body, text):
        return False
    own = {word for word in head.split()[1:] if word[0].isupper()}
    return not own or not own.isdisjoint(body.split())


def _is_body_noun(head: str) -> bool:
    return head.split()[-1] in word_list("organisation_nouns")
