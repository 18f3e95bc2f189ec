"""What the reports of a story talk about: weighted words and pairs of words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from variorum.account.sources import Sources
from variorum.annotate.words import Word, find_words
from variorum.clean.related import blanked
from variorum.compare.word_weights import word_weight
from variorum.lang.background_words import stem
from variorum.model import Span

TELLING = 1.6
"""Words of less weight stand in about one document of five and say little of a story."""
PAIR_SHARE = 0.6
ROOT_LETTERS = 5
OPENING_SENTENCES = 3
LONGEST_SENTENCE = 1500
"""Characters; what is longer is no sentence."""

Concept = str
"""A stem, or two stems in a row joined by a space."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a report's body with its concepts; ``place`` counts from 0.

    ``terms`` are its telling words, ``roots`` the beginnings of them with their weights.
    """

    report: str
    span: Span
    place: int
    words: int
    terms: frozenset[Concept]
    concepts: frozenset[Concept]
    roots: Mapping[str, float] = field(compare=False)


def find_concepts(words: Sequence[Word]) -> tuple[frozenset[Concept], frozenset[Concept]]:
    """The telling words, and those with their pairs."""
    stems = [_telling_stem(word[2]) for word in words]
    terms = frozenset(s for s in stems if s)
    return terms, terms | {f"{a} {b}" for a, b in pairwise(stems) if a and b}


def find_roots(words: Sequence[Word]) -> Mapping[str, float]:
    """The first letters of each telling word, with the weight of the word."""
    roots: dict[str, float] = {}
    for _, _, word in words:
        root, weight = _root(word)
        if root:
            roots[root] = max(roots.get(root, 0.5), weight)
    return roots


@lru_cache(maxsize=100_000)
def _root(word: str) -> tuple[str, float]:
    """The first letters of a telling word, "" for others, and its weight."""
    return _telling_stem(word)[:ROOT_LETTERS], min(word_weight(word), 7.0)


@lru_cache(maxsize=100_000)
def _telling_stem(word: str) -> Concept:
    """The stem of a word that tells something, "" for others."""
    return stem(word) if word[0].isdigit() or word_weight(word) >= TELLING else ""


def read_statements(sources: Sources) -> list[Statement]:
    """The sentences of all reports, headings and furniture left out."""
    statements = []
    for report_id, report in sources.reports.items():
        findings = sources.annotations[report_id]
        if not findings.annotated:
            continue
        left_out = [*findings.furniture, *([report.title_span] if report.title_span else [])]
        text = blanked(report.text, findings.furniture)
        body = [s for s in findings.sentences if not any(f.contains(s) for f in left_out)]
        for place, span in enumerate(body):
            if span.end - span.begin <= LONGEST_SENTENCE:
                cut = any(f.overlaps(span) for f in findings.furniture)
                words = find_words(text if cut else report.text, *span)
                found = (*find_concepts(words), find_roots(words))
                statements.append(Statement(report_id, span, place, len(words), *found))
    return statements


def weigh_concepts(statements: list[Statement], sources: Sources) -> Mapping[Concept, float]:
    """How much each concept matters to the story.

    The weight grows with the number of origins that speak of it, as in Gillick and Favre,
    "A scalable global model for summarization" (2009), and with the share of them that do
    so in a headline or in the first sentences. A concept of one origin only counts little
    where there are several.
    """
    origins: dict[Concept, set[str]] = defaultdict(set)
    openings: dict[Concept, set[str]] = defaultdict(set)
    told: dict[Concept, int] = defaultdict(int)
    for statement in statements:
        origin = sources.origins[statement.report]
        for concept in statement.concepts:
            origins[concept].add(origin)
            told[concept] += 1
            if statement.place < OPENING_SENTENCES:
                openings[concept].add(origin)
    for report_id, report in sources.reports.items():
        for concept in find_concepts(find_words(report.title or ""))[1]:
            if concept in origins:
                openings[concept].add(sources.origins[report_id])
    total = len({sources.origins[s.report] for s in statements})
    return {
        c: _weight(c, len(origins[c]), len(openings[c]), told[c], total) for c in sorted(origins)
    }


def _weight(concept: Concept, origins: int, openings: int, told: int, total: int) -> float:
    of_several = (origins - 0.85) / (total - 0.85)
    of_one = 1.0 if told > 1 else 0.3
    spread = of_several if total > 1 else of_one
    words = concept.split(" ")
    telling = sum(min(word_weight(w), 6.0) for w in words) / len(words) / 6.0
    return spread * (0.5 + openings / total) * telling * (PAIR_SHARE if len(words) > 1 else 1.0)


def worth(statement: Statement, weights: Mapping[Concept, float]) -> float:
    """The weight of all that a statement speaks of, against its length."""
    return sum(weights[c] for c in sorted(statement.concepts)) / spread(statement)


def spread(statement: Statement) -> float:
    """What the length of a statement divides its worth by."""
    return float(max(statement.words, 18) ** 0.5)
