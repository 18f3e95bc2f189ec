"""Whom a description goes back to that only says what of somebody told of just before: "the Texan",
"the Avon Republican", "the GOP nominee", "the former Avon governor".
"""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, is_plural
from variorum.annotate.speakers.roles import NO_ROLE, introduced
from variorum.annotate.speakers.same_office import PARTY_WORDS, of_another_party
from variorum.annotate.speakers.turns import Turn
from variorum.lang import word_list
from variorum.model import Span

OF_ANOTHER = re.compile(r"\s(?:for|of|to)\s")
OF_A_PARTY = re.compile(r"the\s(?P<place>(?:[A-Z][\w.’'-]*\s){1,3})(?:Republican|Democrat)")
"""Somebody by where they are from and their party: "the Avon Republican"."""
CANDIDATE = (
    r"(?P<party>GOP|Republican|Democratic)\s"
    r"(?:(?:presidential|gubernatorial|Senate|vice\spresidential)\s)?"
    r"(?:nominee|candidate|hopeful|front-?runner|standard-bearer)"
)
STANDS_FOR = re.compile(rf"the\s{CANDIDATE}")
CANDIDATE_IN_FRONT = re.compile(rf"\b{CANDIDATE}\s(?:(?:Mr|Mrs|Ms|Sen|Gov)\.\s)?$")
OPENS_ITS_CLAUSE = re.compile(
    r"\b(?:after|although|because|before|if|since|that|though|until|when|while)\s$"
)
"""Before a description that is another than the subject of the sentence: "Ray left after | the
Avon Democrat | spoke"."""
TOLD_BESIDE, TOLD_IN_FRONT = 30, 40


def told_of_by_place_or_party(
    text: str, phrase: Phrase, turns: Sequence[Turn], people: KnownPeople
) -> KnownPerson | None:
    """Whom "the Texan", "the Avon Republican" or "the GOP nominee" tells of: who alone stands in
    the foreground of this paragraph or, where nobody does, of the one before; nobody of whom the
    report tells another party or who is not the one from there.
    """
    words = _with_small_article(phrase.zone.of(text))
    party = OF_A_PARTY.fullmatch(words)
    stands = STANDS_FOR.fullmatch(words)
    if not (party or stands or words[4:].lower() in word_list("residents")):
        return None
    begin = phrase.span.begin
    person = _alone_behind_the_subject(text, begin, people)
    if person is None and not OPENS_ITS_CLAUSE.search(text, max(0, begin - 12), begin):
        person = _alone_in_the_foreground(text, begin, turns)
    if person is None or of_another_party(person, stands["party"] if stands else words):
        return None
    told = set[KnownPerson]()
    if party:
        told = _from(text, party["place"].split()[-1], people)
    elif stands:
        told = _standing_for(text, PARTY_WORDS.get(stands["party"].lower(), ""), people)
    return None if told and person not in told else person


def _with_small_article(words: str) -> str:
    return "the" + words[3:] if words.startswith("The ") else words


def _alone_in_the_foreground(text: str, position: int, turns: Sequence[Turn]) -> KnownPerson | None:
    begin = text.rfind("\n", 0, position) + 1
    told = [turn for turn in turns if not _is_told_of_in_words(text, turn, turns)]
    here = [turn for turn in told if begin <= turn.position < position]
    before = text.rfind("\n", 0, len(text[:begin].rstrip())) + 1
    near = here or [turn for turn in told if before <= turn.position < begin]
    people = {turn.person for turn in near}
    return people.pop() if len(people) == 1 else None


def _is_told_of_in_words(text: str, turn: Turn, turns: Sequence[Turn]) -> bool:
    """Whether somebody is only told of in what another says: "Ray said | Day | owes it"."""
    begin = sentence_before(text, turn.position)
    spoke = (t for t in turns if t.speaks and t.person != turn.person)
    return not turn.speaks and any(begin <= t.position < turn.position for t in spoke)


def _alone_behind_the_subject(text: str, position: int, people: KnownPeople) -> KnownPerson | None:
    """Who alone is named beside the subject of a sentence before a clause in it: "Ray attacked Day
    after | the Avon Democrat | spoke" tells of Day.
    """
    if not OPENS_ITS_CLAUSE.search(text, max(0, position - 12), position):
        return None
    inside = people.inside(Span(sentence_before(text, position), position))
    named = list(dict.fromkeys(person for _, person in inside))
    return named[1] if len(named) == 2 else None


def _from(text: str, place: str, people: KnownPeople) -> set[KnownPerson]:
    """Whom the report tells to be from a place, beside their name: "Bo Day, R-Avon", "Avon Sen. Bo
    Day", "Bo Day of Avon".
    """
    short = re.escape(place[:4])
    behind = re.compile(
        rf",?\s\(?(?:(?:[RDI]|Republican|Democrat)(?:[.-]|\sof\s|\sfrom\s)|of\s|an?\s)?(?:the\s)?{short}"
    )
    front = re.compile(rf"\b{re.escape(place)}\s(?:[A-Z][\w.]*\s){{1,3}}$")
    return {
        person
        for person in people.people
        for at in person.places
        if behind.match(text, at.end, at.end + TOLD_BESIDE)
        or front.search(text, max(0, at.begin - TOLD_IN_FRONT), at.begin)
    }


def _standing_for(text: str, party: str, people: KnownPeople) -> set[KnownPerson]:
    """Whom a report calls the candidate of a party before their name: "GOP hopeful Bo Day"."""
    found = set()
    for person in people.people:
        for at in person.places:
            called = CANDIDATE_IN_FRONT.search(text, max(0, at.begin - 60), at.begin)
            if called and PARTY_WORDS.get(called["party"].lower()) == party:
                found.add(person)
    return found


def told_of_just_before(text: str, phrase: Phrase, turns: Sequence[Turn]) -> KnownPerson | None:
    """Whom an office that nobody in the report has tells of ("The former Avon governor"): who
    alone stands in the foreground of this paragraph, where the report gives them none.
    """
    words = phrase.head.of(text).split()
    described = (
        len(words) > 2 and words[0].lower() == "the" and words[-1].lower() in callings() - NO_ROLE
    )
    if not described or is_plural(words[-1]) or introduced(text, phrase.head):
        return None
    begin = text.rfind("\n", 0, phrase.span.begin) + 1
    here = {turn.person for turn in turns if turn.position >= begin}
    if len(here) != 1:
        return None
    person = here.pop()
    other = of_another_party(person, phrase.head.of(text)) or OF_ANOTHER.match(
        text, phrase.head.end
    )
    offices = word_list("titles") - word_list("titles_without_office")
    return None if other or person.roles & offices else person
