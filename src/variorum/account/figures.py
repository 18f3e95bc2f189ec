"""The figures: what is counted, who gave the number, and whether the reports agree."""

import re
from decimal import Decimal

from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.annotate.figures.tokens import value_table
from variorum.lang import word_list
from variorum.model import CountedFigure, Evidence, FigureGroup, FigureVerdict, Line, Section

MOST_ALONE, MOST_BARE = 12, 6
SMALL, NEAR = 12, 20
WORD = re.compile(r"\S+")
LIST_MARK = re.compile(r"^[-–—•*·] ")
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
    alone = [g for g in groups if g not in several and not _tells_little(g, sources)]
    counted = [g for g in alone if g.counted][:MOST_ALONE]
    bare = [g for g in alone if not g.counted][:MOST_BARE]
    shown = [*several, *counted, *bare]
    lines = tuple(_line(g, sources) for g in shown)
    return Section("figures", "Figures", lines, held_back=len(groups) - len(shown))


def _tells_little(group: FigureGroup, sources: Sources) -> bool:
    """Whether a reader would miss nothing: "one agenda", "two things", "the past 10 years"."""
    return all(_is_small_talk(f) or _is_stretch(f, sources) for f in group.figures)


def _is_small_talk(figure: CountedFigure) -> bool:
    """Whether it counts a single thing, or a few or many of something vague."""
    if figure.unit:
        return False
    if figure.value == "1" and figure.upper is None:
        return True
    rough = figure.upper is not None or Decimal(figure.value) <= SMALL
    return rough and figure.counted.lower().rpartition(" ")[2] in word_list("vague_nouns")


def _is_stretch(figure: CountedFigure, sources: Sources) -> bool:
    """Whether it is a length of time that only says when: "within two weeks"."""
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.unit not in set(value_table("units_time").values()):
        return False
    words = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin].split()
    return bool(words) and words[-1].lower() in word_list("stretch_words")


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
    in_context = len(figures) == 1 and _needs_context(best)
    return Line(
        (_in_its_words(best.evidence, sources) if in_context else "") or in_words(best, sources),
        tuple(f.evidence for f in figures),
        label="" if in_context or _is_compound(best) else group.counted,
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
    printed = " ".join(figure.evidence.text.split())
    if not figure.counted or _is_compound(figure):
        return _in_its_words(figure.evidence, sources) or printed
    return printed if _names_counted(figure) else f"{printed} ({figure.counted})"


def _needs_context(figure: CountedFigure) -> bool:
    """Whether a noun of one word leaves open what is counted: "eight states"."""
    return not figure.unit and len(figure.counted.split()) == 1


def _is_compound(figure: CountedFigure) -> bool:
    """Whether the noun hangs on the number: "300-member" tells nothing without its noun."""
    return bool(figure.counted) and figure.evidence.text.endswith("-" + figure.counted)


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
    shown = LIST_MARK.sub("", " ".join(report.text[begin:end].split()))
    head = "… " if len(before) > WORDS_BEFORE else ""
    return f"{head}{shown.rstrip(',;:')} …" if len(after) > WORDS_AFTER else f"{head}{shown}"


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
