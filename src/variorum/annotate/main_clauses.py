"""The main clause of a sentence, without what it only brings in beside it."""

import re
from typing import NamedTuple

from variorum.annotate.clauses import Clauses, find_clauses
from variorum.annotate.positions.tokens import Sentence, read_sentence
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
    main = WHO_SAID.sub("", without_appositions(OPENS.sub("", text)))
    s = read_sentence(main, Span(0, len(main)))
    clauses = find_clauses(s)
    verb = next((c.verbs[0] for c in clauses.all if c.kind == "main" and c.verbs), 0)
    if not verb:
        return MainClause("", main)
    begin = s.tokens[verb].begin
    end = _beside(s, clauses, verb, begin + shortest)
    return MainClause(main[:begin], main[begin:end].rstrip())


def _beside(s: Sentence, clauses: Clauses, verb: int, least: int) -> int:
    """Where the first clause beside the main one begins behind its verb; the end if none does."""
    begins = (
        s.tokens[c.begin].begin
        for c in clauses.all
        if c.kind in BESIDE and c.begin > verb and s.tokens[c.begin].begin >= least
    )
    return min(begins, default=len(s.text))


def without_appositions(text: str) -> str:
    """A sentence without who somebody is between two commas."""
    return APPOSITION.sub(" ", text)
