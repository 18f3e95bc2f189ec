"""A time that an opening or an example has for itself: "As announced in May, …", "including …"."""

from variorum.annotate.positions.tokens import Sentence
from variorum.compare.timeline.sentence_parts import MARKS, is_verb
from variorum.lang import word_list

PERFECT = frozenset(["has", "have", "had", "'s", "’s", "'ve", "’ve"])
CAME = frozenset(["came", "comes", "come"])
BESIDE = frozenset(
    ["as", "after", "amid", "before", "while", "when", "just", "days", "hours", "weeks"]
)
"""Behind "came" these open what something came beside, which has its own time."""
OPENING = 8


def is_told_in_passing(s: Sentence, first: int, time: int) -> bool:
    """Whether a time is that of an example, of an opening that goes before the deed, or of what
    something came beside.
    """
    return (
        _is_of_an_example(s, time)
        or _is_as_done(s, first, time)
        or _is_since(s, first, time)
        or _is_beside_coming(s, first, time)
    )


def _is_of_an_example(s: Sentence, time: int) -> bool:
    """Behind "including", with no verb between: "at key hours, including the fire in May"."""
    for k in range(time - 1, 0, -1):
        if s.lower(k) == "including":
            return True
        if is_verb(s, k) and not (s.is_capital(k) or s.lower(k).endswith("ing")):
            return False
    return False


def _is_as_done(s: Sentence, first: int, time: int) -> bool:
    """In an opening like "As threatened back in February, …"."""
    if s.lower(first) != "as" or not (
        s.lower(first + 1).endswith("ed") or s.lower(first + 1) in word_list("past_verbs")
    ):
        return False
    return not any(s.lower(k) in MARKS for k in range(first, time))


def _is_since(s: Sentence, first: int, time: int) -> bool:
    """In an opening with "Since" that a perfect follows: "Since he fired on Sunday, she has …"."""
    if s.lower(first) != "since":
        return False
    return any(s.lower(k) in PERFECT for k in range(time, len(s.tokens)))


def _is_beside_coming(s: Sentence, first: int, time: int) -> bool:
    """In what the first verb of a sentence has beside it: "The talks came as Ray plans to close
    it once she takes office on May 3".
    """
    verb = next((k for k in range(first, min(first + OPENING, time)) if is_verb(s, k)), None)
    return verb is not None and s.lower(verb) in CAME and s.lower(verb + 1) in BESIDE
