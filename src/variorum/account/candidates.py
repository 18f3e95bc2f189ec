"""The sentences that a brief may quote: whole, clear by themselves, and borne out by others."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.account.concepts import Concept, Statement
from variorum.account.disputed import find_disputed
from variorum.account.likeness import SHARED_TERMS, is_similar, shared_roots
from variorum.account.sources import Sources
from variorum.account.standing_alone import bare_sentence, why_not_alone
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation, Span

CANDIDATES = 400
LONG = 45
SHORT = 12
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
ADDING = frozenset({"also", "too", "added", "however", "meanwhile", "then", "again", "therefore"})
NO_NEWS = re.compile(
    r"\b(?:did|does|would|could)(?: not|n[’']t) (?:\w+ ){0,3}"
    r"(?:respond|return|reply|comment|elaborate|be reached)\b|\bdeclined to (?:\w+ )?comment\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be quoted: its bare words, how good it is, and who says the like.

    ``introduces`` are the surnames of people with a first name or title, ``leans_on`` the
    surnames that stand alone.
    """

    statement: Statement
    span: Span
    quality: float
    similar: tuple[Statement, ...] = ()
    introduces: frozenset[str] = frozenset()
    leans_on: frozenset[str] = frozenset()


def worth(statement: Statement, weights: Mapping[Concept, float]) -> float:
    """The weight of all that a statement speaks of, against its length."""
    return sum(weights[c] for c in sorted(statement.concepts)) / spread(statement)


def spread(statement: Statement) -> float:
    """What the length of a statement divides its worth by."""
    return float(max(statement.words, 12) ** 0.5)


def find_candidates(
    statements: list[Statement], weights: Mapping[Concept, float], sources: Sources
) -> list[Candidate]:
    """The statements that can be quoted, with those of other origins that say the like."""
    disputed = find_disputed(sources)
    paragraphs = {r: find_paragraphs(report.text) for r, report in sources.reports.items()}
    found = []
    for statement in statements:
        candidate = _quotable(statement, paragraphs[statement.report], disputed, sources)
        if candidate:
            found.append(candidate)
    found.sort(
        key=lambda c: (-worth(c.statement, weights), sources.rank(c.statement.report), c.span)
    )
    by_term: dict[Concept, list[Statement]] = defaultdict(list)
    for statement in statements:
        for term in sorted(statement.terms):
            by_term[term].append(statement)
    return [_borne_out(c, by_term, weights, sources) for c in found[:CANDIDATES]]


def _quotable(
    statement: Statement,
    paragraphs: tuple[Span, ...],
    disputed: Mapping[str, tuple[Span, ...]],
    sources: Sources,
) -> Candidate | None:
    text = sources.reports[statement.report].text
    findings = sources.annotations[statement.report]
    span = bare_sentence(text, statement.span, findings.furniture)
    if span is None or any(span.overlaps(d) for d in disputed.get(statement.report, ())):
        return None
    paragraph = next((p for p in paragraphs if p.overlaps(span)), statement.span)
    if why_not_alone(text, span, paragraph, findings, opens_report=statement.place == 0):
        return None
    return Candidate(
        statement,
        span,
        _quality(statement, span.of(text), sources),
        (),
        *_introductions(text, span, findings),
    )


def _introductions(
    text: str, span: Span, findings: Annotation
) -> tuple[frozenset[str], frozenset[str]]:
    introduced: set[str] = set()
    alone: set[str] = set()
    for name in findings.names:
        if name.type == "person" and span.begin <= name.begin < span.end:
            words = [w.text for w in find_words(text, name.begin, name.end)]
            before = find_words(text, max(span.begin, name.begin - 30), name.begin)
            titled = bool(before) and before[-1].text.lower() in word_list("titles") - COURTESY
            if words:
                (introduced if titled or len(words) > 1 else alone).add(words[-1])
    return frozenset(introduced), frozenset(alone - introduced)


def _quality(statement: Statement, words: str, sources: Sources) -> float:
    quality = 1.3 if statement.place == 0 else 1.15 if statement.place < 3 else 1.0
    if statement.words > LONG:
        quality *= LONG / statement.words
    if statement.words < SHORT:
        quality *= (statement.words / SHORT) ** 0.5
    if any(w.text.lower() in ADDING for w in find_words(words)[1:]):
        quality *= 0.7
    if words.startswith("The ") and not any(w.text[0].isupper() for w in find_words(words)[1:]):
        quality *= 0.7
    if "“" in words or '"' in words:
        quality *= 0.9
    if NO_NEWS.search(words):
        quality *= 0.4
    if statement.report in sources.reworded:
        quality *= 0.4
    elif statement.report in sources.copied:
        quality *= 0.9
    return quality


def _borne_out(
    candidate: Candidate,
    by_term: Mapping[Concept, list[Statement]],
    weights: Mapping[Concept, float],
    sources: Sources,
) -> Candidate:
    """The candidate with the statement of each other report that is most like it."""
    own = candidate.statement
    shared: dict[Statement, int] = defaultdict(int)
    for term in sorted(own.terms):
        for statement in by_term[term]:
            if statement.report != own.report:
                shared[statement] += 1
    best: dict[str, tuple[float, int, Statement]] = {}
    for statement, count in shared.items():
        if count >= SHARED_TERMS and is_similar(own, statement, weights):
            like = (shared_roots(own, statement), -statement.place, statement)
            if statement.report not in best or like[:2] > best[statement.report][:2]:
                best[statement.report] = like
    similar = tuple(best[r][2] for r in sorted(best, key=sources.rank))
    others = {sources.origins[s.report] for s in similar} - {sources.origins[own.report]}
    quality = candidate.quality * (1 + 0.2 * min(len(others), 4))
    if own.report in sources.reworded and similar:
        quality = 0.0  # the report that it retells, or another, has the statement
    return replace(candidate, quality=quality, similar=similar)
