"""One statement of the grid, made from the sentences that tell it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.compare.coverage.alone import new_words
from variorum.compare.coverage.borrowed import Borrowed
from variorum.compare.coverage.clauses import covers_most, new_clause
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.coverage.likeness import load_weights
from variorum.compare.coverage.news import new_passages
from variorum.compare.coverage.own_words import own_words_chance
from variorum.compare.coverage.showing import can_be_shown, depends_on_context, worth
from variorum.compare.coverage.told import Told, ToldStory
from variorum.compare.statements import weight_of
from variorum.model import Annotation, Evidence, Report, Span, StatementGroup, StatementTelling

PARTLY = 0.13
"""How likely a sentence must stand alone for one of its clauses to be called new."""
WHOLLY = 0.5
"""How likely it must be where that clause is all of it."""
Together = Mapping[frozenset[int], float]
"""How likely two sentences, by number, say the same."""


@dataclass(frozen=True, slots=True)
class Found:
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


def make_statement(group: Sequence[int], found: Found, together: Together) -> StatementGroup | None:
    """The statement of some sentences, the middle one first; None where it cannot be shown."""
    told = [found.story.told[k] for k in group]
    first = told[0]
    text, counted = found.reports[first.report].text, found.counted[first.report]
    shown = [can_be_shown(found.reports[t.report].text, t, found.counted[t.report]) for t in told]
    if not shown[0] and len({t.report for t in told}) == 1:
        return None
    tellings = _tellings(group, found, together)
    count = found.borrowed.count_origins([(t.report, t.statement.span) for t in told], found.origin)
    new = new_words(first, found.witness[first.report], found.said_by)
    sure = load_weights("alone").least
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


def _only_here(number: int, found: Found) -> tuple[Evidence, ...]:
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
    group: Sequence[int], found: Found, together: Together
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


def _chance(middle: Told, number: int, likely: float | None, found: Found) -> float:
    if likely is None:
        return 0.0
    other = found.story.told[number]
    return round(own_words_chance(middle, other, likely, found.last, found.reports), 3)


def _share(middle: Told, kept: Iterable[Told], weights: Mapping[str, float]) -> float:
    words = middle.statement.words
    there = words & frozenset[str]().union(*(t.statement.words for t in kept))
    whole = weight_of(words, weights)
    return round(weight_of(there, weights) / whole, 3) if whole else 1.0
