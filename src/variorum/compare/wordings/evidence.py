"""What speaks for two stretches wording one utterance and what against it, as numbers."""

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from variorum.compare.wordings.likeness import Likeness, likeness
from variorum.compare.wordings.prepared import Compared, Side, Words
from variorum.compare.wordings.speakers import Agreement, names_speaker
from variorum.compare.wordings.surroundings import shared_weight, weight_of
from variorum.compare.wordings.utterances import Utterance

SLACK = 1.5
"""How much synonyms and names for pronouns may add to the weight of the words that are equal."""

Align = Callable[[Words, Words], Likeness]


def aligned(a: Words, b: Words) -> Likeness:
    """The best common stretch of two runs of words."""
    return likeness(a.units, b.units, b.places)


def at_best(a: Words, b: Words) -> Likeness:
    """More than two runs of words can have in common: what their equal words weigh, and more."""
    equal = _equal(a, b)
    most = min(SLACK * sum(equal), a.weight, b.weight)
    return Likeness(most, len(equal), len(equal), len(equal), most / a.weight, most / b.weight)


def weight_at_best(a: Words, b: Words) -> float:
    """The weight of that alone."""
    return min(SLACK * sum(_equal(a, b)), a.weight, b.weight)


def _equal(a: Words, b: Words) -> list[float]:
    """What each word weighs that both have."""
    fewer, more = (a.forms, b.forms) if len(a.forms) <= len(b.forms) else (b.forms, a.forms)
    return [min(fewer[form], more[form]) for form in fewer if form in more]


class Evidence(NamedTuple):
    """The features of a pair, by the names that the weights have.

    ``part`` is the best quoted part of the one in the other, ``verbatim`` the weight of what both
    quote, the one all of it; ``both`` and ``share`` are what the best common stretch holds of the
    one that has less and of the one that has more of it, ``run`` its longest unbroken run,
    ``weight`` its weight; ``told`` and ``marked`` say that neither is a quotation, or that both
    are, alone or times ``both``; ``denied`` that one of the two denies what they share;
    ``untold`` that the report gives one of them to nobody, ``untold_named`` that the speaker of
    the other is named there. ``source`` is what two descriptions of a speaker share where the
    speaker is not known to be one, ``frame`` what stands beside what is said in both,
    ``context`` what stands before and behind.
    """

    part: float
    verbatim: float
    share: float
    both: float
    run: float
    weight: float
    number_clash: float
    told_both: float
    marked: float
    marked_both: float
    denied: float
    untold: float
    untold_named: float
    one_asks: float
    one_speaker: float
    likely_speaker: float
    two_speakers: float
    source: float
    frame: float
    medium: float
    context: float
    margin: float


def evidence(
    a: Compared,
    b: Compared,
    agree: Agreement,
    margin: float,
    align: Align = aligned,
    *,
    whole: Likeness | None = None,
) -> Evidence:
    """What two utterances have in common; ``margin`` as their candidate has it.

    ``align`` says how alike two runs of words are: with ``at_best`` for it the evidence is
    the best that the pair can have, and is found fast. ``whole`` is what it says of the two as
    wholes, where it was asked before.
    """
    like = whole or align(a.whole, b.whole)
    return closer(hoped_of(a, b, agree, margin, like), a, b, agree, align, whole=like)


def closer(
    hoped: Evidence, a: Compared, b: Compared, agree: Agreement, align: Align, *, whole: Likeness
) -> Evidence:
    """The evidence that was ``hoped`` for, with what takes longer to find."""
    u, v = a.utterance, b.utterance
    return hoped._replace(
        part=_part(a, b, whole, align),
        verbatim=math.log1p(verbatim(a, b)),
        denied=float(whole.denied),
        number_clash=float(bool(a.numbers and b.numbers) and not a.numbers & b.numbers),
        untold_named=float(_renders(u, v) and names_speaker(u, v)),
        source=shared_weight(u.around.source, v.around.source) * (agree is not Agreement.ONE),
        context=shared_context(a, b),
    )


def shared_context(a: Compared, b: Compared) -> float:
    """What stands before and behind both."""
    return shared_weight(a.utterance.around.context, b.utterance.around.context)


class Alike(NamedTuple):
    """How alike pairs are, as ``Likeness`` has it, in arrays."""

    weight: Any
    run: Any
    share_a: Any
    share_b: Any


