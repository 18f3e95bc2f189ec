"""Whether one of two passages denies what the other tells."""

import re
from functools import lru_cache

from variorum.annotate.words import find_words
from variorum.compare.coverage.told import denies, denying
from variorum.compare.statements import stem
from variorum.lang import word_list

REACH = 4
"""So many words behind one that denies may stand the first that is denied."""
BORDER = re.compile(r"[.,;:!?()“”\"–—]| (?:and|but|or) ")
"""What is behind these is not denied."""
TAKEN_BACK = frozenset({"only", "just", "merely", "least", "doubt", "matter", "longer"})
"""Behind a word that denies: "not only" and "no doubt" deny nothing, "no longer" what was."""
DENIED_OTHERWISE = re.compile(
    r"\b(?:fail|refus|declin|reject|den[iy]|lack|avoid|prevent|unable|false|untrue)\w*"
    r"|\b(?:rul|call)\w* (?:\w+ )?(?:out|off)\b|\bwithout\b"
)
"""Words that deny what stands behind them, but are no particles."""


def is_contrary(a: str, b: str) -> bool:
    """Whether one of two passages denies what the other, which denies nothing of it, has too:
    "The rope had never been inspected" and "The rope had been inspected in May".
    """
    return _denies_of(a, b) or _denies_of(b, a)


def _denies_of(denied: str, told: str) -> bool:
    """Whether a word that one passage denies stands in the other, where nothing denies."""
    words = denied_words(denied)
    if not words or denies(told) or DENIED_OTHERWISE.search(told):
        return False
    return not words.isdisjoint({stem(word.text) for word in find_words(told)})


@lru_cache(maxsize=20_000)
def denied_words(text: str) -> frozenset[str]:
    """The stem of the first word that tells something behind each word that denies."""
    grammar = word_list("function_words") | word_list("auxiliary_verbs")
    words, found = find_words(text), set()
    for i, word in enumerate(words):
        if not denying(word.text) or word.text.lower() == "without":
            continue
        for behind in words[i + 1 : i + 1 + REACH]:
            if BORDER.search(text, word.end, behind.begin) or behind.text in TAKEN_BACK:
                break
            if behind.text.lower() not in grammar:
                found.add(stem(behind.text))
                break
    return frozenset(found)
