"""Acts that few words tell in full: "resign", "vote for the bill", "not release the records"."""

import re
from collections.abc import Sequence

from variorum.account.positions.holders import before_action
from variorum.annotate.positions.lexicon import is_plain_verb, plain_of
from variorum.annotate.positions.tokens import is_adverb
from variorum.annotate.words import find_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import PositionTelling

LEAST_OBJECT = 1.0
"""What a word of the object weighs at least: less than this is in every report."""
RULED_OUT, LEAST_RULED_OUT = re.compile(r"\brul(?:es?|ed|ing) out\s+(?:an?\s|the\s)?\W?$"), 2
"""What is ruled out is a thing, told by so many words: "public money for the ferry"."""
HEAVY = 2.5
"""Or by one that weighs so much: "an inquiry"."""
ANY = frozenset(["anything", "anyone", "anybody"])
"""What is refused of everything: "will not publish anything while"."""
COMMITTED = frozenset(["will", "will not"])


def is_plain_act(telling: PositionTelling, action: str) -> bool:
    """Whether somebody commits to an act, or asks it of somebody named, that common words tell:
    a verb that says what is done, and its object.
    """
    asked = telling.modality == "wants" and _is_named(telling.to_whom)
    if telling.modality not in COMMITTED and not asked:
        return False
    words = [w.text.lower() for w in find_words(action)]
    while words and is_adverb(words[0]):
        words = words[1:]
    if telling.modality == "will not" and RULED_OUT.search(before_action(telling) or ""):
        told = _telling(words)
        return len(told) >= LEAST_RULED_OUT or any(word_weight(w) >= HEAVY for w in told)
    act = (plain_of(words[0]) or words[0]) if words else ""
    if not is_plain_verb(act) or act in word_list("light_verbs"):
        return False
    nothing = telling.modality == "will not" and not ANY.isdisjoint(words[1:])
    return nothing or bool(_telling(words[1:])) or act in word_list("acts_without_object")


def _telling(words: Sequence[str]) -> list[str]:
    small = word_list("function_words")
    return [w for w in words if w not in small and word_weight(w) >= LEAST_OBJECT]


def _is_named(whom: str) -> bool:
    """Whether somebody is asked by name: "Mayor Ray", "the Senate"."""
    closed = word_list("determiners", "subject_words")
    return (whom.split() or [""])[-1][:1].isupper() and whom.split()[-1].lower() not in closed
