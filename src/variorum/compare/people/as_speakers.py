"""Speakers whom the story knows better than their report does.

A report that names the daughter in full and the father only as "Mr. Ray" leaves the annotator
no choice; the other reports of the story have him in full.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.model import Annotation, Attribution, Person, Span


def with_people_as_speakers(
    annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> dict[str, Annotation]:
    """The annotations, an attribution given to the one person whose name stands in its source
    where the annotator took that name for another person of the story.
    """
    names = {name for person in people for name in (person.name, *person.also)}
    meant: dict[str, list[tuple[Span, str]]] = {}
    for person in people:
        for mention in person.mentions:
            if mention.kind == "name" and mention.evidence.part == "text":
                place = (mention.evidence.span, person.name)
                meant.setdefault(mention.evidence.report, []).append(place)
    return {
        report: replace(
            found,
            attributions=tuple(
                _corrected(a, meant.get(report, ()), names) for a in found.attributions
            ),
        )
        for report, found in annotations.items()
    }


def _corrected(
    attribution: Attribution, places: Sequence[tuple[Span, str]], names: set[str]
) -> Attribution:
    named = attribution.speaker.name
    if named is None or named not in names or len(attribution.source) != 1:
        return attribution
    source = attribution.source[0]
    inside = {name for span, name in places if source.contains(span)}
    ends = {name for span, name in places if source.contains(span) and span.end == source.end}
    if len(inside) != 1 or inside != ends or inside == {named}:
        return attribution
    if named.split()[-1] != min(inside).split()[-1]:  # given by the grammar around, not by the name
        return attribution
    return replace(attribution, speaker=replace(attribution.speaker, name=inside.pop()))
