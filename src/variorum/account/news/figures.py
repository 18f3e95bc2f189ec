"""Figures that later reports bring, update, confirm or contradict."""

from collections.abc import Iterable

from variorum.account.figures.in_words import in_words
from variorum.account.news.order import in_order
from variorum.account.news.split import Split
from variorum.model import CountedFigure, FigureGroup, Line, Section

OUTCOMES = {"conflict": "contradicted", "updated": "updated", "corrected": "corrected"}
ORDER = ("contradicted", "corrected", "updated", "differs", "new", "confirmed")
MOST_NEW = 12


def write_figures(split: Split) -> Section:
    """A line for each thing that a later report counts, the earlier numbers under it."""
    found = [line for g in split.sources.comparison.figures if (line := _line(g, split))]
    return in_order("figures", "Figures", found, ORDER, most_new=MOST_NEW)


def _line(group: FigureGroup, split: Split) -> tuple[str, Line] | None:
    present = [f for f in group.figures if f.report in split.sources.reports]
    old = [f for f in present if f.report in split.earlier]
    new = [f for f in present if f.report not in split.earlier]
    if not new:
        return None
    told = {_value(f) for f in old}
    other = [f for f in new if _value(f) not in told]
    if not old:
        # a bare number says nothing where its noun is unknown
        return ("new", _told(new, group, "new", (), split)) if group.counted else None
    if not other:
        note = f"confirmed: also in {split.sources.count(_reports(old))} before"
        return "confirmed", _told(new, group, note, (), split)
    verdict = group.verdict or "not comparable"
    kind = OUTCOMES.get(verdict, "differs")
    note = kind if verdict in OUTCOMES else f"{verdict} with before"
    return kind, _told(other, group, note, _before(old, split), split)


def _told(
    figures: list[CountedFigure],
    group: FigureGroup,
    note: str,
    under: tuple[Line, ...],
    split: Split,
) -> Line:
    evidence = tuple(f.evidence for f in figures)
    text = in_words(figures[0], split.sources)
    return Line(text, evidence, label=group.counted, note=note, lines=under)


def _before(old: list[CountedFigure], split: Split) -> tuple[Line, ...]:
    values: dict[tuple[str, str | None, str], list[CountedFigure]] = {}
    for figure in sorted(old, key=lambda f: split.sources.place(f.evidence)):
        values.setdefault(_value(figure), []).append(figure)
    return tuple(
        Line(
            in_words(same[0], split.sources),
            tuple(f.evidence for f in same),
            label=", ".join(dict.fromkeys(split.sources.label(f.report) for f in same)),
            note="before",
        )
        for same in values.values()
    )


def _value(figure: CountedFigure) -> tuple[str, str | None, str]:
    return (figure.value, figure.upper, figure.bound)


def _reports(figures: Iterable[CountedFigure]) -> list[str]:
    return sorted({f.report for f in figures})
