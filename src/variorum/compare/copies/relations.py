"""Which reports rest on which: copy, excerpt, rewrite, partly derived or independent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import NamedTuple

import numpy as np

from variorum.compare.copies.credits import credited_outlets
from variorum.compare.copies.passages import Run, common_runs, covered, stretches
from variorum.compare.copies.prose import Prose, read_prose
from variorum.compare.copies.retelling import Retelling, align_sentences, is_retold, pairs_to_align
from variorum.compare.shingles import ngram_codes, shared_pairs
from variorum.model import Annotation, Direction, Evidence, Relation, RelationKind, Report

NGRAM = 5
TELLING = 8
"""Words of own prose that a common run needs to say that one report has it of the other;
shorter ones are titles, names and the phrases of the trade."""
DERIVED_WORDS = 25
COPY_SHARE = 0.5
EXCERPT_WORDS = 95
EXCERPT_OWN = 1 / 3
GAP = 2
PASSAGES = 5


class Overlap(NamedTuple):
    """What two reports share word for word.

    ``runs`` are all common runs, ``telling`` those with enough own prose; ``own_a`` and
    ``own_b`` the share of each report's own prose that stands in runs, ``words`` how many
    words of own prose stand in telling runs, ``stretch`` the longest near unbroken stretch
    that is no mere quotation.
    """

    runs: list[Run]
    telling: list[Run]
    own_a: float
    own_b: float
    words: int
    stretch: int


def relate_reports(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> tuple[Relation, ...]:
    """The relation of every pair of reports of one story, a before b in the order given.

    Furniture is set aside, and what stands in quotation marks makes no report dependent.
    ``annotations`` are by report id and may lack reports. ``share`` is the part of the
    dependent report that rests on the other (of the one of which more does, where the
    direction is unknown); ``evidence`` are shared passages, a and b in turn, the longest
    first, at most five pairs; those of independent reports are shared quotations.
    """
    proses = [read_prose(report, annotations.get(report.id)) for report in reports]
    shingles = [np.unique(ngram_codes(prose.codes, TELLING)) for prose in proses]
    candidates = {(i, j) for i, j, _ in shared_pairs(shingles, common=len(reports))}
    candidates |= set(pairs_to_align(proses))
    return tuple(
        relate_pair(reports[i], reports[j], proses[i], proses[j])
        if (i, j) in candidates
        else Relation(reports[i].id, reports[j].id, "independent", "unknown", 0.0)
        for i, j in combinations(range(len(reports)), 2)
    )


def relate_pair(a: Report, b: Report, prose_a: Prose, prose_b: Prose) -> Relation:
    """The relation of two reports whose words have been read.

    Worked out in an order of its own, so that it is the same with a and b exchanged.
    """
    if (b.digest, b.id) < (a.digest, a.id):
        return _exchanged(_relate(b, a, prose_b, prose_a))
    return _relate(a, b, prose_a, prose_b)


def _exchanged(relation: Relation) -> Relation:
    opposite: dict[Direction, Direction] = {"a_from_b": "b_from_a", "b_from_a": "a_from_b"}
    pairs = zip(relation.evidence[1::2], relation.evidence[::2], strict=True)
    return replace(
        relation,
        a=relation.b,
        b=relation.a,
        direction=opposite.get(relation.direction, "unknown"),
        evidence=tuple(chain.from_iterable(pairs)),
    )


def _relate(a: Report, b: Report, prose_a: Prose, prose_b: Prose) -> Relation:
    a_credits, b_credits = credited_outlets(a, b), credited_outlets(b, a)
    overlap = find_overlap(
        _whole(prose_a) if a_credits else prose_a, _whole(prose_b) if b_credits else prose_b
    )
    kind = _verbatim(overlap)
    retelling = None
    if kind in (None, "partly derived"):
        retelling = align_sentences(prose_a, prose_b)
        if is_retold(retelling, prose_a, prose_b):
            kind = "rewrite"
    direction = _direction(a, b, overlap, a_credits, b_credits) if kind else "unknown"
    shares = (overlap.own_a, overlap.own_b)
    if kind == "rewrite" and retelling is not None:
        shares = (retelling.covered_a, retelling.covered_b)
    share = max(shares)
    if direction != "unknown":
        share = shares[0] if direction == "a_from_b" else shares[1]
    evidence = (
        _retold_evidence(a, b, prose_a, prose_b, retelling)
        if kind == "rewrite" and retelling is not None
        else _run_evidence(a, b, prose_a, prose_b, overlap.telling if kind else overlap.runs)
    )
    return Relation(a.id, b.id, kind or "independent", direction, round(share, 3), evidence)


def _whole(prose: Prose) -> Prose:
    """The same words, all taken as the report's own.

    For a report that credits the other: what it quotes may be that one's own prose.
    """
    return replace(prose, own=np.ones_like(prose.own))


def find_overlap(a: Prose, b: Prose) -> Overlap:
    """The common runs of two reports and how much of their own prose stands in them.

    A passage that one of them has more than once is a refrain, a caption or a call to the
    reader, and tells nothing.
    """
    runs = common_runs(a.codes, b.codes, least=NGRAM)
    begins_a, begins_b = Counter(run.a for run in runs), Counter(run.b for run in runs)
    telling = [
        run
        for run in runs
        if _own_words(a, b, run) >= TELLING and begins_a[run.a] == begins_b[run.b] == 1
    ]
    stretch = 0
    for joined in stretches(runs, gap=GAP):
        length = sum(run.length for run in joined)
        if sum(_own_words(a, b, run) for run in joined) >= EXCERPT_OWN * length:
            stretch = max(stretch, length)
    in_a = covered(telling, len(a.words), side=0) & a.own
    in_b = covered(telling, len(b.words), side=1) & b.own
    return Overlap(
        runs,
        telling,
        float(in_a.sum() / max(1, a.own.sum())),
        float(in_b.sum() / max(1, b.own.sum())),
        int(min(in_a.sum(), in_b.sum())),
        stretch,
    )


def _own_words(a: Prose, b: Prose, run: Run) -> int:
    in_a, in_b = a.own[run.a : run.a + run.length], b.own[run.b : run.b + run.length]
    return int((in_a & in_b).sum())


def _verbatim(overlap: Overlap) -> RelationKind | None:
    more, less = max(overlap.own_a, overlap.own_b), min(overlap.own_a, overlap.own_b)
    if overlap.words >= DERIVED_WORDS and more >= COPY_SHARE:
        return "copy" if less >= COPY_SHARE else "excerpt"
    if overlap.stretch >= EXCERPT_WORDS:
        return "excerpt"
    return "partly derived" if overlap.words >= DERIVED_WORDS else None


def _direction(
    a: Report, b: Report, overlap: Overlap, a_credits: bool, b_credits: bool
) -> Direction:
    """Who has it from whom, by credit, then by day, then by completeness; else unknown."""
    if a_credits != b_credits:
        return "a_from_b" if a_credits else "b_from_a"
    if a.published and b.published and a.published != b.published:
        return "a_from_b" if a.published > b.published else "b_from_a"
    if max(overlap.own_a, overlap.own_b) >= 0.8 and min(overlap.own_a, overlap.own_b) < 0.5:
        return "a_from_b" if overlap.own_a > overlap.own_b else "b_from_a"
    return "unknown"


def _run_evidence(
    a: Report, b: Report, prose_a: Prose, prose_b: Prose, runs: Sequence[Run]
) -> tuple[Evidence, ...]:
    chosen: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.length, run.a, run.b)):
        clash = any(run.a < c.a + c.length and c.a < run.a + run.length for c in chosen)
        if run.length >= TELLING and not clash and len(chosen) < PASSAGES:
            chosen.append(run)
    return tuple(
        chain.from_iterable(
            (_cite(a, prose_a, run.a, run.length), _cite(b, prose_b, run.b, run.length))
            for run in chosen
        )
    )


def _cite(report: Report, prose: Prose, first: int, length: int) -> Evidence:
    return report.cite(prose.words[first].begin, prose.words[first + length - 1].end)


def _retold_evidence(
    a: Report, b: Report, prose_a: Prose, prose_b: Prose, retelling: Retelling
) -> tuple[Evidence, ...]:
    best = sorted(retelling.pairs, key=lambda pair: -pair.likeness)[:PASSAGES]
    return tuple(
        chain.from_iterable(
            (_cite_sentence(a, prose_a, pair.a), _cite_sentence(b, prose_b, pair.b))
            for pair in best
        )
    )


def _cite_sentence(report: Report, prose: Prose, number: int) -> Evidence:
    inside = [word for word, s in zip(prose.words, prose.sentence, strict=True) if s == number]
    return report.cite(inside[0].begin, inside[-1].end)
