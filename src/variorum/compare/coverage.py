"""What one report alone has."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.compare.statements import (
    Statement,
    in_text_order,
    rare_word_weights,
    read_statements,
    weight_of,
)
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Relation, Report

SAID_ELSEWHERE = 0.45
SAID_BY_KIN = 0.35
MOST_PER_REPORT = 12
LEAST_WORDS = 5
LEAST_NEW = 0.25
WHOLE_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
DEPENDENT = ("copy", "excerpt", "rewrite")


class Candidate(NamedTuple):
    """A statement with what speaks for showing it."""

    weight: float
    statement: Statement


def find_lone_statements(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    relations: Sequence[Relation],
) -> tuple[Evidence, ...]:
    """The sentences that say what no other report says, the most telling first.

    A sentence is said elsewhere where another report has most of its content words, by
    weight, in two neighbouring sentences. A report and its copies, excerpts and rewrites
    are one witness; what only they have is shown from the one that the others rest on.
    """
    if len(reports) < 2:
        return ()
    rank = in_text_order(reports)
    ordered = sorted(reports, key=lambda r: rank[r.id])
    statements = {r.id: read_statements(r, annotations[r.id]) for r in ordered}
    weights = rare_word_weights(s for kept in statements.values() for s in kept)
    witness = _witnesses(ordered, relations)
    coverage = _Index(statements)
    sources = _sources(relations)
    said_by = _words_by_witness(statements, witness)
    texts = {r.id: r for r in ordered}
    found: dict[str, list[Candidate]] = defaultdict(list)
    for report in ordered:
        for statement in statements[report.id]:
            if not _is_whole(report.text, statement):
                continue
            shares = coverage.shares(statement, weights)
            if _said_elsewhere(report.id, shares, witness, sources, rank):
                continue
            new = _new_words(statement, witness[report.id], said_by)
            told = weight_of(new, weights)
            if told >= LEAST_NEW * weight_of(statement.words, weights):
                worth = told / math.sqrt(len(statement.words))
                found[report.id].append(Candidate(worth, statement))
    chosen = [c for kept in found.values() for c in _best(kept)]
    chosen.sort(key=lambda c: (-round(c.weight, 9), rank[c.statement.report], c.statement.span))
    return tuple(texts[c.statement.report].cite(*c.statement.span) for c in chosen)


def _best(candidates: list[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda c: (-c.weight, c.statement.span))[:MOST_PER_REPORT]


def _is_whole(text: str, statement: Statement) -> bool:
    """Whether a sentence is whole and says something by itself."""
    words = statement.span.of(text)
    if len(statement.words) < LEAST_WORDS or not WHOLE_SENTENCE.search(words):
        return False
    if words.upper() == words or words.lstrip("\"'“‘([")[:1].islower():
        return False
    grammar = word_list("function_words")
    return any(word.lower() in grammar for word in words.split())


class _Index:
    """Finds how much of a statement stands in two neighbouring sentences of each report."""

    def __init__(self, statements: Mapping[str, Sequence[Statement]]) -> None:
        self.places: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for report, kept in statements.items():
            for k, statement in enumerate(kept):
                for word in statement.words:
                    self.places[word].append((report, k))

    def shares(self, statement: Statement, weights: Mapping[str, float]) -> dict[str, float]:
        """For each other report, the greatest share of the statement's weight found there."""
        pairs: dict[tuple[str, int], float] = defaultdict(float)
        for word in sorted(statement.words):
            opened: set[tuple[str, int]] = set()
            for report, k in self.places[word]:
                if report != statement.report:
                    opened.update(((report, k), (report, k - 1)))
            for place in opened:
                pairs[place] += weights[word]
        whole = weight_of(statement.words, weights) or 1.0
        best: dict[str, float] = defaultdict(float)
        for (report, _), weight in pairs.items():
            best[report] = max(best[report], weight / whole)
        return best


def _witnesses(reports: Sequence[Report], relations: Sequence[Relation]) -> dict[str, str]:
    """For each report, the one that stands for it and all that depend on the same text."""
    parent = {report.id: report.id for report in reports}

    def root(report: str) -> str:
        while parent[report] != report:
            report = parent[report]
        return report

    for relation in relations:
        if relation.relation in DEPENDENT and relation.a in parent and relation.b in parent:
            a, b = root(relation.a), root(relation.b)
            parent[max(a, b)] = min(a, b)
    return {report: root(report) for report in parent}


def _sources(relations: Sequence[Relation]) -> set[tuple[str, str]]:
    """Pairs (derived, source) of dependent reports whose direction is known."""
    pairs = set()
    for relation in relations:
        if relation.relation in DEPENDENT and relation.direction != "unknown":
            pair = (relation.a, relation.b)
            pairs.add(pair if relation.direction == "a_from_b" else pair[::-1])
    return pairs


def _said_elsewhere(
    report: str,
    shares: Mapping[str, float],
    witness: Mapping[str, str],
    sources: set[tuple[str, str]],
    rank: Mapping[str, int],
) -> bool:
    """Whether another witness says it, or a report of the same witness that goes before."""
    for other, share in shares.items():
        if witness[other] != witness[report]:
            if share >= SAID_ELSEWHERE:
                return True
            continue
        first = (report, other) in sources or (
            (other, report) not in sources and rank[other] < rank[report]
        )
        if first and share >= SAID_BY_KIN:
            return True
    return False


def _words_by_witness(
    statements: Mapping[str, Sequence[Statement]], witness: Mapping[str, str]
) -> dict[str, set[str]]:
    """For each word, the witnesses that have it anywhere."""
    said: dict[str, set[str]] = defaultdict(set)
    for report, kept in statements.items():
        for statement in kept:
            for word in statement.words:
                said[word].add(witness[report])
    return said


def _new_words(
    statement: Statement, witness: str, said_by: Mapping[str, set[str]]
) -> Iterator[str]:
    """The words that no other witness has anywhere."""
    return (word for word in statement.words if said_by[word] <= {witness})
