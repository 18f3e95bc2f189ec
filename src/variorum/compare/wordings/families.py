"""Families: all wordings of one utterance across the reports of a story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.compare.wordings.ascriptions import find_ascriptions
from variorum.compare.wordings.bases import Ranks, base_first
from variorum.compare.wordings.clusters import cluster, find_bridges, join_neighbours
from variorum.compare.wordings.links import link_utterances
from variorum.compare.wordings.pieces import quoted_part
from variorum.compare.wordings.sides import Side
from variorum.compare.wordings.utterances import Utterance, find_utterances
from variorum.compare.wordings.verdicts import judge
from variorum.model import (
    Annotation,
    AttributionKind,
    Family,
    Person,
    Relation,
    Report,
    Span,
    Wording,
    WordingPair,
)

ALL_PAIRS = 24
"""In a family with more wordings than this, each is judged against the base alone."""


def find_families(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    relations: Sequence[Relation],
) -> tuple[Family, ...]:
    """The families of a story, those in most reports first; most have one wording.

    Utterances that share enough of their words are linked across reports, linked sentences
    that follow each other in two reports are put together. The first wording of a family is
    its base (see ``bases``).
    """
    texts = {r.id: r for r in reports}
    utterances = find_utterances(reports, annotations, people)
    links = link_utterances(utterances)
    clusters = join_neighbours(cluster(utterances, links), find_bridges(utterances, links))
    grouped = {id(u) for group in clusters for u in group}
    for rest in _by_attribution(u for u in utterances if id(u) not in grouped):
        clusters.append(rest)
    ranks = Ranks(_rewritten(relations), {r.id for r in reports if r.primary})
    families = [_family(group, texts, ranks) for group in clusters]
    families.sort(key=lambda f: (-len({w.report for w in f.wordings}), -_extent(f),
                                 f.wordings[0].text, f.speaker))  # fmt: skip
    return tuple(
        replace(family, id=f"f{number}") for number, family in enumerate(families, start=1)
    )


def _by_attribution(utterances: Iterable[Utterance]) -> list[list[Utterance]]:
    """What no other report words: by attribution, unbroken runs together."""
    runs: list[list[Utterance]] = []
    for u in utterances:
        if u.attribution < 0:
            continue
        last = runs[-1][-1] if runs else None
        if last and (last.report, last.attribution, last.order + 1) == (
            u.report, u.attribution, u.order
        ):  # fmt: skip
            runs[-1].append(u)
        else:
            runs.append([u])
    return runs


def _rewritten(relations: Sequence[Relation]) -> set[str]:
    """Reports judged to retell another of the story."""
    found = set()
    for relation in relations:
        if relation.relation in {"rewrite", "copy", "excerpt"}:
            if relation.direction == "a_from_b":
                found.add(relation.a)
            elif relation.direction == "b_from_a":
                found.add(relation.b)
    return found


def _family(group: Sequence[Utterance], texts: Mapping[str, Report], ranks: Ranks) -> Family:
    wordings = base_first(_wordings(group, texts), ranks)
    pairs = tuple(
        pair
        for a, b in _to_compare(len(wordings))
        if wordings[a].report != wordings[b].report
        and (pair := _pair(a, b, wordings, texts)) is not None
    )
    sureness: defaultdict[str, float] = defaultdict(float)
    for u in group:
        if u.speaker and u.speaker_id != "unnamed":
            sureness[u.speaker] += u.sureness
    speaker = max(sureness, key=lambda n: (sureness[n], n), default="")
    if not speaker:
        speaker = next((u.speaker for u in group if u.speaker), "")
    return Family("", speaker, tuple(wordings), pairs, find_ascriptions(group))


def _to_compare(count: int) -> Iterator[tuple[int, int]]:
    """Which wordings are judged against each other: all, or in a large family each against
    the base.
    """
    if count <= ALL_PAIRS:
        yield from combinations(range(count), 2)
    else:
        yield from ((0, b) for b in range(1, count))


def _wordings(group: Sequence[Utterance], texts: Mapping[str, Report]) -> list[Wording]:
    """One wording for each unbroken run of a report's utterances."""
    runs: list[list[Utterance]] = []
    for u in group:
        last = runs[-1][-1] if runs else None
        if last and last.report == u.report and u.order == last.order + 1:
            runs[-1].append(u)
        else:
            runs.append([u])
    return [_wording(run, texts[run[0].report]) for run in runs]


def _wording(run: Sequence[Utterance], report: Report) -> Wording:
    spans: list[Span] = []
    for u in run:
        span = u.span.trimmed(report.text)
        if spans and not report.text[spans[-1].end : span.begin].strip():
            spans[-1] = Span(spans[-1].begin, span.end)
        else:
            spans.append(span)
    kinds: list[AttributionKind] = [u.kind for u in run if u.attribution >= 0 or u.quoted]
    marks = all(u.marked for u in run) or (bool(kinds) and "indirect" not in kinds)
    kind: AttributionKind = (
        "direct" if all(u.marked for u in run) else kinds[0] if kinds else "direct"
    )
    return Wording(
        report.id,
        tuple(spans),
        " ".join(s.of(report.text) for s in spans),
        marks,
        kind,
        next((u.speaker for u in run if u.speaker), ""),
        tuple(report.cite(*s) for s in spans),
    )


def _pair(
    a: int, b: int, wordings: Sequence[Wording], texts: Mapping[str, Report]
) -> WordingPair | None:
    """The verdict on two wordings; two mixed ones are judged by their quoted words."""
    sides = [wordings[a], wordings[b]]
    indirect = any(w.kind == "indirect" for w in sides)
    shown = [_side(w, texts[w.report], quoted_only=False) for w in sides]
    quoted = None
    if any(w.kind == "mixed" for w in sides) and not indirect:
        marked = [_side(w, texts[w.report], quoted_only=True) for w in sides]
        if {t.key for t in marked[0].tokens if t.content} & {t.key for t in marked[1].tokens}:
            quoted = marked
    left, right = quoted or shown
    retold = any(w.kind != "direct" for w in sides)
    judgement = judge(left, right, indirect=retold and quoted is None)
    if judgement is None:
        return None
    verdict = judgement.verdict
    if (
        quoted
        and verdict == "identical"
        and [t.key for t in shown[0].tokens] != [t.key for t in shown[1].tokens]
    ):
        verdict = "cut"  # the quoted words are the same, what stands around them is not
    return WordingPair(a, b, verdict, retold, judgement.changes)


def _side(wording: Wording, report: Report, *, quoted_only: bool) -> Side:
    spans: Sequence[Span] = wording.spans
    if quoted_only:
        spans = quoted_part(report.text, spans)
    return Side.of(report.text, spans)


def _extent(family: Family) -> int:
    return sum(len(w.text) for w in family.wordings)
