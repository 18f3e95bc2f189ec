"""Whom a report means by "he", "she" and "it"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.speakers.bodies import ARTICLE, named_body
from variorum.annotate.speakers.clauses import subject_before
from variorum.annotate.speakers.named import Resolved, named
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import names_inside, read_phrase
from variorum.annotate.speakers.several import is_several
from variorum.annotate.speakers.turns import Turn, foreground
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Name, Span, Speaker

GENDERS = word_pairs("gendered_pronouns")
WITHOUT_HOLDER = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "they", "them", "their",
     "one", "another", "those", "these", "this", "that", "there", "what", "who", "which"]
)  # fmt: skip
NEAR = 500
OBJECT_BEHIND = re.compile(r"\b([a-z]+s)\s(?:its|his|her|their|the|an?|one)\b")
IN_A_PAPER = re.compile(
    rf"\b(?:said|say|wrote)\sin\s(?:an?|the|his|her|their)\s(?:[\w-]+\s){{0,2}}"
    rf"{any_word('own_words')}\b[^.;\n]*[.]?\s"
)
"""How the sentence before ends where "it" is what they said it in: "aides said in a letter."."""
ENDS_SENTENCE = re.compile(r"\s(?:also\s)?\w+\.")


def by_foreground(text: str, source: Span, people: KnownPeople, turns: Sequence[Turn]) -> Resolved:
    """Who "he" or "she" is: who stands in the foreground, else the only one named near."""
    words, position = source.of(text), source.begin
    gender = GENDERS[words.lower()]
    meant = foreground(turns, gender)
    if meant is not None:
        return named(meant, 0.7)
    near = people.inside(Span(max(0, position - NEAR), position))
    fitting = {person for _, person in near if person.gender in {None, gender}}
    if len(fitting) == 1:
        return named(fitting.pop(), 0.5)
    return Speaker(unresolved=words, score=0.0), None


def what_it_is(
    text: str, source: Span, people: KnownPeople, names: Sequence[Name], last: Speaker
) -> Resolved:
    """What "it" is: the subject of the sentence before, where that is nobody, else the document
    or body that spoke last.
    """
    nothing = Speaker(unresolved=source.of(text), score=0.0), None
    closes = ENDS_SENTENCE.match(text, source.end) is not None  # "…, it added."
    if text[source.begin - 2 : source.begin] == ", " and not closes:
        return nothing  # behind a clause that may tell of another
    subject = subject_before(text, source.begin, names)
    if subject is not None and is_quoted(text, subject.begin):
        subject = None
    if closes and not (subject and _is_of_them(text, subject, last)):
        subject = None
    if subject is None or subject.of(text).lower() in WITHOUT_HOLDER:
        is_document = last.unnamed and not is_several(last) and not _is_somebody(last.unnamed)
        fits = is_document or is_body(last, people)
        return (replace(last, score=0.5), None) if fits else nothing
    if (last.name or last.unnamed) and IN_A_PAPER.search(text, subject.end, source.begin):
        return replace(last, score=0.5), None
    phrase = read_phrase(text, subject, people, names_inside(names, subject))
    if phrase.group or phrase.heads or _is_somebody(phrase.head.of(text)):
        return nothing
    body = named_body(text, phrase.zone, phrase.head, names_inside(names, phrase.zone), names)
    if body is not None:
        return Speaker(name=body, score=0.5), None
    if text[phrase.span.begin - 1 : phrase.span.begin] in ("'", "’"):  # torn from a possessive
        return nothing
    if _holds_a_verb(phrase.span.of(text)):
        first = next((n for n in names_inside(names, subject) if n.type == "organisation"), None)
        if first is None or text[subject.begin : first.begin].strip().lower() not in ("", "the"):
            return nothing
        return Speaker(name=text[first.begin : first.end], score=0.5), None
    return Speaker(unnamed=phrase.span.of(text), score=0.5), None


def _is_of_them(text: str, subject: Span, last: Speaker) -> bool:
    """Whether the subject of the sentence before is one of two bodies that spoke together, so that
    "it" is that one: "The club and the board said … | The board | was sorry. It was late, it said."
    """
    joined = (last.called or "").lower().split(" and ")
    noun = ARTICLE.sub("", subject.of(text).lower())
    return len(joined) == 2 and noun in {ARTICLE.sub("", one) for one in joined}


def _holds_a_verb(phrase: str) -> bool:
    """Whether a noun phrase goes on with a verb and its object: "The board sells all its boats"."""
    return any(word not in word_list("function_words") for word in OBJECT_BEHIND.findall(phrase))


def is_quoted(text: str, position: int) -> bool:
    """Whether a position stands in quotation marks that its paragraph opens."""
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_body(speaker: Speaker, people: KnownPeople) -> bool:
    """Whether a speaker is one organisation with a name."""
    return bool(speaker.name and speaker.name not in people.by_name and not is_several(speaker))


def _is_somebody(unnamed: str) -> bool:
    """Whether a source without a name is a person: "an aide", "the woman who called"."""
    known = callings() | word_list("unnamed_people", "person_nouns")
    return bool(known.intersection(unnamed.split(",")[0].lower().split()))
