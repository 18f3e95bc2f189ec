"""What is promised to somebody or of a thing: "promised the town to repay it", "vowed that the mill
would stay open".
"""

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.clauses import first_verb, opens_noun_phrase
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import DENIED, is_plain_verb
from variorum.annotate.positions.subjects import skip_left
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.told import CLAUSE_STOPS, OBJECT_REACH, Told
from variorum.annotate.positions.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
)


def promised_to(t: Told) -> Range | None:
    """Those to whom an act is promised, with all before its "to": "promised the town in writing
    last year to repay it".
    """
    s, begin = t.s, t.i + 1
    for k in range(begin + 1, min(begin + OBJECT_REACH, len(s.tokens))):
        word = s.lower(k)
        if word in CLAUSE_STOPS | {","} or word in AUXILIARIES:
            return None
        if word == "to" and is_plain_verb(s.lower(first_verb(s, k + 1))):
            inside = (j for j in range(begin, k) if s.lower(j) in PREPOSITIONS or j in s.timed)
            whom = (begin, next(inside, k))
            return (begin, k) if whom[0] < whom[1] and kind_of(s, whom) == "actor" else None
    return None


def promised_of_things(t: Told, begin: int) -> Draft | None:
    """What is promised of a thing: "vowed that the mill would stay open"."""
    s = t.s
    if s.lower(begin) in PREPOSITIONS | PRONOUNS | {"to", ",", ""}:
        return None
    for v in range(begin + 1, min(begin + OBJECT_REACH, len(s.tokens))):
        word = s.lower(v)
        if word in CLAUSE_STOPS | {","} or (word in AUXILIARIES and word not in {"would", "will"}):
            return None
        if word in {"would", "will"}:
            return _promised_clause(t, _behind_addressed(s, begin, v), v)
    return None


def _promised_clause(t: Told, begin: int, verb: int) -> Draft | None:
    s = t.s
    subject = (begin, skip_left(s, verb - 1) + 1)
    act = first_verb(s, verb + 1)
    opens = s.lower(begin - 1) == "that" or opens_noun_phrase(s, begin)
    if not opens or kind_of(s, subject) == "actor" or not is_plain_verb(s.lower(act)):
        return None  # whose act it is tells the verb itself
    denied = s.lower(verb + 1) in {"not", "never"} or s.lower(begin) == "no"
    modality = DENIED.get(t.modality) if denied else t.modality
    if modality is None:
        return None
    return draft(s, modality, t.i, act, who=t.subject, whole_clause=begin, score=0.8)


def _behind_addressed(s: Sentence, begin: int, verb: int) -> int:
    """Where a clause begins, behind those to whom it is told: "promised voters the pier would"."""
    second = (
        k
        for k in range(verb - 1, begin, -1)
        if s.lower(k) in DETERMINERS and s.lower(k - 1) not in PREPOSITIONS
    )
    return next(second, begin)
