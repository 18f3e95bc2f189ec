"""The modality of a position in words that the report's action can follow."""

import re

from variorum.account.positions.holders import place_of_holder
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.model import PositionTelling

LONGEST_HOLDER = 60
TO = re.compile(r"(?i)\bto\s+\W?(?:\w+ly\s+)?\W?$")
THREATENING = re.compile(r"(?i)\bthreat(?:en\w*|s)?\s+to\s+\W?$")
NO_LONGER = re.compile(r"\bno longer\s+\W?$")
WOULD = re.compile(r"\bwould\s+(?:\w+ly\s+|also\s+|then\s+)?\W?$")
WOULD_BE_BOUND = re.compile(
    r"\bwould\s+(?:\w+ly\s+|also\s+)?(?:(?:requir|oblig|forc|compel|mandat)\w*\b|have\sto\s+\W?$|"
    r"be\s(?:required|obliged|forced)\sto\s+\W?$)[^.;]*$"
)
"""A duty that is none yet: "the bill would require shops to"."""
ENTITLED = re.compile(r"\bentitled\s+to\s+\W?$")
POINTING = frozenset(["you", "us", "me", "him", "her", "them", "it", "everyone"])
OPENING = 2
"""A holder with no more words before it in the sentence is the subject of the report's own."""


def modality_in_words(telling: PositionTelling, *, whom: str = "") -> str:
    """The modality in words that the action can follow; ``whom`` is who is asked to do it,
    where another than the telling's own slot says so.
    """
    modality, before = telling.modality, _before(telling)
    whom = whom or " ".join(telling.to_whom.split())
    if modality == "wants" and whom and len(whom) <= LONGEST_HOLDER:
        parted = "," if ", " in whom else ""  # "her deputy, Bo Orr, to"
        act = TO.search(before) or opens_with_verb(telling)
        return f"wants {whom}{parted} to" if act else f"wants of {whom}"
    if modality == "wants":
        return "wants to" if TO.search(before) else "wants"
    if modality == "opposes" and TO.search(before):
        return "does not want to"
    if modality == "will" and THREATENING.search(before):
        return "threatens to"
    if modality == "will" and _is_only_if(telling, before):
        return "would"
    if modality == "will not" and NO_LONGER.search(before):
        return "will no longer"
    if modality == "must" and WOULD_BE_BOUND.search(before):
        return "would have to"
    if modality == "may" and ENTITLED.search(before):
        return "is entitled to"
    return modality


def _is_only_if(telling: PositionTelling, before: str) -> bool:
    """Whether a report says itself what would be: "The measure would give him the authority".
    What somebody said that they would do is what they will do.
    """
    begin, _ = place_of_holder(telling, before)
    own = not telling.said_by and len(before[:begin].split()) <= OPENING
    return own and bool(WOULD.search(before))


def opens_with_verb(telling: PositionTelling) -> bool:
    """Whether the action opens with a plain verb: "close the pier"."""
    first = telling.action.split()[0].strip("“”\"'‘’")
    return first.islower() and is_plain_verb(first)


def _before(telling: PositionTelling) -> str:
    """What stands before the action in the sentence that tells it."""
    printed = " ".join(telling.evidence.text.split())
    return printed[: max(0, printed.find(telling.action))]
