"""Whether one of two passages denies or undoes what the other tells."""

from variorum.compare.deeds import read_deeds
from variorum.compare.denials import read_denials

HALF = 0.5
"""So much of a claim, or of what is called off, must the other tell."""


def is_contrary(a: str, b: str) -> bool:
    """Whether one of two passages denies what the other tells, which denies nothing: "The rope
    had never been inspected" and "had been inspected", "called off the strike" and "will strike",
    "denied that he took money" and "took money".

    Only a deed that is told as done or still to come is denied by another passage: "did not
    explain it" says nothing against "in a letter explaining his choice". Of the reports that were
    read none that shared but a noun, or a word beside the verb, told otherwise.
    """
    return _denies_of(a, b) or _denies_of(b, a)


def _denies_of(text: str, other: str) -> bool:
    one, told = read_denials(text), read_denials(other)
    if told.denies:
        return False
    denied = (one.not_so - one.told) & told.told
    if denied:
        deeds = read_deeds(other)
        if not denied.isdisjoint(deeds.ahead | deeds.done):
            return True
    undone = one.undone - one.told
    claims = [(claim, told.told) for claim in one.claims] + [(undone, told.foretold)]
    return any(claim and len(claim & known) >= HALF * len(claim) for claim, known in claims)
