"""Who speaks on in a report, once another report has told whose some of the words are."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.speakers.pronouns import GENDERS
from variorum.model import Annotation, Attribution, Family, Speaker
from variorum.model.places import contents_at, names_from

ARTICLE = "the "


def spoken_on(
    alone: Mapping[str, Annotation], settled: Mapping[str, Annotation]
) -> dict[str, Annotation]:
    """The ``settled`` annotations, those who are the same by what their report tells ``alone`` with
    one name: "“It is late,” the guard said. The guard added …", where another report names who said
    that it is late.
    """
    return {
        report: _spoken_on(alone[report], found) if found is not alone[report] else found
        for report, found in settled.items()
    }


def _spoken_on(alone: Annotation, settled: Annotation) -> Annotation:
    speakers = [attribution.speaker for attribution in settled.attributions]
    for group in _groups(alone):
        names = {speakers[number].name for number in group} - {None}
        if len(names) == 1:
            score = min(speakers[number].score for number in group if speakers[number].name)
            for number in group:
                if speakers[number].name is None:
                    speakers[number] = Speaker(name=min(filter(None, names)), score=score)
    attributions = zip(settled.attributions, speakers, strict=True)
    return replace(settled, attributions=tuple(replace(a, speaker=s) for a, s in attributions))


def named_by_their_words(
    families: Sequence[Family], alone: Mapping[str, Annotation], settled: Mapping[str, Annotation]
) -> list[Family]:
    """The families, those to whose speaker no report gives a name with the one who is found to
    speak on there.
    """
    return [_named(family, alone, settled) for family in families]


def _named(
    family: Family, alone: Mapping[str, Annotation], settled: Mapping[str, Annotation]
) -> Family:
    given: dict[int, str] = {}
    for number, wording in enumerate(family.wordings):
        before = contents_at(alone[wording.report], wording.spans)
        after = contents_at(settled[wording.report], wording.spans)
        for one, other in zip(before, after, strict=True):
            if (one.speaker.name or one.speaker.unnamed or "") == wording.speaker:
                if one.speaker.name:
                    return family
                given |= {number: other.speaker.name} if other.speaker.name else {}
    names = set(given.values())
    if len(names) != 1:
        return family
    wordings = [
        replace(w, speaker=given.get(number, w.speaker)) for number, w in enumerate(family.wordings)
    ]
    return replace(family, speaker=min(names), wordings=tuple(wordings))


def _groups(findings: Annotation) -> Iterator[Sequence[int]]:
    """The attributions, by number, that are one speaker's whoever that is: of one source, of one
    description ("the guard"), of one pronoun between which nobody else is named.
    """
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, attribution in enumerate(findings.attributions):
        called = (attribution.speaker.unnamed or "").lower()
        if attribution.source:
            alike[attribution.source].append(number)
        if called.startswith(ARTICLE) and not is_plural(called.split()[-1]):
            alike[called].append(number)
    yield from (group for group in alike.values() if len(group) > 1)
    yield from _runs(findings)


def _runs(findings: Annotation) -> Iterator[list[int]]:
    """The attributions to "he", or to "she", those together between which nobody else speaks or is
    named, where nothing tells who it is: "“It is late,” he wrote. In another post he added …".
    """
    run: list[int] = []
    for number, attribution in enumerate(findings.attributions):
        pronoun = (attribution.speaker.unresolved or "").lower()
        if run and not _goes_on(findings.attributions[run[-1]], attribution, findings):
            if len(run) > 1:
                yield run
            run = []
        if pronoun in GENDERS:
            run.append(number)
    if len(run) > 1:
        yield run


def _goes_on(last: Attribution, following: Attribution, findings: Annotation) -> bool:
    """Whether two attributions have one pronoun and nobody is named between their words."""
    one = (last.speaker.unresolved or "").lower() == (following.speaker.unresolved or "").lower()
    begin, end = last.content[-1].end, following.content[0].begin
    named = names_from(findings.names, begin, end) if begin < end else ()
    return one and not any(name.type == "person" for name in named)
