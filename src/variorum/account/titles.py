"""What to call a story: the headline that says most of what the reports share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.account.concepts import (
    OPENING_SENTENCES,
    Concept,
    Statement,
    find_concepts,
    worth,
)
from variorum.account.days import group_days
from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.model import Annotation, Evidence, Report, Span

USUAL_WORDS = 8
LONGEST = 100


def headline(report: Report, findings: Annotation) -> tuple[str, Evidence]:
    """The headline and where it stands: the title, or the first words that are no furniture."""
    if report.title and report.title.strip():
        if report.title_span:
            return report.title.strip(), report.cite(*report.title_span)
        span = Span(0, len(report.title)).trimmed(report.title)
        return span.of(report.title), report.cite(*span, part="title")
    begin = _first_words(report.text, findings)
    end = report.text.find("\n", begin)
    span = Span(begin, len(report.text) if end < 0 else end).trimmed(report.text)
    line = span.of(report.text)
    if len(line) <= LONGEST:
        return line, report.cite(*span)
    shown = line[:LONGEST].rsplit(None, 1)[0]
    return f"{shown} …", report.cite(begin, begin + len(shown))


def _first_words(text: str, findings: Annotation) -> int:
    begin = len(text) - len(text.lstrip())
    for stretch in sorted(findings.furniture):
        if stretch.begin <= begin < stretch.end < len(text):
            begin = stretch.end
            begin += len(text[begin:]) - len(text[begin:].lstrip())
    return begin if begin < len(text) else 0


def choose_title(
    sources: Sources, statements: Sequence[Statement], weights: Mapping[Concept, float]
) -> str:
    """The headline of the most central report, of one that rewords no other if possible.

    Central is a report of the days when most origins wrote, whose headline and opening are
    of what most of them speak of.
    """
    if not sources.reports:
        return ""
    openings: dict[str, float] = defaultdict(float)
    for statement in statements:
        if statement.place < OPENING_SENTENCES:
            openings[statement.report] += worth(statement, weights)

    def score(report: Report) -> tuple[bool, bool, float]:
        words = find_words(headline(report, sources.annotations[report.id])[0])
        concepts = find_concepts(words)[1]
        mass = sum(weights.get(c, 0.0) for c in sorted(concepts))
        return (
            report.title is not None and bool(report.title.strip()),
            report.id not in sources.reworded,
            mass / max(len(words), USUAL_WORDS) ** 0.5 * openings[report.id],
        )

    days = group_days(sources)
    origins = {d: sources.count_origins(r for r in days if days[r] == d) for d in days.values()}
    most = max(origins.values())
    main = [r for r in sources.reports.values() if origins[days[r.id]] == most]
    titled = [r for r in main if r.title and r.title.strip()]
    best = max(titled or sources.reports.values(), key=score)
    return headline(best, sources.annotations[best.id])[0]
