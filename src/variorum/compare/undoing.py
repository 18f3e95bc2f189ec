"""Where a sentence surely tells that a plan is undone or its day is moved: that it was done or
decided, not that it may be or is asked for.
"""

import re
from collections.abc import Sequence
from functools import cache

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.plan_verbs import PlanChange, plan_verbs
from variorum.annotate.words import find_words
from variorum.compare.coverage.told import denying
from variorum.lang import any_of, word_list
from variorum.model import Span

UNSURE = frozenset(["may", "might", "could", "would", "should", "if", "unless", "whether"])
"""With one of these, or one that denies, shortly before it the verb tells of nothing done."""
DECIDED = frozenset(["decided", "agreed", "agrees", "had", "forced", "chose", "voted", "decides",
    "obliged", "compelled", "moved"])  # fmt: skip
"""Behind one of these "to call off" tells of what is called off."""
REACH, LONGEST = 3, 2


def find_undoing(text: str, *changes: PlanChange) -> Span | None:
    """The first verb of a text that surely tells of one of these changes, of any without."""
    opening, worth_reading = _first_words(changes)
    if worth_reading.search(text.lower()) is None:
        return None
    found = find_words(text)
    words = [word.text for word in found]
    may_undo = (k for k, word in enumerate(words) if word.lower() in opening)
    places = ((k, length) for k in may_undo if (length := undoes(words, k, *changes)))
    first = next(places, None)
    return Span(found[first[0]].begin, found[sum(first) - 1].end) if first else None


def undoes(words: Sequence[str], at: int, *changes: PlanChange) -> int:
    """How many words, from one on, are such a verb that tells surely; of one whose
    parts stand apart, "called the strike off", the first. None: 0.
    """
    lower = [word.lower() for word in words[at : at + LONGEST + REACH]]
    listed = plan_verbs(*changes)
    found = (n for n in range(min(LONGEST, len(lower)), 0, -1) if " ".join(lower[:n]) in listed)
    apart = f"{lower[0]} off" in listed and "off" in lower[2:]
    length = next(found, int(apart))
    return length if length and _is_sure(words, at) else 0


def _is_sure(words: Sequence[str], at: int) -> bool:
    near = [w if w == "May" else w.lower() for w in words[max(0, at - REACH) : at]]
    verb = words[at].lower()
    if near and near[-1] == "to":
        return not DECIDED.isdisjoint(near)
    past = not is_plain_verb(verb) or verb in word_list("past_verbs")
    sure = past or (bool(near) and near[-1] == "will")
    return sure and UNSURE.isdisjoint(near) and not any(map(denying, near))


@cache
def _first_words(changes: tuple[PlanChange, ...]) -> tuple[frozenset[str], re.Pattern[str]]:
    """The words that such verbs open with, and a pattern that a text in small letters has where it
    is worth reading: without a border at its head it is looked for much faster.
    """
    first = frozenset(verb.split()[0] for verb in plan_verbs(*changes))
    return first, re.compile(rf"{any_of(first)}\b")
