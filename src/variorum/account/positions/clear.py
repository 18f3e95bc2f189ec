"""Whether a reader learns from a telling who wants or will do what."""

import re
from functools import lru_cache

from variorum.account.positions.labels import DANGLING, LONGEST_HOLDER, kind_of
from variorum.account.positions.no_stand import is_no_stand
from variorum.account.positions.plain_acts import is_plain_act
from variorum.annotate.words import find_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import PositionTelling
from variorum.model.modalities import DUTIES

LEAST_WORDS, LEAST_WEIGHT = 3, 6.0
ENDED, ARTICLE = re.compile(r"[.!?…:][\"'”’»)\]]*$"), re.compile(r"(?i)\b(?:the|an?|[’']s)\b")
RULE = re.compile(
    r"(?i)\b(?:laws?|rules?|bill|code|ordinance|contract|agreement|constitution|resolution|"
    r"statute|regulations?|requires?|required|court)\b"
)
"""What a duty rests on that nobody is named as demanding."""


@lru_cache(maxsize=4096)
def is_clear(telling: PositionTelling) -> bool:
    """Whether a reader learns from it who wants or will do what."""
    sentence = " ".join(telling.evidence.text.split())
    if _is_headline(sentence) or len(telling.who) > LONGEST_HOLDER:
        return False
    if is_no_stand(telling):
        return False
    if not (says_much(telling) or is_plain_act(telling, telling.action)):
        return False
    if not telling.who:
        return bool(telling.said_by) and telling.modality in DUTIES
    if kind_of(telling) in DUTIES and not _is_a_rule(telling, sentence):
        return False
    return not DANGLING.match(telling.who)


def _is_a_rule(telling: PositionTelling, sentence: str) -> bool:
    """Whether a duty that nobody demands is a rule for somebody whom the sentence names."""
    named = telling.who.split()[-1] in sentence
    return named and (bool(telling.said_by) or bool(RULE.search(sentence)))


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
