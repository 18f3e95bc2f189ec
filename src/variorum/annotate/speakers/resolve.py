"""Whom a report means by "Ray", "the mayor", "she": the speaker behind a source."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.annotate.speakers.again import is_the_last_one
from variorum.annotate.speakers.antecedents import RELATIVE, Antecedent, antecedent
from variorum.annotate.speakers.bodies import body_apposed
from variorum.annotate.speakers.described import by_body, by_office
from variorum.annotate.speakers.named import Resolved, by_name, named, unnamed
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.own_words import WRITINGS, maker
from variorum.annotate.speakers.owners import (
    family_owner,
    named_owner,
    owned_by_pronoun,
    relative_of,
    speaker_owned,
    told_beside,
)
from variorum.annotate.speakers.pairs import two_meant
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import Phrase, all_titles, names_inside, read_phrase
from variorum.annotate.speakers.police import force_meant
from variorum.annotate.speakers.pronouns import (
    GENDERS,
    WITHOUT_HOLDER,
    by_foreground,
    is_body,
    what_it_is,
)
from variorum.annotate.speakers.several import is_several, one_of_those, some_of
from variorum.annotate.speakers.turns import Turn
from variorum.lang import word_list
from variorum.model import Name, Span, Speaker

BY_KIN = 0.7
NOBODY = Speaker(unresolved="", score=0.0)
THEY = frozenset(["they", "them", "their"])
SOME_OF_WHOM = re.compile(r"(?:all|both|some|many|most|one|two|none|several) of (?:whom|which)\b")
BROKEN = re.compile(r"\(?[DRI]-[A-Z][\w.]*\)?|[^()]*\)|[A-Z][a-z]+ing\s[a-z]+s")
"""What is left of a source: "R-Ore.)", or was none: "Waving flags"."""
ONE_OF_THEM = re.compile(r"(?:One|Another|The (?:only|first|last|other))\b")
SENTENCE_END = re.compile(r"(?<=[a-z]{2})[.?!](?:\s|$)|\n")
WHOSE = re.compile(r"whose\s([\w-]+(?:\s[\w-]+){0,3})", re.IGNORECASE)
TURNS_OUT = re.compile(r"\b(?:is|was)\s")


def resolve(
    text: str,
    source: Span,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    *,
    last: Speaker = NOBODY,
    meant: Callable[[Span], Resolved] | None = None,
) -> Resolved:
    """The speaker that the words of a source stand for; an honest "unnamed" or "unresolved"
    where the report gives nobody.

    ``turns`` are those before the source, in order; ``last`` is who spoke last in this
    paragraph or the one before. ``meant`` tells whom "he" and "she" mean, the foreground where it
    is not given. The score says how the speaker was found: 0.95 named in
    the source, 0.9 beside it, 0.8 by office, 0.7 by pronoun, 0.5 as the one spoken of.
    """
    within = names_inside(names, source)
    phrase = read_phrase(text, source, people, within)
    words = phrase.span.of(text)
    lower = words.lower().rstrip("'’")
    if BROKEN.fullmatch(words) or (lower == words and _is_verb_alone(words)):
        return Speaker(unresolved=words, score=0.0), None
    if SOME_OF_WHOM.match(lower):
        return Speaker(unresolved=words, score=0.0), None
    meant = meant or (lambda pronoun: by_foreground(text, pronoun, people, turns))
    if RELATIVE.match(lower):
        return _relative(text, phrase, people, names, turns, last, meant)
    if lower in GENDERS:
        return meant(phrase.span)
    they = lower in THEY and (is_several(last) or is_body(last, people))
    if they:
        return replace(last, score=0.5), None
    if (two := two_meant(text, phrase.span, people)) is not None:
        return Speaker(name=" and ".join(person.name for person in two), score=0.6), None
    if lower == "it":
        return what_it_is(text, phrase.span, people, names, last)
    if (one := one_of_those(text, phrase.span)) is not None:
        return one, None
    if lower in WITHOUT_HOLDER or not re.search(r"[^\W\d_]", words):
        return Speaker(unresolved=words, score=0.0), None
    if (force := force_meant(text, phrase.span, names)) is not None:
        return Speaker(unnamed=force, score=0.6), None
    if (some := some_of(words, last)) is not None:
        return some, None
    if is_the_last_one(words, last):
        return unnamed(words)
    made_by = maker(text, phrase.span)
    if made_by is not None:
        if made_by.span is None:
            return (
                (replace(last, score=0.5), people.by_name.get(last.name))
                if last.name
                else unnamed(words)
            )
        found = resolve(text, made_by.span, people, names, turns, last=last, meant=meant)
        open_still = not found[0].name and WRITINGS.intersection(lower.split())
        return unnamed(words) if open_still else found
    return (
        by_name(text, phrase, people)
        or (by_body(text, phrase, people, names, last) if _is_named(text, phrase, within) else None)
        or by_office(text, phrase, people, turns)
        or by_body(text, phrase, people, names, last)
        or _by_owner(text, phrase.span, people, meant)
        or unnamed(words)
    )


def _is_named(text: str, phrase: Phrase, within: Sequence[Name]) -> bool:
    """Whether a name of several words ends the phrase ("the Avon Republican Club", which is no
    Republican) or an organisation stands in it as its apposition ("its rival, Brightwell").
    """
    if body_apposed(text, phrase, within) is not None:
        return True
    ends = {phrase.zone.end, phrase.head.end}
    bodies = (n for n in within if n.type == "organisation" and n.end in ends)
    words = [text[n.begin : n.end].split() for n in bodies]
    return any(len(w) > 1 and w[-1].lower() not in callings() for w in words)


def _by_owner(
    text: str, source: Span, people: KnownPeople, meant: Callable[[Span], Resolved]
) -> Resolved | None:
    """Who is told by whose they are, the owner named in full: "her office", "Ray's lawyer"."""
    mark = "’" if "’" in text else "'"
    pronoun = owned_by_pronoun(text, source)
    if pronoun is not None:
        owner = family_owner(text, *pronoun, meant(pronoun[0])[1], people)
        relative = relative_of(text, owner, pronoun[1], source, people) if owner else None
        if relative is not None:
            return named(relative, BY_KIN)
        return (speaker_owned(owner, pronoun[1], mark), None) if owner else None
    owned = named_owner(text, source, people)
    if owned is None:
        return None
    return told_beside(text, source, people) or (speaker_owned(*owned, mark), None)


def _relative(
    text: str,
    phrase: Phrase,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    last: Speaker,
    meant: Callable[[Span], Resolved],
) -> Resolved:
    """Who "who" is: what it goes back to, or what is told by whose it is ("whose lawyer")."""
    found = antecedent(text, phrase.span.begin, people, names)
    if owned := WHOSE.fullmatch(text, *phrase.span):
        return _owned(text, owned.group(1), found)
    if found.person is not None:
        return named(found.person, 0.85)
    if found.phrase is None or RELATIVE.match(found.phrase.of(text)):
        return Speaker(unresolved=phrase.span.of(text), score=0.0), None
    shown = _turns_out(text, found.phrase, people)
    if shown is not None:
        return named(shown, 0.85)
    return resolve(text, found.phrase, people, names, turns, last=last, meant=meant)


def _owned(text: str, noun: str, owner: Antecedent) -> Resolved:
    """Who speaks that a sentence tells by "whose" and a noun."""
    if owner.person is not None:
        return speaker_owned(owner.person, noun, "’" if "’" in text else "'"), None
    if owner.phrase is None or RELATIVE.match(owner.phrase.of(text)):
        return Speaker(unresolved=f"whose {noun}", score=0.0), None
    return unnamed(f"{noun} of {owner.phrase.of(text)}")


def _turns_out(text: str, phrase: Span, people: KnownPeople) -> KnownPerson | None:
    """Whom the end of a sentence names that opens with "one": "One man who said it was Bo Day."."""
    end = SENTENCE_END.search(text, phrase.end)
    if not ONE_OF_THEM.match(text, *phrase) or end is None:
        return None
    inside = people.inside(Span(phrase.end, end.start()))
    if not inside or inside[-1][0].end != end.start():
        return None
    place, person = inside[-1]
    verbs = list(TURNS_OUT.finditer(text, phrase.end, place.begin))
    return person if verbs and all_titles(text[verbs[-1].end() : place.begin]) else None


def _is_verb_alone(word: str) -> bool:
    """Whether a word can only be a verb that a source was read from: "happen"."""
    known = word_list("unnamed_sources", "person_nouns", "own_words")
    return word in word_list("plain_verbs") and word not in known
