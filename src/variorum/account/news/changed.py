"""Whether a later report tells an event as those before did, or otherwise."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.account.contrary import is_contrary
from variorum.account.coverage.otherwise import how_otherwise, is_at_another_time
from variorum.account.news.split import Split
from variorum.account.quoted_otherwise import quoted_otherwise_in
from variorum.annotate.words import words_in
from variorum.compare.coverage.told import denies
from variorum.compare.denials import read_denials
from variorum.lang import word_list
from variorum.model import Evidence

NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
NOT_TO_COME = re.compile(r"\b(?:will|would) (?:now )?(?:not|no longer)\b|\bwon['’]t\b")
"""What is told so of a day is no longer to come on it."""
CLAUSE_END = re.compile(r"[,;:“”\"]|\b(?:as|because|but|if|since|unless|until|while)\b")
DUE = re.compile(r"\b(?:is|are|was|were) (?:due|expected|scheduled|set|to)\b")


class Told(NamedTuple):
    """What a later passage alters of the earlier ones, and against which of them, empty where it
    tells the same; ``alike`` are those that it confirms.
    """

    changed: str
    alike: tuple[Evidence, ...]


def compare_with(told: Evidence, before: Sequence[Evidence], split: Split) -> Told:
    """A later passage beside the earlier ones on the same event."""
    quoted = quoted_otherwise_in([told, *before], split.sources)
    other = [e for e in before if e.report in quoted or how_otherwise(told, e, split.sources)]
    other += [e for e in before if e not in other and _no_longer_comes(told.text, e.text)]
    alike = tuple(e for e in before if e not in other)
    if not alike:
        return Told(_against(_what(told, other, split), other, split), ())
    replaced = [e for e in before if _replaces_number(told.text, e.text)]
    return Told(_against("number", replaced, split) if replaced else "", alike)


def _no_longer_comes(told: str, before: str) -> bool:
    """Whether a passage denies in its first clause that something comes, and the earlier one of the
    same day foretells and denies nothing: "will not sit on Friday" and "is due on Friday".
    """
    return (
        NOT_TO_COME.search(CLAUSE_END.split(told)[0]) is not None
        and not denies(before)
        and bool(read_denials(before).foretold or DUE.search(before))
    )


def _what(told: Evidence, other: Sequence[Evidence], split: Split) -> str:
    """In what a passage differs from all earlier ones."""
    if any(_no_longer_comes(told.text, e.text) for e in other):
        return "negation"
    if any(is_contrary(told.text, e.text) for e in other):
        one_denies = any(denies(told.text) != denies(e.text) for e in other)
        return "negation" if one_denies else "told otherwise"
    if any(is_at_another_time(told, e) for e in other):
        return "told as done or as still to come"
    return "quoted otherwise" if quoted_otherwise_in([told, *other], split.sources) else "number"


def _against(what: str, before: Sequence[Evidence], split: Split) -> str:
    reports = dict.fromkeys(e.report for e in before)
    return f"changed: {what}, against {', '.join(map(split.sources.label, reports))}"


def _replaces_number(told: str, before: str) -> bool:
    """Whether a passage says that a number is revised, names one told before and one that was not:
    "corrected the toll from 24 to 19".
    """
    if not any(word.lower() in word_list("revision_words") for word in words_in(told)):
        return False
    now, then = (set(NUMBER.findall(text)) for text in (told, before))
    return bool(now & then) and bool(now - then)
