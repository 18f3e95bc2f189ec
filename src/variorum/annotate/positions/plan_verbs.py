"""The verbs by which a plan is undone or its day is moved, in all forms: one list for all who ask
what is called off or put off.
"""

from functools import cache
from typing import Literal

from variorum.annotate.positions.lexicon import verb_forms
from variorum.lang import any_of, word_pairs

PlanChange = Literal["undone", "moved"]


@cache
def plan_verbs(*changes: PlanChange) -> frozenset[str]:
    """The forms of the verbs that tell of these changes, of either where none is given; verbs of
    two parts with these together: "called off".
    """
    found: set[str] = set()
    for entry, change in word_pairs("plan_verbs").items():
        if change in (changes or {change}):
            verb, *rest = entry.split()
            found.update(" ".join([form, *rest]) for form, _ in verb_forms(verb))
    return frozenset(found)


@cache
def any_plan_verb(*changes: PlanChange) -> str:
    """A pattern for any of them, the longest that fits, as a group."""
    return any_of(plan_verbs(*changes))
