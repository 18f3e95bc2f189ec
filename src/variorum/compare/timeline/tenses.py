"""A time that the verb of its clause cannot have, "is less sure since the ruling last month", or
that others only go towards: "up for a vote in May".
"""

from variorum.annotate.clauses import Clause
from variorum.annotate.clauses.tokens import (
    MARKS,
    is_verb,
)
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import BE, DETERMINERS
from variorum.lang import word_list

WILL = frozenset(["will", "'ll", "’ll"])
WOULD = frozenset(["would", "could", "can", "may", "might", "should", "must"])
NOW = frozenset(["is", "are"])
HAVE = frozenset(["has", "have", "'ve", "’ve"])
NOT_TO_COME = frozenset(["have", "been", "go", "later", "become", "eventually", "say", "comment"])
"""Behind "would" these tell what came about: "would go on to win in May"."""
SO_FAR = frozenset(["this", "past", "last", "recent"])
"""Stretches up to the present, of which the perfect is told: "this week", "over the past week"."""
TOWARDS = (
    ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"), ("up", "for"), ("going", "into"),
    ("heading", "into"), ("facing",), ("into",), ("before",), ("candidate",), ("candidates",),
    ("nominee",), ("contender",), ("contenders",), ("bid",),
)  # fmt: skip
"""What goes before an occasion to come, which has the time for itself."""
MEANT = frozenset(["will", "expected", "scheduled", "set", "due", "slated", "planned", "plan",
    "plans"])  # fmt: skip


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


def is_towards(s: Sentence, first: int, time: int) -> bool:
    """Whether something to come is named only as what others go towards: "up for re-election
    in November", "ahead of his speech in March".
    """
    marks = [k for k in range(first, time) if s.lower(k) in MARKS]
    first = marks[-1] + 1 if marks else first
    words = [s.lower(k) for k in range(first, time)]
    if set(words) & MEANT and "not" not in words:
        return False
    for k in range(len(words) - 1, -1, -1):
        if any(tuple(words[k : k + len(t)]) == t for t in TOWARDS):
            if s.lower(first + k - 1) in BE:
                return False
            behind = range(first + k + 1, time)
            return not any(is_verb(s, j) or s.lower(j).endswith("ing") for j in behind)
    return False
