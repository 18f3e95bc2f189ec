"""Which reports that tell a statement quote it in words of another sense."""

from collections.abc import Sequence

from variorum.account.sources import Sources
from variorum.model import Evidence, Family, Wording, WordingPair


def note_otherwise(cited: Sequence[Evidence], sources: Sources) -> str:
    """Says which reports quote what the first passage quotes in words that alter the sense, either
    way; empty where none does.
    """
    altered = sorted(quoted_otherwise_in(cited, sources), key=sources.rank)
    names = ", ".join(map(sources.label, altered))
    return f"quoted otherwise in {names}" if names else ""


def quoted_otherwise_in(cited: Sequence[Evidence], sources: Sources) -> set[str]:
    """The reports that do."""
    first, *others = cited
    return {
        other.report
        for family in sources.altered
        for other in _altering(family, first)
        if any(_holds(passage, other) for passage in others)
    }


def _altering(family: Family, passage: Evidence) -> list[Wording]:
    """The wordings of an utterance that alter, in a passage, one which it holds."""
    wordings = family.wordings
    held = {i for i, wording in enumerate(wordings) if _holds(passage, wording)}
    return [
        wordings[p.b if p.a in held else p.a]
        for p in family.pairs
        if p.verdict == "altered"
        and (p.a in held) != (p.b in held)
        and _alters(p, passage, first=p.a in held)
    ]


def _alters(pair: WordingPair, passage: Evidence, *, first: bool) -> bool:
    """Whether words that alter the sense differ in the passage and not only beside it, in another
    sentence of the utterance; ``first`` says which of the pair the passage holds.
    """
    places = [change.a if first else change.b for change in pair.changes if change.alters]
    begin, end = passage.span
    return passage.part == "title" or any(begin <= p.begin and p.end <= end for p in places)


def _holds(passage: Evidence, wording: Wording) -> bool:
    return any(
        (e.report, e.part) == (passage.report, passage.part) and e.span.overlaps(passage.span)
        for e in wording.evidence
    )
