"""Whether a passage still has the day of what another says was moved to a later or earlier one."""

import re

from variorum.account.coverage.same_places import dates_in, is_one_value
from variorum.account.sources import Sources
from variorum.compare.coverage.shares import is_known, known_words, telling_words
from variorum.compare.denials import read_denials
from variorum.compare.undoing import find_undoing
from variorum.model import Evidence, Span

TO = re.compile(r"\b(?:to|until|till)(?: \w+){0,2} $")
"""Before the day to which something is moved."""
MAY_MEAN_ELSE = re.compile(r"\bforward$|^push\w* back$")
"""What is "brought forward" to no day is as often a proposal, who "pushed back" denies."""
CLAUSE_END = re.compile(r"[;:—–()“”\"]|[.,] ")


def is_moved(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether one of two passages says that a day was moved, and the other has the day before
    that: "has been put back to 5 July" and "will be held on 21 June".
    """
    return _moves(first, other, sources) or _moves(other, first, sources)


def _moves(moving: Evidence, other: Evidence, sources: Sources) -> bool:
    verb = find_undoing(moving.text, "moved")
    if verb is None or find_undoing(other.text, "moved"):
        return False
    days = {value for _, value in dates_in(other, sources)}
    known = list(dates_in(moving, sources))
    new = {day for at, day in known if at > verb.end and TO.search(moving.text[:at])}
    if not new and MAY_MEAN_ELSE.search(verb.of(moving.text)):
        return False
    old = {day for _, day in known} - new
    kept = any(is_one_value(day, value) for day in days for value in new)
    if not days or kept:
        return False
    if any(is_one_value(day, value) for day in days for value in old):
        return True
    return bool(read_denials(other.text).foretold) and _is_of(moving.text, verb, other.text)


def _is_of(text: str, verb: Span, other: str) -> bool:
    """Whether another text has a word of what is moved: what stands before the verb in its
    sentence, or right behind it.
    """
    behind = CLAUSE_END.split(text[verb.end :])[0]
    words = telling_words(f"{text[: verb.begin]} {behind}")
    known = known_words([other])
    return any(is_known(word, known) for word in words if word.islower() and word.isalpha())
