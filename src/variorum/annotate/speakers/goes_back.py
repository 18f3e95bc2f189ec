"""Whom a description goes back to that only says what of somebody told of before: "the Texan",
"the Avon Republican", "the GOP nominee", "the former chief of the guild", "the moderate lawmaker".
"""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.named_behind import head_of, is_person, marks_in
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase
from variorum.annotate.speakers.roles import (
    NO_ROLE,
    NOT_SAID_OF_ANOTHER,
    introduced,
    is_about,
    is_of_a_body,
)
from variorum.annotate.speakers.same_office import of_another_party
from variorum.annotate.speakers.turns import Turn, alone_in_the_foreground
from variorum.lang import word_list
from variorum.model import Span

OF_ANOTHER = re.compile(r"\s(?:for|of|to)\s")
OWNED = re.compile(r"\b[A-Z][\w-]*['’]s?\s")
"""Whose somebody is who has no name: "the younger | Ray's | lawyer"."""
OF_A_PARTY = re.compile(r"the\s(?P<place>(?:[A-Z][\w.’'-]*\s){1,3})(?:Republican|Democrat)")
STANDS_FOR = re.compile(
    r"the\s(?P<party>GOP|Republican|Democratic)\s"
    r"(?:(?:presidential|gubernatorial|Senate|vice\spresidential)\s)?"
    r"(?:nominee|candidate|hopeful|front-?runner|standard-bearer)"
)
WAS = re.compile(
    r"the\s(former|one-?time|ex|presumptive|embattled|outgoing)[\s-]|"
    r"the\s((?:grand)?(?:father|mother))\sof\s(?:\w+ly\s)?[a-z]+$",
    re.IGNORECASE,
)
"""How a description opens that goes back to whom everybody is reading of."""
OPENS_ITS_CLAUSE = re.compile(
    r"\b(?:after|although|because|before|if|since|that|though|until|when|while)\s$"
)
"""Before a description that is another than the subject of the sentence: "Ray left after | the
Avon Democrat | spoke"."""
TOLD_BESIDE, TOLD_IN_FRONT = 30, 40


def says_where_from(text: str, phrase: Phrase) -> bool:
    """Whether a description says of somebody only their place or party, whatever office they hold:
    "the Texan", "the Avon Republican", "the GOP nominee".
    """
    words = _with_small_article(phrase.zone.of(text))
    party = OF_A_PARTY.fullmatch(words) or STANDS_FOR.fullmatch(words)
    return party is not None or words[4:].lower() in word_list("residents")


def goes_back_to(
    text: str, phrase: Phrase, turns: Sequence[Turn], people: KnownPeople
) -> KnownPerson | None:
    """Whom a description that brings nobody in goes back to: who alone stands in the foreground;
    nobody of another party or office, or where the report tells the same of another.
    """
    was = _was(text, phrase)
    if not (was or says_where_from(text, phrase) or _is_described(text, phrase)):
        return None
    if was:
        turns = [turn for turn in turns if not has_the_office(text, phrase, turn.person)]
    position = phrase.span.begin
    if OPENS_ITS_CLAUSE.search(text, max(0, position - 12), position):
        person = _alone_behind_the_subject(text, position, people)
    else:
        person = alone_in_the_foreground(text, turns, position)
        if person is None and was and not turns:
            named = {person for _, person in people.inside(Span(0, position))}
            person = named.pop() if len(named) == 1 else None
    return None if person and _is_another(text, phrase, person, people) else person


def is_of_now(text: str, phrase: Phrase) -> bool:
    """Whether a description may tell what its holder is now: no "the former chief"."""
    return not says_where_from(text, phrase) and WAS.match(text, *phrase.span) is None


def has_the_office(text: str, phrase: Phrase, person: KnownPerson) -> bool:
    """Whether somebody holds the office of a description now, and is no former one."""
    return head_of(phrase.head.of(text)) in person.roles and "former" not in person.roles


def _with_small_article(words: str) -> str:
    return "the" + words[3:] if words.startswith("The ") else words


