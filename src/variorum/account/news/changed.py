"""Whether a later report tells an event as those before did, or otherwise."""

import re
from collections.abc import Sequence

from variorum.account.news.split import Split
from variorum.account.quoted_otherwise import quoted_otherwise_in
from variorum.annotate.words import words_in
from variorum.compare.coverage.told import denies, denying
from variorum.lang import word_list
from variorum.model import Evidence

NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
SAME = 0.6
"""The share of the words of the shorter passage that both have, where one denies the other."""


def what_changed(told: Evidence, before: Sequence[Evidence], split: Split) -> str:
    """What a later passage alters of the earlier ones, and against which reports; empty where it
    tells the same.
    """
    altered = quoted_otherwise_in([told, *before], split.sources)
    denied = {e.report for e in before if _denies(told.text, e.text)}
    if all(e.report in altered | denied for e in before):
        return _against("negation" if denied else "quoted otherwise", before, split)
    replaced = [e for e in before if _replaces_number(told.text, e.text)]
    return _against("number", replaced, split) if replaced else ""


def _against(what: str, before: Sequence[Evidence], split: Split) -> str:
    reports = dict.fromkeys(e.report for e in before)
    return f"changed: {what}, against {', '.join(map(split.sources.label, reports))}"


def _denies(told: str, before: str) -> bool:
    """Whether one of two passages denies what the other tells in much the same words."""
    if denies(told) == denies(before):
        return False
    now, then = ({w.lower() for w in words_in(text) if not denying(w)} for text in (told, before))
    return len(now & then) >= SAME * min(len(now), len(then))


def _replaces_number(told: str, before: str) -> bool:
    """Whether a passage says that a number is revised, names one told before and one that was not:
    "corrected the toll from 24 to 19".
    """
    if not any(word.lower() in word_list("revision_words") for word in words_in(told)):
        return False
    now, then = (set(NUMBER.findall(text)) for text in (told, before))
    return bool(now & then) and bool(now - then)
