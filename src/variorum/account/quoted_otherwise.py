"""Which reports that tell a statement quote it in words of another sense."""

from collections.abc import Sequence

from variorum.account.sources import Sources
from variorum.model import Evidence, Family, Wording


def note_otherwise(cited: Sequence[Evidence], sources: Sources) -> str:
    """Says which reports quote what the first passage quotes in words that alter the sense, either
    way; empty where none does.
    """
    first, *others = cited
    altered = {
        other.report
        for family in sources.altered
        for other in _altering(family, first)
        if any(_holds(passage, other) for passage in others)
    }
    names = ", ".join(sources.label(r) for r in sorted(altered, key=sources.rank))
    return f"quoted otherwise in {names}" if names else ""


def _altering(family: Family, passage: Evidence) -> list[Wording]:
    """The wordings of an utterance that alter one which a passage holds."""
    wordings = family.wordings
    held = {i for i, wording in enumerate(wordings) if _holds(passage, wording)}
    return [
        wordings[b if a in held else a]
        for a, b in ((p.a, p.b) for p in family.pairs if p.verdict == "altered")
        if (a in held) != (b in held)
    ]


def _holds(passage: Evidence, wording: Wording) -> bool:
    return any(
        (e.report, e.part) == (passage.report, passage.part) and e.span.overlaps(passage.span)
        for e in wording.evidence
    )
