"""Families: all wordings of one utterance across the reports of a story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.compare.by_hand import Pairs, Passage
from variorum.compare.copies.reworded import reworded_reports
from variorum.compare.wordings.ascriptions import find_ascriptions
from variorum.compare.wordings.bases import Ranks, base_first
from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.clusters import cluster, find_bridges, join_neighbours, place_of
from variorum.compare.wordings.links import link_utterances
from variorum.compare.wordings.one_speaker import one_speaker
from variorum.compare.wordings.pairs import ALL_PAIRS, held_together, judge_pairs, led_by
from variorum.compare.wordings.turns import (
    Rest,
    find_rests,
    find_unbroken,
    is_one_turn,
    made_whole,
    put_together,
    without_repeats,
)
from variorum.compare.wordings.utterances import Utterance, find_utterances, told_beside
from variorum.model import (
    Annotation,
    AttributionKind,
    Family,
    Person,
    Relation,
    Report,
    Wording,
)

LOST_MARKS = 0.5
"""A sentence that has so much of a quotation is one without its marks."""


def find_families(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    relations: Sequence[Relation],
    *,
    by_hand: Pairs[Passage] | None = None,
) -> tuple[Family, ...]:
    """The families of a story, those in most reports first; most have one wording.

    The first wording of a family is its base (see ``bases``), and what it is called hangs on
    that; the rest is in ``join_wordings``.
    """
    joined = join_wordings(reports, annotations, people, by_hand=by_hand)
    return lead_families(joined, reports, relations)


def join_wordings(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    *,
    by_hand: Pairs[Passage] | None = None,
) -> list[Family]:
    """The families of a story as they are found, before it is known who rests on whom.

    Utterances that share enough of their words are linked across reports, linked sentences
    that follow each other in two reports, or in one pair of marks, are put together; the rest
    of their quotation stands with them. What a person said ``by_hand`` holds whatever the words
    are.
    """
    texts = {r.id: r for r in reports}
    utterances = find_utterances(reports, annotations, people)
    hand = HandPairs(utterances, by_hand or Pairs())
    links = link_utterances(utterances, hand)
    clusters = join_neighbours(
        cluster(utterances, links, hand), find_bridges(utterances, links), hand
    )
    return _families(hand.joined(clusters), utterances, hand, texts)


def lead_families(
    joined: Sequence[Family], reports: Sequence[Report], relations: Sequence[Relation]
) -> tuple[Family, ...]:
    """The families with the base of each first, those in most reports first."""
    texts = {r.id: r for r in reports}
    rewritten = _rewritten(relations) | {found.report for found in reworded_reports(joined)}
    ranks = Ranks(rewritten, {r.id for r in reports if r.primary})
    families = [_led(family, ranks, texts) for family in joined]
    families.sort(key=lambda f: (-len({w.report for w in f.wordings}), -_extent(f),
                                 f.wordings[0].text, f.speaker))  # fmt: skip
    return tuple(
        replace(family, id=f"f{number}") for number, family in enumerate(families, start=1)
    )


def _families(
    clusters: Sequence[Sequence[Utterance]],
    utterances: Sequence[Utterance],
    hand: HandPairs,
    texts: Mapping[str, Report],
) -> list[Family]:
    """A family for each quotation that several reports word, and for each that one has alone."""
    rests = find_rests(clusters, utterances, texts)
    by_report: defaultdict[str, list[Rest]] = defaultdict(list)
    for rest in rests:
        by_report[rest.rest.report].append(rest)
    families = [
        made_whole(_family([clusters[n] for n in numbers], texts), by_report, texts)
        for numbers in find_unbroken(clusters, utterances, texts, hand)
    ]
    held = {id(u) for cluster in clusters for u in cluster} | {id(r.rest) for r in rests}
    alone = _by_attribution(u for u in utterances if id(u) not in held)
    return families + [_family([run], texts) for run in alone]


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


def _family(parts: Sequence[Sequence[Utterance]], texts: Mapping[str, Report]) -> Family:
    """The family of some utterances, in several parts where one quotation has them all and what
    other reports took of it is judged part by part.
    """
    group = sorted((u for part in parts for u in part), key=place_of)
    wordings = _wordings(group, texts)
    if len(parts) == 1:
        pairs = tuple(judge_pairs(wordings, texts))
    else:
        own = [_wordings(part, texts) for part in parts]
        pairs = held_together([(w, judge_pairs(w, texts)) for w in own], wordings, texts)
    return Family("", one_speaker(group), tuple(wordings), pairs, find_ascriptions(group))


def _led(family: Family, ranks: Ranks, texts: Mapping[str, Report]) -> Family:
    """The family with its base first. Who leads is asked when all have been judged: which
    reports reword throughout is seen by the verdicts.
    """
    order = base_first(family.wordings, ranks, family.pairs)
    wordings = tuple(family.wordings[number] for number in order)
    if len(wordings) > ALL_PAIRS:  # each is held against its base
        return replace(family, wordings=wordings, pairs=tuple(judge_pairs(wordings, texts)))
    return replace(family, wordings=wordings, pairs=led_by(order, family.pairs))


def _wordings(group: Sequence[Utterance], texts: Mapping[str, Report]) -> list[Wording]:
    """One wording for each turn of a report: a quotation and the sentence beside it that tells the
    same in the reporter's words are two.
    """
    runs: list[list[Utterance]] = []
    for u in group:
        last = runs[-1][-1] if runs else None
        if last and is_one_turn(last, u) and not told_beside(last, u):
            runs[-1].append(u)
        else:
            runs.append([u])
    return [_wording(run, group, texts[run[0].report]) for run in runs]


def _is_retold(u: Utterance, group: Sequence[Utterance]) -> bool:
    """Whether a sentence that nobody is given tells in other words what somebody said, and is
    no quotation that has lost its marks: of one in the first person there would be an "I".
    """
    if not u.narrated or u.in_first_person:
        return False
    if not any(v.marked or v.quoted for v in group):  # nothing that could have lost its marks
        return True
    if not u.around.acts:
        return False
    own = Counter(t.key for t in u.tokens)
    return not any(
        (own & Counter(t.key for t in v.tokens)).total() >= LOST_MARKS * own.total()
        for v in group
        if v.marked and not v.in_first_person
    )


def _wording(run: Sequence[Utterance], group: Sequence[Utterance], report: Report) -> Wording:
    spans = put_together((u.span.trimmed(report.text) for u in without_repeats(run)), report.text)
    kinds: list[AttributionKind] = [u.kind for u in run if u.attribution >= 0 or u.quoted]
    marks = all(u.marked for u in run) or (bool(kinds) and "indirect" not in kinds)
    retold = any(_is_retold(u, group) for u in run)
    plain: AttributionKind = "indirect" if retold else "direct"
    told: AttributionKind = kinds[0] if len(set(kinds)) == 1 else "mixed"
    kind = "direct" if all(u.marked for u in run) else told if kinds else plain
    return Wording(
        report.id,
        tuple(spans),
        " ".join(s.of(report.text) for s in spans),
        marks,
        kind,
        next((u.speaker for u in run if u.speaker), ""),
        tuple(report.cite(*s) for s in spans),
    )


def _extent(family: Family) -> int:
    return sum(len(w.text) for w in family.wordings)
