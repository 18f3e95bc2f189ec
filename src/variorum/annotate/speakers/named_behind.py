"""Somebody told of by what they are who is named only behind: "the guild's former chief"."""

import re

from variorum.annotate.speakers.antecedents import SENTENCE_BREAK
from variorum.annotate.speakers.name_places import PAIRED_ROLES
from variorum.annotate.speakers.offices import callings, role_of
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, is_plural
from variorum.lang import word_list, word_pairs
from variorum.model import Span

DEFINITE = re.compile(r"the\s|(?:[\w.’'-]+\s){0,4}[\w.’-]+['’]s?\s", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_][\w’-]*")
OWNER_MARK = re.compile(r"['’]s?$")
NAMED_BEHIND = 700
"""So many characters behind a description somebody is named at most whom it brings in."""
HEADS = ("occupations", "described_people")
PEOPLE = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|man|woman|dog)|head|boss")


def named_behind(text: str, phrase: Phrase, people: KnownPeople) -> KnownPerson | None:
    """Whom a report names first behind a definite description, in a sentence that tells the same of
    them: "The Avon Guild's former chief said so. … Ann Ray, who was chief of the guild".
    """
    words = phrase.zone.of(text)
    head = head_of(phrase.head.of(text))
    if not DEFINITE.match(words) or not is_person(head):
        return None
    if people.inside(phrase.span):
        return None  # "Ray's lawyer" is not the next one who is named
    marks = marks_in(words)
    alike = {head, *word_pairs("callings_alike").get(head, "").split()}
    behind = Span(phrase.span.end, phrase.span.end + NAMED_BEHIND)
    for place, person in people.inside(behind) if marks else ():
        told = _told_in_its_sentence(text, place, behind.begin)
        new = person.places[0].begin >= behind.begin
        shared = 2 * len(marks & told) >= len(marks)
        if new and shared and not alike.isdisjoint(map(role_of, told)):
            return person
    return None


def marks_in(words: str) -> set[str]:
    """The names in a description, in small letters."""
    named = [word for word in WORD.findall(words) if word[0].isupper() and word != "The"]
    return {OWNER_MARK.sub("", word).lower() for word in named}


def _told_in_its_sentence(text: str, place: Span, begin: int) -> set[str]:
    """The words of the sentence of a name, in small letters; none where that begins before."""
    begins = [m.end() for m in SENTENCE_BREAK.finditer(text, begin, place.begin + 1)]
    end = SENTENCE_BREAK.search(text, place.end)
    told = WORD.findall(text[begins[-1] : end.start() if end else len(text)]) if begins else []
    return {OWNER_MARK.sub("", word).lower() for word in told}


def head_of(words: str) -> str:
    """The noun of a description in the form that is compared; empty of several people."""
    last = words.split()[-1:]
    return "" if not last or is_plural(last[0]) else role_of(last[0])


def is_person(noun: str) -> bool:
    """Whether a noun stands for one person."""
    known = noun in callings() or noun in PAIRED_ROLES or noun in word_list(*HEADS)
    body = noun in word_list("organisation_nouns", "own_words")
    return not body and (known or PEOPLE.fullmatch(noun) is not None)
