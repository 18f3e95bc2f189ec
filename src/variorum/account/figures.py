"""The figures: what is counted, by whom, and whether the reports agree."""

from variorum.account.sources import Sources
from variorum.model import CountedFigure, FigureGroup, FigureVerdict, Line, Section

MOST_ALONE = 20
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
    alone = [g for g in groups if g not in several and not _is_one(g)]
    shown = [*several, *alone[:MOST_ALONE]]
    lines = tuple(_line(g, sources) for g in shown)
    return Section("figures", "Figures", lines, held_back=len(groups) - len(shown))


def _is_one(group: FigureGroup) -> bool:
    """Whether it counts a single thing, as in "one agenda": seldom a figure of the story."""
    return all(f.value == "1" and not f.unit and f.upper is None for f in group.figures)


def _order(group: FigureGroup, sources: Sources) -> tuple[object, ...]:
    return (
        ORDER.index(group.verdict),
        -len(_tellers(group, sources)),
        not (group.counted or group.figures[0].unit),
    )


def _tellers(group: FigureGroup, sources: Sources) -> tuple[str, ...]:
    return sources.tellers(f.evidence for f in group.figures)


def _line(group: FigureGroup, sources: Sources) -> Line:
    figures = sorted(group.figures, key=lambda f: sources.place(f.evidence))
    best = max(figures, key=lambda f: _names_counted(f))
    ordered = [best, *(f for f in figures if f is not best)]
    tellers = _tellers(group, sources)
    under: tuple[Line, ...] = ()
    if len({(f.value, f.upper, f.bound) for f in figures}) > 1:
        under = tuple(
            Line(in_words(f), (f.evidence,), label=sources.label(f.report)) for f in figures
        )
    return Line(
        in_words(best),
        tuple(f.evidence for f in ordered),
        label=group.counted,
        note=_note(group, tellers, sources),
        lines=under,
    )


def _names_counted(figure: CountedFigure) -> bool:
    return bool(figure.counted) and figure.counted.lower() in figure.evidence.text.lower()


def in_words(figure: CountedFigure) -> str:
    """The figure as printed, with what it counts where that stands further off."""
    printed = " ".join(figure.evidence.text.split())
    if figure.counted and not _names_counted(figure):
        return f"{printed} ({figure.counted})"
    return printed


def _note(group: FigureGroup, tellers: tuple[str, ...], sources: Sources) -> str:
    who = sources.label(tellers[0]) if len(tellers) == 1 else f"{len(tellers)} reports"
    return f"{group.verdict}: {who}" if group.verdict else who
