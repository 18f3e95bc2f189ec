"""Positions that later reports bring, change, contradict or confirm."""

from variorum.account.news.order import in_order
from variorum.account.news.split import Split
from variorum.account.positions.labels import with_kinds, write_label
from variorum.account.positions.notes import according_to
from variorum.account.positions.sentences import printed_sentence
from variorum.account.positions.write import TITLE, best_telling, is_told
from variorum.account.sources import Sources
from variorum.model import Evidence, Line, PositionGroup, PositionTelling, Section

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
    under += [_became(e, sources) for e in course]
    text, passage = printed_sentence(best.evidence, sources)
    if who := according_to(best, text):
        note = f"{note}; according to {who}"
    others = (t.evidence for t in clear if t.evidence != best.evidence)
    evidence = tuple(dict.fromkeys((passage, *others)))
    label = write_label([(best, group.who)], sources)
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
    label = with_kinds(split.sources.label(telling.report), telling.modality)
    text, passage = printed_sentence(telling.evidence, split.sources)
    return Line(text, (passage,), label=label, note="before")


def _became(evidence: Evidence, sources: Sources) -> Line:
    text, passage = printed_sentence(evidence, sources)
    return Line(text, (passage,), label=sources.label(evidence.report), note="new")
