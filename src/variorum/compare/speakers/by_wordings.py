"""To whom words are given that several reports print, one report at a time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from variorum.annotate.speakers.name_forms import gender_of
from variorum.annotate.speakers.pronouns import GENDERS
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Attribution, Family, Person, Span, Speaker, Wording
from variorum.model.places import contents_at

WORD = re.compile(r"[^\W\d_]{4,}")
VAGUE = re.compile(r"(?:the|this|that|these|those|its?|his|her|their)\s\S+", re.IGNORECASE)
"""What only points back at somebody: "the group"."""
BEHIND_HEAD = re.compile(r",?\s(?:of|for|from|in|at|to|with|on|who|whose|which|that)\s|,\s")
FAMILY = re.compile(
    r"(?:[Tt]he\s)?(?:[\w-]+\s)?(?:family|families|relatives|parents|neighbou?rs)\sof\s"
    r"|.*['’]s?\s(?:family|relatives|parents|neighbou?rs)$"
)
"""Several who are told by somebody whom they are close to: "the family of a boatman"."""
LAWYER = "lawyer"
LONGEST = 12
SURE = 0.85
"""So surely a report gives words to somebody whom it names that this is told."""
BY_WORDINGS = 0.7


def with_speakers_of_wordings(
    families: Sequence[Family], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> tuple[list[Family], dict[str, Annotation]]:
    """The families and the annotations, words given to whom their report surely names, else to the
    speaker of the utterance that they word.
    """
    known = _Known.of(annotations, people)
    told = _told(families)
    settled = dict(annotations)
    for report, places in told.items():
        found = annotations[report]
        said = tuple(replace(a, speaker=_speaker(a, places, known)) for a in found.attributions)
        settled[report] = replace(found, attributions=said)
    return [_with_speakers(family, annotations, known) for family in families], settled


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom a story names: everybody who speaks under a name, its people with the words for what
    they are, those who are lawyers.
    """

    named: Set[str]
    people: Mapping[str, Set[str]]
    lawyers: Set[str]

    @classmethod
    def of(cls, annotations: Mapping[str, Annotation], people: Iterable[Person]) -> "_Known":
        said = chain.from_iterable(found.attributions for found in annotations.values())
        speakers = [attribution.speaker for attribution in said]
        persons = {person.name: person for person in people}
        named = {s.name for s in speakers if s.name} - {s.unnamed for s in speakers}
        lawyers = {name for name, person in persons.items() if _is_lawyer(person)}
        callings = {name: _callings(person) for name, person in persons.items()}
        return cls(named | persons.keys(), callings, lawyers)


Told = list[tuple[Span, Wording, Family]]
"""The places of a report that wordings have, in order of families."""


def _told(families: Iterable[Family]) -> dict[str, Told]:
    told: defaultdict[str, Told] = defaultdict(list)
    for family in families:
        for wording in family.wordings if family.speaker else ():
            told[wording.report] += [(span, wording, family) for span in wording.spans]
    return dict(told)


def _speaker(attribution: Attribution, told: Told, known: _Known) -> Speaker:
    """To whom an attribution is given: as the utterance of which it has most."""
    family = _uttered(attribution, told)
    return attribution.speaker if family is None else _settled(attribution.speaker, family, known)


def _settled(own: Speaker, family: Family, known: _Known) -> Speaker:
    """Whom the report names where that is surely another than other reports do, else the speaker of
    the utterance.
    """
    called, other = _called(own), family.speaker
    if called == other or any(called == given.speaker for given in family.ascriptions):
        return own
    if _is_another(own, other, known) if called else other not in known.named:
        return own
    pronoun = GENDERS.get((own.unresolved or "").lower())
    if pronoun and gender_of(other) not in {pronoun, None}:
        return own
    if other in known.named:
        return Speaker(name=other, score=BY_WORDINGS)
    return Speaker(unnamed=other, score=BY_WORDINGS)


def _uttered(attribution: Attribution, told: Told) -> Family | None:
    """The utterance of which an attribution has most, of those that are given to its own speaker:
    others stand in what somebody tells that another said. One that stands under him goes first.
    """
    own = _called(attribution.speaker)
    shared: defaultdict[int, int] = defaultdict(int)
    held: dict[int, Family] = {}
    for span, wording, family in told:
        for content in attribution.content if wording.speaker == own else ():
            if span.overlaps(content):
                common = min(span.end, content.end) - max(span.begin, content.begin)
                shared[id(family)] += common
                held[id(family)] = family
    most = max(shared, key=lambda key: (held[key].speaker == own, shared[key]), default=None)
    return held[most] if most is not None else None


def _called(speaker: Speaker) -> str:
    """The name of a speaker, or how the report describes one without; empty for neither."""
    return speaker.name or speaker.unnamed or ""


def _is_another(own: Speaker, other: str, known: _Known) -> bool:
    """Whether whom a report gives words to is surely not the speaker that others name."""
    if own.by_hand:
        return True
    called = _called(own)
    if called in known.people:
        return own.name is not None and own.score >= SURE
    if VAGUE.fullmatch(called) and called.split()[-1].lower() in word_list("organisation_nouns"):
        return other in known.lawyers  # what "the company" said is not its lawyer's
    if own.unnamed and _head(called) in known.people.get(other, ()):
        return False  # "a spokesman for the ferries" is who speaks for them
    if own.unnamed and other in known.people and FAMILY.match(called):
        return True
    if longer_words(called) & longer_words(other) or not longer_words(called):
        return False
    return not VAGUE.fullmatch(called) and len(called.split()) <= LONGEST


def _head(called: str) -> str:
    """The noun of a description, in lower case: "spokesman" of "a spokesman for the ferries"."""
    return (BEHIND_HEAD.split(called)[0].split() or [""])[-1].casefold()


def _callings(person: Person) -> set[str]:
    """The nouns of what somebody is."""
    return {_head(role.title) for role in person.roles}


def _is_lawyer(person: Person) -> bool:
    """Whether somebody only comes in as a lawyer."""
    alike = {LAWYER, *word_pairs("callings_alike")[LAWYER].split()}
    titles = [{word.casefold() for word in WORD.findall(role.title)} for role in person.roles]
    return bool(titles) and all(alike & words for words in titles)


def longer_words(text: str) -> set[str]:
    """The longer words of a text, in lower case."""
    return {word.casefold() for word in WORD.findall(text)}


def _with_speakers(family: Family, annotations: Mapping[str, Annotation], known: _Known) -> Family:
    """The family, each wording given to whom its report surely names, else to its speaker; whoever
    has only a part of it, as in what is quoted inside a quotation, is not whose it is.
    """

    def given(wording: Wording) -> Wording:
        said = [
            attribution
            for attribution in contents_at(annotations[wording.report], wording.spans)
            if _called(attribution.speaker) == wording.speaker
        ]
        settled = {_called(_settled(a.speaker, family, known)) for a in said}
        if settled and not _has_most(said, wording):
            return replace(wording, speaker=family.speaker)
        alone = len(settled) == 1 or wording.speaker not in settled
        return replace(wording, speaker=min(settled)) if settled and alone else wording

    if not family.speaker:
        return family
    return replace(family, wordings=tuple(map(given, family.wordings)))


def _has_most(said: Iterable[Attribution], wording: Wording) -> bool:
    """Whether what somebody is given is half of a wording or more."""
    shared = sum(
        max(0, min(span.end, content.end) - max(span.begin, content.begin))
        for attribution in said
        for content in attribution.content
        for span in wording.spans
    )
    return 2 * shared >= sum(span.end - span.begin for span in wording.spans)
