"""Many reports in, what they share and how they differ out."""

from collections.abc import Mapping, Sequence

from variorum.compare.by_hand import NOTHING, ByHand
from variorum.model import Annotation, Comparison, Relation, Report, Story
from variorum.read.collector import collector_resting


@collector_resting()
def compare_story(
    story: Story,
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    by_hand: ByHand = NOTHING,
) -> Comparison:
    """All that comparing finds in the reports of one story.

    ``annotations`` are by report id, with the findings in furniture set aside. Times in a
    report whose day only its siblings give are resolved from that day. ``by_hand`` is what a
    person said of these reports. The order of the reports and their ids make no difference.
    """
    from variorum.compare.stand_ins import stand_ins, under_stand_ins, with_own_ids

    standing = stand_ins(reports)
    found = compare_reports(
        tuple(standing.values()),
        under_stand_ins(standing, annotations),
        by_hand=by_hand.under({name: report.id for name, report in standing.items()}),
    )
    return with_own_ids(found, story, standing)


def compare_reports(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    by_hand: ByHand = NOTHING,
) -> Comparison:
    """The stages of comparing in order; each is given what it needs of those before."""
    from variorum.compare.copies import relate_reports
    from variorum.compare.coverage import find_departures, find_statements
    from variorum.compare.dates.anchoring import anchor_findings
    from variorum.compare.dates.reports import date_reports
    from variorum.compare.figures import align_figures
    from variorum.compare.people import find_organisations, find_people
    from variorum.compare.people.as_speakers import with_people_as_speakers
    from variorum.compare.positions import group_positions
    from variorum.compare.timeline import find_events, with_tellers
    from variorum.compare.wordings import find_families

    datings = date_reports(reports, annotations)
    annotations = anchor_findings(reports, annotations, datings)
    relations = tuple(
        Relation(r.a, r.b, "independent", "unknown", 0.0) if {r.a, r.b} in by_hand.no_copies else r
        for r in relate_reports(reports, annotations)
    )
    people = find_people(reports, annotations, datings, by_hand=by_hand.people)
    annotations = with_people_as_speakers(annotations, people)
    families = find_families(reports, annotations, people, relations, by_hand=by_hand.wordings)
    events = find_events(reports, annotations, datings)
    statements = find_statements(reports, annotations, relations, families, events, datings)
    return Comparison(
        story=Story("", tuple(report.id for report in reports)),
        datings=datings,
        relations=relations,
        people=people,
        organisations=find_organisations(reports, annotations),
        families=families,
        figures=align_figures(reports, annotations, datings),
        events=with_tellers(events, statements),
        statements=statements,
        departures=find_departures(reports, annotations, relations),
        positions=group_positions(reports, annotations, people, datings),
    )
