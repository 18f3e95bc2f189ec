"""What holds surely enough to be told: attributions, and the wordings that rest on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.model import Annotation, Attribution, AttributionKind, Family, Wording
from variorum.model.places import contents_at

SURE: Mapping[AttributionKind, float] = {"direct": 0.7, "mixed": 0.6, "indirect": 0.7}
"""An attribution of a kind that holds less likely is not told in an account."""


def holds_surely(attribution: Attribution) -> bool:
    """Whether it holds surely enough to be told in an account."""
    return attribution.chance >= SURE[attribution.kind]


def only_sure(annotation: Annotation) -> Annotation:
    """The findings without the attributions that hold less surely than an account may tell."""
    sure = tuple(a for a in annotation.attributions if holds_surely(a))
    return annotation if sure == annotation.attributions else replace(annotation, attributions=sure)


def count_unsure(annotations: Iterable[Annotation]) -> int:
    """How many attributions are left out as unsure."""
    return sum(not holds_surely(a) for found in annotations for a in found.attributions)


def sure_families(
    families: Iterable[Family], annotations: Mapping[str, Annotation]
) -> Iterator[Family]:
    """The families without the wordings that only unsure attributions give to somebody, and without
    the verdicts on these; one of which no other wording is left goes.
    """
    for family in families:
        left = [n for n, w in enumerate(family.wordings) if not _is_unsure(w, annotations)]
        if len(left) == len(family.wordings):
            yield family
        elif left:
            yield _without_others(family, left)


def _is_unsure(wording: Wording, annotations: Mapping[str, Annotation]) -> bool:
    found = annotations.get(wording.report)
    theirs = contents_at(found, wording.spans) if found else []
    return bool(theirs) and not any(map(holds_surely, theirs))


def _without_others(family: Family, left: Sequence[int]) -> Family:
    """The family with the wordings of these numbers alone."""
    place = {number: at for at, number in enumerate(left)}
    wordings = tuple(family.wordings[number] for number in left)
    speakers = {w.speaker: None for w in wordings if w.speaker}
    reports = {w.report for w in wordings}
    ascriptions = tuple(a for a in family.ascriptions if reports.intersection(a.reports))
    return replace(
        family,
        speaker=family.speaker if family.speaker in speakers else next(iter(speakers), ""),
        wordings=wordings,
        pairs=tuple(
            replace(pair, a=place[pair.a], b=place[pair.b])
            for pair in family.pairs
            if pair.a in place and pair.b in place
        ),
        ascriptions=ascriptions if len(ascriptions) > 1 else (),
    )
