"""Which reports that tell a statement quote it in words of another sense, or give it to others."""

from collections.abc import Collection, Sequence

from variorum.account.sources import Sources
from variorum.model import ChangeKind, Evidence, Family, Wording, WordingPair

GRAVE: frozenset[ChangeKind] = frozenset({"number", "negation", "modality"})
"""Changes by which two wordings do not tell the same."""


def note_otherwise(cited: Sequence[Evidence], sources: Sources) -> str:
    """Says which reports quote what the first passage quotes in words that alter the sense, either
    way; empty where none does.
    """
    altered = sorted(quoted_otherwise_in(cited, sources), key=sources.rank)
    names = ", ".join(map(sources.label, altered))
    return f"quoted otherwise in {names}" if names else ""


def quoted_otherwise_in(
    cited: Sequence[Evidence], sources: Sources, *, kinds: Collection[ChangeKind] = ()
) -> set[str]:
    """The reports that do, by a change of one of the ``kinds``, or any where none is given."""
    first, *others = cited
    return {
        other.report
        for family in sources.altered.get(first.report, ())
        for other in _altering(family, first, kinds)
        if any(_holds(passage, other) for passage in others)
    }


def is_quoted_otherwise(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether another passage denies what one quotes, says it surer or less sure, or with another
    number.
    """
    return bool(quoted_otherwise_in([first, other], sources, kinds=GRAVE))


def is_given_to_others(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether two passages quote words that their reports give to different speakers."""
    return any(
        _speaker(family, first) != _speaker(family, other)
        for family in sources.ascribed.get(first.report, ())
        if _quotes(family, first) and _quotes(family, other)
    )


def _quotes(family: Family, passage: Evidence) -> bool:
    return any(w.kind == "direct" and _holds(passage, w) for w in family.wordings)


def _speaker(family: Family, passage: Evidence) -> str | None:
    """Who says an utterance in the report of a passage."""
    told = (a.speaker for a in family.ascriptions if passage.report in a.reports)
    return next(told, None)


def _altering(family: Family, passage: Evidence, kinds: Collection[ChangeKind]) -> list[Wording]:
    """The wordings of an utterance that alter, in a passage, one which it holds."""
    wordings = family.wordings
    held = {i for i, wording in enumerate(wordings) if _holds(passage, wording)}
    return [
        wordings[p.b if p.a in held else p.a]
        for p in family.pairs
        if p.verdict == "altered"
        and (p.a in held) != (p.b in held)
        and _alters(p, passage, kinds, first=p.a in held)
    ]


def _alters(
    pair: WordingPair, passage: Evidence, kinds: Collection[ChangeKind], *, first: bool
) -> bool:
    """Whether words that alter the sense differ in the passage and not only beside it, in another
    sentence of the utterance; ``first`` says which of the pair the passage holds.
    """
    changes = [c for c in pair.changes if c.alters and (not kinds or c.kind in kinds)]
    places = [change.a if first else change.b for change in changes]
    begin, end = passage.span
    if passage.part == "title":
        return bool(places)
    return any(begin <= p.begin and p.end <= end for p in places)


def _holds(passage: Evidence, wording: Wording) -> bool:
    return any(
        (e.report, e.part) == (passage.report, passage.part) and e.span.overlaps(passage.span)
        for e in wording.evidence
    )
