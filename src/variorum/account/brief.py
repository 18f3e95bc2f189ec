"""The brief: a few sentences of the reports that tell the story between them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.account.concepts import Concept, Statement, read_statements, weigh_concepts
from variorum.account.disputed import find_disputed
from variorum.account.sources import Sources
from variorum.account.standing_alone import bare_sentence, why_not_alone
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.words import find_words
from variorum.model import Line, Section, Span

MOST = 7
LEAST_GAIN = 0.22
SAME = 0.5
SIMILAR = 0.55
REWORDED_NOTE = "only in a reworded report"
SHARED_TERMS = 3
CANDIDATES = 400
LONG = 45
ADDING = frozenset({"also", "too", "added", "however", "meanwhile", "then", "again", "therefore"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be quoted: its bare words, how good it is, and who bears it out."""

    statement: Statement
    span: Span
    quality: float
    similar: tuple[Statement, ...] = ()


def write_brief(sources: Sources) -> Section:
    """At most seven sentences that stand in the reports as printed, from several of them."""
    statements = read_statements(sources)
    weights = weigh_concepts(statements, sources)
    candidates = _candidates(statements, weights, sources)
    chosen = _told_in_order(choose(candidates, weights, sources), sources)
    return Section("brief", "In brief", tuple(_line(c, sources) for c in chosen))


def choose(
    candidates: list[Candidate], weights: Mapping[Concept, float], sources: Sources
) -> list[Candidate]:
    """Candidates that cover the most weight between them, taken greedily.

    Coverage counts each concept once, so that a second sentence on the same thing gains
    little (Lin and Bilmes, "A class of submodular functions for document summarization",
    2011); a sentence too like one that was taken is not taken at all (Carbonell and
    Goldstein, "The use of MMR", 1998). Each further sentence of an origin counts less.
    """
    chosen: list[Candidate] = []
    covered: set[Concept] = set()
    first_gain = 0.0
    left = list(candidates)
    while left and len(chosen) < MOST:
        used = [sources.origins[c.statement.report] for c in chosen]
        gains = [
            _gain(c, covered, weights) * 0.8 ** used.count(sources.origins[c.statement.report])
            for c in left
        ]
        best = max(range(len(left)), key=gains.__getitem__)  # the first of equals
        if not gains[best] or gains[best] < LEAST_GAIN * first_gain:
            break
        first_gain = first_gain or gains[best]
        taken = left.pop(best)
        chosen.append(taken)
        covered |= taken.statement.concepts
        left = [c for c in left if likeness(c.statement, taken.statement, weights) < SAME]
    return chosen


def likeness(a: Statement, b: Statement, weights: Mapping[Concept, float]) -> float:
    """How much of the shorter of two statements stands in the other, 0 to 1, by weight.

    Words that the whole story is about count less: they are in every sentence of it.
    """
    shared = _mass(a.terms & b.terms, weights)
    least = min(_mass(a.terms, weights), _mass(b.terms, weights))
    return shared / least if least else 0.0


def _mass(terms: Iterable[Concept], weights: Mapping[Concept, float]) -> float:
    return sum(1.0 / (0.15 + weights.get(t, 0.0)) for t in sorted(terms))


def _gain(candidate: Candidate, covered: set[Concept], weights: Mapping[Concept, float]) -> float:
    new = sorted(candidate.statement.concepts - covered)
    mass = sum(weights[c] for c in new)
    return float(candidate.quality * mass / max(candidate.statement.words, 12) ** 0.5)


def _candidates(
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
    found.sort(key=lambda c: -_gain(c, set(), weights))
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
    if why_not_alone(text, span, paragraph, findings):
        return None
    return Candidate(statement, span, _quality(statement, span.of(text), sources))


def _quality(statement: Statement, words: str, sources: Sources) -> float:
    quality = 1.3 if statement.place == 0 else 1.15 if statement.place < 3 else 1.0
    if statement.words > LONG:
        quality *= LONG / statement.words
    if any(w.text.lower() in ADDING for w in find_words(words)[1:6]):
        quality *= 0.6
    if words.startswith("The ") and not any(w.text[0].isupper() for w in find_words(words)[1:]):
        quality *= 0.7
    if "“" in words or '"' in words:
        quality *= 0.9
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
        if count >= SHARED_TERMS:
            like = (likeness(own, statement, weights), -statement.place, statement)
            if like[0] >= SIMILAR and like[:2] > best.get(statement.report, like)[:2]:
                best[statement.report] = like
            elif like[0] >= SIMILAR:
                best.setdefault(statement.report, like)
    similar = tuple(best[r][2] for r in sorted(best, key=sources.rank))
    others = {sources.origins[s.report] for s in similar} - {sources.origins[own.report]}
    quality = candidate.quality * (1 + 0.2 * min(len(others), 4))
    if own.report in sources.reworded and similar:
        quality = 0.0  # the report that it retells, or another, has the statement
    return Candidate(own, candidate.span, quality, similar)


def _told_in_order(chosen: list[Candidate], sources: Sources) -> list[Candidate]:
    """Earlier reports first; reports of the same days tell in the order of the reports.

    Within the same days the sentence chosen first leads and the others follow by how far
    down their reports they stand (majority ordering: Barzilay, Elhadad and McKeown,
    "Inferring strategies for sentence ordering in multidocument news summarization", 2002).
    """
    days = _days(sources)

    def depth(candidate: Candidate) -> float:
        places = [candidate.statement, *candidate.similar]
        return sum(s.place / lengths[s.report] for s in places) / len(places)

    lengths = {r: max(len(a.sentences), 1) for r, a in sources.annotations.items()}
    lead = {id(chosen[0])} if chosen else set()
    return sorted(
        chosen,
        key=lambda c: (
            days[c.statement.report],
            id(c) not in lead,
            depth(c),
            sources.rank(c.statement.report),
            c.span,
        ),
    )


def _days(sources: Sources) -> dict[str, int]:
    """A number for each report, the same for reports at most two days apart."""
    days: dict[str, int] = {}
    number, before = 0, None
    for report_id, report in sources.reports.items():
        dating = sources.comparison.dating(report_id)
        day = report.published
        if dating:
            day = dating.when.latest or dating.when.earliest
        if day and before and (day - before).days > 2:
            number += 1
        before = day or before
        days[report_id] = number
    return days


def _line(candidate: Candidate, sources: Sources) -> Line:
    report = sources.reports[candidate.statement.report]
    similar = (sources.reports[s.report].cite(*s.span) for s in candidate.similar)
    evidence = (report.cite(*candidate.span), *similar)
    note = ""
    if report.id in sources.reworded:
        note = REWORDED_NOTE
    elif candidate.similar:
        others = len({s.report for s in candidate.similar})
        note = f"similar words in {others} other report{'s' if others > 1 else ''}"
    return Line(evidence[0].text, evidence, label=sources.label(report.id), note=note)
