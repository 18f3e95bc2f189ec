"""What speaks for two stretches wording one utterance and what against it, as numbers."""

import math
from collections.abc import Callable
from typing import NamedTuple

from variorum.compare.wordings.likeness import Likeness, likeness
from variorum.compare.wordings.prepared import Compared, Words, heaviest
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


def quote_other_words(a: Compared, b: Compared) -> bool:
    """Whether both quote words, and not the same."""
    return all(c.utterance.marked or c.quoted for c in (a, b)) and not verbatim(a, b)


def shared_context(a: Compared, b: Compared) -> float:
    """What stands before and behind both."""
    return shared_weight(a.utterance.around.context, b.utterance.around.context)


def hoped_of(a: Compared, b: Compared, agree: Agreement, margin: float, like: Likeness) -> Evidence:
    """The evidence with what takes longer to find as it would speak most for the pair; ``like``
    says how alike the two are as wholes.
    """
    u, v = a.utterance, b.utterance
    both, share = min(like.share_a, like.share_b), max(like.share_a, like.share_b)
    marked, weight = u.marked and v.marked, math.log1p(like.weight)
    return Evidence(
        part=_part_at_best(a, b, like),
        verbatim=math.log1p(min(heaviest(a.in_marks), heaviest(b.in_marks), like.weight)),
        share=share,
        both=both,
        run=math.log1p(like.run),
        weight=weight,
        number_clash=0.0,
        told_both=both * (not (u.marked or v.marked)),
        marked=marked,
        marked_both=both * marked,
        denied=0.0,
        untold=u.narrated or v.narrated,
        untold_named=_renders(u, v),
        one_asks=u.around.asks != v.around.asks,
        one_speaker=agree is Agreement.ONE,
        likely_speaker=agree is Agreement.LIKELY,
        two_speakers=agree is Agreement.TWO,
        source=agree is not Agreement.ONE,
        frame=math.log1p(weight_of(u.around.frame & v.around.frame)),
        medium=not u.around.media.isdisjoint(v.around.media),
        context=1.0,
        margin=margin,
    )


def _part_at_best(a: Compared, b: Compared, like: Likeness) -> float:
    """What the best part may be worth. Where none is quoted by itself it is the whole of a
    quotation; else it is not held against the other for this.
    """
    if a.quoted or b.quoted:
        heavier = max(heaviest(a.marked), heaviest(b.marked))
        return math.log1p(min(heavier, like.weight))
    own = like.share_a * a.utterance.marked, like.share_b * b.utterance.marked
    return max(own) * math.log1p(like.weight)


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
