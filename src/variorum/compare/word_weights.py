"""How much a word tells: rare words weigh more than words that stand in every report."""

import math
from functools import lru_cache

from variorum.lang.background_words import document_share


@lru_cache(maxsize=200_000)
def word_weight(word: str) -> float:
    """Inverse document frequency of a word: 0 for the commonest to about 8 for unseen ones.

    The natural logarithm of documents over documents with the word (Spärck Jones, 1972),
    by the background table of ``docs/cards/background-words.md``. Case, possessive and
    plural endings do not count.
    """
    return -math.log(document_share(word))
