"""Positions that later reports bring, change, contradict or confirm."""

from variorum.account.news.order import in_order
from variorum.account.news.split import Split
from variorum.account.positions.in_words import in_words, rendered
from variorum.account.positions.notes import according_to
from variorum.account.positions.write import TITLE, best_telling, is_told
from variorum.model import Line, PositionGroup, PositionTelling, Section

ORDER = ("contradicted", "changed", "course", "new", "confirmed")
MOST_NEW = 20


def write_positions(split: Split) -> Section:
    """A line for each position that a later report tells, or tells the course of."""
    found = [line for g in split.sources.comparison.positions if (line := _line(g, split))]
    return in_order("positions", TITLE, found, ORDER, most_new=MOST_NEW)


def _line(group: PositionGroup, split: Split) -> tuple[str, Line] | None:
    sources = split.sources
    present = [t for t in group.tellings if t.report in sources.reports]
    old = [t for t in present if t.report in split.earlier]
    new = [t for t in present if t.report not in split.earlier]
    course = split.new(group.course)
    clear = [t for t in new if is_told(t, sources)]
    if not clear and not (old and course):
        return None
    best = best_telling(clear or old, sources)
    kind, note = _news(old, clear, group, split)
    if course and kind in ("new", "confirmed") and old:
        kind, note = "course", "what became of it"
    under = [_before(t, split) for t in old if kind in ("contradicted", "changed")]
    under += [
        Line(" ".join(e.text.split()), (e,), label=sources.label(e.report), note="new")
        for e in course
    ]
    if who := according_to(group, best, sources):
        note = f"{note}; according to {who}"
    evidence = tuple(dict.fromkeys(t.evidence for t in (best, *clear)))
    label, text = rendered(best, group.who)
    line = Line(text, evidence, label=label, note=note, lines=tuple(under))
    return kind, line


def _news(
    old: list[PositionTelling], new: list[PositionTelling], group: PositionGroup, split: Split
) -> tuple[str, str]:
    if not old:
        return "new", "new"
    before = dict.fromkeys(t.modality for t in old)
    other = [m for m in dict.fromkeys(t.modality for t in new) if m not in before]
    if other:
        kind = "contradicted" if group.contrary else "changed"
        was = " and ".join(f"“{m}”" for m in before)
        return kind, f"{kind}: {was} before, now {' and '.join(f'“{m}”' for m in other)}"
    told = sorted({t.report for t in old})
    return "confirmed", f"confirmed: also in {split.sources.count(told)} before"


def _before(telling: PositionTelling, split: Split) -> Line:
    label = f"{split.sources.label(telling.report)}: {telling.modality}"
    return Line(in_words(telling), (telling.evidence,), label=label, note="before")
