"""Who a report means by "he" all along, where another report names the one who said some of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.annotate.speakers.pronouns import GENDERS
from variorum.model import Annotation, Attribution, Family, Person
from variorum.model.places import names_from


def with_those_meant(
    families: Sequence[Family], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> list[Family]:
    """The families, those that only a pronoun gives to somebody with who is meant by it: in "“It is
    late,” he wrote. In another post he added …" both are of the one whom another report names as
    the writer of the first.
    """
    persons = {person.name for person in people}
    of_report: defaultdict[str, list[int]] = defaultdict(list)
    for number, family in enumerate(families):
        for report in {w.report for w in family.wordings}:
            of_report[report].append(number)
    known: dict[int, str] = {}
    for report, numbers in of_report.items():
        for run in _runs(annotations[report]):
            own = [n for n in numbers if _holds(families[n], report, run)]
            names = {families[n].speaker for n in own if families[n].speaker}
            if len(names) == 1 and names <= persons:
                known |= {n: name for name in names for n in own if not families[n].speaker}
    return [
        replace(family, speaker=known[number]) if number in known else family
        for number, family in enumerate(families)
    ]


def _runs(findings: Annotation) -> Iterator[list[Attribution]]:
    """The attributions to "he", or to "she", those together between which nobody else speaks or is
    named, where nothing tells who it is.
    """
    run: list[Attribution] = []
    for attribution in findings.attributions:
        pronoun = (attribution.speaker.unresolved or "").lower()
        if run and not (_goes_on(run[-1], attribution, findings)):
            if len(run) > 1:
                yield run
            run = []
        if pronoun in GENDERS:
            run.append(attribution)
    if len(run) > 1:
        yield run


def _goes_on(last: Attribution, following: Attribution, findings: Annotation) -> bool:
    """Whether two attributions have one pronoun and nobody is named between their words."""
    one = (last.speaker.unresolved or "").lower() == (following.speaker.unresolved or "").lower()
    begin, end = last.content[-1].end, following.content[0].begin
    named = names_from(findings.names, begin, end) if begin < end else ()
    return one and not any(name.type == "person" for name in named)


def _holds(family: Family, report: str, run: Sequence[Attribution]) -> bool:
    """Whether a wording of a family in a report stands in what one of a run says."""
    return any(
        span.overlaps(content)
        for wording in family.wordings
        if wording.report == report
        for span in wording.spans
        for attribution in run
        for content in attribution.content
    )
