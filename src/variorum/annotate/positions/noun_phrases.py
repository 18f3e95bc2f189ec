"""The noun phrase that ends at a token, without what leads into it."""

from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import (
    APART,
    COMPLEMENTIZERS,
    DASHES,
    DETERMINERS,
    MARKS,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    TITLE_STOPS,
    Range,
)


def noun_phrase_ending(s: Sentence, j: int) -> Range | None:
    """The noun phrase whose last token stands at ``j``."""
    if j < 0 or s.lower(j) in MARKS | COMPLEMENTIZERS:
        return None
    k = j
    while k >= 0 and not _breaks(s, k, j):
        k -= 1
    begin = _trimmed(s, _after_infinitive(s, k + 1, j), j)
    return (begin, j + 1) if begin <= j else None


def _after_infinitive(s: Sentence, begin: int, end: int) -> int:
    """Past "(to) take up" to the noun phrase that is its object."""
    infinitive = s.lower(begin - 1) == "to" and is_plain_verb(s.lower(begin))
    if not infinitive and not (s.lower(begin - 1) in MODALS and s.lower(begin).isalpha()):
        return begin
    opens = (k for k in range(begin + 1, end + 1) if s.lower(k) in DETERMINERS or s.is_capital(k))
    return next(opens, begin + 1)


def _breaks(s: Sentence, k: int, j: int) -> bool:
    """Whether a noun phrase that ends at ``j`` cannot reach over the token at ``k``."""
    word = s.lower(k)
    if word == ",":
        coordinated = any(s.lower(i) in {"and", "or"} for i in range(k + 1, j))
        return not (coordinated and s.is_capital(k - 1) and s.is_capital(k + 1))
    if word == ".":
        return s.lower(k - 1) not in TITLE_STOPS and len(s.lower(k - 1)) > 1
    if word in MARKS or word in COMPLEMENTIZERS or word in DASHES or word == "...":
        return True
    if word in QUOTES:
        return word in '“"' and k < j
    if word in APART or (word == "from" and not s.is_capital(k + 1)):
        return k not in s.name_types
    if word in {"to", "for"} and (is_plain_verb(s.lower(k + 1)) or s.lower(k + 1).endswith("ing")):
        return True
    return k < j and is_finite(s, k)


def _trimmed(s: Sentence, begin: int, end: int) -> int:
    """Without what leads into a noun phrase: conjunctions, adverbs, a phrase of its own."""
    while begin <= end:
        word = s.lower(begin)
        named = begin in s.name_types
        leads = word in PARTICLES | {"and", "or", "but", "yet", "nor", "to"} | QUOTES | MARKS | {
            "."
        }
        if leads or (is_adverb(word) and word not in {"all", "both"} and not named):
            begin += 1
        elif word in PREPOSITIONS and not named:
            begin = _after_phrase(s, begin, end)
        else:
            return begin
    return begin


def _after_phrase(s: Sentence, begin: int, end: int) -> int:
    """Where the noun phrase begins behind "In a statement" when no comma parts them."""
    k = begin + 1
    while k <= end and s.lower(k) in DETERMINERS:
        k += 1
    k += 1
    while k <= end:
        opens = s.lower(k) in DETERMINERS or (s.is_capital(k) and not s.is_capital(k - 1))
        if opens and s.lower(k - 1) not in PREPOSITIONS | {"and"}:
            return k
        k += 1
    return begin + 1
