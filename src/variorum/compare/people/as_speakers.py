"""Speakers whom the story knows better than their report does.

A report that names the daughter in full and the father only as "Mr. Ray" leaves the annotator
no choice; the other reports of the story have him in full. So it is with "the secretary", whose
office only another report gives to somebody.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.model import Annotation, Attribution, Person, Span, Speaker

BY_STORY = 0.7


def with_people_as_speakers(
    annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> dict[str, Annotation]:
    """The annotations, an attribution given to the one person whose name stands in its source
    where the annotator took that name for another person of the story, or whom the source means
    where the annotator found nobody.
    """
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
    return {
        report: replace(
            found,
            attributions=tuple(
                _corrected(_given(a, described[report]), meant[report], names)
                for a in found.attributions
            ),
        )
        for report, found in annotations.items()
    }


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


def _given(attribution: Attribution, described: Described) -> Attribution:
    """The attribution, given to whom the whole of its source stands for in the story."""
    if attribution.speaker.name is not None or len(attribution.source) != 1:
        return attribution
    source = attribution.source[0]
    meant = described.at.get(source, set())
    for span in described.ending.get(source.end, ()):  # "House speaker | Ann Ray"
        if source.begin < span.begin - 1:
            before = described.at.get(Span(source.begin, span.begin - 1), set())
            meant = meant | (described.at[span] & before)
    if len(meant) != 1 or _is_another(attribution.speaker, described.words.get(source)):
        return attribution
    return replace(attribution, speaker=Speaker(name=min(meant), score=BY_STORY))


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
