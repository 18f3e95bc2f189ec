"""Whether a reader learns from a telling who wants, will or will not do what."""

import re
from functools import lru_cache

from variorum.account.positions.holders import before_action
from variorum.account.positions.labels import DANGLING, LONGEST_HOLDER, holder_of, is_demanded
from variorum.account.positions.plain_acts import is_plain_act
from variorum.annotate.words import find_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES, WILLED

LEAST_WORDS, LEAST_WEIGHT = 3, 6.0
ENDED, ARTICLE = re.compile(r"[.!?…:][\"'”’»)\]]*$"), re.compile(r"(?i)\b(?:the|an?|[’']s)\b")
INSIDE = re.compile(r"(\w+),?\s(?:the|an?)\s")
BEFORE_ARTICLE = frozenset(["all", "and", "both", "but", "half", "nor", "or", "than"])
"""Beside prepositions, words of a holder that an article may stand behind."""
ASKED = re.compile(r"\bask(?:s|ed|ing)?\b[^.;:]*\bto\W*$")
ANSWER = re.compile(r"(?:respond|reply|react|comment|elaborate|weigh in)\b")
"""What somebody asks of another who only puts a question: "asked Ray to comment on the fire"."""


@lru_cache(maxsize=4096)
def is_clear(telling: PositionTelling) -> bool:
    """Whether a reader learns from it who wants, will or will not do what. What a law or an order
    allows, forbids or requires is nobody's stand.
    """
    sentence = " ".join(telling.evidence.text.split())
    return (
        _is_a_stand(telling)
        and is_somebody(telling.who or telling.said_by)
        and is_somebody(holder_of(telling))
        and not _is_headline(sentence)
        and not _is_question(telling)
        and (says_much(telling) or is_plain_act(telling, telling.action))
    )


def _is_a_stand(telling: PositionTelling) -> bool:
    """Whether it is what somebody wills, or a duty that they see for themselves or for others."""
    if telling.modality in WILLED:
        return bool(telling.who)
    own = bool(telling.who) and telling.said_by == telling.who
    return telling.modality in DUTIES and (own or is_demanded(telling))


def is_somebody(who: str) -> bool:
    """Whether words tell a reader whose stand it is, and are no clause: "The ledgers show the
    ferry", "Monday the port".
    """
    known = word_list("prepositions") | BEFORE_ARTICLE
    broken = any(m[1].lower() not in known for m in INSIDE.finditer(who))
    return 0 < len(who) <= LONGEST_HOLDER and not broken and not DANGLING.match(who)


def _is_question(telling: PositionTelling) -> bool:
    asked = ASKED.search(before_action(telling) or "")
    return asked is not None and ANSWER.match(telling.action) is not None


def says_much(telling: PositionTelling) -> bool:
    """Whether telling words of action, condition and time tell a reader what it is about."""
    words = find_words(telling.action)
    told = [*words, *find_words(telling.condition), *find_words(telling.by_when)]
    weight = sum(word_weight(w.text) for w in told if w.text.lower() not in _small())
    return len(words) >= LEAST_WORDS and weight >= LEAST_WEIGHT


def _is_headline(sentence: str) -> bool:
    """Whether words are without an article and no stop ends them."""
    return ENDED.search(sentence) is None and ARTICLE.search(sentence) is None


def _small() -> frozenset[str]:
    return word_list("function_words")
