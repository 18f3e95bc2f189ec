"""What leads in to a position: who, and the modality in words that the action can follow."""

import re

from variorum.account.stand_holders import can_act
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS
from variorum.lang import word_list
from variorum.model import PositionTelling

LONGEST_HOLDER = 60
DANGLING = re.compile(
    r"(?i)^(?:he|she|they|it|we|i|you|who|those|these|this|that|there|some|others|many|both|one|"
    r"everyone|everybody|people|voters|individuals|organi[sz]ations|groups|man|such\b.*|.*\b(?:he|she|they|we|i|you|his|her|their|its|our|my|your)\b.*)$"
)
TO = re.compile(r"(?i)\bto\s+\W?(?:\w+ly\s+)?\W?$")
WILLING = re.compile(r"(?i)\b(?:willing|ready|prepared)\s+to\s+\W?$")
SUPPORTING = re.compile(r"(?i)\b(?:support|back|favou?r|endors)\w*(?:\s+(?:of|for))?\s+\W?$")
REJECTING = re.compile(r"(?i)\b(?:declin|reject|refus|spurn)\w*\s+\W?$|\bturn\w* down\s+\W?$")
THREATENING = re.compile(r"(?i)\bthreat(?:en\w*|s)?\s+to\s+\W?$")
POINTING = frozenset(["you", "us", "me", "him", "her", "them", "it", "everyone"])
PASSIVE = frozenset(["must", "must not"])
PLURALS = (("wants", "want"), ("considers", "consider"), ("opposes", "oppose"),
           ("forbids", "forbid"), ("allows", "allow"), ("promises", "promise"),
           ("demands", "demand"), ("sees", "see"), ("rules", "rule"), ("does", "do"), ("is", "are"),
           ("supports", "support"), ("rejects", "reject"), ("threatens", "threaten"),
           ("commits", "commit"))  # fmt: skip


def lead(telling: PositionTelling, who: str) -> str:
    """Who, and the modality in words."""
    if not telling.who or _is_own_must(telling):
        return f"{telling.said_by} {_in_number(_own_demand(telling), telling.said_by)}"
    named = telling.who if DANGLING.match(who or "it") else who
    if is_demanded(telling):
        first, _, rest = named.partition(" ")
        held = f"{first.lower()} {rest}" if first.lower() in DETERMINERS else named
        words = "does not want" if telling.modality == "must not" else "wants"
        demander = telling.said_by[:1].upper() + telling.said_by[1:]
        return f"{demander} {_in_number(words, demander)} {held} to"
    shown = named[:1].upper() + named[1:]
    return f"{shown} {_in_number(modality_in_words(telling), shown)}"


def is_demanded(telling: PositionTelling) -> bool:
    """Whether a duty is what another person or body demands, who is then named first."""
    other = bool(telling.said_by) and telling.said_by != telling.who
    named = len(telling.said_by) <= LONGEST_HOLDER and not DANGLING.match(telling.said_by)
    duty = telling.modality in PASSIVE and bool(telling.who) and _opens_with_verb(telling)
    return duty and other and named and can_act(telling.said_by, measures=False)


def _own_demand(telling: PositionTelling) -> str:
    """What "we must" of a speaker is led in with: a demand, and no duty that others lay on them."""
    if not telling.who:
        return "demands that"
    if not _opens_with_verb(telling):
        return "demands"
    return "sees a duty not to" if telling.modality == "must not" else "sees a duty to"


def modality_in_words(telling: PositionTelling) -> str:
    """The modality in words that the action can follow."""
    modality, act = telling.modality, _is_act(telling)
    whom = " ".join(telling.to_whom.split())
    told = bool(whom) and len(whom) <= LONGEST_HOLDER and whom.lower() not in POINTING
    verb = _opens_with_verb(telling)
    if modality == "wants":
        if told:
            return f"wants {whom} to" if act else f"wants of {whom}"
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
    if modality == "will" and THREATENING.search(_before(telling)):
        return "threatens to"
    if modality in {"will", "will not"} and _opens_with_noun(telling):
        given = "commits to" if _first_word(telling).lower().endswith("ing") else "promises"
        return given if modality == "will" else "rules out"
    if modality == "must not" and _is_gerund(_first_word(telling).lower()):
        return "is barred from"
    return modality


def _to(word: str, act: bool) -> str:
    return f"{word} to" if act else word


def _in_number(words: str, who: str) -> str:
    """The words in the plural where the holder takes it: "several mayors want"."""
    first, _, rest = words.partition(" ")
    changed = dict(PLURALS).get(first, first) if _is_plural(who) else first
    return f"{changed} {rest}" if rest else changed


def _is_own_must(telling: PositionTelling) -> bool:
    return telling.modality in PASSIVE and telling.who == telling.said_by


def _is_plural(who: str) -> bool:
    """Whether a holder takes the plural: "several mayors", "Ray and Orr"."""
    head = who.split(" of ")[0].split(" on ")[0].split()[-1]
    plain = head.lower()
    known = plain in word_list("actor_nouns") or head.islower()
    numbered = who.split()[0].lower() in {"some", "many", "several", "both", "others"}
    named = plain.endswith("s") and not plain.endswith("ss") and known
    several = " and " in who and not who.lower().startswith("the ")
    return several or numbered or named or plain in {"people", "police"}


def _first_word(telling: PositionTelling) -> str:
    return telling.action.split()[0].strip("“\"'‘")


def _opens_with_verb(telling: PositionTelling) -> bool:
    first = _first_word(telling)
    return first.islower() and is_plain_verb(first)


def _has_object(telling: PositionTelling) -> bool:
    """Whether what follows the first word shows it a verb: "oppose the deal", not "trade aid"."""
    second = telling.action.split()[1:2]
    known = DETERMINERS | PREPOSITIONS | PRONOUNS
    return bool(second) and (second[0].lower() in known or second[0][0].isupper())


def _opens_with_noun(telling: PositionTelling) -> bool:
    """Whether an action is told as a noun or a gerund: "his support", "serving out the term"."""
    first = _first_word(telling).lower()
    return _is_gerund(first) or first in DETERMINERS | POSSESSIVES


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and not is_plain_verb(word)


def _is_act(telling: PositionTelling) -> bool:
    """Whether the report itself leads into the action with "to"."""
    led = TO.search(_before(telling)) and not _is_gerund(_first_word(telling))
    return bool(led) or (bool(telling.to_whom) and _opens_with_verb(telling))


def _before(telling: PositionTelling) -> str:
    """What stands before the action in the sentence that tells it."""
    printed = " ".join(telling.evidence.text.split())
    return printed[: max(0, printed.find(telling.action))]
