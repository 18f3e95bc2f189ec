"""Somebody told of by what they were, named shortly before or behind: "the former guild chief"."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import SENTENCE_BREAK
from variorum.annotate.speakers.name_places import PAIRED_ROLES
from variorum.annotate.speakers.offices import callings, role_of
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, is_plural
from variorum.annotate.speakers.same_office import of_another_party
from variorum.annotate.speakers.turns import Turn
from variorum.lang import word_list, word_pairs
from variorum.model import Span

BACK = re.compile(
    r"the\s(former|one-?time|ex|presumptive|embattled|outgoing)[\s-]|"
    r"the\s((?:grand)?(?:father|mother))\sof\s(?:\w+ly\s)?[a-z]+$",
    re.IGNORECASE,
)
"""How a description opens that goes back to whom everybody is reading of."""
DEFINITE = re.compile(r"the\s|(?:[\w.’'-]+\s){0,4}[\w.’-]+['’]s?\s", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_][\w’-]*")
OWNER_MARK = re.compile(r"['’]s?$")
NAMED_BEHIND = 700
"""So many characters behind a description somebody is named at most whom it brings in."""
HEADS = ("occupations", "described_people")
PEOPLE = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|man|woman|dog)|head|boss")


def in_the_foreground(
    text: str, phrase: Phrase, people: KnownPeople, turns: Sequence[Turn]
) -> KnownPerson | None:
    """Whom "the former chief of the guild" goes back to: who alone stands in the foreground of the
    last paragraph that has anybody there, or is alone named before.
    """
    head = phrase.head.of(text)
    if not _goes_back(text, phrase):
        return None
    before = [turn for turn in turns if turn.position < phrase.span.begin]
    before = [turn for turn in before if turn.speaks] or before
    last = max((turn.paragraph for turn in before), default=None)
    here = {turn.person for turn in before if turn.paragraph == last}
    meant = {person for person in here if not has_the_office(text, phrase, person)}
    if last is None:
        meant = {person for _, person in people.inside(Span(0, phrase.span.begin))}
    person = meant.pop() if len(meant) == 1 else None
    if person is None or of_another_party(person, head):
        return None
    offices = word_list("titles") - word_list("titles_without_office")
    if _head(head) in offices and person.roles & offices:
        return None  # a mayor who is told of may have spoken with a former governor
    marks = _marks(phrase.zone.of(text))
    others = (p for p in people.people if p != person and not has_the_office(text, phrase, p))
    taken = any(_head(head) in other.roles and marks <= other.about for other in others)
    return None if taken else person


def has_the_office(text: str, phrase: Phrase, person: KnownPerson) -> bool:
    """Whether somebody holds the office of a description now, and is no former one."""
    return _head(phrase.head.of(text)) in person.roles and "former" not in person.roles


def _goes_back(text: str, phrase: Phrase) -> bool:
    """Whether a description brings nobody in: "the former chief", where nobody came in as one."""
    opens, head = BACK.match(text, *phrase.span), _head(phrase.head.of(text))
    if opens is None or not _is_person(head):
        return False
    modifier = re.escape(opens.group(1) or opens.group(2))
    if opens.group(1) not in ("former", None) and " of " in phrase.zone.of(text):
        return False  # "the presumptive leader of the party" may be named in no report
    first = rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w.-]+\s){{0,3}}{modifier}\b"
    first += rf"\s(?:[\w.-]+\s){{0,4}}{re.escape(head)}\b" if opens.group(1) else ""
    return re.compile(first).search(text, 0, phrase.span.begin) is None


def _marks(words: str) -> set[str]:
    """The names in a description, in small letters."""
    named = [word for word in WORD.findall(words) if word[0].isupper() and word != "The"]
    return {OWNER_MARK.sub("", word).lower() for word in named}


def named_behind(text: str, phrase: Phrase, people: KnownPeople) -> KnownPerson | None:
    """Whom a report names first behind a definite description, in a sentence that tells the same of
    them: "The Avon Guild's former chief said so. … Ann Ray, who was chief of the guild".
    """
    words = phrase.zone.of(text)
    head = _head(phrase.head.of(text))
    if not DEFINITE.match(words) or not _is_person(head):
        return None
    if people.inside(phrase.span):
        return None  # "Ray's lawyer" is not the next one who is named
    marks = _marks(words)
    alike = {head, *word_pairs("callings_alike").get(head, "").split()}
    behind = Span(phrase.span.end, phrase.span.end + NAMED_BEHIND)
    for place, person in people.inside(behind) if marks else ():
        told = _told_in_its_sentence(text, place, behind.begin)
        new = person.places[0].begin >= behind.begin
        shared = 2 * len(marks & told) >= len(marks)
        if new and shared and not alike.isdisjoint(map(role_of, told)):
            return person
    return None


def _told_in_its_sentence(text: str, place: Span, begin: int) -> set[str]:
    """The words of the sentence of a name, in small letters; none where that begins before."""
    begins = [m.end() for m in SENTENCE_BREAK.finditer(text, begin, place.begin + 1)]
    end = SENTENCE_BREAK.search(text, place.end)
    told = WORD.findall(text[begins[-1] : end.start() if end else len(text)]) if begins else []
    return {OWNER_MARK.sub("", word).lower() for word in told}


def _head(words: str) -> str:
    """The noun of a description in the form that is compared; empty of several people."""
    last = words.split()[-1:]
    return "" if not last or is_plural(last[0]) else role_of(last[0])


def _is_person(noun: str) -> bool:
    """Whether a noun stands for one person."""
    known = noun in callings() or noun in PAIRED_ROLES or noun in word_list(*HEADS)
    body = noun in word_list("organisation_nouns", "own_words")
    return not body and (known or PEOPLE.fullmatch(noun) is not None)
