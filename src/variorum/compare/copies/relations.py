"""Which reports rest on which: copy, excerpt, rewrite, partly derived or independent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations

import numpy as np

from variorum.compare.copies.candidates import pairs_to_align
from variorum.compare.copies.credits import credited_passages, credits_outlet, names_outlet
from variorum.compare.copies.direction import find_direction
from variorum.compare.copies.evidence import cite_runs, cite_sentences
from variorum.compare.copies.followups import carries_on
from variorum.compare.copies.overlap import TELLING, Credit, Overlap, find_overlap
from variorum.compare.copies.prose import Prose, read_prose
from variorum.compare.copies.retelling import Retelling, align_reports, is_retold
from variorum.compare.shingles import ngram_codes, shared_pairs
from variorum.model import Annotation, Direction, Evidence, Relation, RelationKind, Report

DERIVED_WORDS = 25
BRIEF_WORDS = 12
COPY_SHARE = 0.5
WHOLE_SHARE = 0.8
"""Of a report so much of whose prose stands in the other, the other holds it whole."""
EXCERPT_WORDS = 90
CUT_SHARE = 0.98
"""So much of a report's words, whoever says them, stands in the one that it was cut from."""
MOSTLY_QUOTED, ALL_QUOTED = 0.5, 0.9
"""Of a report with more quotation little prose is left to judge by; with still more, none."""
MUCH_VERBATIM = 0.2
"""Who rewords a report leaves less of it word for word; of more the most is quotation."""


def relate_reports(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> tuple[Relation, ...]:
    """The relation of every pair of reports of one story, a before b in the order given.

    Furniture is set aside, and what stands in quotation marks makes no report dependent.
    ``annotations`` are by report id and may lack reports. ``share`` is the part of the
    dependent report that rests on the other (of the one of which more does, where the
    direction is unknown), 0 for independent ones; ``evidence`` are shared passages, a and b in
    turn, the longest first, at most five pairs; those of independent reports are shared
    quotations.
    """
    return of_all_pairs([r.id for r in reports], relate_alike(reports, annotations))


def relate_alike(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> list[Relation]:
    """The same of those pairs only that share enough to be looked at."""
    proses = [read_prose(report, annotations.get(report.id)) for report in reports]
    shingles = [np.unique(ngram_codes(prose.codes, TELLING)) for prose in proses]
    to_align = set(pairs_to_align(proses))
    candidates = {(i, j) for i, j, _ in shared_pairs(shingles, common=len(reports))} | to_align
    return [
        relate_pair(reports[i], reports[j], proses[i], proses[j], align=(i, j) in to_align)
        for i, j in sorted(candidates)
    ]


def of_all_pairs(reports: Iterable[str], related: Iterable[Relation]) -> tuple[Relation, ...]:
    """The relation of every pair of reports: those not among the ``related`` share nothing."""
    known = {(relation.a, relation.b): relation for relation in related}
    return tuple(
        known.get(pair) or Relation(*pair, "independent", "unknown", 0.0)
        for pair in combinations(reports, 2)
    )


def relate_pair(
    a: Report, b: Report, prose_a: Prose, prose_b: Prose, *, align: bool = True
) -> Relation:
    """The relation of two reports whose words have been read.

    Worked out in an order of its own, so that it is the same with a and b exchanged.
    Without ``align`` their sentences are not compared, and no rewrite is found.
    """
    if (b.digest, b.id) < (a.digest, a.id):
        return _exchanged(_relate(b, a, prose_b, prose_a, align=align))
    return _relate(a, b, prose_a, prose_b, align=align)


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


def _relate(a: Report, b: Report, prose_a: Prose, prose_b: Prose, *, align: bool) -> Relation:
    credit = Credit(
        credits_outlet(a, b),
        credits_outlet(b, a),
        names_outlet(a, b),
        names_outlet(b, a),
        tuple(credited_passages(a, b)),
        tuple(credited_passages(b, a)),
    )
    overlap = find_overlap(prose_a, prose_b, credit)
    kind = _verbatim(overlap)
    share_a, share_b = overlap.own_a, overlap.own_b
    retelling = None
    follows = carries_on(a, prose_b.news) or carries_on(b, prose_a.news)
    if align and not follows and kind in (None, "partly derived"):
        retelling = _retold(prose_a, prose_b, overlap, borrowed=kind is not None)
    if retelling is not None:
        kind, share_a, share_b = "rewrite", retelling.covered_a, retelling.covered_b
    direction: Direction = "unknown"
    share = 0.0
    if kind:
        direction = find_direction(a, b, credit, share_a=share_a, share_b=share_b)
        share = {"a_from_b": share_a, "b_from_a": share_b}.get(direction, max(share_a, share_b))
    evidence: tuple[Evidence, ...]
    if retelling is not None:
        evidence = cite_sentences(a, b, prose_a, prose_b, retelling)
    else:
        evidence = cite_runs(a, b, prose_a, prose_b, overlap.telling if kind else overlap.runs)
    return Relation(a.id, b.id, kind or "independent", direction, round(share, 3), evidence)


def _holds_whole(overlap: Overlap) -> bool:
    """Whether one report stands in the other from end to end, quotations and all.

    Two outlets that print one statement put words of their own to it; a transcript that has
    none was cut from the other.
    """
    return any(
        mask.sum() >= EXCERPT_WORDS and mask.mean() >= CUT_SHARE for mask in overlap.verbatim
    )


def _is_one_brief(overlap: Overlap) -> bool:
    """Whether two texts of a few lines are the same from end to end; fewer words than
    ``BRIEF_WORDS`` may be anybody's.
    """
    return overlap.words >= BRIEF_WORDS and all(m.mean() >= CUT_SHARE for m in overlap.verbatim)


def _verbatim(overlap: Overlap) -> RelationKind | None:
    more, less = max(overlap.own_a, overlap.own_b), min(overlap.own_a, overlap.own_b)
    if (overlap.words >= DERIVED_WORDS and less >= COPY_SHARE) or _is_one_brief(overlap):
        return "copy"
    if _holds_whole(overlap):
        return "excerpt"
    if overlap.stretch >= EXCERPT_WORDS or (overlap.words >= DERIVED_WORDS and more >= WHOLE_SHARE):
        return "excerpt"
    return "partly derived" if overlap.words >= DERIVED_WORDS else None


def _retold(a: Prose, b: Prose, overlap: Overlap, *, borrowed: bool) -> Retelling | None:
    """The retelling, where there is one. Where prose is ``borrowed`` the rest must be retold too.

    What somebody said bears no judgement: what stands outside quotations must be retold by
    itself, more plainly of a report that is mostly quotations. Of one that is nothing else, a
    column in the first person or a text whose marks are out of step, what the two do not have
    word for word must be.
    """
    shorter = min(len(a.words), len(b.words))
    retelling = align_reports(a, b)
    if not is_retold(retelling, shorter):
        return None
    quoted = max(1 - float(prose.own.mean()) for prose in (a, b))
    much = any(float(mask.mean()) > MUCH_VERBATIM for mask in overlap.verbatim)
    if (borrowed or (quoted > ALL_QUOTED and much)) and not is_retold(
        align_reports(a, b, overlap.verbatim), shorter
    ):
        return None
    if quoted <= ALL_QUOTED and not is_retold(
        align_reports(a, b, (~a.own, ~b.own)), shorter, surely=quoted > MOSTLY_QUOTED
    ):
        return None
    return retelling
