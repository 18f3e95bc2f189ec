"""One utterance given to two speakers: who gives it to whom."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from variorum.compare.wordings.speakers import Agreement, agreement
from variorum.compare.wordings.utterances import Utterance
from variorum.model import Ascription

LEAST_SHARED = 0.7
"""The share of the shorter quotation's words that two must have in common to be held against
each other: a family may hold several sentences.
"""
LEAST_WORDS = 5


def find_ascriptions(group: Sequence[Utterance]) -> tuple[Ascription, ...]:
    """The speakers of a family where quotations of the same words are surely given to two.

    Empty where none are. Only quotations count, and only speakers that are named: a report
    that paraphrases, or that leaves the speaker open, contradicts nobody.
    """
    named = [u for u in group if u.marked and u.person and len(u.tokens) >= LEAST_WORDS]
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in combinations(_one_a_wording(named), 2):
        if a.report != b.report and agreement(a, b) is Agreement.TWO and _same_words(a, b):
            holders[a.speaker].add(a.report)
            holders[b.speaker].add(b.report)
    for u in named:
        if u.speaker in holders:
            holders[u.speaker].add(u.report)
    ranked = sorted(holders, key=lambda name: (-len(holders[name]), name))
    return tuple(Ascription(name, tuple(sorted(holders[name]))) for name in ranked)


def _one_a_wording(utterances: Sequence[Utterance]) -> list[Utterance]:
    """One utterance for each speaker and wording: a hundred reports may print the same."""
    found = {(u.speaker_id, tuple(t.key for t in u.tokens)): u for u in utterances}
    return list(found.values())


def _same_words(a: Utterance, b: Utterance) -> bool:
    left, right = Counter(t.key for t in a.tokens), Counter(t.key for t in b.tokens)
    return (left & right).total() >= LEAST_SHARED * min(left.total(), right.total())
