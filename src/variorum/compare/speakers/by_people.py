"""Speakers whom the story knows better than their report does.

A report that names the daughter in full and the father only as "Mr. Ray" leaves the annotator
no choice; the other reports of the story have him in full. So it is with "the secretary", whose
office only another report gives to somebody.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.annotate.speakers.name_forms import gender_of
from variorum.annotate.speakers.pronouns import GENDERS
from variorum.compare.people import by_mention
from variorum.lang import word_list
from variorum.model import Annotation, Attribution, Person, Report, Span, Speaker

BY_STORY = 0.7
GUESSED = 0.6
"""So surely a report means one of two who share the only name that it has for them."""
TITLE = re.compile(r"[A-Z][\w-]*(?:\s(?:(?:of|and|for|the|in)\s)*[A-Z][\w-]*)*")
NO_TITLE = word_list("function_words")
NEAR = 500
"""So many characters behind a surname "she" may be who is meant by it."""


def with_people_as_speakers(
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    reports: Sequence[Report] = (),
) -> dict[str, Annotation]:
    """The annotations, an attribution given to the one person whose name stands in its source
    where the annotator took that name for another person of the story, or whom the source means
    where the annotator found nobody. So are those of "he" and "she" behind such a name, in
    ``reports``. Whoever speaks has the name that the story knows them by. What a person said stays.
    """
    texts = {report.id: report.text for report in reports}
    names = {name for person in people for name in (person.name, *person.also)}
    meant: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    described: dict[str, Described] = defaultdict(Described)
    for person in people:
        for mention in person.mentions:
            if mention.evidence.part != "text":
                continue
            report, span = mention.evidence.report, mention.evidence.span
            if mention.kind == "name":
                meant[report].append((span, person.name))
            described[report].add(span, person.name, mention.evidence.text)
    for places in meant.values():
        places.sort()
    persons, by_surname = by_mention(people), _by_surname_alone(people)

    def settled(attribution: Attribution, report: str) -> Attribution:
        if attribution.speaker.by_hand:
            return attribution
        given = _given(attribution, described[report], texts.get(report, ""))
        given = _corrected(given, meant[report], names)
        given = _behind_a_namesake(given, meant[report], texts.get(report, ""))
        person = persons.get((report, given.speaker.name or ""))
        if person is None:
            return given
        if word := _of_another_gender(given, person, texts.get(report, "")):
            return replace(given, speaker=Speaker(unresolved=word, score=0.0))
        score = min(given.speaker.score, by_surname.get((report, person.name), 1.0))
        return replace(given, speaker=replace(given.speaker, name=person.name, score=score))

    return {
        report: replace(found, attributions=tuple(settled(a, report) for a in found.attributions))
        for report, found in annotations.items()
    }


def _of_another_gender(attribution: Attribution, person: Person, text: str) -> str:
    """The "he" of an attribution to a person whom the story shows to be a she, or the other way
    round: its report has nothing but a surname; else empty.
    """
    words = attribution.source[0].of(text) if len(attribution.source) == 1 else ""
    told, known = GENDERS.get(words.lower()), gender_of(person.name)
    return words if told and known and told != known else ""


def _by_surname_alone(people: Sequence[Person]) -> dict[tuple[str, str], float]:
    """How surely a report, by id, means somebody, by name, whom it calls by nothing but the surname
    that another of the story has, too.
    """
    bearers = Counter(person.name.split()[-1] for person in people if " " in person.name)
    told: defaultdict[tuple[str, str], bool] = defaultdict(lambda: True)
    for person in people:
        for mention in person.mentions if bearers[person.name.split()[-1]] > 1 else ():
            if mention.kind != "description":
                alone = mention.kind == "name" and " " not in mention.form
                told[mention.evidence.report, person.name] &= alone
    return {place: GUESSED for place, alone in told.items() if alone}


class Described:
    """Whom the places of one report stand for."""

    def __init__(self) -> None:
        self.at: dict[Span, set[str]] = {}
        self.ending: dict[int, set[Span]] = defaultdict(set)
        self.words: dict[Span, str] = {}

    def add(self, span: Span, name: str, words: str) -> None:
        """One more person for whom a place may stand, in the words of the report."""
        self.at.setdefault(span, set()).add(name)
        self.ending[span.end].add(span)
        self.words[span] = words


def _given(attribution: Attribution, described: Described, text: str) -> Attribution:
    """The attribution, given to whom the whole of its source stands for in the story."""
    if attribution.speaker.name is not None or len(attribution.source) != 1:
        return attribution
    source = attribution.source[0]
    meant = described.at.get(source, set())
    for span in described.ending.get(source.end, ()):  # "House speaker | Ann Ray"
        if source.begin < span.begin - 1:
            before = Span(source.begin, span.begin - 1)
            titled = " " in described.words[span] and _is_title(before.of(text))
            theirs = described.at[span]
            meant = meant | (theirs if titled else theirs & described.at.get(before, set()))
    if len(meant) != 1 or _is_another(attribution.speaker, described.words.get(source)):
        return attribution
    return replace(attribution, speaker=Speaker(name=min(meant), score=BY_STORY))


def _is_title(words: str) -> bool:
    """Whether words directly before a full name are a title of capitals: "Head of Upper Locks", and
    not "an aide to Guild Chair".
    """
    return TITLE.fullmatch(words) is not None and words.split()[0].lower() not in NO_TITLE


def _is_another(speaker: Speaker, source: str | None) -> bool:
    """Whether the annotator found somebody else than the name in the source, who tells what they
    said: "Ray said [the boatman] told her".
    """
    if speaker.unnamed is None or source is None or not source[:1].isupper():
        return False
    return set(speaker.unnamed.lower().split()).isdisjoint(source.lower().split())


def _corrected(
    attribution: Attribution, places: Sequence[tuple[Span, str]], names: set[str]
) -> Attribution:
    named = attribution.speaker.name
    if named is None or named not in names or len(attribution.source) != 1:
        return attribution
    source = attribution.source[0]
    first = bisect_left(places, source.begin, key=lambda place: place[0].begin)
    last = bisect_left(places, source.end, first, key=lambda place: place[0].begin)
    places = places[first:last]
    inside = {name for span, name in places if source.contains(span)}
    ends = {name for span, name in places if source.contains(span) and span.end == source.end}
    if len(inside) != 1 or inside != ends or inside == {named}:
        return attribution
    if named.split()[-1] != min(inside).split()[-1]:  # given by the grammar around, not by the name
        return attribution
    return replace(attribution, speaker=replace(attribution.speaker, name=inside.pop()))


def _behind_a_namesake(
    attribution: Attribution, places: Sequence[tuple[Span, str]], text: str
) -> Attribution:
    """The attribution of "she", where the surname last before it is another's in the story than
    the annotator found, whom the report names in full nowhere: "Inspector Ray was late. | She |
    said so", of Ann Ray and not of the Bo Ray of the report.
    """
    named = attribution.speaker.name
    if named is None or " " not in named or len(attribution.source) != 1:
        return attribution
    source = attribution.source[0]
    gender = GENDERS.get(source.of(text).lower())
    before = bisect_left(places, source.begin, key=lambda place: place[0].begin)
    if gender is None or not before or places[before - 1][0].begin < source.begin - NEAR:
        return attribution
    span, name = places[before - 1]
    surname = named.split()[-1]
    if name == named or name.split()[-1] != surname or span.of(text) != surname:
        return attribution
    in_full = any(other == name and " " in at.of(text) for at, other in places)
    if in_full or gender_of(name) not in {gender, None}:
        return attribution
    return replace(attribution, speaker=replace(attribution.speaker, name=name))
