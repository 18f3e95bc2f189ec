"""Rows that rest on several passages; each carries them as ``evidence``."""

from collections.abc import Iterator
from typing import Literal

from variorum.compare.copies.origins import origins
from variorum.compare.coverage.spread import spread_of
from variorum.export.one_story import Findings
from variorum.export.row_types.comparisons import (
    AccountRow,
    CoverageRow,
    OtherDateRow,
    PersonRow,
    RelationRow,
    RoleRow,
    TimelineRow,
)
from variorum.export.row_types.wordings import ChangeRow, FamilyRow, WordingRow
from variorum.export.rows import (
    StoryFindings,
    across_stories,
    each_story,
    evidence_rows,
    passage,
)
from variorum.model import Change, Line, Organisation, OtherDate, Person, Report, Role, Wording


def family_rows(case: Findings) -> Iterator[FamilyRow]:
    """Utterances with all their wordings and the verdict on each two of them.

    A wording's ``text`` runs from its first to its last character as the report prints it;
    where a quotation is broken, the evidence holds its parts. ``ascriptions`` says which reports
    give the utterance to whom, where they surely name different speakers. A change's ``a``
    and ``b`` are places [begin, end) in the two reports.
    """
    for found in each_story(case):
        for family in found.comparison.families:
            wordings = family.wordings
            yield {
                "family": across_stories(found.comparison.story.id, family.id),
                "speaker": family.speaker or None,
                "ascriptions": [
                    {"speaker": given.speaker, "reports": list(given.reports)}
                    for given in family.ascriptions
                ],
                "wordings": [_wording(w, found.reports) for w in wordings],
                "pairs": [
                    {
                        "a": pair.a,
                        "b": pair.b,
                        "verdict": pair.verdict,
                        "indirect": pair.indirect,
                        "changes": [_change(change) for change in pair.changes],
                    }
                    for pair in family.pairs
                ],
                "evidence": evidence_rows(
                    (item for wording in wordings for item in wording.evidence), found.reports
                ),
            }


def relation_rows(case: Findings) -> Iterator[RelationRow]:
    """How each two reports of a story stand to each other; evidence is a, b, a, b …

    Where one rests on the other and that is the closest to it, ``dropped`` and ``added`` are
    what it has not of it and has beside it.
    """
    for found in each_story(case):
        departures = {frozenset((d.report, d.source)): d for d in found.comparison.departures}
        for relation in found.comparison.relations:
            departure = departures.get(frozenset((relation.a, relation.b)))
            yield {
                "a": relation.a,
                "b": relation.b,
                "relation": relation.relation,
                "direction": relation.direction,
                "share": round(relation.share, 4),
                "dropped": evidence_rows(departure.dropped if departure else (), found.reports),
                "added": evidence_rows(departure.added if departure else (), found.reports),
                "evidence": evidence_rows(relation.evidence, found.reports),
            }


def people_rows(case: Findings) -> Iterator[PersonRow]:
    """Persons, then organisations, under all their names in a story."""
    for found in each_story(case):
        for person in found.comparison.people:
            yield _known_as(person, "person", [_role(role) for role in person.roles], found)
        for organisation in found.comparison.organisations:
            yield _known_as(organisation, "organisation", [], found)


def _known_as(
    who: Person | Organisation,
    kind: Literal["person", "organisation"],
    roles: list[RoleRow],
    found: StoryFindings,
) -> PersonRow:
    story = found.comparison.story.id
    return {
        "person": across_stories(story, who.id),
        "story": story,
        "name": who.name,
        "kind": kind,
        "also": list(who.also),
        "roles": roles,
        "reports": sorted({m.evidence.report for m in who.mentions}),
        "evidence": evidence_rows((m.evidence for m in who.mentions), found.reports),
    }


def _role(role: Role) -> RoleRow:
    first, last = role.held.earliest, role.held.latest
    return {
        "title": role.title,
        "standing": role.standing,
        "held_from": first.isoformat() if first else None,
        "held_to": last.isoformat() if last else None,
        "reports": list(role.reports),
    }


def timeline_rows(case: Findings) -> Iterator[TimelineRow]:
    """Dated events; the ends that are not known are empty.

    ``conflict`` holds the other dates that reports give to the event, ``also`` the sentences on
    what else they tell of that time.
    """
    for found in each_story(case):
        for event in found.comparison.events:
            when = event.when
            yield {
                "when_from": when.earliest.isoformat() if when.earliest else None,
                "when_to": when.latest.isoformat() if when.latest else None,
                "text": event.text,
                "expected": event.expected,
                "happened": event.happened,
                "called_off": event.called_off,
                "conflict": [_other_date(other, found.reports) for other in event.others],
                "also": evidence_rows(event.also, found.reports),
                "weight": round(event.weight, 3),
                "story": found.comparison.story.id,
                "evidence": evidence_rows(event.evidence, found.reports),
            }


def _other_date(other: OtherDate, reports: dict[str, Report]) -> OtherDateRow:
    first, last = other.when.earliest, other.when.latest
    return {
        "when_from": first.isoformat() if first else None,
        "when_to": last.isoformat() if last else None,
        "evidence": evidence_rows(other.evidence, reports),
    }


def coverage_rows(case: Findings) -> Iterator[CoverageRow]:
    """Statements with the reports that tell them, those that most origins tell first."""
    for found in each_story(case):
        compared = found.comparison
        origin = origins(compared.story.reports, compared.relations)
        total = len(set(origin.values()))
        for number, statement in enumerate(compared.statements, 1):
            yield {
                "statement": across_stories(compared.story.id, f"s{number}"),
                "story": compared.story.id,
                "text": statement.evidence[0].text,
                "told_by": spread_of(statement, reports=len(origin), origins=total),
                "reports": list(statement.reports),
                "of_reports": len(origin),
                "origins": statement.origins,
                "of_origins": total,
                "only": evidence_rows(statement.only, found.reports),
                "evidence": evidence_rows(statement.evidence, found.reports),
            }


def account_rows(case: Findings) -> Iterator[AccountRow]:
    """The lines of the accounts; ``depth`` counts the lines that a line stands under."""
    for found in each_story(case):
        story = found.comparison.story.id
        for section in case.account(story).sections:
            for line in section.lines:
                for depth, inner in _walk(line):
                    yield {
                        "story": story,
                        "section": section.name,
                        "depth": depth,
                        "label": inner.label,
                        "text": inner.text,
                        "note": inner.note,
                        "context": evidence_rows(
                            (inner.context,) if inner.context else (), found.reports
                        ),
                        "evidence": evidence_rows(inner.evidence, found.reports),
                    }


def _walk(line: Line, depth: int = 0) -> Iterator[tuple[int, Line]]:
    yield depth, line
    for inner in line.lines:
        yield from _walk(inner, depth + 1)


def _wording(wording: Wording, reports: dict[str, Report]) -> WordingRow:
    place = passage(reports[wording.report], wording.spans[0].begin, wording.spans[-1].end)
    return {**place, "marks": wording.marks, "kind": wording.kind, "speaker": wording.speaker}


def _change(change: Change) -> ChangeRow:
    return {
        "kind": change.kind,
        "a": list(change.a),
        "b": list(change.b),
        "a_text": change.a_text,
        "b_text": change.b_text,
        "alters": change.alters,
    }
