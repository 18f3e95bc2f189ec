"""The figures: what is counted, by whom, and whether the reports agree."""

import re

from variorum.account.sources import Sources
from variorum.model import CountedFigure, Evidence, FigureGroup, FigureVerdict, Line, Section

MOST_ALONE, MOST_BARE = 12, 6
WORD = re.compile(r"\S+")
WORDS_BEFORE, WORDS_AFTER = 6, 5
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
    counted = [g for g in alone if g.counted][:MOST_ALONE]
    bare = [g for g in alone if not g.counted][:MOST_BARE]
    shown = [*several, *counted, *bare]
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
            Line(in_words(f, sources), (f.evidence,), label=sources.label(f.report))
            for f in figures
        )
    return Line(
        in_words(best, sources),
        tuple(f.evidence for f in ordered),
        label=group.counted,
        note=_note(group, tellers, sources),
        lines=under,
    )


def _names_counted(figure: CountedFigure) -> bool:
    return bool(figure.counted) and figure.counted.lower() in figure.evidence.text.lower()


def in_words(figure: CountedFigure, sources: Sources) -> str:
    """The figure as printed, with what it counts where that stands further off.

    Where nothing is known to be counted, the words around the figure tell.
    """
    printed = " ".join(figure.evidence.text.split())
    if not figure.counted:
        return _in_its_words(figure.evidence, sources) or printed
    return printed if _names_counted(figure) else f"{printed} ({figure.counted})"


def _in_its_words(evidence: Evidence, sources: Sources) -> str:
    """A few words of the sentence on both sides of a figure, with ellipses where cut."""
    report = sources.reports.get(evidence.report)
    if report is None or evidence.part == "title":
        return ""
    sentences = sources.annotations[report.id].sentences
    sentence = next((s for s in sentences if s.contains(evidence.span)), evidence.span)
    before = list(WORD.finditer(report.text, sentence.begin, evidence.begin))
    after = list(WORD.finditer(report.text, evidence.end, sentence.end))
    begin = before[-WORDS_BEFORE:][0].start() if before else evidence.begin
    end = after[:WORDS_AFTER][-1].end() if after else evidence.end
    shown = " ".join(report.text[begin:end].split())
    head = "… " if len(before) > WORDS_BEFORE else ""
    return f"{head}{shown}{' …' if len(after) > WORDS_AFTER else ''}"


def _note(group: FigureGroup, tellers: tuple[str, ...], sources: Sources) -> str:
    who = sources.label(tellers[0]) if len(tellers) == 1 else f"{len(tellers)} reports"
    return f"{group.verdict}: {who}" if group.verdict else who
