"""The reports of a story in a fixed order, with the names and origins the account uses."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from variorum.account.by_report import ByReport, by_report
from variorum.account.disputed import Disputed, find_altered, find_disputed
from variorum.account.spoken import SpokenIn, find_spoken
from variorum.account.sure import count_unsure, only_sure, sure_families
from variorum.account.whole_texts import WholeTexts
from variorum.annotate.sentences import find_sentences
from variorum.compare.broken_words import cited_from, with_whole_words
from variorum.compare.copies.origins import origins
from variorum.compare.copies.reworded import reworded_reports
from variorum.compare.coverage.shares import known_words
from variorum.compare.speakers import with_settled
from variorum.model import (
    TOLD,
    Annotation,
    Comparison,
    Evidence,
    Person,
    Report,
    Span,
    When,
)

REWORDED_NOTE = "only in a reworded report"
TOLD_ABOVE = "told above"
TOLD_ABOVE_NOTE = f"in no other report’s words; {TOLD_ABOVE}"
IN_PART = ", all of it or a part"
"""Said behind how many reports tell something, where some have only a part of it."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that the sections are written from.

    ``reports`` come in an order that rests on their dates and words alone. ``labels`` tell
    them apart, ``origins`` gives reports that rest on one another the first of them,
    ``reworded`` and ``copied`` are those that retell or repeat another report, ``alone`` has the
    passages that surely stand in no other report, by report and part, ``of_people`` the words that
    say who somebody is. By report, ``told_twice`` has the families of several wordings, ``altered``
    those of whose wordings one alters the sense of another, ``ascribed`` those that are given to
    different speakers, ``altered_words`` the wordings that the altered ones dispute and
    ``disputed`` the figures.
    Attributions and wordings that do not hold surely enough are left out;
    ``unsure`` counts the attributions. ``spoken`` has the reports in which each person speaks,
    ``texts`` the words of all reports; in ``kept`` stands what was found of their passages.
    """

    comparison: Comparison
    reports: Mapping[str, Report]
    annotations: Mapping[str, Annotation]
    labels: Mapping[str, str]
    ranks: Mapping[str, int]
    origins: Mapping[str, str]
    reworded: frozenset[str]
    copied: frozenset[str]
    alone: Mapping[tuple[str, str], tuple[Span, ...]]
    of_people: frozenset[str]
    unsure: int
    spoken: SpokenIn
    texts: WholeTexts
    told_twice: ByReport
    altered: ByReport
    ascribed: ByReport
    altered_words: Mapping[str, tuple[Span, ...]]
    disputed: Mapping[str, tuple[Disputed, ...]]
    kept: dict[Hashable, object] = field(default_factory=dict, init=False, compare=False)

    def label(self, report: str) -> str:
        """What to call a report."""
        return self.labels.get(report, report)

    def rank(self, report: str) -> int:
        """The place of a report in the order; unknown ones come last."""
        return self.ranks.get(report, len(self.ranks))

    def when(self, report: str) -> When:
        """When a report was published, as far as it is known."""
        dating = self.comparison.dating(report)
        if dating is not None:
            return dating.when
        published = self.reports[report].published
        return When.on(published) if published else When()

    def place(self, evidence: Evidence) -> tuple[int, bool, int, int]:
        """A key that sorts evidence by report, title before text, then place."""
        in_text = evidence.part == "text"
        return (self.rank(evidence.report), in_text, evidence.begin, evidence.end)

    def stands_alone(self, evidence: Evidence) -> bool:
        """Whether comparing surely found what a passage tells in no other report, and none has
        its words.
        """
        held = self.alone.get((evidence.report, evidence.part), ())
        found = any(span.contains(evidence.span) for span in held)
        return found and not self.texts.have_well(evidence)

    def told_by_one(self, evidence: Evidence) -> str:
        """How to say which report a passage is from that no other is joined with: "only" where
        it surely stands alone.
        """
        only = "only " if self.stands_alone(evidence) else ""
        return f"{only}in {self.label(evidence.report)}"

    def tellers(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The reports that evidence stands in, in order."""
        return tuple(sorted({e.report for e in evidence}, key=self.rank))

    def count_origins(self, reports: Iterable[str]) -> int:
        """How many of the reports rest on none of the others."""
        return len({self.origins[r] for r in reports if r in self.origins})

    def count(self, reports: Iterable[str], *, at_least: bool = False) -> str:
        """So many reports, in words, and of how many origins where some rest on others."""
        told = tuple(dict.fromkeys(reports))
        words = f"{'at least ' * at_least}{len(told)} report" + ("s" if len(told) > 1 else "")
        independent = self.count_origins(told)
        if independent == len(told):
            return words
        return f"{words} of {independent} origin" + ("s" if independent > 1 else "")


