"""What one report alone has."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.annotate.figures.numbers import value_table
from variorum.compare.statements import (
    Statement,
    in_text_order,
    rare_word_weights,
    read_statements,
    weight_of,
)
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Relation, Report

SAID_ELSEWHERE = 0.33
SAID_BUT_FOR_A_NUMBER = 0.75
SAID_BY_KIN = 0.35
NEW_BY_ITSELF = 0.45
NEW_NUMBER = 8.0
MOST_PER_REPORT = 10
MOST_OF_REPORT = 0.35
FEWEST_WORDS = 5
FEWEST_WITH_NUMBER = 4
LEAST_NEW = 0.36
LEAST_NEW_IN_LEAD = 0.6
DEPENDS_ON_CONTEXT = 0.7
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
    counted = {r.id: _counted_numbers(annotations[r.id]) for r in ordered}
    texts = {r.id: r for r in ordered}
    found: dict[str, list[Candidate]] = defaultdict(list)
    for report in ordered:
        for place, statement in enumerate(statements[report.id]):
            fewest = FEWEST_WITH_NUMBER if statement.numbers & counted[report.id] else FEWEST_WORDS
            if len(statement.words) < fewest or not _is_whole(report.text, statement):
                continue
            new = _new_words(statement, witness[report.id], said_by)
            told = weight_of(new, weights)
            part = told / weight_of(statement.words, weights)
            number = bool(new & statement.numbers & counted[report.id])
            # the first sentence tells the event that all report, in words of its own
            if part < (LEAST_NEW if place else LEAST_NEW_IN_LEAD) and not number:
                continue
            shares = coverage.shares(statement, weights)
            share, by_kin = _said_elsewhere(report.id, shares, witness, sources, rank)
            if by_kin or not _is_lone(share, part, tells_number=number):
                continue
            worth = told * (1 - share / 2) / math.sqrt(len(statement.words)) + NEW_NUMBER * number
            if _depends_on_context(report.text, statement):
                worth *= DEPENDS_ON_CONTEXT
            found[report.id].append(Candidate(worth, statement))
    chosen = [c for r, kept in found.items() for c in _best(kept, len(statements[r]))]
    chosen.sort(key=lambda c: (-round(c.weight, 9), rank[c.statement.report], c.statement.span))
    return tuple(texts[c.statement.report].cite(*c.statement.span) for c in chosen)


def _counted_numbers(annotation: Annotation) -> frozenset[str]:
    """The values that tell how many or how much; lengths of time do not."""
    durations = frozenset(value_table("units_time").values())
    return frozenset(
        figure.value
        for figure in annotation.figures
        if figure.upper is None and (figure.unit or figure.counted) and figure.unit not in durations
    )


def _best(candidates: list[Candidate], sentences: int) -> list[Candidate]:
    """The weightiest, no more than a reader takes in and than leave them a choice."""
    most = min(MOST_PER_REPORT, max(2, round(MOST_OF_REPORT * sentences)))
    return sorted(candidates, key=lambda c: (-c.weight, c.statement.span))[:most]


def _depends_on_context(text: str, statement: Statement) -> bool:
    """Whether a sentence begins with "he" or "that", or is a quotation without its speaker."""
    words = statement.span.of(text)
    first = words.lstrip("\"'“‘([").split(maxsplit=1)[0].lower().replace("’", "'")
    unattributed = (
        words[0] in '"“' and words.count("“") + words.count('"') <= 2 and (words[-1] in '"”')
    )
    return unattributed or first.partition("'")[0].rstrip(",") in word_list("dangling_openers")


def _parts_a_quotation(words: str) -> bool:
    """Whether a quotation mark opens or closes outside the sentence."""
    return words.count("“") != words.count("”") or words.count('"') % 2 == 1


def _is_whole(text: str, statement: Statement) -> bool:
    """Whether a sentence is whole and says something by itself."""
    words = statement.span.of(text)
    if not WHOLE_SENTENCE.search(words):
        return False
    if _parts_a_quotation(words):
        return False
    first = words.lstrip("\"'“‘([-–•* ")[:1]
    if words.upper() == words or not first.isalnum() or first.islower():
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


def _is_lone(share: float, new: float, *, tells_number: bool) -> bool:
    """Whether a statement stands alone: ``share`` of its weight stands together in another
    report, ``new`` of it nowhere else.
    """
    if tells_number:
        return share < SAID_BUT_FOR_A_NUMBER
    return new >= NEW_BY_ITSELF or share < SAID_ELSEWHERE


def _said_elsewhere(
    report: str,
    shares: Mapping[str, float],
    witness: Mapping[str, str],
    sources: set[tuple[str, str]],
    rank: Mapping[str, int],
) -> tuple[float, bool]:
    """How much of a statement another witness has at most; and whether a report of the same
    witness, one that goes before, has it.
    """
    others = max((v for k, v in shares.items() if witness[k] != witness[report]), default=0.0)
    by_kin = any(
        share >= SAID_BY_KIN
        and witness[other] == witness[report]
        and (
            (report, other) in sources
            or ((other, report) not in sources and rank[other] < rank[report])
        )
        for other, share in shares.items()
    )
    return others, by_kin


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
) -> frozenset[str]:
    """The words that no other witness has anywhere."""
    return frozenset(word for word in statement.words if said_by[word] <= {witness})
