"""The main clause of a sentence, without what it only brings in beside it."""

import re
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.clauses import find_clauses
from variorum.annotate.positions.tokens import read_sentence
from variorum.annotate.subjects import INTRODUCTION
from variorum.model import Span

OPENS = re.compile(rf"(?:^|(?<=[“\"])){INTRODUCTION.pattern}[^,]*,\s")
APPOSITION = re.compile(r"(?<=[a-z]), (?:an?|the|who|whose|which)\b[^,“”\"]+,")
"""Who somebody is, behind the name."""
WHO_SAID = re.compile(
    r",[”\"]? (?:[^,]{0,80} )?(?:said|says|announced|told)(?: [^\s,“”\"]+){0,4}\.?$|"
    r",? according to [^,]*$"
)
BESIDE = frozenset(["relative", "circumstance"])


class MainClause(NamedTuple):
    """The words before the verb of a main clause, and those from it up to the next clause beside
    it; all of them where no verb is found.
    """

    subject: str
    predicate: str


def main_clause(text: str, *, shortest: int = 0) -> MainClause:
    """The main clause of a sentence; a predicate of fewer characters than ``shortest`` goes on into
    the clause beside it.
    """
    parts = _read(text)
    if not parts.verb:
        return MainClause("", parts.words)
    least = parts.verb + shortest
    end = min((b for b in parts.beside if b >= least), default=len(parts.words))
    return MainClause(parts.words[: parts.verb], parts.words[parts.verb : end].rstrip())


class _Parts(NamedTuple):
    """A sentence without who said it, where the verb of its main clause begins, 0 without one, and
    where the clauses behind it do that stand beside the main one.
    """

    words: str
    verb: int = 0
    beside: tuple[int, ...] = ()


@lru_cache(maxsize=20_000)
def _read(text: str) -> _Parts:
    """The parts of a sentence; kept, as it is held against many others."""
    main = WHO_SAID.sub("", without_appositions(OPENS.sub("", text)))
    s = read_sentence(main, Span(0, len(main)))
    clauses = find_clauses(s).all
    verb = next((c.verbs[0] for c in clauses if c.kind == "main" and c.verbs), 0)
    if not verb:
        return _Parts(main)
    beside = (c.begin for c in clauses if c.kind in BESIDE and c.begin > verb)
    return _Parts(main, s.tokens[verb].begin, tuple(s.tokens[k].begin for k in beside))


def without_appositions(text: str) -> str:
    """A sentence without who somebody is between two commas."""
    return APPOSITION.sub(" ", text)
