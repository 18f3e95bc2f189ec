"""Many reports in, what they share and how they differ out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
    from variorum.compare.copies import of_all_pairs
    from variorum.compare.stand_ins import stand_ins, under_stand_ins, with_own_ids

    standing = stand_ins(reports)
    found = _compared(
        tuple(standing.values()),
        under_stand_ins(standing, annotations),
        by_hand.under({name: report.id for name, report in standing.items()}),
        beside,
    )
    found = with_own_ids(found, story, standing)
    return replace(found, relations=of_all_pairs(standing, found.relations))


def compare_reports(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    by_hand: ByHand = NOTHING,
    beside: Beside = HERE,
) -> Comparison:
    """The same of a story that has no id, with the reports in the order given."""
    from variorum.compare.copies import of_all_pairs

    found = _compared(reports, annotations, by_hand, beside)
    return replace(found, relations=of_all_pairs(found.story.reports, found.relations))


def _compared(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    by_hand: ByHand,
    beside: Beside,
) -> Comparison:
    """The stages of comparing in order; each is given what it needs of those before.

    Of the relations there are those of reports that share something: there are very many pairs.
    """
    from variorum.annotate.words import find_words
    from variorum.compare.broken_words import cited_from, with_whole_words
    from variorum.compare.coverage import find_departures, prepare_statements
    from variorum.compare.dates.anchoring import anchor_findings
    from variorum.compare.dates.reports import date_reports
    from variorum.compare.figures import align_figures
    from variorum.compare.marked_spans import marked_spans
    from variorum.compare.people import find_organisations, find_people
    from variorum.compare.people.marked import read_marked
    from variorum.compare.positions import group_positions
    from variorum.compare.speakers import settle_speakers, with_people_as_speakers, with_settled
    from variorum.compare.timeline import with_tellers
    from variorum.compare.wordings import lead_families

    printed, reports = reports, tuple(map(with_whole_words, reports))
    for report in reports:  # both are kept: no work that is done beside reads them again
        find_words(report.text)
        marked_spans(report.text)
    dated = beside.begin(date_reports, reports, annotations)
    marked = read_marked(reports, annotations)
    datings = dated.result()
    annotations = anchor_findings(reports, annotations, datings)
    done = beside.begin(_find_done_and_related, reports, annotations, datings)
    people = find_people(reports, annotations, datings, by_hand=by_hand.people, marked=marked)
    alone, annotations = annotations, with_people_as_speakers(annotations, people, reports)
    said = beside.begin(_find_said, reports, annotations, people, by_hand.wordings)
    figures = align_figures(reports, annotations, datings)
    organisations = find_organisations(reports, annotations)
    events, related = done.result()
    relations = tuple(r for r in related if frozenset((r.a, r.b)) not in by_hand.no_copies)
    departures = find_departures(reports, annotations, relations)
    find_statements = prepare_statements(reports, annotations, relations, datings)
    joined, speakers = settle_speakers(
        said.result(), annotations, people, organisations, alone=alone
    )
    annotations = with_settled(alone, speakers)
    families = lead_families(joined, reports, relations)
    positions = group_positions(reports, annotations, people, datings)
    statements = find_statements(families, events, beside)
    found = Comparison(
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
        speakers=speakers,
    )
    return cited_from(found, printed, printed=printed)


@collector_resting()
def _find_done_and_related(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], datings: Sequence[Dating]
) -> tuple[Sequence[Event], Sequence[Relation]]:
    """What is done, and the relations of reports that share anything."""
    from variorum.compare.copies import relate_alike
    from variorum.compare.timeline import find_events

    return find_events(reports, annotations, datings), relate_alike(reports, annotations)


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
