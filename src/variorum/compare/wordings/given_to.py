"""To whom the wordings of an utterance are given, one by one: what every output tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Family, Person, Wording
from variorum.model.places import attributions_at

WORD = re.compile(r"[^\W\d_]{4,}")
VAGUE = re.compile(r"(?:the|this|that|these|those|its?|his|her|their)\s\S+", re.IGNORECASE)
"""What only points back at somebody: "the group"."""
LAWYER = "lawyer"
LONGEST = 12
SURE = 0.85
"""So surely a report gives words to somebody whom it names that this is told."""


def with_speakers(
    families: Sequence[Family], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> tuple[Family, ...]:
    """The families, each wording given to whom its report surely names, else to the speaker of the
    utterance.
    """
    return tuple(_with_speakers(family, annotations, people) for family in families)


def _with_speakers(
    family: Family, annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> Family:
    if all(wording.speaker in ("", family.speaker) for wording in family.wordings):
        return family
    wordings = tuple(
        replace(w, speaker=speaker_of(w, family, annotations.get(w.report), people))
        for w in family.wordings
    )
    return replace(family, wordings=wordings)


def speaker_of(
    wording: Wording, family: Family, findings: Annotation | None, people: Iterable[Person]
) -> str:
    """To whom a wording is given: by its report where that surely names another or leaves it open,
    else to the speaker under whom the account has it.
    """
    other = wording.speaker
    if not other or not family.speaker or any(other == g.speaker for g in family.ascriptions):
        return other
    return other if is_another(wording, family, findings, people) else family.speaker


def is_another(
    wording: Wording, family: Family, findings: Annotation | None, people: Iterable[Person]
) -> bool:
    """Whether whom a report gives a wording to is surely not the speaker that others name."""
    other = wording.speaker
    people = tuple(people)
    if any(other == person.name for person in people):
        return _is_sure(wording, findings)
    if VAGUE.fullmatch(other) and other.split()[-1].lower() in word_list("organisation_nouns"):
        return any(family.speaker == person.name and is_lawyer(person) for person in people)
    if words_of(other) & words_of(family.speaker) or not words_of(other):
        return False
    return not VAGUE.fullmatch(other) and len(other.split()) <= LONGEST


def is_lawyer(person: Person) -> bool:
    """Whether somebody only comes in as a lawyer: what "the company" said is not theirs."""
    alike = {LAWYER, *word_pairs("callings_alike")[LAWYER].split()}
    titles = [{word.casefold() for word in WORD.findall(role.title)} for role in person.roles]
    return bool(titles) and all(alike & words for words in titles)


def words_of(text: str) -> set[str]:
    """The longer words of a text, in lower case."""
    return {word.casefold() for word in WORD.findall(text)}


def _is_sure(wording: Wording, findings: Annotation | None) -> bool:
    """Whether the report surely gives the words to whom it names."""
    return findings is not None and any(
        attribution.speaker.name and attribution.speaker.score >= SURE
        for span in wording.spans[:1]
        for attribution in attributions_at(findings, span)
        if any(content.overlaps(span) for content in attribution.content)
    )