def _was(text: str, phrase: Phrase) -> bool:
    """Whether a description brings nobody in: "the former chief", where nobody came in as one."""
    opens, head = WAS.match(text, *phrase.span), head_of(phrase.head.of(text))
    if opens is None or not is_person(head):
        return False
    modifier = re.escape(opens.group(1) or opens.group(2))
    if opens.group(1) not in ("former", None) and " of " in phrase.zone.of(text):
        return False  # "the presumptive leader of the party" may be named in no report
    first = rf"{NOT_SAID_OF_ANOTHER}\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s"
    first += rf"(?:[\w.-]+\s){{0,3}}{modifier}\b"
    first += rf"\s(?:[\w.-]+\s){{0,4}}{re.escape(head)}\b" if opens.group(1) else ""
    return re.compile(first).search(text, 0, phrase.span.begin) is None


def _is_described(text: str, phrase: Phrase) -> bool:
    """Whether somebody is told by a noun with a word before it: "the moderate lawmaker"."""
    words = phrase.head.of(text).split()
    described = len(words) > 2 and words[0].lower() == "the" and phrase.head == phrase.zone
    head = head_of(phrase.head.of(text))
    people = callings() | word_list("described_people", "person_nouns", "occupations")
    if not described or head not in people - NO_ROLE or not words[-1].islower():
        return False
    if is_of_a_body(" ".join(words)) or OWNED.search(" ".join(words)):
        return False
    return not OF_ANOTHER.match(text, phrase.head.end) and not introduced(text, phrase.head)


def _alone_behind_the_subject(text: str, position: int, people: KnownPeople) -> KnownPerson | None:
    """Who alone is named beside the subject of a sentence before a clause in it: "Ray attacked Day
    after | the Avon Democrat | spoke" tells of Day.
    """
    inside = people.inside(Span(sentence_before(text, position), position))
    named = list(dict.fromkeys(person for _, person in inside))
    return named[1] if len(named) == 2 else None


def _is_another(text: str, phrase: Phrase, person: KnownPerson, people: KnownPeople) -> bool:
    """Whether a description must be of another than a person."""
    if of_another_party(person, phrase.head.of(text)):
        return True
    head, marks = head_of(phrase.head.of(text)), marks_in(phrase.zone.of(text))
    told = _told_so(text, _with_small_article(phrase.zone.of(text)), people)
    if told and person not in told:
        return True
    if head in _offices() and person.roles & _offices() and not says_where_from(text, phrase):
        return True  # a mayor who is told of may have spoken with a former governor
    others = (p for p in people.people if p != person and not has_the_office(text, phrase, p))
    return any(head in other.roles and marks <= other.about for other in others)


def _told_so(text: str, words: str, people: KnownPeople) -> set[KnownPerson]:
    """Of whom the report tells the place ("Bo Day, R-Avon", "Avon Sen. Bo Day", "Bo Day of Avon")
    or the party of a description.
    """
    if stands := STANDS_FOR.fullmatch(words):
        return {p for p in people.people if is_about(p, stands["party"].lower())}
    party = OF_A_PARTY.fullmatch(words)
    if party is None:
        return set()
    place = party["place"].split()[-1]
    behind = re.compile(
        r",?\s\(?(?:(?:[RDI]|Republican|Democrat)(?:[.-]|\sof\s|\sfrom\s)|of\s|an?\s)?(?:the\s)?"
        + re.escape(place[:4])
    )
    front = re.compile(rf"\b{re.escape(place)}\s(?:[A-Z][\w.]*\s){{1,3}}$")
    return {
        person
        for person in people.people
        for at in person.places
        if behind.match(text, at.end, at.end + TOLD_BESIDE)
        or front.search(text, max(0, at.begin - TOLD_IN_FRONT), at.begin)
    }


def _offices() -> frozenset[str]:
    """Nouns of which one person holds one: no "lawmaker"."""
    without = word_list("titles_without_office", "described_people", "person_nouns")
    return word_list("titles") - without
