"""Which sentences a brief takes: those that cover the story between them."""

import re
from collections import Counter
from collections.abc import Mapping

from variorum.account.brief.candidates import Candidate
from variorum.account.brief.likeness import says_the_same
from variorum.account.concepts import Concept, spread
from variorum.account.printed_again import plain_words
from variorum.account.quote_marks import IN_MARKS

MOST = 7
FEW = 3
LEAST_GAIN, LEAST_GAIN_OF_FEW = 0.085, 0.04
TOLD_THESE_DAYS = 0.15
TOLD_OTHER_DAYS = 0.5
SAME_ORIGIN = 0.7
NOT_INTRODUCED = 0.85
LEANING = 0.02
LEAST_QUOTED = 3
WORD = re.compile(r"[a-z]{3,}")

Told = dict[Concept, set[int]]
"""For each concept the days of the reports that told it."""


def choose(
    candidates: list[Candidate],
    weights: Mapping[Concept, float],
    *,
    days: Mapping[str, int],
    origins: Mapping[str, str],
) -> list[Candidate]:
    """At most seven candidates that cover the most weight between them, taken greedily.

    What was told before by reports of the same days counts little again, so that a second
    sentence on the same thing gains little (Lin and Bilmes, "A class of submodular
    functions for document summarization", 2011); a sentence too like one that was taken is
    not taken at all (Carbonell and Goldstein, "The use of MMR", 1998). Each further
    sentence of one origin counts less, and so does a surname without its first name; one that
    takes up what no sentence taken before tells of counts hardly.
    ``days`` numbers the days of the reports.
    """
    chosen: list[Candidate] = []
    told: Told = {}
    introduced: set[str] = set()
    nouns: set[str] = set()
    used: Counter[str] = Counter()
    left, first_gain = list(candidates), 0.0
    while left and len(chosen) < MOST:
        gains = [
            _gain(c, told, weights, days)
            * SAME_ORIGIN ** used[origins[c.statement.report]]
            * NOT_INTRODUCED ** len(c.leans_on - introduced)
            * (LEANING if c.takes_up - nouns else 1.0)
            for c in left
        ]
        best = max(range(len(left)), key=gains.__getitem__)  # the first of equals
        least = LEAST_GAIN if len(chosen) >= FEW else LEAST_GAIN_OF_FEW
        if not gains[best] or gains[best] < least * first_gain:
            break
        first_gain = first_gain or gains[best]
        taken = left.pop(best)
        chosen = [*(c for c in chosen if not _quotes_part_of(c, taken)), taken]
        introduced |= taken.introduces
        nouns |= set(WORD.findall(taken.text.lower()))
        used[origins[taken.statement.report]] += 1
        for concept in taken.statement.concepts:
            told.setdefault(concept, set()).add(days[taken.statement.report])
        left = [
            c
            for c in left
            if not _repeats(c, taken, weights, days) and not _quotes_part_of(c, taken)
        ]
    return chosen


def _quotes_part_of(candidate: Candidate, other: Candidate) -> bool:
    """Whether all that a sentence has in marks is a part of what another has in them: "“It leaks,”
    she said on the pier" beside "“It leaks, and it will sink,” she said".
    """
    quoted = [plain_words(part) for part in IN_MARKS.findall(candidate.text)]
    whole = [plain_words(part) for part in IN_MARKS.findall(other.text)]
    return bool(quoted) and all(
        len(part.split()) >= LEAST_QUOTED and any(part in w and part != w for w in whole)
        for part in quoted
    )


def _repeats(
    candidate: Candidate,
    taken: Candidate,
    weights: Mapping[Concept, float],
    days: Mapping[str, int],
) -> bool:
    a, b = candidate.statement, taken.statement
    return says_the_same(a, b, weights, same_days=days[a.report] == days[b.report])


def _gain(
    candidate: Candidate, told: Told, weights: Mapping[Concept, float], days: Mapping[str, int]
) -> float:
    these = days[candidate.statement.report]
    gain = 0.0
    for concept in sorted(candidate.statement.concepts):
        share = 1.0
        for day in sorted(told.get(concept, ())):
            share *= TOLD_THESE_DAYS if day == these else TOLD_OTHER_DAYS
        gain += weights[concept] * share
    return candidate.quality * gain / spread(candidate.statement)
