"""The figures: what is counted, who gave the number, and whether the reports agree."""

from collections.abc import Sequence

from variorum.account.excerpts import clause_around, printed
from variorum.account.small_figures import tells_little
from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.model import (
    CountedFigure,
    Evidence,
    FigureGroup,
    FigureVerdict,
    Line,
    Section,
    Span,
)

MOST_ALONE, MOST_BARE = 12, 6
LEAST_IN_ROW = 3
ORDER: tuple[FigureVerdict | None, ...] = (
    "conflict",
    "updated",
    "compatible",
    "agree",
    "not comparable",
    None,
)


def write_figures(sources: Sources) -> Section:
    """A line for each thing counted; what is in conflict first, then what most reports have."""
    groups = [g for g in sources.comparison.figures if g.figures]  # the weightiest first
    groups.sort(key=lambda g: _order(g, sources))
    several = [g for g in groups if len(_tellers(g, sources)) > 1 or len(g.figures) > 1]
    alone = [g for g in groups if g not in several and not tells_little(g, sources)]
    rows = _rows(alone, sources)
    counted = [row for row in rows if row[0].counted][:MOST_ALONE]
    bare = [row for row in rows if not row[0].counted][:MOST_BARE]
    lines = [_line(g, sources) for g in several]
    lines += [_row_line(row, sources) for row in (*counted, *bare)]
    held_back = len(groups) - len(several) - sum(len(row) for row in (*counted, *bare))
    return Section("figures", "Figures", tuple(lines), held_back=held_back)


def _rows(groups: Sequence[FigureGroup], sources: Sources) -> list[list[FigureGroup]]:
    """Lone figures, those that stand in one clause or, of one unit, in one sentence together:
    the shares of a poll, "nine values and 12 principles".
    """
    rows: dict[object, list[FigureGroup]] = {}
    for group in groups:
        [figure] = group.figures
        sentence = _sentence(figure.evidence, sources)
        row = (figure.report, sentence, figure.unit) if figure.unit and sentence else group.id
        rows.setdefault(row, []).append(group)
    few = [g for row in rows.values() if len(row) < LEAST_IN_ROW for g in row]
    many = [row for row in rows.values() if len(row) >= LEAST_IN_ROW]
    place = {id(group): at for at, group in enumerate(groups)}
    rowed = [*_by_clause(few, sources), *many]
    return sorted(rowed, key=lambda row: min(place[id(g)] for g in row))


def _by_clause(groups: Sequence[FigureGroup], sources: Sources) -> list[list[FigureGroup]]:
    """Lone figures, those together whose clauses overlap and that one speaker gives."""
    rows: list[list[FigureGroup]] = []
    last: tuple[str, str, int] | None = None
    for group in sorted(groups, key=lambda g: sources.place(g.figures[0].evidence)):
        evidence = group.figures[0].evidence
        clause = _clause(evidence, evidence.span, sources)
        told = who_told([evidence], sources)
        if clause and last and last[:2] == (evidence.report, told) and clause.begin < last[2]:
            rows[-1].append(group)
        else:
            rows.append([group])
        last = (evidence.report, told, clause.end) if clause else None
    return rows


def _row_line(row: Sequence[FigureGroup], sources: Sources) -> Line:
    """One line for the figures of a row, in the words of their sentence."""
    if len(row) == 1:
        return _line(row[0], sources)
    evidence = sorted((f.evidence for g in row for f in g.figures), key=lambda e: e.begin)
    told = who_told(evidence, sources)
    label = sources.label(evidence[0].report)
    first, last = evidence[0].begin, evidence[-1].end
    words = _around(evidence[0], Span(first, last), sources)
    return Line(words, tuple(evidence), note=f"{told}; {label}" if told else label)


def _order(group: FigureGroup, sources: Sources) -> tuple[object, ...]:
    return (
        ORDER.index(group.verdict),
        -len(_tellers(group, sources)),
        not (group.counted or group.figures[0].unit),
    )


def _tellers(group: FigureGroup, sources: Sources) -> tuple[str, ...]:
    return sources.tellers(f.evidence for f in group.figures)


