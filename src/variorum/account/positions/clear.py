"""Whether a reader learns from a telling who wants or will do what."""

import re
from functools import lru_cache

from variorum.account.positions.action_ends import breaks_off
from variorum.account.positions.in_words import bare_action, can_be_rendered, shown_action
from variorum.account.positions.leads import DANGLING
from variorum.account.positions.modality_words import LONGEST_HOLDER
from variorum.account.positions.notes import printed
from variorum.account.positions.plain_acts import is_plain_act
from variorum.annotate.words import find_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES

LEAST_WORDS, LEAST_WEIGHT = 3, 6.0
LONGEST_ACTION = 320
UNTOLD = re.compile(r"(?i)^(?:\W*\w+){0,2}?\W*\b(?:it|them|him|her|that|so|same|this way|such)\b")
"""Actions whose first words point to something told before: "do it", "continue in that …"."""
POINTS_BACK = re.compile(r"(?i)\W*(?:they|he|she|it|this|these|those|that)\b")
"""What must be of somebody told before: "they must be fed"."""
OF_THEM = re.compile(
    r"\b(?:one|all|any|some|many|most|both|each|none|few) of (?:them|those|these|it)\b"
)
ENDED, ARTICLE = re.compile(r"[.!?…:][\"'”’»)\]]*$"), re.compile(r"(?i)\b(?:the|an?|[’']s)\b")
RESTRICTED = re.compile(r"\s[a-z]+ed\s")
"""Behind an action it says what is meant: "the bill | drafted by Mr. Tollan"."""
SUCH = re.compile(r"\bsuch\s+(?!as\b|an?\b)[a-z]+", re.IGNORECASE)
"""What was told before: "reject such plans"."""
FOR_THAT = re.compile(r"\b(?:for|to|in|on|by|at) (?:that|this) (?:reason|end|case|basis|score)\b")
"""What the sentence before has told: "does not back the plan for that reason"."""
RULE = re.compile(
    r"(?i)\b(?:laws?|rules?|bill|code|ordinance|contract|agreement|constitution|resolution|"
    r"statute|regulations?|requires?|required|court)\b"
)
"""What a duty rests on that nobody is named as demanding."""


@lru_cache(maxsize=4096)
def is_clear(telling: PositionTelling) -> bool:
    """Whether a reader learns from it who wants or will do what."""
    action, whole = bare_action(telling), shown_action(telling)
    if UNTOLD.match(action) or OF_THEM.search(action) or SUCH.search(action):
        return False
    if _is_headline(action) or FOR_THAT.search(action) or _is_in_headline(telling):
        return False
    if not (says_much(telling) or is_plain_act(telling, action)):
        return False
    if len(action) > LONGEST_ACTION or len(telling.who) > LONGEST_HOLDER:
        return False
    behind = printed(telling).partition(whole)[2]
    if breaks_off(whole, behind) or not can_be_rendered(telling):
        return False
    if telling.modality in DUTIES and not telling.said_by:
        return bool(telling.who) and bool(RULE.search(printed(telling)))
    if not telling.who:
        return telling.modality in DUTIES and not POINTS_BACK.match(action)
    return not DANGLING.match(telling.who)


def says_much(telling: PositionTelling) -> bool:
    """Whether telling words of action, condition and time tell a reader what it is about."""
    bare, whole = bare_action(telling), shown_action(telling)
    words = find_words(whole if RESTRICTED.match(whole, len(bare)) else bare)
    told = [*words, *find_words(telling.condition), *find_words(telling.by_when)]
    weight = sum(word_weight(w.text) for w in told if w.text.lower() not in _small())
    return len(words) >= LEAST_WORDS and weight >= LEAST_WEIGHT


def _is_headline(action: str) -> bool:
    words = [w.text for w in find_words(action)]
    return len(words) >= LEAST_WORDS and all(w[0].isupper() or len(w) < 4 for w in words)


def _is_in_headline(telling: PositionTelling) -> bool:
    """Whether it stands in words without an article that no stop ends."""
    words = printed(telling)
    return ENDED.search(words) is None and ARTICLE.search(words) is None


def _small() -> frozenset[str]:
    return word_list("function_words")
