"""What leads in to a position: who, and the modality in words that the action can follow."""

import re

from variorum.account.positions.holders import PAPERS, can_act
from variorum.account.positions.modality_words import (
    LONGEST_HOLDER,
    modality_in_words,
    opens_with_verb,
)
from variorum.account.positions.of_speakers import is_of_speaker
from variorum.lang import word_list
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES

DANGLING = re.compile(
    r"(?i)^(?:he|she|they|it|we|i|you|who|those|these|this|that|there|some|others|many|both|one|"
    r"everyone|everybody|people|voters|individuals|organi[sz]ations|groups|man|(?:some|many|most|other|more)\s+people|such\b.*|.*\b(?:he|she|they|we|i|you|his|her|their|its|our|my|your)\b.*)$"
)
PART = re.compile(r"(?i)an?\s(?:handful|number|majority|group|couple|dozen)\sof\s[\w ]+s$")
BEHIND_HEAD = re.compile(r"\s(?:from|of|by|to|in|on|about|that|which|who|with|documenting)\s")
NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}"
MORE = re.compile(rf",\s{NAME}(?:,\s{NAME})*,?\sand\s{NAME}(?![\w’'])")
PLURALS = (("wants", "want"), ("considers", "consider"), ("opposes", "oppose"),
           ("forbids", "forbid"), ("allows", "allow"), ("promises", "promise"),
           ("demands", "demand"), ("sees", "see"), ("rules", "rule"), ("does", "do"), ("is", "are"),
           ("supports", "support"), ("rejects", "reject"), ("threatens", "threaten"),
           ("commits", "commit"), ("deserves", "deserve"))  # fmt: skip


def lead(telling: PositionTelling, who: str, *, whom: str = "") -> str:
    """Who, and the modality in words; ``whom`` names who is asked where the telling does not."""
    named = telling.who if DANGLING.match(who or "it") else who
    if is_demanded(telling):
        first, _, rest = named.partition(" ")
        held = f"{first.lower()} {rest}" if first.lower() in word_list("determiners") else named
        words = "does not want" if telling.modality == "must not" else "wants"
        demander = telling.said_by[:1].upper() + telling.said_by[1:]
        return f"{demander} {_in_number(words, demander)} {held} to"
    whole = named + (" and others" if _is_first_of_several(telling) else "")
    words = _in_number(modality_in_words(telling, whom=whom), whole)
    return f"{whole[:1].upper()}{whole[1:]} {words}"


def holder(telling: PositionTelling, who: str) -> str:
    """Whose stand it is: for a duty the one who demands it, where somebody does; for what is said
    of another's dealings with the speaker, the speaker.
    """
    named = telling.who if DANGLING.match(who or "it") else who
    if (telling.modality in DUTIES and telling.said_by) or is_of_speaker(telling):
        named = telling.said_by
    shown = named[:1].upper() + named[1:]
    return shown + (" and others" if _is_first_of_several(telling) else "")


def _is_first_of_several(telling: PositionTelling) -> bool:
    """Whether the report names more who hold it, behind a comma: "Ann Ray, Bo Orr and Cy Ames"."""
    printed = " ".join(telling.evidence.text.split())
    at = printed.find(telling.who)
    return at >= 0 and MORE.match(printed, at + len(telling.who)) is not None


def is_demanded(telling: PositionTelling) -> bool:
    """Whether a duty is what another person or body demands, who is then named first."""
    other = bool(telling.said_by) and telling.said_by != telling.who
    named = len(telling.said_by) <= LONGEST_HOLDER and not DANGLING.match(telling.said_by)
    duty = telling.modality in DUTIES and bool(telling.who) and opens_with_verb(telling)
    head = BEHIND_HEAD.split(telling.said_by.lower())[0].split()[-1:]
    paper = bool(PAPERS.intersection(head))
    return duty and other and named and not paper and can_act(telling.said_by, measures=False)


def _in_number(words: str, who: str) -> str:
    """The words in the plural where the holder takes it: "several mayors want"."""
    first, _, rest = words.partition(" ")
    changed = dict(PLURALS).get(first, first) if _is_plural(who) else first
    return f"{changed} {rest}" if rest else changed


def _is_plural(who: str) -> bool:
    """Whether a holder takes the plural: "several mayors", "Ray and Orr"."""
    head = who.split(" of ")[0].split(" on ")[0].split()[-1]
    plain = head.lower()
    people = word_list("actor_nouns", "unnamed_sources", "titles")
    known = plain in people or plain.removesuffix("s") in people or head.islower()
    numbered = who.split()[0].lower() in {"some", "many", "several", "both", "others", "most"}
    named = plain.endswith("s") and not plain.endswith("ss") and known
    numbered = numbered or PART.match(who) is not None
    several = " and " in who and (not who.lower().startswith("the ") or who[4:5].islower())
    return several or numbered or named or plain in {"people", "police"}
