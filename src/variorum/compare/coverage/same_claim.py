"""How much of what two sentences say of their subjects is the same."""

from functools import lru_cache

from variorum.annotate.clauses import find_clauses
from variorum.annotate.main_clauses import MainClause, main_clause
from variorum.annotate.positions.tokens import read_sentence
from variorum.compare.coverage.shares import (
    is_known,
    known_words,
    share,
    telling_words,
    word_forms,
)
from variorum.lang import word_list, word_pairs
from variorum.model import Span

SHORTEST = 20
"""Characters of the shortest predicate: who only "rose" is told of with when or why."""


def claim_marks(a: str, b: str) -> dict[str, float]:
    """What their main clauses and verbs have in common, by name: two sentences that share the names
    of things, or what both bring in beside something else, may tell two things.
    """
    first, second = (main_clause(text, shortest=SHORTEST) for text in (a, b))
    return {
        "predicate": max(
            _shared(first.predicate, second.predicate), _shared(second.predicate, first.predicate)
        ),
        "subject": float(_has_subject(first, second) or _has_subject(second, first)),
        "verb": float(not _verbs(a).isdisjoint(_verbs(b))),
    }


def _shared(words: str, others: str) -> float:
    """How much of some words others have; nothing of none."""
    telling = telling_words(words)
    return share(telling, known_words([others])) if telling else 0.0


def _has_subject(clause: MainClause, other: MainClause) -> bool:
    """Whether a main clause names the subject of another one."""
    known = known_words([" ".join(other)])
    return any(is_known(word, known) for word in telling_words(clause.subject))


@lru_cache(maxsize=20_000)
def _verbs(text: str) -> frozenset[str]:
    """The verbs of a sentence by what their forms have in common, but those that tell little."""
    sentence = read_sentence(text, Span(0, len(text)))
    last = (c.verbs[-1] for c in find_clauses(sentence).all if c.verbs)
    return frozenset(form for verb in last for form in _forms(sentence.lower(verb)))


@lru_cache(maxsize=20_000)
def _forms(verb: str) -> frozenset[str]:
    bare = word_pairs("irregular_verbs").get(verb, verb)
    little = word_list("plain_cues", "auxiliary_verbs", "light_verbs", "function_words")
    return word_forms(verb) | word_forms(bare) if little.isdisjoint({verb, bare}) else frozenset()
