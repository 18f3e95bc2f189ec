"""The sentences that a brief may quote: whole, clear by themselves, and borne out by others."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.account.brief.likeness import SHARED_TERMS, is_similar, says_the_same, shared_roots
from variorum.account.brief.quality import how_good
from variorum.account.brief.support import Beside
from variorum.account.concepts import Concept, Statement, worth
from variorum.account.coverage.otherwise import how_otherwise
from variorum.account.leaning import Leaning, find_leaning_in
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.account.told_days import days_told
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.subjects import is_finite_verb
from variorum.annotate.words import find_words
from variorum.clean.captions import LABELS
from variorum.lang import word_list
from variorum.model import Annotation, Span
from variorum.model.places import names_from

CANDIDATES = 300
MARKS = "“”\"'’‘.,;:"
ABOUT_THE_AUTHOR = re.compile(r"(?:[A-Z][\w.’'-]*,? ){2,4}(?:is|was) (?:an?|the|co-?\w+)\b")
LAST_PARAGRAPHS = 3
"""Where a column tells who wrote it."""
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
NEWEST = 1.3
"""What opens a report of the last days is mostly the news."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be quoted: its bare words, how good it is, and who says the like.

    ``text`` has the names of those meant by "he" in brackets, and the days meant by "yesterday".
    ``introduces`` are the surnames of people with a first name or title, ``leans_on`` the surnames
    that stand alone; ``takes_up`` the nouns for what the report told of before.
    """

    statement: Statement
    span: Span
    quality: float
    similar: tuple[Statement, ...] = ()
    introduces: frozenset[str] = frozenset()
    leans_on: frozenset[str] = frozenset()
    text: str = ""
    takes_up: frozenset[str] = frozenset()


def find_candidates(
    statements: list[Statement],
    weights: Mapping[Concept, float],
    sources: Sources,
    days: Mapping[str, int],
) -> list[Candidate]:
    """The statements that can be quoted, with those of other origins that say the like. What opens
    a report of the last ``days`` is worth more.
    """
    paragraphs = {r: find_paragraphs(report.text) for r, report in sources.reports.items()}
    found: list[Candidate] = []
    order = sorted(statements, key=lambda s: (-worth(s, weights), sources.rank(s.report), s.span))
    for statement in order:
        candidate = _quotable(statement, paragraphs[statement.report], sources)
        if candidate:
            found.append(_newest(candidate, days))
        if len(found) == CANDIDATES:
            break
    by_term: dict[Concept, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        for term in statement.terms:
            by_term[term].append(i)
    beside = Beside(sources, days)
    return [
        _weighed(_borne_out(c, statements, by_term, weights, sources), beside, sources)
        for c in found
    ]


def _newest(candidate: Candidate, days: Mapping[str, int]) -> Candidate:
    """The candidate, worth more where it opens a report of the last days of several."""
    statement, last = candidate.statement, max(days.values())
    opens = statement.place == 0 and 0 < last == days[statement.report]
    return replace(candidate, quality=candidate.quality * NEWEST) if opens else candidate


def _weighed(candidate: Candidate, beside: Beside, sources: Sources) -> Candidate:
    """The candidate, worth less where others tell it otherwise."""
    passage = sources.reports[candidate.statement.report].cite(*candidate.span)
    worth = beside.worth(passage, beside.support(passage))
    return replace(candidate, quality=candidate.quality * worth)


def _quotable(
    statement: Statement, paragraphs: tuple[Span, ...], sources: Sources
) -> Candidate | None:
    text = sources.reports[statement.report].text
    findings = sources.annotations[statement.report]
    span = bare_sentence(text, statement.span, findings.furniture)
    altered = sources.altered_words.get(statement.report, ())
    if span is None or any(span.overlaps(words) for words in altered):
        return None
    if text[: span.end].endswith(":"):
        return None  # what it announces is not told
    at = bisect_right(paragraphs, span.begin, key=lambda p: p.begin) - 1
    paragraph = paragraphs[at] if at >= 0 else statement.span
    referents = find_referents(text, span, findings)
    passage = sources.reports[statement.report].cite(*span)
    opens = statement.place == 0
    if paragraph.of(text).startswith(LABELS) or _is_about_the_author(text, at, paragraphs):
        return None
    if why_not_alone(text, span, paragraph, findings, opens_report=opens, referents=referents):
        return None
    leaning = None if opens else find_leaning_in(text, span, findings)
    return Candidate(
        statement,
        span,
        how_good(statement, passage, sources),
        (),
        *_introductions(text, span, findings),
        put_in_referents(text, span, referents, findings.furniture, days_told(passage, sources)),
        frozenset() if opens else _taken_up(leaning, span.of(text)),
    )


def _is_about_the_author(text: str, at: int, paragraphs: tuple[Span, ...]) -> bool:
    """Whether one of the last paragraphs tells who somebody is, as below a column."""
    last = at > LAST_PARAGRAPHS and at >= len(paragraphs) - LAST_PARAGRAPHS
    return last and ABOUT_THE_AUTHOR.match(paragraphs[at].of(text)) is not None


def _taken_up(leaning: Leaning | None, words: str) -> frozenset[str]:
    """The noun that a sentence takes up, which another must have told of: also that of a subject
    with nothing to tell it apart: "The report said".
    """
    if leaning is not None:
        return frozenset([leaning.noun])
    first = [word.strip(MARKS) for word in words.split(maxsplit=3)[:3]]
    bare = len(first) > 2 and first[0] == "The" and is_finite_verb(first, 2)
    return frozenset([first[1]]) if bare and first[1].islower() else frozenset()


def _introductions(
    text: str, span: Span, findings: Annotation
) -> tuple[frozenset[str], frozenset[str]]:
    introduced: set[str] = set()
    alone: set[str] = set()
    for name in names_from(findings.names, *span):
        if name.type == "person":
            words = [w.text for w in find_words(text, name.begin, name.end)]
            before = find_words(text, max(span.begin, name.begin - 30), name.begin)
            titled = bool(before) and before[-1].text.lower() in word_list("titles") - COURTESY
            if words:
                (introduced if titled or len(words) > 1 else alone).add(words[-1])
    return frozenset(introduced), frozenset(alone - introduced)


def _borne_out(
    candidate: Candidate,
    statements: list[Statement],
    by_term: Mapping[Concept, list[int]],
    weights: Mapping[Concept, float],
    sources: Sources,
) -> Candidate:
    """The candidate with the statement of each other origin that is most like it.

    A sentence of a report that rewords another is worth nothing where any other report
    has the statement.
    """
    own = candidate.statement
    shared = Counter(i for term in own.terms for i in by_term[term])
    others = [
        statements[i]
        for i in sorted(i for i, count in shared.items() if count >= SHARED_TERMS)
        if statements[i].report != own.report
    ]
    if own.report in sources.reworded and any(
        says_the_same(own, other, weights, same_days=True) for other in others
    ):
        return replace(candidate, quality=0.0)
    best: dict[str, tuple[float, int, Statement]] = {}
    shown = sources.reports[own.report].cite(*candidate.span)
    for other in others:
        origin = sources.origins[other.report]
        passage = sources.reports[other.report].cite(*other.span)
        if (
            origin != sources.origins[own.report]
            and is_similar(own, other, weights)
            and not how_otherwise(shown, passage, sources)
        ):
            like = (shared_roots(own, other), -other.place, other)
            if origin not in best or like[:2] > best[origin][:2]:
                best[origin] = like
    quality = candidate.quality * (1 + 0.15 * min(len(best), 3))
    return replace(
        candidate,
        quality=quality,
        similar=tuple(best[origin][2] for origin in sorted(best, key=sources.rank)),
    )
