"""Who speaks in a story: named, described without a name, or not clear."""

import re
from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass

from variorum.account.people.write import role_in_words
from variorum.account.sources import Sources
from variorum.account.speakers.headings import (
    Key,
    SpeakerKind,
    body_called,
    heading_of,
    is_nobody,
    is_one_group,
    is_one_in_a_story,
    of_states,
    party_group,
    told_again,
)
from variorum.account.speakers.papers import is_court_paper, paper_of, suit_of_the_story, whose
from variorum.account.speakers.police import headings_of_police
from variorum.annotate.speakers.police import place_of_force
from variorum.compare.speakers.same_bodies import has_body_of_a_place
from variorum.lang import any_word
from variorum.model import Evidence, Family, Person, Wording
from variorum.model.places import contents_at

NOT_CLEAR = "speaker not clear"
LONGEST_NAME = 14
PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|you|who|which|this|that|these|those|his|her|their|one|some|many"
    r"|others?|another|both|all|everyone|him|them)\b.{0,12}",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?:it|this|that|there|he|she|they|we|you|i)(?:['’](?:s|re|ll|d|ve|m)|\s(?:is|was|are|were|has|"
    r"had|have|will|would|can|could))\b|(?:throughout|across|amid|within)\s|.*\s(?:comes|came|follows|followed|means|meant)$",
    re.IGNORECASE | re.DOTALL,
)
"""A statement where a speaker should stand: "it's a clear win"."""

ANYBODY = re.compile(
    r"(?:(?:some|many|most|several|other|a lot of)\s)?(?:people|persons|others|users|reports)|"
    r"some|many|most",
    re.IGNORECASE,
)
"""Who need not be the same each time."""
SOME_OF_THEM = re.compile(
    r"both|(?:both|all|many|most|some|several|few|one|two|none|others?|each|a\s\w+)\sof\s"
    r"(?:them|these|those|us|you|whom|which)|(?:both|all|the\sother)\s(?:sides?|camps?)",
    re.IGNORECASE,
)
"""Who is not told apart from those told of before."""
CUT_OFF = re.compile(r"(?<=[a-z]s)\s[a-z]+ing$")
"""A clause of which only the verb was taken: "members of the board preparing", not "its ruling"."""
BODY_OF = re.compile(r"(.+)['’]s?\s(?:campaign|office|camp|administration)")

SAID_OF_THEM = re.compile(
    r",\s(?:(?:(?:the|an?)(?!.*(?:,\sand\s|\sand\s(?:the\s|an?\s)?[A-Z]))|"
    rf"{any_word('relatives')}|"
    r"[a-z]{2,}(?:ing|ed)|by|in|on|upon|at|for|with|from|after|as|both|where|when)\b)"
    r".*",
    re.DOTALL,
)
"""What stands behind a description without saying whom it means: "aides, speaking at noon"."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the families of wordings; ``role`` and ``mention`` where known, ``namesakes``
    how many people of the story bear what is only a surname.
    """

    name: str
    kind: SpeakerKind
    families: tuple[Family, ...]
    role: str = ""
    mention: Evidence | None = None
    namesakes: int = 0


def find_voices(sources: Sources) -> tuple[Voice, ...]:
    """The speakers, those first whom most reports quote and who say most; unclear ones last."""
    people = {p.name: p for p in sources.comparison.people}
    families = [f for f in sources.comparison.families if f.wordings]
    bodies = {f.speaker for f in families} - people.keys()
    told = [(f, *_who(f, people, bodies, sources)) for f in families]
    police = headings_of_police({name for _, name, _ in told}, sources)
    told = [(f, police.get(name, name), kind) for f, name, kind in told]
    named = {name for _, name, kind in told if kind == "named"}
    one_suit = suit_of_the_story(sources.reports)
    grouped: dict[Key, list[Family]] = defaultdict(list)
    forms: defaultdict[Key, set[str]] = defaultdict(set)
    for family, name, kind in told:
        kind = "named" if name in named else kind
        if kind == "not clear" or not is_nobody(name, family, sources):
            key = _key(name, kind, family, people, one_suit=one_suit)
            grouped[key].append(family)
            forms[key].add(name)
    for key, whole in told_again(grouped).items():
        grouped[whole] += grouped.pop(key)
    voices = []
    for key, theirs in grouped.items():
        name = heading_of(forms[key])
        voices.append(_voice(name, key.kind, theirs, people.get(name), sources))
    return tuple(sorted(voices, key=lambda v: _order(v, sources)))


def _key(
    name: str, kind: SpeakerKind, family: Family, people: Mapping[str, Person], *, one_suit: bool
) -> Key:
    """What makes families one speaker's. "Sources" of two reports may be different people; a
    known person's campaign, a group with a name and the suit that a story is about are one.
    """
    if kind != "unnamed":
        return Key(_in_order(name), kind, "")
    if ANYBODY.fullmatch(name):
        return Key(name, kind, family.id)
    if one_suit and is_court_paper(name):
        return Key("lawsuit", kind, "")
    owned = BODY_OF.fullmatch(name)
    one = is_one_group(name) or (owned is not None and owned.group(1) in people)
    one = one or bool(party_group(name)) or is_one_in_a_story(name) or has_body_of_a_place(name)
    one = one or bool(place_of_force(name))
    plain = name.casefold().replace("’", "'")
    plain = plain.removeprefix("the ") if is_one_in_a_story(name) else plain
    return Key(_in_order(plain), kind, "" if one else family.wordings[0].report)


def _in_order(name: str) -> str:
    """Two side by side as one pair, whoever stands first: "Ray and Day"."""
    both = name.split(" and ")
    return " and ".join(sorted(both)) if len(both) == 2 and "," not in name else name


def _who(
    family: Family, people: Mapping[str, Person], bodies: Set[str], sources: Sources
) -> tuple[str, SpeakerKind]:
    name = of_states(" ".join(family.speaker.split()))
    if name in people:
        return name, "named"
    if group := party_group(name):
        return group, "unnamed"
    body = paper_of(SAID_OF_THEM.sub("", name), bodies, sources) or body_called(
        name, family.wordings[0].report, sources
    )
    if body:
        return body, "named"
    kind = (_kind_by_findings(family, sources) if name else None) or _kind_by_form(name)
    if kind == "unnamed":
        name = CUT_OFF.sub("", SAID_OF_THEM.sub("", name))
        name += "”" if name.count("“") > name.count("”") else ""
    if len(name.split()) > LONGEST_NAME or CLAUSE.match(name) or SOME_OF_THEM.fullmatch(name):
        kind = "not clear"
    if kind == "not clear":
        return NOT_CLEAR, kind
    if kind == "unnamed":
        name = whose(name, family, tuple(people.values()), sources)
    return name, kind


def _kind_by_findings(family: Family, sources: Sources) -> SpeakerKind | None:
    """What the annotator found the speaker of these words to be: the one whose the family is where
    a report tells it so, else the surest kind first.
    """
    kinds: set[SpeakerKind] = set()
    theirs: set[SpeakerKind] = set()
    for wording in family.wordings:
        findings = sources.annotations.get(wording.report)
        for attribution in contents_at(findings, wording.spans) if findings else ():
            speaker = attribution.speaker
            kind: SpeakerKind = (
                "named" if speaker.name else "unnamed" if speaker.unnamed else "not clear"
            )
            kinds.add(kind)
            theirs |= {kind} if family.speaker in (speaker.name, speaker.unnamed) else set()
    order: tuple[SpeakerKind, ...] = ("named", "unnamed", "not clear")
    return next((kind for kind in order if kind in (theirs or kinds)), None)


def _kind_by_form(name: str) -> SpeakerKind:
    if not name or PRONOUN.fullmatch(name):
        return "not clear"
    return "named" if any(word[:1].isupper() for word in name.split()[:1]) else "unnamed"


def _voice(
    name: str, kind: SpeakerKind, families: list[Family], person: Person | None, sources: Sources
) -> Voice:
    role, mention = "", None
    if person is not None:
        role = role_in_words(person, sources)
        names = [m for m in person.mentions if m.kind == "name"]
        mentions = [m.evidence for m in names if m.evidence.report in sources.reports]
        full = [m.evidence for m in names if m.form == name]
        mention = min(full or mentions, key=sources.place, default=None)
    others = sources.comparison.people if kind == "named" and " " not in name else ()
    namesakes = sum(p.name.endswith(f" {name}") for p in others)
    return Voice(name, kind, tuple(families), role, mention, namesakes)


def _order(voice: Voice, sources: Sources) -> tuple[object, ...]:
    wordings = [w for f in voice.families for w in f.wordings]
    reports = {w.report for w in wordings}
    words = sum(len(f.wordings[0].text.split()) for f in voice.families)
    kinds: tuple[SpeakerKind, ...] = ("named", "unnamed", "not clear")
    return (kinds.index(voice.kind), -len(reports), -words, first_place(wordings, sources))


def first_place(wordings: list[Wording], sources: Sources) -> tuple[int, bool, int, int]:
    """Where the first of the wordings stands."""
    return min(sources.place(e) for w in wordings for e in w.evidence)
