"""Which statements which reports tell: the grid of a story."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.compare.copies.origins import origins
from variorum.compare.coverage.alone import (
    Around,
    alone_chances,
    new_words,
    read_grounds,
    words_by_witness,
)
from variorum.compare.coverage.borrowed import Borrowed, read_borrowed
from variorum.compare.coverage.candidates import Candidates, find_candidates
from variorum.compare.coverage.clauses import covers_most, new_clause
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.coverage.grouping import by_sentence, group_sentences
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import chances, less_for_other_events, load_model
from variorum.compare.coverage.news import new_passages
from variorum.compare.coverage.own_words import own_words_chance
from variorum.compare.coverage.read_told import holding, read_story
from variorum.compare.coverage.showing import (
    can_be_shown,
    counted_numbers,
    depends_on_context,
    worth,
)
from variorum.compare.coverage.told import Told, ToldStory
from variorum.compare.statements import weight_of
from variorum.model import (
    HERE,
    Annotation,
    Beside,
    Dating,
    Event,
    Evidence,
    Family,
    Relation,
    Report,
    Span,
    StatementGroup,
    StatementTelling,
    in_halves,
)

PARTLY = 0.13
"""How likely a sentence must stand alone for one of its clauses to be called new."""
WHOLLY = 0.5
"""How likely it must be where that clause is all of it."""
REPEATED = frozenset({"copy", "rewrite"})
"""Relations of a report that has all of another one: it bears nothing out, and is not asked
whether it tells the same. One that has an excerpt is.
"""


Together = Mapping[frozenset[int], float]
"""How likely two sentences, by number, say the same."""
Find = Callable[[Sequence[Family], Sequence[Event], Beside], tuple[StatementGroup, ...]]
"""Gives the statements of a story that was made ready, by its families and events."""


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the groups of a story are made from; ``alone`` holds a chance a sentence, ``last``
    the place of the last sentence of each report.
    """

    story: ToldStory
    reports: Mapping[str, Report]
    origin: Mapping[str, str]
    witness: Mapping[str, str]
    borrowed: Borrowed
    said_by: Mapping[str, set[str]]
    counted: Mapping[str, frozenset[str]]
    elsewhere: Elsewhere
    annotations: Mapping[str, Annotation]
    alone: Sequence[float]
    last: Mapping[str, int]


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
        found = _Found(
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
    found: _Found, candidates: Candidates, likely: Sequence[float], beside: Beside
) -> tuple[StatementGroup, ...]:
    story, by_id = found.story, found.reports
    of_one_event = less_for_other_events(story, candidates, likely)
    groups = group_sentences(story, candidates, of_one_event, sure=load_model("same").sure)
    together = _together(groups, candidates, of_one_event)
    made = in_halves(
        beside, lambda some: [_statement(group, found, together) for group in some], groups
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


def _statement(group: Sequence[int], found: _Found, together: Together) -> StatementGroup | None:
    told = [found.story.told[k] for k in group]
    first = told[0]
    text, counted = found.reports[first.report].text, found.counted[first.report]
    shown = [can_be_shown(found.reports[t.report].text, t, found.counted[t.report]) for t in told]
    if not shown[0] and len({t.report for t in told}) == 1:
        return None
    tellings = _tellings(group, found, together)
    count = found.borrowed.count_origins([(t.report, t.statement.span) for t in told], found.origin)
    new = new_words(first, found.witness[first.report], found.said_by)
    sure = load_model("alone").sure
    return StatementGroup(
        tellings,
        count,
        only=tuple(
            passage
            for k, is_shown in zip(group, shown, strict=True)
            if is_shown
            for passage in _only_here(k, found)
        ),
        alone=shown[0]
        and count == 1
        and found.alone[group[0]] >= sure
        and not depends_on_context(text, first.statement.span),
        weight=round(worth(text, first, new, counted, found.story.weights), 4),
    )


def _only_here(number: int, found: _Found) -> tuple[Evidence, ...]:
    told = found.story.told[number]
    report, annotation = found.reports[told.report], found.annotations[told.report]
    owner, chance = found.witness[told.report], found.alone[number]
    passages = new_passages(report, annotation, told, found.elsewhere, owner)
    if passages or chance < PARTLY:
        return passages
    clause = new_clause(report.text, told.statement.span, found.elsewhere, owner)
    if clause is None or (chance < WHOLLY and covers_most(told.statement.span, clause)):
        return ()
    figures = (f for f in annotation.figures if clause.contains(Span(f.begin, f.end)))
    if any(found.elsewhere.has_figure(f, owner) for f in figures):
        return ()
    return (report.cite(*clause),)


def _tellings(
    group: Sequence[int], found: _Found, together: Together
) -> tuple[StatementTelling, ...]:
    """A telling a report: that of the sentence in the middle, then the nearest to it first."""
    by_report: dict[str, list[int]] = {}
    for number in group:
        by_report.setdefault(found.story.told[number].report, []).append(number)
    middle = found.story.told[group[0]]
    return tuple(
        StatementTelling(
            report,
            tuple(found.reports[report].cite(*found.story.told[k].statement.span) for k in numbers),
            _share(middle, [found.story.told[k] for k in numbers], found.story.weights),
            _chance(middle, numbers[0], together.get(frozenset((group[0], numbers[0]))), found),
        )
        for report, numbers in by_report.items()
    )


def _chance(middle: Told, number: int, likely: float | None, found: _Found) -> float:
    if likely is None:
        return 0.0
    other = found.story.told[number]
    return round(own_words_chance(middle, other, likely, found.last), 3)


def _share(middle: Told, kept: Iterable[Told], weights: Mapping[str, float]) -> float:
    words = middle.statement.words
    there = words & frozenset[str]().union(*(t.statement.words for t in kept))
    whole = weight_of(words, weights)
    return round(weight_of(there, weights) / whole, 3) if whole else 1.0
