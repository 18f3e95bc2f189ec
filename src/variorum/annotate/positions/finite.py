"""Whether a token is a finite verb."""

from variorum.annotate.positions.lexicon import carriers, is_plain_verb
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    BE,
    COMPLEMENTIZERS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
)
from variorum.lang import word_list

NO_QUANTITIES = DETERMINERS - QUANTITIES
OPENING = DETERMINERS | PREPOSITIONS | COMPLEMENTIZERS | PARTICLES
BEFORE_NOUNS = PREPOSITIONS | AUXILIARIES


def is_finite(s: Sentence, k: int) -> bool:
    """Whether a token is most likely a finite verb or a participle that opens a clause."""
    known = s.finite.get(k)
    if known is None:
        known = s.finite[k] = _looks_finite(s, k)
    return known


def _looks_finite(s: Sentence, k: int) -> bool:
    word = s.lower(k)
    if s.is_capital(k):
        return False
    if word in AUXILIARIES and word != "'s":
        return True
    if word == "'s":
        owner = s.lower(k - 1)
        says = s.lower(k + 1) in DETERMINERS or s.lower(k + 1) in {"not", "going"}
        whose = owner.endswith(("one", "body")) and not says
        return k - 1 not in s.name_types and owner in PRONOUNS and not whose  # "everyone's hopes"
    listed = word_list("past_verbs", "speech_verbs", "verb_forms")
    if word in listed:
        return s.lower(k - 1) not in NO_QUANTITIES and word not in {"left", "fed", "hit"}
    if s.lower(k - 1) in {"i", "we", "they", "you"} and (
        is_plain_verb(word) or word in {"know", "say"}
    ):
        return True
    follows = s.lower(k + 1)
    object_like = follows in OPENING or s.is_capital(k + 1)
    if word.endswith("ed") and len(word) > 4:
        before = s.lower(k - 1)
        noun = before.isalpha() and not is_adverb(before) and before not in {"and", "or", "newly"}
        verbal = noun and before not in BEFORE_NOUNS and k > 0
        return (object_like or verbal) and before not in DETERMINERS
    if word.endswith("ing") and len(word) > 4:
        behind = follows in DETERMINERS or s.lower(k - 1) in BE
        behind = behind or follows in PRONOUNS or s.is_capital(k + 1)
        return behind and s.lower(k - 1) not in DETERMINERS
    found = carriers().get(word)
    if word.endswith("s") and is_plain_verb(word[:-1]) and follows in DETERMINERS:
        return True
    return bool(found and found[1] == "s" and object_like)
