"""Something to come that is named only as what others go towards."""

from variorum.annotate.clauses.tokens import (
    MARKS,
    is_verb,
)
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import BE

TOWARDS = (
    ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"), ("up", "for"), ("going", "into"),
    ("heading", "into"), ("facing",), ("into",), ("before",), ("candidate",), ("candidates",),
    ("nominee",), ("contender",), ("contenders",), ("bid",),
)  # fmt: skip
"""What goes before an occasion to come, which has the time for itself."""
MEANT = frozenset(["will", "expected", "scheduled", "set", "due", "slated", "planned", "plan",
    "plans"])  # fmt: skip


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
