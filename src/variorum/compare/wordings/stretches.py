"""Which stretches of a report may word an utterance: what is attributed, and what may be."""

import re

from variorum.annotate.words import find_words
from variorum.compare.marked_spans import marked_spans
from variorum.compare.wordings.pieces import cut_pieces
from variorum.model import Annotation, Report, Span
from variorum.model.places import SpanIndex, attributions_at, contents_at

HEADING = re.compile(r"[‘'“\"]?\w(?:\S+\s){1,10}\S*\w[’'”\"]?")
"""A few words on one line without a full stop."""
LONG_REST = 6
"""Words behind what is attributed in a sentence from which on they may belong to it."""


def find_stretches(report: Report, annotation: Annotation) -> dict[Span, int]:
    """The stretches, no longer than a sentence, each with the number of its attribution; -1 where
    nobody is given it.
    """
    found: dict[Span, int] = {}
    for number, attribution in enumerate(annotation.attributions):
        for span in attribution.content:
            for piece in cut_pieces(report.text, span, annotation.sentences):
                found[piece] = _surer(annotation, found.get(piece, number), number)
    for sentence in annotation.sentences:
        if not contents_at(annotation, [sentence]):
            named = _only_names_the_speaker(report.text, sentence, annotation)
            if not named and not _is_heading(report.text, sentence):
                found.setdefault(sentence, -1)
        elif rest := _rest(report.text, sentence, annotation):
            found.setdefault(rest, -1)
    told = SpanIndex((span, number) for span, number in found.items())
    for quotation in marked_spans(report.text):
        if not any(True for _ in told.touching(quotation)):
            found[quotation] = -1  # quoted words in a sentence whose rest somebody is given
    return found


def _only_names_the_speaker(text: str, sentence: Span, annotation: Annotation) -> bool:
    """Whether a sentence only says who speaks: ``“Shut the gate!” | Mr. Ray told the crowd.``"""
    held = [
        span for a in attributions_at(annotation, sentence) if a.source and a.cue
        for span in (*a.source, *a.cue) if sentence.contains(span)
    ]  # fmt: skip
    if not held:
        return False
    words = len(find_words(text, *sentence)) - sum(len(find_words(text, *s)) for s in held)
    return words < LONG_REST


def _is_heading(text: str, sentence: Span) -> bool:
    """Whether a sentence is a line between paragraphs that only names what follows."""
    before, words = text[: sentence.begin].rstrip(" \t"), sentence.of(text)
    own_line = before.endswith("\n") and text[sentence.end : sentence.end + 2] == "\n\n"
    return own_line and HEADING.fullmatch(words) is not None


def _rest(text: str, sentence: Span, annotation: Annotation) -> Span | None:
    """What a sentence goes on with behind all that is attributed in it, where it is long: the
    annotator may have heard only the first part of what somebody is given.
    """
    held = (
        span for a in attributions_at(annotation, sentence)
        for span in (*a.source, *a.cue, *a.content) if span.overlaps(sentence)
    )  # fmt: skip
    end = max(span.end for span in held)
    if end >= sentence.end:
        return None
    rest = Span(end, sentence.end).trimmed(text)
    return rest if len(find_words(text, *rest)) >= LONG_REST else None


def _surer(annotation: Annotation, first: int, second: int) -> int:
    """Of two attributions of the same words, the one whose speaker is named, then surer."""
    speakers = [annotation.attributions[n].speaker for n in (first, second)]
    ranks = [(s.name is not None, s.score) for s in speakers]
    return second if ranks[1] > ranks[0] else first
