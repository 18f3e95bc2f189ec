"""How much two sentences of a story say the same, by their words."""

from collections.abc import Iterable, Mapping

from variorum.account.concepts import Concept, Statement

SAME = 0.42
SAME_ROOTS = 0.42
SAME_OPENINGS = 0.28
SIMILAR = 0.5
SIMILAR_ROOTS = 0.55
SIMILAR_DICE = 0.4
SIMILAR_TERMS = 4
SHARED_TERMS = 3
OPENING = 2


def says_the_same(
    a: Statement, b: Statement, weights: Mapping[Concept, float], *, same_days: bool
) -> bool:
    """Whether a reader of the one would learn next to nothing from the other.

    Errs on the side of yes. Reports of the same days open with the same event, so that
    less need be shared there than further down; those of other days name the same people
    and places to tell of another event.
    """
    if shared_rarity(a, b, weights) >= SAME:
        return True
    if not same_days:
        return False
    roots = shared_roots(a, b)
    openings = max(a.place, b.place) < OPENING
    if openings and roots >= SAME_OPENINGS and len(a.roots.keys() & b.roots.keys()) > SHARED_TERMS:
        return True
    return roots >= SAME_ROOTS


def is_similar(a: Statement, b: Statement, weights: Mapping[Concept, float]) -> bool:
    """Whether two statements bear each other out in like words; errs on the side of no."""
    return (
        len(a.terms & b.terms) >= SIMILAR_TERMS
        and shared_rarity(a, b, weights) >= SIMILAR
        and shared_roots(a, b) >= SIMILAR_ROOTS
        and dice(a, b) >= SIMILAR_DICE
    )


def dice(a: Statement, b: Statement) -> float:
    """The Dice coefficient of the terms of two statements, 0 to 1."""
    both = len(a.terms) + len(b.terms)
    return 2 * len(a.terms & b.terms) / both if both else 0.0


def shared_rarity(a: Statement, b: Statement, weights: Mapping[Concept, float]) -> float:
    """How much of the shorter of two statements stands in the other, 0 to 1.

    Words that the whole story is about count least: they are in every sentence of it.
    """
    least = min(_rarity(a.terms, weights), _rarity(b.terms, weights))
    return _rarity(a.terms & b.terms, weights) / least if least else 0.0


def _rarity(terms: Iterable[Concept], weights: Mapping[Concept, float]) -> float:
    return sum(1.0 / (0.15 + weights.get(t, 0.0)) for t in sorted(terms))


def shared_roots(a: Statement, b: Statement) -> float:
    """How much of the shorter of two statements stands in the other by the roots of words.

    "Indicted" and "indictment" are one root here; words that are rare in any text count
    most, whether or not the story is full of them. 0 to 1.
    """
    least = min(sum(a.roots.values()), sum(b.roots.values()))
    shared = sum(min(a.roots[r], b.roots[r]) for r in sorted(a.roots.keys() & b.roots.keys()))
    return shared / least if least else 0.0
