"""Sources that belong to somebody: "his campaign", "Ray's lawyer"."""

import re

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.kin import relative_called
from variorum.annotate.speakers.name_forms import surname
from variorum.annotate.speakers.named import Resolved, named
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import all_titles
from variorum.annotate.speakers.pronouns import GENDERS, is_quoted
from variorum.lang import word_list, word_pairs
from variorum.model import Span, Speaker

OWNED = re.compile(r"(.{2,60}?)['’]s?\s((?:[\w-]+\s){0,3}?[\w-]+)(?:\sabout\s.*)?", re.DOTALL)
OF_PRONOUN = re.compile(r"(his|her)\s((?:[\w-]+\s){0,3}[\w-]+)", re.IGNORECASE)
OFFICES = frozenset(["office", "camp", "campaign", "company", "firm", "party", "church", "group"])
SURE_ENOUGH = 0.8
BESIDE = 200
"""Characters between somebody and the relative who is brought in beside them."""


def owned_by_pronoun(text: str, source: Span) -> tuple[Span, str] | None:
    """The pronoun and what it owns, of a source such as "her office"."""
    found = OF_PRONOUN.fullmatch(text, *source)
    if found is None or not _is_somebody(found.group(2)):
        return None
    return Span(*found.span(1)), found.group(2)


def family_owner(
    text: str, pronoun: Span, noun: str, meant: KnownPerson | None, people: KnownPeople
) -> KnownPerson | None:
    """Whose family "her sister" is of, where ``meant`` is whom the pronoun seems to mean: who is
    named last before it in its sentence, also with an age behind ("Ann Ray, 41, her sister said").
    Nobody of another sentence where its own names one. Of no family ("her clerk") that of who seems
    to be meant, else of who is alone in the sentence.
    """
    family = noun.split()[-1].lower() in word_list("family_members")
    if not family and meant is not None:
        return meant
    sentence = Span(sentence_before(text, pronoun.begin), pronoun.begin)
    before = [p for place, p in people.inside(sentence) if not is_quoted(text, place.begin)]
    if not family and len(set(before)) != 1:
        return None
    if not before or before[-1].gender in {None, GENDERS[pronoun.of(text).lower()]}:
        return before[-1] if before else meant
    return meant if meant in before[:-1] else None


def relative_of(
    text: str, owner: KnownPerson, noun: str, source: Span, people: KnownPeople
) -> KnownPerson | None:
    """The relative of somebody whom a report names before, beside them or with their surname, and
    alone by that noun: "Her husband" of "her husband, Bo Ray".
    """
    if noun.split()[-1].lower() not in word_pairs("kin_nouns"):
        return None
    before = {p.name: p for p in people.people if p != owner and p.places[0].begin < source.begin}
    name = relative_called(text, noun, {name: p.places for name, p in before.items()})
    if name is None:
        return None
    first = before[name].places[0]
    beside = any(abs(place.begin - first.begin) < BESIDE for place in owner.places)
    return before[name] if beside or surname(name) == surname(owner.name) else None


def named_owner(text: str, source: Span, people: KnownPeople) -> tuple[KnownPerson, str] | None:
    """Who owns a source, and what it is: "Ray's lawyer"."""
    found = OWNED.fullmatch(text, *source)
    if found is None or not _is_somebody(found.group(2)):
        return None
    inside = people.inside(Span(*found.span(1)))
    whole = inside and inside[-1][0].end == found.end(1) and " " in inside[-1][1].name
    if not whole or not all_titles(text[source.begin : inside[-1][0].begin].strip()):
        return None
    return inside[-1][1], found.group(2)


def told_beside(text: str, source: Span, people: KnownPeople) -> Resolved | None:
    """The person beside whom the very words of a source stand elsewhere in the report: "Ray's
    lawyer", told as "Ray's lawyer, Bo Orr" there.
    """
    words = re.sub("['’]", "['’]", re.escape(source.of(text)))
    for place in re.finditer(rf"\b{words},\s", text):
        inside = people.inside(Span(place.end(), place.end() + 60))
        if inside and inside[0][0].begin == place.end():
            return named(inside[0][1], SURE_ENOUGH)
    return None


def speaker_owned(owner: KnownPerson, rest: str, mark: str) -> Speaker:
    """A source without a name of its own, told by whose it is."""
    return Speaker(unnamed=f"{owner.name}{mark}s {rest}", score=0.6)


def _is_somebody(words: str) -> bool:
    """Whether words end in a noun for people around somebody: "campaign", "lawyer"."""
    last = words.split()[-1].lower()
    known = word_list("of_a_person", "unnamed_people", "person_nouns")
    return last in known | word_list("family_members") | OFFICES
