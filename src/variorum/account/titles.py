"""What to call a story: the headline that says most of what the reports share."""

import math
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
LONGEST_SENTENCE = 200


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
    """The headline of the most central report that tells the news in words of its own, or its
    first sentence where none of these has a headline.

    Central is a report of the days when most origins wrote, whose headline and opening are
    of what most of them speak of. A report that rewords or repeats another, and what is no
    report but a speech, gives the story its name only where there is no other.
    """
    if not sources.reports:
        return ""
    openings: dict[str, float] = defaultdict(float)
    for statement in statements:
        if statement.place < OPENING_SENTENCES:
            openings[statement.report] += worth(statement, weights)

    def score(report: Report) -> float:
        words = find_words(_name(report, sources.annotations[report.id]))
        concepts = find_concepts(words)[1]
        mass = sum(weights.get(c, 0.0) for c in sorted(concepts))
        return mass / math.sqrt(max(len(words), USUAL_WORDS)) * openings[report.id]

    best = max(_may_name_it(sources), key=score)
    return _name(best, sources.annotations[best.id])


def _may_name_it(sources: Sources) -> Sequence[Report]:
    """The reports that a story may have its name from: of the main days, in words of their own
    and with a title, as far as there are such.
    """
    days = group_days(sources)
    origins = {d: sources.count_origins(r for r in days if days[r] == d) for d in days.values()}
    most = max(origins.values())
    found = tuple(sources.reports.values())
    second_hand = sources.reworded | sources.copied
    for wanted in (
        lambda r: r.id not in second_hand and not r.primary,
        lambda r: origins[days[r.id]] == most,
        _is_titled,
    ):
        found = tuple(filter(wanted, found)) or found
    return found


def _is_titled(report: Report) -> bool:
    return bool(report.title and report.title.strip())


def _name(report: Report, findings: Annotation) -> str:
    """The title, or the first sentence whole where it is no longer than two lines."""
    words, found = headline(report, findings)
    if _is_titled(report):
        return words
    for sentence in findings.sentences:
        if sentence.begin <= found.begin < sentence.end <= found.begin + LONGEST_SENTENCE:
            whole = Span(found.begin, sentence.end).trimmed(report.text).of(report.text)
            return " ".join(whole.split()).rstrip(".")
    return words
