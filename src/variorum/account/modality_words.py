"""The modality of a position in words that the report's action can follow."""

import re

from variorum.account.stand_holders import place_of_holder
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS
from variorum.model import PositionTelling

LONGEST_HOLDER = 60
TO = re.compile(r"(?i)\bto\s+\W?(?:\w+ly\s+)?\W?$")
WILLING = re.compile(r"(?i)\b(?:willing|ready|prepared)\s+to\s+\W?$")
SUPPORTING = re.compile(r"(?i)\b(?:support|back|favou?r|endors)\w*(?:\s+(?:of|for))?\s+\W?$")
REJECTING = re.compile(r"(?i)\b(?:declin|reject|refus|spurn)\w*\s+\W?$|\bturn\w* down\s+\W?$")
THREATENING = re.compile(r"(?i)\bthreat(?:en\w*|s)?\s+to\s+\W?$")
NO_LONGER = re.compile(r"\bno longer\s+\W?$")
NO_PLANS = re.compile(
    r"\bno\s(?:current\s|immediate\s)?(?P<what>plans?|intention|desire)\s(?:to|of)\s+\W?$"
)
WOULD = re.compile(r"\bwould\s+(?:\w+ly\s+|also\s+|then\s+)?\W?$")
ENTITLED = re.compile(r"\b(?:entitled|deserv(?P<deserve>e|es|ed))\s+to\s+\W?$")
POINTING = frozenset(["you", "us", "me", "him", "her", "them", "it", "everyone"])
OPENING = 2
"""A holder with no more words before it in the sentence is the subject of the report's own."""


def modality_in_words(telling: PositionTelling, *, whom: str = "") -> str:
    """The modality in words that the action can follow; ``whom`` is who is asked to do it,
    where another than the telling's own slot says so.
    """
    modality, act = telling.modality, _is_act(telling)
    whom = whom or " ".join(telling.to_whom.split())
    told = bool(whom) and len(whom) <= LONGEST_HOLDER and whom.lower() not in POINTING
    verb = opens_with_verb(telling)
    if modality == "wants":
        if told:
            return f"wants {whom} to" if act or verb else f"wants of {whom}"
        if SUPPORTING.search(_before(telling)) and not verb:
            return "supports"
        of_others = (bool(whom) and act) or (verb and not act and _has_object(telling))
        return "wants others to" if of_others else _to("wants", act)
    if modality == "opposes" and (act or (verb and _has_object(telling))):
        others = whom if told else "others" if whom or not act else ""
        return f"does not want {others} to" if others else "does not want to"
    if modality == "opposes" and REJECTING.search(_before(telling)):
        return "rejects"
    if modality == "considers" and verb:
        return "is willing to" if WILLING.search(_before(telling)) else "considers whether to"
    if modality in {"will", "will not"} and _opens_with_noun(telling):
        given = "commits to" if first_word(telling).lower().endswith("ing") else "promises"
        return given if modality == "will" else "rules out"
    if modality == "must not" and _is_gerund(first_word(telling).lower()):
        return "is barred from"
    return _as_printed(telling)


def _as_printed(telling: PositionTelling) -> str:
    """The report's own words where the modality says less than they do: "would", "no longer"."""
    modality, before = telling.modality, _before(telling)
    if modality == "will" and THREATENING.search(before):
        return "threatens to"
    if modality == "will" and _is_only_if(telling, before):
        return "would"
    if modality == "will not" and NO_LONGER.search(before):
        return "will no longer"
    if modality == "will not" and (found := NO_PLANS.search(before)) is not None:
        return f"has no {found['what']} {'of' if found['what'] == 'intention' else 'to'}"
    if modality == "may" and (found := ENTITLED.search(before)) is not None:
        return "deserves to" if found["deserve"] else "is entitled to"
    return modality


def _is_only_if(telling: PositionTelling, before: str) -> bool:
    """Whether a report says itself what would be: "The measure would give him the authority".
    What somebody said that they would do is what they will do.
    """
    begin, _ = place_of_holder(telling, before)
    own = not telling.said_by and len(before[:begin].split()) <= OPENING
    return own and bool(WOULD.search(before))


def _to(word: str, act: bool) -> str:
    return f"{word} to" if act else word


def first_word(telling: PositionTelling) -> str:
    """The first word of the action, without marks."""
    return telling.action.split()[0].strip("“”\"'‘’")


def opens_with_verb(telling: PositionTelling) -> bool:
    """Whether the action opens with a plain verb: "close the pier"."""
    first = first_word(telling)
    return first.islower() and is_plain_verb(first)


def _has_object(telling: PositionTelling) -> bool:
    """Whether what follows the first word shows it a verb: "oppose the deal", not "trade aid"."""
    second = telling.action.split()[1:2]
    known = DETERMINERS | PREPOSITIONS | PRONOUNS
    return bool(second) and (second[0].lower() in known or second[0][0].isupper())


def _opens_with_noun(telling: PositionTelling) -> bool:
    """Whether an action is told as a noun or a gerund: "his support", "serving out the term"."""
    first = first_word(telling).lower()
    return _is_gerund(first) or first in DETERMINERS | POSSESSIVES


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and not is_plain_verb(word)


def _is_act(telling: PositionTelling) -> bool:
    """Whether the report itself leads into the action with "to"."""
    led = TO.search(_before(telling)) and not _is_gerund(first_word(telling))
    return bool(led) or (bool(telling.to_whom) and opens_with_verb(telling))


def _before(telling: PositionTelling) -> str:
    """What stands before the action in the sentence that tells it."""
    printed = " ".join(telling.evidence.text.split())
    return printed[: max(0, printed.find(telling.action))]