def gather_sources(
    comparison: Comparison,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
) -> Sources:
    """The sources of one story. Reports that the mapping lacks are left out.

    A report without findings gets its sentences by rule; who speaks is as it was settled. Words
    that a line's end breaks are whole, in the reports and in what is cited from them.
    """
    printed, reports = reports, {name: with_whole_words(r) for name, r in reports.items()}
    comparison = cited_from(comparison, reports.values(), printed=printed.values())
    annotations = with_settled(annotations, comparison.speakers)
    families = tuple(sure_families(comparison.families, annotations))
    spoken = find_spoken(comparison.families, families, comparison.people)
    comparison = replace(comparison, families=families)
    present = {r: reports[r] for r in dict.fromkeys(comparison.story.reports) if r in reports}
    ordered = sorted(present, key=lambda r: _order(comparison, present[r]))
    in_order = {r: present[r] for r in ordered}
    findings = {r: only_sure(_findings(present[r], annotations.get(r))) for r in ordered}
    altered = tuple(family for family in families if family.verdict == "altered")
    return Sources(
        comparison,
        in_order,
        findings,
        _labels([present[r] for r in ordered]),
        {r: i for i, r in enumerate(ordered)},
        origins(ordered, comparison.relations),
        _derived(comparison, "rewrite")
        | {found.report for found in reworded_reports(comparison.families)},
        _derived(comparison, "copy") | _derived(comparison, "excerpt"),
        _alone(comparison),
        _words_of_people(comparison.people),
        count_unsure(annotations[r] for r in ordered if r in annotations),
        spoken,
        WholeTexts(in_order, findings),
        by_report(family for family in families if len(family.wordings) > 1),
        by_report(altered),
        by_report(family for family in families if family.ascriptions),
        find_altered(altered),
        find_disputed(comparison.figures),
    )


def _words_of_people(people: Iterable[Person]) -> frozenset[str]:
    """The words by which the people of a story are named, and those of their offices."""
    names = (name for person in people for name in (person.name, *person.also))
    roles = (role.title for person in people for role in person.roles if role.standing != TOLD)
    return known_words([*names, *roles])


def _alone(comparison: Comparison) -> dict[tuple[str, str], tuple[Span, ...]]:
    """By report and part, the passages that surely stand in no other report."""
    found: dict[tuple[str, str], tuple[Span, ...]] = {}
    for statement in comparison.statements:
        for evidence in statement.evidence if statement.alone else ():
            place = (evidence.report, evidence.part)
            found[place] = (*found.get(place, ()), evidence.span)
    return found


def _order(comparison: Comparison, report: Report) -> tuple[date, date, str, str, str]:
    dating = comparison.dating(report.id)
    earliest = dating.when.earliest if dating else report.published
    latest = dating.when.latest if dating else report.published
    last = latest or earliest or date.max
    return (last, earliest or date.min, report.headline, report.digest, report.source)


def _findings(report: Report, annotation: Annotation | None) -> Annotation:
    if annotation is not None and (annotation.sentences or not annotation.annotated):
        return annotation
    return Annotation(report=report.id, sentences=find_sentences(report.text))


def _labels(reports: list[Report]) -> dict[str, str]:
    shared = Counter(report.label for report in reports)
    return {
        r.id: r.label if shared[r.label] == 1 else f"{r.label} ({r.id})".strip() for r in reports
    }


def _derived(comparison: Comparison, kind: str) -> frozenset[str]:
    """The reports known to come from another by a relation of that kind."""
    return frozenset(
        r.a if r.direction == "a_from_b" else r.b
        for r in comparison.relations
        if r.relation == kind and r.direction != "unknown"
    )
