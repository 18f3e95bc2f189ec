"""When two utterances word the same words: what is asked by marks and by speakers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from variorum.compare.wordings.demands import (
    LOST,
    LOST_CONTENT,
    LOST_FIRST_PERSON,
    LOST_LEAST,
    LOST_WHOLE,
    NEIGHBOURS,
    NEIGHBOURS_TOLD,
    PARTS,
    PARTS_TOLD,
    QUOTATIONS,
    REPORTED,
    UNGIVEN,
    WITHIN,
    Needed,
)
from variorum.compare.wordings.likeness import (
    Likeness,
    Unit,
    is_title,
    likeness,
    units_of,
    weighted,
)
from variorum.compare.wordings.speakers import Agreement, agreement
from variorum.compare.wordings.utterances import Utterance

LOST_WORDS = 6
"""A shorter quotation is not looked for where it has lost its marks: it may be a set phrase."""
SLACK = 1.5
"""How much synonyms and names for pronouns may add to the weight of the words that are equal."""


class Words(NamedTuple):
    """Words made ready, and the weight of each form and of all."""

    units: Sequence[Unit]
    forms: Mapping[str, float]
    weight: float

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Self:
        """The words with their weight."""
        forms: defaultdict[str, float] = defaultdict(float)
        for unit in units:
            forms[unit.form] += unit.weight
        return cls(units, dict(forms), sum(forms.values()))


class Compared(NamedTuple):
    """An utterance with its words made ready, those of its main clause and its quoted parts."""

    utterance: Utterance
    whole: Words
    core: Words
    quoted: Sequence[Words]

    @classmethod
    def of(cls, u: Utterance, shares: Mapping[str, float]) -> Self:
        """The utterance made ready; ``shares`` as ``topic_shares`` gives them."""
        units = weighted(units_of(u.tokens), shares)
        whole = Words.of(units)
        core = Words.of(units[: u.core]) if u.core else whole
        return cls(u, whole, core, [Words.of(weighted(units_of(r), shares)) for r in u.quoted])


def _alike(a: Words, b: Words, needed: Sequence[Needed], *, part: bool = False) -> Likeness | None:
    """How alike they are where that is enough, else None; ``part`` asks for a's share alone.

    What the equal words weigh bounds what an alignment can find, and is found faster.
    """
    fewer, more = (a.forms, b.forms) if len(a.forms) <= len(b.forms) else (b.forms, a.forms)
    bound = SLACK * sum(min(w, more[form]) for form, w in fewer.items() if form in more)
    least = a.weight if part else min(a.weight, b.weight)
    if not any(bound >= n.weight and bound >= n.share * least for n in needed):
        return None
    like = likeness(a.units, b.units)
    if part:
        like = like._replace(share_b=0.0)
    return like if any(n.met(like) for n in needed) else None


def pair_score(a: Compared, b: Compared, *, neighbours: bool = False) -> float:
    """How alike two utterances are, 0 to 1; 0 where they are not taken for one.

    ``neighbours`` says that what stands beside them is linked, so that less is asked.
    """
    u, v = a.utterance, b.utterance
    agree = agreement(u, v)
    if u.report == v.report:
        return _within(a, b) if agree is Agreement.ONE else 0.0
    if any(x.utterance.marked and is_title(x.whole.units) for x in (a, b)):
        return 0.0
    needed = _needed(u, v, agree, neighbours=neighbours)
    whole = _alike(a.whole, b.whole, needed)
    lost = needed is LOST or needed is LOST_FIRST_PERSON
    if whole and (not lost or _is_lost(whole, u)):
        return 0.5 * whole.share + 0.5 * min(whole.share_a, whole.share_b)
    if needed is REPORTED[agree] and (u.core or v.core):
        main = _alike(a.core, b.core, needed)
        if main:
            return 0.45 * main.share + 0.45 * min(main.share_a, main.share_b)
    if neighbours and agree is Agreement.OPEN:
        agree = Agreement.ONE
    part = max((_part(a, b, agree), _part(b, a, agree)))
    return 0.3 + 0.3 * part if part else 0.0


def _needed(u: Utterance, v: Utterance, agree: Agreement, *, neighbours: bool) -> Sequence[Needed]:
    if neighbours and agree is not Agreement.TWO:
        return NEIGHBOURS if u.marked and v.marked else NEIGHBOURS_TOLD
    if u.marked and v.marked:
        return QUOTATIONS[agree]
    if u.attribution < 0 and v.attribution < 0:
        return ()
    if u.attribution < 0 or v.attribution < 0:
        given = v if u.attribution < 0 else u
        if not given.marked or len(given.tokens) < LOST_WORDS:
            return UNGIVEN[agree]
        return LOST_FIRST_PERSON if (u if given is v else v).in_first_person else LOST
    return REPORTED[agree]


def _is_lost(like: Likeness, u: Utterance) -> bool:
    quotation, sentence = (like.share_a, like.share_b) if u.marked else (like.share_b, like.share_a)
    return min(quotation, sentence) >= LOST_LEAST or (
        quotation >= LOST_WHOLE and like.content >= LOST_CONTENT
    )


def _part(a: Compared, b: Compared, agree: Agreement) -> float:
    """How much of a quoted part of ``a`` stands in ``b``; 0 where it does not suffice."""
    best = 0.0
    for part in a.quoted:
        if is_title(part.units):
            continue
        for other in (b.whole,) if b.utterance.marked else b.quoted:
            if like := _alike(part, other, PARTS[agree], part=True):
                best = max(best, like.share_a)
        told = not b.utterance.marked and b.utterance.attribution >= 0
        if told and (like := _alike(part, b.whole, PARTS_TOLD[agree], part=True)):
            best = max(best, like.share_a)
    return best


def _within(a: Compared, b: Compared) -> float:
    """A sentence that quotes some words, and the whole quotation in the same report."""
    best = 0.0
    for one, other in ((a, b), (b, a)):
        if not other.utterance.marked or other.utterance.partial:
            continue
        for part in (one.whole,) if one.utterance.partial else one.quoted:
            like = _alike(part, other.whole, WITHIN, part=True)
            if like and like.run == len(part.units):
                best = max(best, like.share_a)
    return 0.5 * best
