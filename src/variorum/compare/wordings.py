"""Families: all wordings of one utterance across the reports of a story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.compare.family_links import Link, link_utterances
from variorum.compare.utterances import Utterance, find_utterances, quoted_part
from variorum.compare.verdicts import Side, judge
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


def find_families(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    relations: Sequence[Relation],
) -> tuple[Family, ...]:
    """The families of a story, those in most reports first; most have one wording.

    Sentences of one speaker that share enough content words are linked across reports,
    linked sentences that follow each other in two reports are put together. A wording from
    a report judged a rewrite is never the first of its family when another is there.
    """
    texts = {r.id: r for r in reports}
    utterances = find_utterances(reports, annotations, people)
    links = link_utterances(utterances)
    clusters = _join_neighbours(_clusters(utterances, links), _bridges(utterances, links))
    grouped = {id(u) for cluster in clusters for u in cluster}
    for rest in _by_attribution(u for u in utterances if id(u) not in grouped):
        clusters.append(rest)
    rewritten = _rewritten(relations)
    families = [_family(cluster, texts, rewritten) for cluster in clusters]
    families.sort(key=lambda f: (-len({w.report for w in f.wordings}), -_extent(f),
                                 f.wordings[0].text, f.speaker))  # fmt: skip
    return tuple(
        Family(f"f{i}", f.speaker, f.wordings, f.pairs) for i, f in enumerate(families, start=1)
    )


def _clusters(utterances: Sequence[Utterance], links: Sequence[Link]) -> list[list[Utterance]]:
    """Put linked utterances together, the strongest link first.

    Two groups become one only when at least half of the pairs between them are linked, so
    that no chain of weak links joins what is far apart (average link).
    """
    strength = {(x.a, x.b): x.score for x in links} | {(x.b, x.a): x.score for x in links}
    member: dict[int, list[int]] = {}
    for link in links:
        left, right = member.get(link.a, [link.a]), member.get(link.b, [link.b])
        if left is right:
            continue
        linked = sum((i, j) in strength for i in left for j in right)
        if 2 * linked >= len(left) * len(right):
            whole = left + right
            for i in whole:
                member[i] = whole
    groups = {id(g): g for g in member.values() if len(g) > 1}
    return [sorted((utterances[i] for i in g), key=_place) for g in groups.values()]


def _bridges(utterances: Sequence[Utterance], links: Sequence[Link]) -> set[frozenset[int]]:
    """Pairs of utterances that follow each other and that one sentence elsewhere joins.

    A report that prints "A … B" as one quotation shows that A and B were said together.
    """
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for link in links:
        partners[link.a].add(link.b)
        partners[link.b].add(link.a)
    at = {(u.report, u.order): n for n, u in enumerate(utterances)}
    return {
        frozenset((id(utterances[i]), id(utterances[after])))
        for linked in partners.values()
        for i in linked
        if (after := at.get((utterances[i].report, utterances[i].order + 1))) in linked
        and utterances[i].attribution == utterances[after].attribution
    }


def _join_neighbours(
    clusters: list[list[Utterance]], bridges: set[frozenset[int]]
) -> list[list[Utterance]]:
    """Put clusters together whose sentences follow each other in at least two reports, or in
    one where another report prints both as one.
    """
    at = {(u.report, u.order): n for n, cluster in enumerate(clusters) for u in cluster}
    follows: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for u in cluster:
            after = at.get((u.report, u.order + 1))
            if after is None or after == number:
                continue
            neighbour = next(v for v in clusters[after] if v.order == u.order + 1 and
                             v.report == u.report)  # fmt: skip
            if frozenset((id(u), id(neighbour))) in bridges:
                follows[number, after].update(("one", "other"))
            if neighbour.paragraph == u.paragraph:
                follows[number, after].add(u.report)
    owner = list(range(len(clusters)))
    for (first, second), witnesses in sorted(follows.items(), key=lambda f: (-len(f[1]), f[0])):
        if len(witnesses) >= 2 and owner[first] != owner[second]:
            old, new = owner[second], owner[first]
            owner = [new if o == old else o for o in owner]
    joined: defaultdict[int, list[Utterance]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        joined[owner[number]].extend(cluster)
    return [sorted(cluster, key=_place) for cluster in joined.values()]


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


def _place(u: Utterance) -> tuple[str, int]:
    return u.report, u.order


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


def _family(
    cluster: Sequence[Utterance], texts: Mapping[str, Report], rewritten: set[str]
) -> Family:
    wordings = _wordings(cluster, texts)
    wordings.sort(
        key=lambda w: (w.report in rewritten, not w.marks, -len(w.text), w.text, w.report)
    )
    pairs = tuple(
        pair
        for a, b in combinations(range(len(wordings)), 2)
        if wordings[a].report != wordings[b].report
        and (pair := _pair(a, b, wordings, texts)) is not None
    )
    named = [u.speaker for u in cluster if u.speaker and u.speaker_id != "unnamed"]
    speaker = max(named, key=lambda n: (named.count(n), n)) if named else ""
    if not speaker:
        speaker = next((u.speaker for u in cluster if u.speaker), "")
    return Family("", speaker, tuple(wordings), pairs)


def _wordings(cluster: Sequence[Utterance], texts: Mapping[str, Report]) -> list[Wording]:
    """One wording for each unbroken run of a report's utterances."""
    runs: list[list[Utterance]] = []
    for u in cluster:
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
    kinds: list[AttributionKind] = [u.kind for u in run if u.attribution >= 0]
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
    chosen = [_side(w, texts[w.report], quoted_only=False) for w in sides]
    if any(w.kind == "mixed" for w in sides) and not indirect:
        quoted = [_side(w, texts[w.report], quoted_only=True) for w in sides]
        shared = {t.key for t in quoted[0].tokens if t.content} & {
            t.key for t in quoted[1].tokens if t.content
        }
        if shared:
            chosen = quoted
        else:
            indirect = True
    judgement = judge(chosen[0], chosen[1], indirect=indirect)
    if judgement is None:
        return None
    return WordingPair(a, b, judgement.verdict, indirect, judgement.changes)


def _side(wording: Wording, report: Report, *, quoted_only: bool) -> Side:
    spans: Sequence[Span] = wording.spans
    if quoted_only:
        spans = quoted_part(
            report.text, spans, find_quoted(report.text, find_paragraphs(report.text))
        )
    return Side.of(report.text, spans)


def _extent(family: Family) -> int:
    return sum(len(w.text) for w in family.wordings)