def _line(group: FigureGroup, sources: Sources) -> Line:
    """A line in the words of the value that most reports give, the others under it."""
    values = _by_value(group, sources)
    best = max(values[0], key=_names_counted)
    figures = [best, *(f for value in values for f in value if f is not best)]
    under = tuple(_value_line(value, sources) for value in values) if len(values) > 1 else ()
    words = (_in_its_words(best.evidence, sources) if len(figures) == 1 else "") or in_words(
        best, sources
    )
    return Line(
        words,
        tuple(f.evidence for f in figures),
        label="" if group.counted.lower() in words.lower() or _is_compound(best) else group.counted,
        note=_note(group, values, sources),
        lines=under,
    )


def _by_value(group: FigureGroup, sources: Sources) -> list[list[CountedFigure]]:
    """The figures of a group, those that say the same together, what most say first."""
    values: dict[tuple[str, str | None, str], list[CountedFigure]] = {}
    for figure in sorted(group.figures, key=lambda f: sources.place(f.evidence)):
        values.setdefault((figure.value, figure.upper, figure.bound), []).append(figure)
    return sorted(values.values(), key=lambda v: -len({f.report for f in v}))


def _value_line(figures: list[CountedFigure], sources: Sources) -> Line:
    tellers = dict.fromkeys(sources.label(f.report) for f in figures)
    evidence = tuple(f.evidence for f in figures)
    note = who_told((f.evidence for f in figures), sources)
    return Line(in_words(figures[0], sources), evidence, label=", ".join(tellers), note=note)


def _names_counted(figure: CountedFigure) -> bool:
    return bool(figure.counted) and figure.counted.lower() in figure.evidence.text.lower()


def in_words(figure: CountedFigure, sources: Sources) -> str:
    """The figure as printed, with what it counts where that stands further off.

    Where nothing is known to be counted, the words around the figure tell.
    """
    own = " ".join(figure.evidence.text.split())
    if not figure.counted or _is_compound(figure):
        return _in_its_words(figure.evidence, sources) or own
    return own if _names_counted(figure) else f"{own} ({figure.counted})"


def _is_compound(figure: CountedFigure) -> bool:
    """Whether the noun hangs on the number: "300-member" tells nothing without its noun."""
    return bool(figure.counted) and figure.evidence.text.endswith("-" + figure.counted)


def _in_its_words(evidence: Evidence, sources: Sources) -> str:
    """The clause in which a figure stands, with ellipses where cut."""
    return _around(evidence, evidence.span, sources)


def _sentence(evidence: Evidence, sources: Sources) -> Span | None:
    """The sentence of the report's text in which a figure stands."""
    if evidence.report not in sources.reports or evidence.part == "title":
        return None
    sentences = sources.annotations[evidence.report].sentences
    return next((s for s in sentences if s.contains(evidence.span)), evidence.span)


def _clause(evidence: Evidence, inside: Span, sources: Sources) -> Span | None:
    """The clause around a stretch of a report's text."""
    sentence = _sentence(evidence, sources)
    if sentence is None:
        return None
    return clause_around(sources.reports[evidence.report].text, sentence, inside)


def _around(evidence: Evidence, inside: Span, sources: Sources) -> str:
    """The clause around a stretch of a sentence as it is printed, with ellipses where cut."""
    sentence, clause = _sentence(evidence, sources), _clause(evidence, inside, sources)
    if sentence is None or clause is None:
        return ""
    return printed(sources.reports[evidence.report].text, sentence, clause)


def _note(group: FigureGroup, values: list[list[CountedFigure]], sources: Sources) -> str:
    tellers = _tellers(group, sources)
    who = sources.label(tellers[0]) if len(tellers) == 1 else sources.count(tellers)
    told = who_told((f.evidence for f in group.figures), sources) if len(values) == 1 else ""
    if told:
        who = f"{told}; {who}"
    if group.verdict == "conflict":
        who = "; ".join(
            f"“{' '.join(value[0].evidence.text.split())}” in "
            f"{sources.count(sources.tellers(f.evidence for f in value))}"
            for value in values
        )
    return f"{group.verdict}: {who}" if group.verdict else who
