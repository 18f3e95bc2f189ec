"""Where reports contradict one another: what must not be told as settled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import CountedFigure, Evidence, Family, FigureGroup, Span

if TYPE_CHECKING:
    from variorum.account.sources import Sources


class Disputed(NamedTuple):
    """A figure of a report that others contradict, with those of its group."""

    figure: CountedFigure
    group: FigureGroup


def find_altered(families: Iterable[Family]) -> Mapping[str, tuple[Span, ...]]:
    """By report, the wordings that another report alters.

    Indirect speech is meant to change words, so it disputes nothing.
    """
    found: dict[str, set[Span]] = defaultdict(set)
    for family in families:
        for pair in family.pairs:
            if pair.verdict == "altered" and not pair.indirect:
                for wording in (family.wordings[pair.a], family.wordings[pair.b]):
                    found[wording.report].update(wording.shared or wording.spans)
    return {report: tuple(sorted(spans)) for report, spans in found.items()}


def find_disputed(groups: Iterable[FigureGroup]) -> Mapping[str, tuple[Disputed, ...]]:
    """By report, the figures of its text that are in conflict with another's."""
    found: dict[str, list[Disputed]] = defaultdict(list)
    for group in groups:
        if group.verdict == "conflict":
            for figure in group.figures:
                if figure.evidence.part == "text":
                    found[figure.report].append(Disputed(figure, group))
    return {report: tuple(figures) for report, figures in found.items()}


def note_disputed(passage: Evidence, sources: "Sources") -> str:
    """Which numbers of a passage others contradict, and what these have: "reports differ: “five
    people”, “4 dead” in The Tarnow Post"; empty where none does.
    """
    notes = [
        _differ(figure, group, sources)
        for figure, group in sources.disputed.get(passage.report, ())
        if passage.part == "text" and passage.span.contains(figure.evidence.span)
    ]
    return "; ".join(notes)


def _differ(figure: CountedFigure, group: FigureGroup, sources: "Sources") -> str:
    others: dict[str, list[str]] = {}
    for other in group.figures:
        if (other.value, other.upper) != (figure.value, figure.upper):
            others.setdefault(_printed(other), []).append(other.report)
    told = (
        f"{words} in {', '.join(sources.label(r) for r in dict.fromkeys(reports))}"
        for words, reports in others.items()
    )
    return f"reports differ: {_printed(figure)}, {', '.join(told)}"


def _printed(figure: CountedFigure) -> str:
    return f"“{' '.join(figure.evidence.text.split())}”"
