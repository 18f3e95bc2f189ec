"""Which statements which reports tell: the grid of a story."""

from collections.abc import Callable, Mapping, Sequence

from variorum.compare.copies.origins import origins
from variorum.compare.coverage.alone import (
    Around,
    alone_chances,
    read_grounds,
    words_by_witness,
)
from variorum.compare.coverage.borrowed import read_borrowed
from variorum.compare.coverage.candidates import Candidates, find_candidates
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.coverage.grouping import by_sentence, group_sentences
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import chances, less_for_other_events, load_weights
from variorum.compare.coverage.read_told import holding, read_story
from variorum.compare.coverage.showing import counted_numbers
from variorum.compare.coverage.statement_groups import Found, Together, make_statement
from variorum.model import (
    HERE,
    Annotation,
    Beside,
    Dating,
    Event,
    Family,
    Relation,
    Report,
    StatementGroup,
    in_halves,
)

REPEATED = frozenset({"copy", "rewrite"})
"""Relations of a report that has all of another one: it bears nothing out, and is not asked
whether it tells the same. One that has an excerpt is.
"""
Find = Callable[[Sequence[Family], Sequence[Event], Beside], tuple[StatementGroup, ...]]
"""Gives the statements of a story that was made ready, by its families and events."""


def find_statements(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    relations: Sequence[Relation],
    families: Sequence[Family] = (),
    events: Sequence[Event] = (),
    datings: Sequence[Dating] = (),
) -> tuple[StatementGroup, ...]:
    """The statements of a story with the reports that tell them.

    First those that most origins tell; then, of those of one origin, the ones that surely
    stand alone, the most telling first. A sentence that is no statement by itself (a
    fragment, half a quotation) is there only where another report has it. ``families`` and
    ``events``, found before, help to see that two sentences say the same; ``datings``, that
    they tell of two events.
    """
    return prepare_statements(reports, annotations, relations, datings)(families, events, HERE)


def prepare_statements(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    relations: Sequence[Relation],
    datings: Sequence[Dating] = (),
) -> Find:
    """All of ``find_statements`` that needs no families and events; what comes back takes these
    and gives the statements.
    """
    if len(reports) < 2:
        return lambda _families, _events, _beside: ()
    story = read_story(reports, annotations, datings)
    index = Index(story)
    candidates = find_candidates(story.told, index)
    by_id = {report.id: report for report in reports}
    known = tuple(dict.fromkeys(t.report for t in story.told))
    origin = origins(known, relations)
    witness = origins(known, [r for r in relations if r.relation in REPEATED])
    counted = {name: counted_numbers(annotations[name]) for name in by_id}
    elsewhere = Elsewhere(reports, annotations, witness)
    said_by = words_by_witness(story.told, [witness[t.report] for t in story.told])
    borrowed = read_borrowed(relations)
    grounds = read_grounds(story.told, by_id, index, elsewhere, witness)

    def find(
        families: Sequence[Family], events: Sequence[Event], beside: Beside
    ) -> tuple[StatementGroup, ...]:
        whole = holding(story, families, events)
        likely = chances(whole, candidates, beside)
        around = Around(grounds, by_sentence(candidates, likely), witness)
        found = Found(
            whole,
            by_id,
            origin,
            witness,
            borrowed,
            said_by,
            counted,
            elsewhere,
            annotations,
            alone_chances(whole, around),
            {t.report: t.place for t in whole.told},
        )
        return _grouped(found, candidates, likely, beside)

    return find


def _grouped(
    found: Found, candidates: Candidates, likely: Sequence[float], beside: Beside
) -> tuple[StatementGroup, ...]:
    story, by_id = found.story, found.reports
    of_one_event = less_for_other_events(story, candidates, likely)
    groups = group_sentences(story, candidates, of_one_event, sure=load_weights("same").least)
    together = _together(groups, candidates, of_one_event)
    made = in_halves(
        beside, lambda some: [make_statement(group, found, together) for group in some], groups
    )
    statements = [statement for statement in made if statement is not None]
    place = {(t.report, t.statement.span): k for k, t in enumerate(story.told)}
    return tuple(
        sorted(
            statements,
            key=lambda s: (
                *_order(s, by_id),
                *(place[e.report, e.span] for e in s.evidence[:1]),
            ),
        )
    )


def _order(statement: StatementGroup, reports: Mapping[str, Report]) -> tuple[float, ...]:
    """What several origins tell goes by how many they are and by how far up it stands in
    them; what one tells by whether it surely stands alone and how much it tells.
    """
    if statement.origins == 1:
        return (-1, not statement.alone, -round(statement.weight, 9))
    depths = [t.evidence[0].begin / len(reports[t.report].text) for t in statement.tellings]
    return (-statement.origins, -len(depths), round(sum(sorted(depths)) / len(depths), 9))


def _together(
    groups: Sequence[Sequence[int]], candidates: Candidates, likely: Sequence[float]
) -> Together:
    """How likely the sentences of a group say what its middle one says."""
    wanted = {frozenset((group[0], k)) for group in groups for k in group[1:]}
    pairs = zip(candidates.first.tolist(), candidates.second.tolist(), likely, strict=True)
    return {pair: chance for a, b, chance in pairs if (pair := frozenset((a, b))) in wanted}
