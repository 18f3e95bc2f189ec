"""Where reports contradict one another: what must not be told as settled."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import Annotation, CountedFigure, Evidence, Family, FigureGroup, Span

if TYPE_CHECKING:
    from variorum.account.sources import Sources


DIFFERING = frozenset({"conflict", "corrected", "updated"})
"""Verdicts on figures of which reports have several numbers."""
HOUR_HOLDS_ON = 3
"""For so many sentences more, a reading is of the hour told."""


class Disputed(NamedTuple):
    """A figure of a report that others contradict or update, with those of its group."""

    figure: CountedFigure
    group: FigureGroup


def find_altered(families: Iterable[Family]) -> Mapping[str, tuple[Span, ...]]:
    """By report, the wordings that another report alters.

    Indirect speech is meant to change words, so it disputes nothing.
    """
    found: dict[str, set[Span]] = defaultdict(set)
    for family in families:
        for pair in family.pairs:
            if pair.verdict == "altered" and not pair.indirect:
                for wording in (family.wordings[pair.a], family.wordings[pair.b]):
                    found[wording.report].update(wording.shared or wording.spans)
    return {report: tuple(sorted(spans)) for report, spans in found.items()}


def find_disputed(groups: Iterable[FigureGroup]) -> Mapping[str, tuple[Disputed, ...]]:
    """By report, the figures of its text that are in conflict with another's or that another has a
    later number of.
    """
    found: dict[str, list[Disputed]] = defaultdict(list)
    for group in groups:
        if group.verdict in DIFFERING:
            for figure in group.figures:
                if figure.evidence.part == "text":
                    found[figure.report].append(Disputed(figure, group))
    return {report: tuple(figures) for report, figures in found.items()}


def disputed_in(passage: Evidence, sources: "Sources") -> list[Disputed]:
    """The figures of a passage of which another report has another number."""
    return [
        disputed
        for disputed in sources.disputed.get(passage.report, ())
        if passage.part == "text" and passage.span.contains(disputed.figure.evidence.span)
    ]


def who_counts_otherwise(passage: Evidence, sources: "Sources") -> frozenset[str]:
    """The reports that have another number of what a passage counts."""
    return frozenset(
        other.report
        for figure, group in disputed_in(passage, sources)
        for other in group.figures
        if other.replaced_by is None and (other.value, other.upper) != (figure.value, figure.upper)
    )


def note_disputed(passage: Evidence, sources: "Sources", *, updated: bool = False) -> str:
    """Which numbers of a passage others contradict, and what these have: "reports differ: “five
    people”, “4 dead” in The Tarnow Post"; empty where none does, or the passage itself has both
    ("eight, not ten"). Numbers that others only have ``updated`` are told where that is wanted; of
    another hour than the passage tells of they are no other number of the same.
    """
    told = (
        _differ(passage, figure, group, sources)
        for figure, group in disputed_in(passage, sources)
        if (updated or group.verdict in ("conflict", "corrected"))
        and not _has_another(passage, figure, group)
    )
    return "; ".join(filter(None, told))


def _has_another(passage: Evidence, figure: CountedFigure, group: FigureGroup) -> bool:
    """Whether a passage has another number of what a figure of it counts."""
    return any(
        other.report == passage.report
        and passage.span.contains(other.evidence.span)
        and (other.value, other.upper) != (figure.value, figure.upper)
        for other in group.figures
    )


def _differ(
    passage: Evidence, figure: CountedFigure, group: FigureGroup, sources: "Sources"
) -> str:
    others: dict[tuple[str, str | None], list[CountedFigure]] = {}
    for other in group.figures:
        given = other.replaced_by is None and not are_of_other_hours(
            passage, other.evidence, sources
        )
        if given and (other.value, other.upper) != (figure.value, figure.upper):
            others.setdefault((other.value, other.upper), []).append(other)
    if not others:
        return ""
    told = (
        f"{_printed(same[0])} in {', '.join(sources.label(r) for r in _reports(same))}"
        for same in others.values()
    )
    return f"reports differ: {_printed(figure)}, {', '.join(told)}"


def are_of_other_hours(passage: Evidence, other: Evidence, sources: "Sources") -> bool:
    """Whether a passage names the hour that it tells of, and another tells of another one."""
    texts = passage.part == other.part == "text"
    if not texts or not sources.reports.keys() >= {passage.report, other.report}:
        return False
    mine = _hours(passage.span, sources.annotations[passage.report])
    theirs = _hours_told(other, sources) if mine else set()
    return bool(theirs) and mine.isdisjoint(theirs)


def _hours_told(passage: Evidence, sources: "Sources") -> set[str]:
    """The hours in the sentence of a number, or in the nearest of those shortly before it: "As of
    11 p.m., … The storm was 90 miles away".
    """
    findings = sources.annotations[passage.report]
    last = bisect_right(findings.sentences, passage.begin, key=lambda s: s.begin)
    near = reversed(findings.sentences[max(0, last - 1 - HOUR_HOLDS_ON) : last])
    return next(filter(None, (_hours(sentence, findings) for sentence in near)), set())


def _hours(span: Span, findings: Annotation) -> set[str]:
    """The times of day that are told there by the clock: "23:00"."""
    told = (t.value.partition("T")[2] for t in findings.times if span.begin <= t.begin < span.end)
    return {hour for hour in told if hour[:1].isdigit()}


def _printed(figure: CountedFigure) -> str:
    return f"“{' '.join(figure.evidence.text.split())}”"


def _reports(figures: Iterable[CountedFigure]) -> Iterable[str]:
    return dict.fromkeys(figure.report for figure in figures)
