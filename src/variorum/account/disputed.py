"""Where reports contradict one another: stretches that must not be told as settled."""

from collections import defaultdict
from collections.abc import Mapping

from variorum.account.sources import Sources
from variorum.model import Span


def find_disputed(sources: Sources) -> Mapping[str, tuple[Span, ...]]:
    """By report, the wordings that another report alters and the figures in conflict.

    Indirect speech is meant to change words, so it disputes nothing.
    """
    found: dict[str, set[Span]] = defaultdict(set)
    for family in sources.comparison.families:
        for pair in family.pairs:
            if pair.verdict == "altered" and not pair.indirect:
                for wording in (family.wordings[pair.a], family.wordings[pair.b]):
                    found[wording.report].update(wording.shared or wording.spans)
    for group in sources.comparison.figures:
        if group.verdict == "conflict":
            for figure in group.figures:
                if figure.evidence.part == "text":
                    found[figure.report].add(figure.evidence.span)
    return {report: tuple(sorted(spans)) for report, spans in found.items()}
