"""A position in words: who, the modality and the action, or the report's own clause."""

import re

from variorum.account.positions.action_ends import LEFT_OVER, run_on, whole_action
from variorum.account.positions.leads import holder, lead
from variorum.account.positions.modality_words import modality_in_words
from variorum.account.positions.notes import behind_the_action, printed
from variorum.account.positions.own_clauses import own_clause
from variorum.account.positions.plain_leads import is_led_in
from variorum.account.quote_marks import MARK, balanced, stands_in_marks
from variorum.model import PositionTelling

OWN_WORDS = re.compile(r"(?i)\b(?:we|us|our|i|me|my)\b")
SUCH_AS = ", such as "
"""Behind it stand examples of who is told of, often of the holder."""
MARKS = re.compile(r"[\s,.“”\"]*")
ABBREVIATION = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")
"""What keeps its stop at the end of an action: "the U.S."."""


def rendered(telling: PositionTelling, who: str, *, whom: str = "") -> tuple[str, str]:
    """Label and text of a line: who, the modality in words and the action where that says what
    the report says, else who, and the report's own clause.
    """
    if is_led_in(telling, whom=whom):
        return lead(telling, who, whom=whom), in_words(telling)
    return holder(telling, who), own_clause(telling, with_limits(telling))


def can_be_rendered(telling: PositionTelling) -> bool:
    """Whether there are words for it that say what the report says."""
    return is_led_in(telling) or bool(own_clause(telling, with_limits(telling)))


def without_holder(telling: PositionTelling) -> tuple[str, str]:
    """The modality in words and the action, or "" and the report's own clause."""
    if is_led_in(telling):
        return modality_in_words(telling), in_words(telling)
    return "", own_clause(telling, with_limits(telling)) or printed(telling)


def with_limits(telling: PositionTelling) -> str:
    """The action with the rest of its clause, condition and time."""
    words, action = printed(telling), shown_action(telling)
    cut = len(action) < len(LEFT_OVER.sub("", telling.action))
    behind = [p for p in behind_the_action(telling) if p.rstrip(".") not in action and not cut]
    begin = words.find(action)
    for part in sorted(behind, key=words.rfind):
        end = begin + len(action)
        at = words.rfind(part)
        near = begin >= 0 and (begin < at < end or MARKS.fullmatch(words, end, at))
        action = words[begin : at + len(part)] if near else f"{action} … {part}"
    stop = begin >= 0 and words.startswith(".", begin + len(action))
    return f"{action}." if stop and ABBREVIATION.search(action) else action


def in_words(telling: PositionTelling) -> str:
    """The action in the report's words, with condition and time where they stand behind it."""
    whole = with_limits(telling)
    own = telling.said_by and telling.said_by == telling.who and OWN_WORDS.search(whole)
    quoted = (
        own and not MARK.search(whole) and stands_in_marks(shown_action(telling), printed(telling))
    )
    return f"“{whole}”" if quoted else balanced(whole)


def shown_action(telling: PositionTelling) -> str:
    """The action with the rest of its clause."""
    before, _, behind = printed(telling).partition(telling.action)
    action = bare_action(telling)
    if action != telling.action:
        return action
    return run_on(action, behind, telling.modality, before).partition(SUCH_AS)[0]


def bare_action(telling: PositionTelling) -> str:
    """The action up to the next clause."""
    before = printed(telling).partition(telling.action)[0]
    return whole_action(telling.action, before).partition(SUCH_AS)[0]
