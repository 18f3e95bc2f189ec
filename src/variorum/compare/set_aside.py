"""Findings in furniture, and what nobody said, set aside before reports are compared."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.model import Annotation, Span


def set_furniture_aside(annotation: Annotation, repeated: Iterable[Span] = ()) -> Annotation:
    """The findings that stand in the report's own words.

    ``repeated`` is furniture known only from other reports; it joins the annotation's own.
    A finding goes where one character of it stands in furniture; a sentence only where
    half of it does, so that a dateline or a stamp does not take its sentence along, and one
    into which a page has put links is still there around them.
    """
    furniture = merge_spans((*annotation.furniture, *repeated))
    if not furniture:
        return annotation

    def free(*spans: Span) -> bool:
        return not any(span.overlaps(piece) for span in spans for piece in furniture)

    return replace(
        annotation,
        furniture=furniture,
        sentences=tuple(s for s in annotation.sentences if _mostly_free(s, furniture)),
        names=tuple(n for n in annotation.names if free(Span(n.begin, n.end))),
        attributions=tuple(
            a for a in annotation.attributions if free(*a.source, *a.cue, *a.content)
        ),
        times=tuple(t for t in annotation.times if free(Span(t.begin, t.end))),
        figures=tuple(f for f in annotation.figures if free(Span(f.begin, f.end))),
        positions=tuple(p for p in annotation.positions if free(Span(p.begin, p.end))),
    )


def only_statements(annotation: Annotation) -> Annotation:
    """The same without attributions of what was wanted, feared or planned rather than said:
    utterances, quotations and reported speech are made of statements alone.
    """
    said = tuple(a for a in annotation.attributions if a.statement)
    return annotation if said == annotation.attributions else replace(annotation, attributions=said)


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as spans in order that neither overlap nor touch."""
    merged: list[Span] = []
    for span in sorted(s for s in spans if s.begin < s.end):
        if merged and span.begin <= merged[-1].end:
            merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _mostly_free(sentence: Span, furniture: tuple[Span, ...]) -> bool:
    inserted = [f for f in furniture if sentence.begin < f.begin and f.end < sentence.end]
    at_ends = sum(
        max(0, min(sentence.end, f.end) - max(sentence.begin, f.begin))
        for f in furniture
        if f not in inserted
    )
    own = sentence.end - sentence.begin - sum(f.end - f.begin for f in inserted)
    return at_ends * 2 < own
