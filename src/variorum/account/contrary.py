"""Whether one of two passages denies or undoes what the other tells."""

from variorum.compare.denials import Denials, read_denials

HALF = 0.5
"""So much of a claim that one denies the other must tell."""


def is_contrary(a: str, b: str) -> bool:
    """Whether one of two passages denies what the other tells, which does not deny it: "The rope
    had never been inspected" and "had been inspected", "called off the strike" and "will strike",
    "denied that he took money" and "took money".
    """
    one, other = read_denials(a), read_denials(b)
    return _denies_of(one, other) or _denies_of(other, one)


def _denies_of(one: Denials, other: Denials) -> bool:
    if not (one.not_so - one.told).isdisjoint(other.told - other.not_so):
        return True
    if other.denies:
        return False
    claimed = any(len(claim & other.told) >= HALF * len(claim) for claim in one.claims)
    return claimed or not (one.undone - one.told).isdisjoint(other.foretold)
