"""Many reports in, what they share and how they differ out."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from variorum.compare.by_hand import NOTHING, ByHand, Pairs, Passage
from variorum.model import (
    HERE,
    Annotation,
    Beside,
    Comparison,
    Dating,
    Event,
    Family,
    Person,
    Relation,
    Report,
    Story,
)
from variorum.read.collector import collector_resting


@collector_resting()
def compare_story(
    story: Story,
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    by_hand: ByHand = NOTHING,
    beside: Beside = HERE,
) -> Comparison:
    """All that comparing finds in the reports of one story.

    ``annotations`` are by report id, with the findings in furniture set aside. Times in a
    report whose day only its siblings give are resolved from that day. ``by_hand`` is what a
    person said of these reports. The order of the reports and their ids make no difference, nor
    does what is done ``beside`` this process.
    """
    from variorum.compare.stand_ins import stand_ins, under_stand_ins, with_own_ids

    standing = stand_ins(reports)
    found = compare_reports(
        tuple(standing.values()),
        under_stand_ins(standing, annotations),
        by_hand=by_hand.under({name: report.id for name, report in standing.items()}),
        beside=beside,
    )
    return with_own_ids(found, story, standing)


def compare_reports(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    by_hand: ByHand = NOTHING,
    beside: Beside = HERE,
) -> Comparison:
    """The stages of comparing in order; each is given what it needs of those before."""
    from variorum.compare.coverage import find_departures, prepare_statements
    from variorum.compare.dates.anchoring import anchor_findings
    from variorum.compare.dates.reports import date_reports
    from variorum.compare.figures import align_figures
    from variorum.compare.people import find_organisations, find_people
    from variorum.compare.people.as_speakers import with_people_as_speakers
    from variorum.compare.people.marked import read_marked
    from variorum.compare.positions import group_positions
    from variorum.compare.timeline import with_tellers
    from variorum.compare.wordings import lead_families

    dated = beside.begin(date_reports, reports, annotations)
    marked = read_marked(reports, annotations)
    datings = dated.result()
    annotations = anchor_findings(reports, annotations, datings)
    done = beside.begin(_find_done_and_related, reports, annotations, datings)
    people = find_people(reports, annotations, datings, by_hand=by_hand.people, marked=marked)
    annotations = with_people_as_speakers(annotations, people)
    said = beside.begin(_find_said, reports, annotations, people, by_hand.wordings)
    figures = align_figures(reports, annotations, datings)
    organisations = find_organisations(reports, annotations)
    positions = group_positions(reports, annotations, people, datings)
    events, related = done.result()
    relations = _of_all_pairs(reports, related, by_hand.no_copies)
    departures = find_departures(reports, annotations, relations)
    find_statements = prepare_statements(reports, annotations, relations, datings)
    families = lead_families(said.result(), reports, relations)
    statements = find_statements(families, events, beside)
    return Comparison(
        story=Story("", tuple(report.id for report in reports)),
        datings=datings,
        relations=relations,
        people=people,
        organisations=organisations,
        families=families,
        figures=figures,
        events=with_tellers(events, statements),
        statements=statements,
        departures=departures,
        positions=positions,
    )


@collector_resting()
def _find_done_and_related(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], datings: Sequence[Dating]
) -> tuple[Sequence[Event], Sequence[Relation]]:
    """What is done, and the relations of reports that share anything: of the others there are too
    many to send.
    """
    from variorum.compare.copies import relate_reports
    from variorum.compare.timeline import find_events

    events = find_events(reports, annotations, datings)
    related = relate_reports(reports, annotations)
    return events, [r for r in related if r.evidence or r != _unrelated(r.a, r.b)]


@collector_resting()
def _find_said(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    by_hand: Pairs[Passage],
) -> Sequence[Family]:
    """The wordings of what is said."""
    from variorum.compare.wordings import join_wordings

    return join_wordings(reports, annotations, people, by_hand=by_hand)


def _of_all_pairs(
    reports: Sequence[Report], related: Sequence[Relation], no_copies: Set[frozenset[str]]
) -> tuple[Relation, ...]:
    """The relation of every two reports, where nobody said that they are no copies."""
    known = {(r.a, r.b): r for r in related if frozenset((r.a, r.b)) not in no_copies}
    return tuple(
        known.get((a.id, b.id)) or _unrelated(a.id, b.id) for a, b in combinations(reports, 2)
    )


def _unrelated(a: str, b: str) -> Relation:
    return Relation(a, b, "independent", "unknown", 0.0)
