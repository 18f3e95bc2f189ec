"""Which passages tell a position, and which reports have its words beside those joined with it."""

from collections.abc import Sequence

from variorum.account.contrary import is_contrary
from variorum.account.sources import Sources
from variorum.account.told_too import find_told_too
from variorum.annotate.words import find_words
from variorum.compare.coverage.shares import known_words, share
from variorum.lang import word_list
from variorum.model import Evidence, PositionTelling

FIRST_WORDS, LEAST_SHARE = 5, 0.2
"""Of so many words that an action begins with another telling has so much, by weight."""
MOST_OF_ACTION = 0.5
"""So much of all the action a report must have that was not joined and tells it in its words."""


def tells(passage: Evidence, best: PositionTelling) -> bool:
    """Whether a passage has any part of what an action begins with: that two speak of the same
    people is not that both tell what is to be done.
    """
    words = _telling_words(best)[:FIRST_WORDS]
    return share(words, known_words([passage.text])) >= LEAST_SHARE


def told_in_words(
    best: PositionTelling, known: Sequence[str], sources: Sources
) -> tuple[Evidence, ...]:
    """Where reports that are not ``known`` to tell it have the words of a telling, most of those
    of its action.
    """
    words = _telling_words(best)
    more = find_told_too(best.evidence, known, sources)
    more = tuple(e for e in more if not is_contrary(e.text, best.evidence.text))
    return tuple(e for e in more if share(words, known_words([e.text])) >= MOST_OF_ACTION)


def _telling_words(best: PositionTelling) -> list[str]:
    small = word_list("function_words")
    return [w.text for w in find_words(best.action) if w.text.lower() not in small]
