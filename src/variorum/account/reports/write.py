"""The reports themselves: date, outlet, how they stand to each other, and their furniture."""

from collections.abc import Collection, Mapping
from datetime import timedelta

from variorum.account.dates_in_words import UNKNOWN, describe
from variorum.account.reports.furniture import write_furniture
from variorum.account.reports.stemma import (
    find_reworded,
    reworded_note,
    write_reworded,
    write_stemma,
)
from variorum.account.shortened import shortened
from variorum.account.sources import Sources
from variorum.account.titles import headline
from variorum.clean import kind_of_notice
from variorum.compare.copies.agencies import agency_of_both
from variorum.compare.copies.reworded import Reworded
from variorum.model import Evidence, Line, Relation, Report, Section, When

YEAR = timedelta(365)
DERIVED = {
    "copy": "copy of",
    "excerpt": "with an excerpt of",
    "rewrite": "reworded from",
    "partly derived": "partly derived from",
}
MUTUAL = {
    "copy": "same text as",
    "excerpt": "shares a long stretch with",
    "rewrite": "one of two that reword one text, the other",
    "partly derived": "partly the same text as",
}
AGENCY = "both may have it from"
"""Said of two of which one prints what an agency sent: the later one need not have read the other.
"""
SOURCE = {
    "copy": "copied by",
    "excerpt": "excerpted by",
    "rewrite": "reworded by",
    "partly derived": "used in part by",
}


def write_reports(sources: Sources, *, tree: bool = True) -> Section:
    """The tree of the reports that rest on one another (unless ``tree`` is False), then a line
    for each report, with its relations, its reworded quotations and its furniture under it. What
    two reports share opens from one of them: that which has it from the other, or the first.
    """
    relations = _relations(sources)
    reworded = find_reworded(sources)
    lines = tuple(
        _line(r, relations[r.id], reworded.get(r.id), sources) for r in sources.reports.values()
    )
    return Section("reports", "The reports", (*(write_stemma(sources) if tree else ()), *lines))


def _line(
    report: Report, found: list[Relation], reworded: Reworded | None, sources: Sources
) -> Line:
    relations = [(_relation(report.id, r, sources), r) for r in found]
    furniture = [report.cite(*span) for span in sources.annotations[report.id].furniture]
    notes = [_date(report, sources), *(line.label for line, _ in relations)]
    if reworded is not None:
        notes.append(reworded_note(reworded))
    notices = [kind_of_notice(passage.text) for passage in furniture]
    if "correction" in notices:
        notes.append("with a correction of its own")
    if many := notices.count(None):
        notes.append(f"{many} stretch{'es' if many > 1 else ''} of furniture")
    if not sources.annotations[report.id].annotated:
        notes.append("language not annotated")
    if report.primary:
        notes.append("primary source")
    title, evidence = headline(report, sources.annotations[report.id])
    return Line(
        title,
        (evidence,),
        label=_name(report),
        note="; ".join(notes),
        lines=(
            *(line for line, r in relations if line.evidence and _opens(report.id, r, sources)),
            *(write_reworded(reworded, sources) if reworded is not None else ()),
            *write_furniture(furniture),
        ),
    )


def _name(report: Report) -> str:
    return f"{report.outlet or 'outlet not known'} ({report.id})"


def _date(report: Report, sources: Sources) -> str:
    dating = sources.comparison.dating(report.id)
    if dating is None:
        if report.published is None:
            return UNKNOWN
        basis = f", by {report.published_basis}" if report.published_basis else ""
        return describe(When.on(report.published)) + basis
    words = UNKNOWN if _is_far_below(dating.when, sources) else describe(dating.when)
    basis = dating.basis.removeprefix(f"{words}: ")
    return f"{words} ({basis})" if basis else words


def _is_far_below(when: When, sources: Sources) -> bool:
    """Whether all that is known is a bound of more than a year before another report: one that
    tells of 2006 may be of any year since.
    """
    if when.earliest is None or when.latest is not None or when.weekday is not None:
        return False
    days = (sources.when(report).day for report in sources.reports)
    return any(day and day - when.earliest > YEAR for day in days)


def _relations(sources: Sources) -> dict[str, list[Relation]]:
    """The relations of each report but for independence, by the other report's place; what a copy
    has in common with the kin of the report that it copies is told of that one alone.
    """
    found: dict[str, list[Relation]] = {report: [] for report in sources.reports}
    related = [
        r
        for r in sources.comparison.relations
        if r.relation != "independent" and {r.a, r.b} <= found.keys()
    ]
    pairs = {frozenset((r.a, r.b)) for r in related}
    copied = {r.a if r.direction == "a_from_b" else r.b: r for r in related if _is_copy(r)}
    for relation in related:
        copies = (name for name in (relation.a, relation.b) if name in copied)
        if not any(_by_its_source(relation, name, copied, pairs) for name in copies):
            found[relation.a].append(relation)
            found[relation.b].append(relation)
    for report, relations in found.items():
        relations.sort(key=lambda r: (sources.rank(r.a if r.b == report else r.b), r.relation))
    return found


def _is_copy(relation: Relation) -> bool:
    return relation.relation == "copy" and relation.direction != "unknown"


def _by_its_source(
    relation: Relation,
    copy: str,
    copied: Mapping[str, Relation],
    pairs: Collection[frozenset[str]],
) -> bool:
    """Whether a relation of a copy is one that the report has, too, which it copies."""
    (source,) = {copied[copy].a, copied[copy].b} - {copy}
    (other,) = {relation.a, relation.b} - {copy}
    return relation.relation != "copy" and frozenset((source, other)) in pairs


def _relation(report: str, relation: Relation, sources: Sources) -> Line:
    other = relation.b if relation.a == report else relation.a
    agency = agency_of_both(*(sources.reports[name] for name in (report, other)))
    if relation.direction == "unknown" or agency:
        words = MUTUAL
    elif (relation.direction == "a_from_b") == (relation.a == report):
        words = DERIVED
    else:
        words = SOURCE
    evidence = _own_first(relation.evidence, report)
    shown = shortened(evidence[0].text) if evidence else ""
    label = f"{words[relation.relation]} {sources.label(other)}"
    return Line(shown, evidence, label=f"{label} ({AGENCY} {agency})" if agency else label)


def _opens(report: str, relation: Relation, sources: Sources) -> bool:
    """Whether the words that two reports share stand under this one of them."""
    first = min(relation.a, relation.b, key=sources.rank)
    whose = {"a_from_b": relation.a, "b_from_a": relation.b}
    return report == whose.get(relation.direction, first)


def _own_first(evidence: tuple[Evidence, ...], report: str) -> tuple[Evidence, ...]:
    """Passages of two reports in turn, with this report's passage first in each pair."""
    pairs = [evidence[i : i + 2] for i in range(0, len(evidence), 2)]
    return tuple(e for pair in pairs for e in sorted(pair, key=lambda e: e.report != report))
