"""When two utterances word the same words: what is asked by marks and by speakers."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from variorum.compare.wordings.likeness import Likeness, Unit, likeness, units_of, weighted
from variorum.compare.wordings.speakers import Agreement, agreement
from variorum.compare.wordings.utterances import Utterance

LOST_WORDS = 6
"""A shorter quotation is not looked for where it has lost its marks: it may be a set phrase."""


class Needed(NamedTuple):
    """What a pair must reach: the share of the lesser one's weight, the weight of the shared
    words, content words among them, an unbroken run, and shared words of all kinds.
    """

    share: float
    weight: float
    content: int
    run: int = 0
    words: int = 0

    def met(self, like: Likeness) -> bool:
        """Whether a likeness reaches it all."""
        return (
            like.share >= self.share
            and like.weight >= self.weight
            and like.content >= self.content
            and like.run >= self.run
            and like.words >= self.words
        )


QUOTATIONS: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (
        *(Needed(0.5, 5, 2, 3), Needed(0.62, 5, 2), Needed(0.6, 4, 1, 3)),
        *(Needed(0.9, 2.0, 0, 3), Needed(0.6, 2.4, 0, 6)),
    ),
    Agreement.LIKELY: (
        *(Needed(0.5, 6, 2, 3), Needed(0.62, 6, 2), Needed(0.6, 5, 1, 4)),
        *(Needed(0.9, 3.0, 1, 3), Needed(0.9, 1.6, 0, 4), Needed(0.6, 3, 0, 7)),
    ),
    Agreement.OPEN: (Needed(0.6, 8, 2), Needed(0.5, 6, 1, 5), Needed(0.85, 3, 1, 3)),
    Agreement.TWO: (Needed(0.7, 8, 2, 6),),
}
"""Two quotations."""
PARTS: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (Needed(0.8, 4.5, 1), Needed(0.8, 1.5, 0, 4)),
    Agreement.LIKELY: (Needed(0.8, 5, 1), Needed(0.9, 2.5, 0, 5)),
    Agreement.OPEN: (
        *(Needed(0.8, 10, 3, 3), Needed(0.9, 5, 2, 3), Needed(0.9, 3, 1, 4)),
        Needed(0.95, 8.5, 2, 2),
    ),
    Agreement.TWO: (),
}
"""Quoted words within a sentence, and a quotation or quoted words elsewhere."""
PARTS_TOLD: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (Needed(0.9, 8, 2), Needed(0.95, 4, 1, 2)),
    Agreement.LIKELY: (Needed(0.9, 10, 2),),
    Agreement.OPEN: (),
    Agreement.TWO: (),
}
"""Quoted words within a sentence, and a sentence without marks."""
REPORTED: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (
        *(Needed(0.45, 7, 2), Needed(0.3, 10, 4, 4), Needed(0.9, 5, 1, 3)),
        *(Needed(0.8, 2.4, 0, 4), Needed(0.4, 4, 1, 5), Needed(0.45, 5, 1, 3)),
        Needed(0.6, 1.5, 0, 3, words=5),
    ),
    Agreement.LIKELY: (Needed(0.5, 9, 3), Needed(0.7, 6, 2, 3)),
    Agreement.OPEN: (Needed(0.6, 16, 4), Needed(0.6, 10, 4, 5)),
    Agreement.TWO: (),
}
"""At least one of the two in the reporter's words."""
UNGIVEN: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (),
    Agreement.LIKELY: (Needed(0.55, 12, 3),),
    Agreement.OPEN: (),
    Agreement.TWO: (),
}
"""One is a sentence that nobody is given, the other reported speech."""
LOST = (Needed(0.6, 10, 3), Needed(0.8, 5, 2))
LOST_LEAST = 0.5
LOST_WHOLE, LOST_CONTENT = 0.85, 4
"""A quotation, and a sentence that nobody is given: it may have lost its marks. Of either
the share of ``LOST_LEAST`` must be common, or narrative that has the same topic would do;
unless the quotation stands in the sentence almost whole.
"""
NEIGHBOURS = (Needed(0.4, 2, 0),)
NEIGHBOURS_TOLD = (Needed(0.5, 4, 2),)
"""Both beside a pair that is linked: quotations, and others."""
WITHIN = (Needed(0.9, 4.5, 2, 2), Needed(0.9, 3, 0, 4))
"""Quoted words and a quotation of the same speaker in one report."""


class Compared(NamedTuple):
    """An utterance with its words made ready, and those of its quoted parts."""

    utterance: Utterance
    units: Sequence[Unit]
    core: Sequence[Unit]
    quoted: Sequence[Sequence[Unit]]

    @classmethod
    def of(cls, u: Utterance, shares: Mapping[str, float]) -> Self:
        """The utterance made ready; ``shares`` as ``topic_shares`` gives them."""
        whole = weighted(units_of(u.tokens), shares)
        core = whole[: u.core] if u.core else whole
        return cls(u, whole, core, [weighted(units_of(run), shares) for run in u.quoted])


def pair_score(a: Compared, b: Compared, *, neighbours: bool = False) -> float:
    """How alike two utterances are, 0 to 1; 0 where they are not taken for one.

    ``neighbours`` says that what stands beside them is linked, so that less is asked.
    """
    u, v = a.utterance, b.utterance
    agree = agreement(u, v)
    if u.report == v.report:
        return _within(a, b) if agree is Agreement.ONE else 0.0
    whole = likeness(a.units, b.units)
    needed = _needed(u, v, agree, neighbours=neighbours)
    if _suffices(whole, needed) and (needed is not LOST or _is_lost(whole, u)):
        return 0.5 * whole.share + 0.5 * min(whole.share_a, whole.share_b)
    if needed is REPORTED[agree] and (len(a.core), len(b.core)) != (len(a.units), len(b.units)):
        main = likeness(a.core, b.core)
        if _suffices(main, needed):
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
        lost = given.marked and len(given.tokens) >= LOST_WORDS
        return LOST if lost else UNGIVEN[agree]
    return REPORTED[agree]


def _is_lost(like: Likeness, u: Utterance) -> bool:
    quotation, sentence = (like.share_a, like.share_b) if u.marked else (like.share_b, like.share_a)
    return min(quotation, sentence) >= LOST_LEAST or (
        quotation >= LOST_WHOLE and like.content >= LOST_CONTENT
    )


def _suffices(like: Likeness, needed: Sequence[Needed]) -> bool:
    return any(n.met(like) for n in needed)


def _part(a: Compared, b: Compared, agree: Agreement) -> float:
    """How much of a quoted part of ``a`` stands in ``b``; 0 where it does not suffice."""
    best = 0.0
    for part in a.quoted:
        for other in (b.units,) if b.utterance.marked else b.quoted:
            like = likeness(part, other)
            like = like._replace(share_b=0.0)  # the part's own share is asked for
            if _suffices(like, PARTS[agree]):
                best = max(best, like.share_a)
        if not b.utterance.marked and b.utterance.attribution >= 0:
            like = likeness(part, b.units)._replace(share_b=0.0)
            if _suffices(like, PARTS_TOLD[agree]):
                best = max(best, like.share_a)
    return best


def _within(a: Compared, b: Compared) -> float:
    """A sentence that quotes some words, and the whole quotation in the same report."""
    best = 0.0
    for one, other in ((a, b), (b, a)):
        if not other.utterance.marked or other.utterance.partial:
            continue
        for part in (one.units,) if one.utterance.partial else one.quoted:
            like = likeness(part, other.units)._replace(share_b=0.0)
            if _suffices(like, WITHIN) and like.run == len(part):
                best = max(best, like.share_a)
    return 0.5 * best
