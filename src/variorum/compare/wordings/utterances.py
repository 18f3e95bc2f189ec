"""The stretches that may word one utterance: what is attributed, sentence by sentence."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.compare.people import by_mention
from variorum.compare.word_weights import word_weight
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.model import Annotation, AttributionKind, Person, Report, Span

SHORTEST = 3
"""Words that a sentence outside any attribution must have to count as lost quotation."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, or part of one, that somebody is given.

    ``attribution`` is the number of its attribution in the report, -1 for a sentence that
    nobody is given: a quotation may have lost its marks. ``weights`` holds the content
    words with their weight.
    """

    report: str
    order: int
    span: Span
    paragraph: int
    attribution: int
    kind: AttributionKind
    marked: bool
    speaker: str
    speaker_id: str
    sureness: float
    tokens: tuple[Token, ...]
    weights: Mapping[str, float]

    @property
    def weight(self) -> float:
        """The weight of all content words."""
        return sum(self.weights.values())


def find_utterances(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> list[Utterance]:
    """The utterances of all reports, those of a report in the order of its text."""
    persons = by_mention(people)
    return [u for r in reports for u in _of_report(r, annotations[r.id], persons)]


def speaker_key(
    annotation: Annotation, number: int, persons: Mapping[tuple[str, str], Person]
) -> tuple[str, str]:
    """The speaker of an attribution: the name to show and the key to compare, "" if unknown."""
    speaker = annotation.attributions[number].speaker
    if speaker.name:
        person = persons.get((annotation.report, speaker.name))
        return (person.name, person.id) if person else (speaker.name, speaker.name.lower())
    if speaker.unnamed:
        return speaker.unnamed, "unnamed"
    return "", ""


def _of_report(
    report: Report, annotation: Annotation, persons: Mapping[tuple[str, str], Person]
) -> list[Utterance]:
    text = report.text
    paragraphs = find_paragraphs(text)
    marked = marked_spans(text)
    found: list[tuple[Span, int]] = []
    taken: list[Span] = []
    for number, attribution in enumerate(annotation.attributions):
        for span in attribution.content:
            found.extend((piece, number) for piece in _pieces(span, annotation.sentences))
            taken.append(span)
    found.extend((s, -1) for s in annotation.sentences if not any(s.overlaps(t) for t in taken))
    found.sort()
    utterances = [
        _utterance(report, annotation, order, span, number, paragraphs, marked, persons)
        for order, (span, number) in enumerate(found)
    ]
    return [u for u in utterances if u.tokens and (u.attribution >= 0 or len(u.tokens) >= SHORTEST)]


def _pieces(span: Span, sentences: Sequence[Span]) -> list[Span]:
    """A content span cut at the ends of sentences."""
    pieces = [
        Span(max(span.begin, s.begin), min(span.end, s.end)) for s in sentences if s.overlaps(span)
    ]
    return [p for p in pieces if p.begin < p.end] or [span]


def _utterance(
    report: Report,
    annotation: Annotation,
    order: int,
    span: Span,
    number: int,
    paragraphs: Sequence[Span],
    marked: Sequence[Span],
    persons: Mapping[tuple[str, str], Person],
) -> Utterance:
    tokens = tuple(wording_tokens(report.text, [span]))
    name, key = speaker_key(annotation, number, persons) if number >= 0 else ("", "")
    paragraph = bisect_right(paragraphs, span.begin, key=lambda p: p.begin) - 1
    at = bisect_right(marked, span.begin, key=lambda m: m.begin) - 1
    inside = at >= 0 and span.end <= marked[at].end
    kind = annotation.attributions[number].kind if number >= 0 else "indirect"
    sure = annotation.attributions[number].speaker.score if number >= 0 else 0.0
    weights = {t.root: word_weight(t.root) for t in tokens if t.content}
    return Utterance(
        report.id, order, span, paragraph, number, kind, inside, name, key, sure, tokens, weights
    )


@lru_cache(maxsize=256)
def marked_spans(text: str) -> tuple[Span, ...]:
    """The stretches of a text in quotation marks, in order."""
    return tuple(s for q in find_quoted(text, find_paragraphs(text)) for s in q.spans)


def quoted_part(text: str, spans: Sequence[Span]) -> list[Span]:
    """The parts of spans that stand in quotation marks."""
    parts = (
        Span(max(span.begin, m.begin), min(span.end, m.end))
        for span in spans
        for m in marked_spans(text)
        if m.overlaps(span)
    )
    return [part for part in parts if re.search(r"\w", part.of(text))]
