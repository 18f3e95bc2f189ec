"""A time that the verb of its clause cannot have: "is less sure since the ruling last month"."""

from variorum.annotate.clauses import Clause
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import DETERMINERS
from variorum.lang import word_list

WILL = frozenset(["will", "'ll", "’ll"])
WOULD = frozenset(["would", "could", "can", "may", "might", "should", "must"])
NOW = frozenset(["is", "are"])
HAVE = frozenset(["has", "have", "'ve", "’ve"])
NOT_TO_COME = frozenset(["have", "been", "go", "later", "become", "eventually", "say", "comment"])
"""Behind "would" these tell what came about: "would go on to win in May"."""
SO_FAR = frozenset(["this", "past", "last", "recent"])
"""Stretches up to the present, of which the perfect is told: "this week", "over the past week"."""


def clashes(s: Sentence, clause: Clause, time: int, *, past: bool) -> bool:
    """Whether a day that is ``past`` cannot be that of the verb of its clause."""
    if not past or not clause.verbs or clause.verbs[0] > time:
        return False
    verb = clause.verbs[0]
    behind = verb + 1
    while is_adverb(s.lower(behind)) or s.lower(behind) == "not":
        behind += 1
    word = s.lower(verb)
    if word in WILL:
        return True
    if word in WOULD:
        return s.lower(behind) not in NOT_TO_COME
    if word in NOW:
        return not (
            s.lower(behind).endswith(("ed", "en")) or s.lower(behind) in word_list("past_verbs")
        )
    if is_perfect(s, clause):
        so_far = s.lower(time - 1) in DETERMINERS or any(
            s.lower(k) in SO_FAR for k in (time, time + 1)
        )
        return not so_far
    return False


def is_perfect(s: Sentence, clause: Clause) -> bool:
    """Whether the verb of a clause is of the perfect: "has left"."""
    return len(clause.verbs) > 1 and s.lower(clause.verbs[0]) in HAVE
