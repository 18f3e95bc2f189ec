"""Turns of speech: what one report prints of a quotation, in one piece or in several."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.clusters import place_of
from variorum.compare.wordings.demands import PRINTED_AGAIN
from variorum.compare.wordings.pairs import seen_whole
from variorum.compare.wordings.pieces import ELLIPSIS, marks_in
from variorum.compare.wordings.utterances import Utterance, goes_on
from variorum.model import Family, Report, Span, Wording

Together = Callable[[Utterance, Utterance, str], bool]
"""Whether the second of two utterances of a text goes on with the first."""


WITHIN_CLAUSE = re.compile(
    rf"(?:\s[\w’'-]+){{1,6}}\s|,\s(?:and|but|or|so)\s|\s*(?:{ELLIPSIS.pattern})\s*"
)
ENDS = re.compile(r"[.!?…]\W*$")


class Rest(NamedTuple):
    """A sentence of a quotation that no other report words, and one that another does."""

    lead: Utterance
    rest: Utterance


def find_unbroken(
    clusters: Sequence[Sequence[Utterance]],
    utterances: Sequence[Utterance],
    texts: Mapping[str, Report],
    hand: HandPairs,
) -> list[list[int]]:
    """The clusters by number, those together that have sentences within one pair of quotation
    marks: they were said in one breath, whatever other reports took of them.
    """
    owner = {place_of(u): number for number, c in enumerate(clusters) for u in c}
    joined = {number: [number] for number in range(len(clusters))}
    for run in _runs(utterances, texts, _within_one_quotation):
        first, *others = dict.fromkeys(
            joined[owner[place_of(u)]][0] for u in run if place_of(u) in owner
        ) or [0]
        for other in others:
            groups = joined[first], joined[other]
            if hand.forbids(*((u for n in group for u in clusters[n]) for group in groups)):
                continue
            whole = [*groups[0], *groups[1]]
            joined |= dict.fromkeys(whole, whole)
    return list({id(group): group for group in joined.values()}.values())


def is_one_turn(a: Utterance, b: Utterance) -> bool:
    """Whether two utterances of one report stand in it as one: what nobody is given may be the
    rest of a quotation that has lost its marks, and a quotation goes on behind who said it.
    """
    if a.report != b.report:
        return False
    if b.order == a.order + 1 and (goes_on(a, b) or min(a.attribution, b.attribution) < 0):
        return True
    apart = abs(a.paragraph - b.paragraph)
    near = apart == 0 or (apart == 1 and b.order == a.order + 1)
    return near and _is_whole(a) and _is_whole(b) and _of_one(a, b)


def find_rests(
    clusters: Iterable[Sequence[Utterance]],
    utterances: Sequence[Utterance],
    texts: Mapping[str, Report],
) -> list[Rest]:
    """The sentences of quotations that no other report words, each with the sentence of the same
    quotation that one does: the last before them, else the first behind.
    """
    leads = {place_of(u) for cluster in clusters for u in cluster}
    taken = set(leads)
    rests = []
    for together in (_within_one_quotation, _within_one_sentence, _goes_on_in_marks):
        for run in _runs(utterances, texts, together):
            grouped = [u for u in run if place_of(u) in leads]
            for u in run if grouped else ():
                if place_of(u) not in taken:
                    before = [g for g in grouped if g.order < u.order]
                    rests.append(Rest(before[-1] if before else grouped[0], u))
                    taken.add(place_of(u))
    return rests


def made_whole(
    family: Family,
    rests: Mapping[str, Sequence[Rest]],
    texts: Mapping[str, Report],
) -> Family:
    """A family with the rest of each quotation beside what other reports have of it.

    ``rests`` are those of each report. The verdicts rest on what they share and stand; the same
    words with more around them in one report are no longer identical but cut in the other.
    """
    wordings = [
        _with(w, _rest_of(w, rests.get(w.report, ())), texts[w.report]) for w in family.wordings
    ]
    wider = {number for number, wording in enumerate(wordings) if wording.shared}
    if not wider:
        return family
    pairs = tuple(
        seen_whole(pair, wordings, texts) if wider & {pair.a, pair.b} else pair
        for pair in family.pairs
    )
    return replace(family, wordings=tuple(wordings), pairs=pairs)


def without_repeats(run: Sequence[Utterance]) -> list[Utterance]:
    """The utterances of a turn without those that print some of it again: a pull quote."""
    keys = [tuple(t.key for t in u.tokens) for u in run]
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    kept = []
    at = 0
    while at < len(run):
        again = max((_again(keys, place, at) for place in places[keys[at]]), default=0)
        if not again:
            kept.append(run[at])
            places[keys[at]].append(at)
        at += max(1, again)
    return kept


def _again(keys: Sequence[tuple[str, ...]], first: int, at: int) -> int:
    """How many sentences from a place on are printed again at another behind it; 0 where they are
    of few words.
    """
    pairs = zip(keys[first:at], keys[at:], strict=False)
    again = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return len(again) if sum(map(len, again)) >= PRINTED_AGAIN else 0


def put_together(spans: Iterable[Span], text: str) -> list[Span]:
    """Spans in order, those as one with nothing between them, or no more than a few words that
    belong to the same clause: "denied the claims | and condemned | the inquiry", or the sign that
    words were left out.
    """
    joined: list[Span] = []
    for span in sorted(spans):
        between = text[joined[-1].end : span.begin] if joined else ""
        if joined and (not between.strip() or WITHIN_CLAUSE.fullmatch(between)):
            joined[-1] = Span(joined[-1].begin, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _runs(
    utterances: Sequence[Utterance], texts: Mapping[str, Report], together: Together
) -> list[list[Utterance]]:
    """The quotations of all reports, sentence by sentence, those together that are."""
    runs: list[list[Utterance]] = []
    for u in utterances:
        if not u.marked and u.attribution < 0:
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and together(last, u, texts[u.report].text):
            runs[-1].append(u)
        else:
            runs.append([u])
    return runs


def _goes_on_in_marks(a: Utterance, b: Utterance, text: str) -> bool:
    if _within_one_quotation(a, b, text):
        return True
    given = a.report == b.report and b.order == a.order + 1 and a.attribution >= 0
    whole = _is_whole(a) and _is_whole(b)
    return given and whole and a.paragraph == b.paragraph and _of_one(a, b)


def _within_one_quotation(a: Utterance, b: Utterance, text: str) -> bool:
    if not (a.marked and b.marked and a.report == b.report and b.order == a.order + 1):
        return False
    return any(m.contains(a.span) and m.contains(b.span) for m in marks_in(text, a.span))


def _within_one_sentence(a: Utterance, b: Utterance, text: str) -> bool:
    """Whether two quotations of a list stand in what one attribution tells: “crooks” and | …"""
    one = a.report == b.report and b.order == a.order + 1 and a.attribution == b.attribution
    return one and not text[a.span.end : b.span.begin].strip() and not ENDS.search(a.span.of(text))


def _is_whole(u: Utterance) -> bool:
    """Whether it is a quotation of a sentence or more, and not words taken from one."""
    return u.marked and not u.partial


def _of_one(a: Utterance, b: Utterance) -> bool:
    """Whether two quotations are given to one speaker."""
    one = a.attribution == b.attribution and a.attribution >= 0
    return one or (bool(a.speaker) and a.speaker == b.speaker)


def _rest_of(wording: Wording, rests: Sequence[Rest]) -> list[Span]:
    return [r.rest.span for r in rests if any(s.overlaps(r.lead.span) for s in wording.spans)]


def _with(wording: Wording, rest: Sequence[Span], report: Report) -> Wording:
    if not rest:
        return wording
    trimmed = [span.trimmed(report.text) for span in rest]
    spans = put_together([*wording.spans, *trimmed], report.text)
    return replace(
        wording,
        spans=tuple(spans),
        text=" ".join(span.of(report.text) for span in spans),
        evidence=tuple(report.cite(*span) for span in spans),
        shared=wording.spans,
    )