class Agreed(NamedTuple):
    """Whether two speakers are one, likely one, or two."""

    one: Any
    likely: Any
    two: Any


AGREED = {
    agree: Agreed(agree is Agreement.ONE, agree is Agreement.LIKELY, agree is Agreement.TWO)
    for agree in Agreement
}


class Arithmetic(NamedTuple):
    """How numbers are reckoned with, or arrays of them."""

    least: Callable[..., Any]
    most: Callable[..., Any]
    log1p: Callable[..., Any]
    choose: Callable[..., Any]


NUMBERS = Arithmetic(min, max, math.log1p, lambda which, one, other: one if which else other)
ARRAYS = Arithmetic(np.minimum, np.maximum, np.log1p, np.where)


def hoped(
    a: Side,
    b: Side,
    like: Likeness | Alike,
    agree: Agreed,
    frame: Any,
    margin: Any,
    by: Arithmetic = NUMBERS,
) -> Evidence:
    """The evidence with what takes longer to find as it would speak most for the pair.

    ``like`` says how alike the two are as wholes, ``agree`` whether their speakers are one,
    likely one, or two; ``frame`` is the weight of what stands beside both. With ``ARRAYS`` all
    these are arrays, and the evidence is that of many pairs.
    """
    both, share = by.least(like.share_a, like.share_b), by.most(like.share_a, like.share_b)
    marked, untold = a.marked & b.marked, a.narrated | b.narrated
    renders = (a.narrated & a.acts) | (b.narrated & b.acts)
    # Where no part is quoted by itself it is the whole of a quotation; else it is not held
    # against the other for this. No quoted words that both have weigh more than all that both have.
    quotes, weight = a.quotes | b.quotes, by.log1p(like.weight)
    own = by.most(like.share_a * a.marked, like.share_b * b.marked) * weight
    part = by.choose(quotes, by.log1p(by.least(by.most(a.part, b.part), like.weight)), own)
    return Evidence(
        part=part,
        verbatim=by.log1p(by.least(by.least(a.in_marks, b.in_marks), like.weight)),
        share=share,
        both=both,
        run=by.log1p(like.run),
        weight=weight,
        number_clash=0.0,
        told_both=both * ((a.marked | b.marked) ^ True),
        marked=marked,
        marked_both=both * marked,
        denied=0.0,
        untold=untold,
        untold_named=renders,
        one_asks=a.asks ^ b.asks,
        one_speaker=agree.one,
        likely_speaker=agree.likely,
        two_speakers=agree.two,
        source=agree.one ^ True,
        frame=by.log1p(frame),
        medium=by.least(a.media & b.media, 1),
        context=1.0,
        margin=margin,
    )


def hoped_of(a: Compared, b: Compared, agree: Agreement, margin: float, like: Likeness) -> Evidence:
    """The same of one pair."""
    frame = weight_of(a.utterance.around.frame & b.utterance.around.frame)
    return hoped(a.side, b.side, like, AGREED[agree], frame, margin)


def _renders(u: Utterance, v: Utterance) -> bool:
    """Whether one is given to nobody and has a verb by which somebody says something."""
    return (u.narrated and u.around.acts) or (v.narrated and v.around.acts)


def _part(a: Compared, b: Compared, whole: Likeness, align: Align) -> float:
    """How much of the best quoted part of the one stands in the other, times its weight."""
    best = 0.0
    for one, other, own in ((a, b, whole.share_a), (b, a, whole.share_b)):
        if one.title:
            continue
        if one.utterance.marked:
            best = max(best, own * math.log1p(whole.weight))
            continue
        parts = [align(part, other.whole) for part in one.quoted if not part.title]
        best = max([best, *(_worth(like) for like in parts)])
    return best


def verbatim(a: Compared, b: Compared) -> float:
    """The weight of the heaviest quoted words of the one that the other quotes unchanged."""
    best = 0.0
    for left in a.in_marks:
        for right in b.in_marks:
            fewer, more = sorted((left, right), key=lambda words: len(words.units))
            if fewer.weight > best and f" {fewer.line} " in f" {more.line} ":
                best = fewer.weight
    return best


def _worth(like: Likeness) -> float:
    return like.share_a * math.log1p(like.weight)
