"""Who said what, as the model reads it, with the evidence of quotation marks.

The model's spans and links make drafts; quotations in marks are made whole; quotations that
only the rules find are kept; the speakers are resolved as for the rules.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.annotate.attributions import Draft, _resolve_all, find_attributions
from variorum.annotate.cues import Cue
from variorum.annotate.model.decoder import decode
from variorum.annotate.model.links import Link, Place, link_spans
from variorum.annotate.model.pieces import Pieces
from variorum.annotate.model.quotation_evidence import (
    complete,
    marked_stretches,
    near,
    trimmed_content,
)
from variorum.annotate.model.reader import Model, TokenScores, load_model, read_report
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Attribution, Name, Span, Speaker

PARTICIPLE = re.compile(r"\w{2,}ing\b")
MOST_FURNITURE = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its speaker is known, in code points."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]


def find_attributions_by_model(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    furniture: Sequence[Span] = (),
    *,
    model: Model | None = None,
) -> tuple[Attribution, ...]:
    """The attributions of a report in the order of their contents, each with its speaker.

    Raises :class:`~variorum.annotate.model.reader.ModelFileError` where the model cannot be
    loaded.
    """
    model = load_model() if model is None else model
    scores = read_report(text, model)
    found = attributions_of(text, scores, model, furniture)
    by_rules = find_attributions(text, sentences, names, furniture)
    found = add_missed_quotations(found, by_rules)
    return _with_speakers(text, found, sentences, names)


def attributions_of(
    text: str, scores: TokenScores, model: Model, furniture: Sequence[Span] = ()
) -> list[Found]:
    """What the model finds, marked quotations made whole; in the order of the contents."""
    pieces, settings = scores.pieces, model.settings
    spans = decode(scores.roles, pieces.word, change=settings["change"], bonus=settings["bonus"])
    links = link_spans(
        spans, scores.states, pieces.paragraph, model.links, no_source=settings["no_source"]
    )
    taken = sorted(_span(pieces, (s.first, s.stop)) for s in spans if s.kind != "content")
    quoted = marked_stretches(find_quoted(text, find_paragraphs(text)))
    found: list[Found] = []
    for link in links:
        content = _contents(text, link, scores, taken, quoted, settings["whole_quote"])
        inside = [c for c in content if not any(f.contains(c) for f in furniture)]
        if inside and (link.cue is not None or _is_marked(inside, quoted)):
            source = _span(pieces, link.source) if link.source else None
            cue = _span(pieces, link.cue) if link.cue else None
            found.append(Found(source, cue, tuple(inside)))
    return _without_doubles(sorted(found, key=lambda f: f.content))


def add_missed_quotations(found: Sequence[Found], by_rules: Sequence[Attribution]) -> list[Found]:
    """The model's, and those marked quotations of the rules that touch none of the model's."""
    held = sorted(span for f in found for span in f.content)
    added = [
        Found(a.source[0] if a.source else None, a.cue[0] if a.cue else None, a.content)
        for a in by_rules
        if a.kind != "indirect" and not any(near(held, span) for span in a.content)
    ]
    return sorted([*found, *added], key=lambda f: f.content)


def _contents(
    text: str,
    link: Link,
    scores: TokenScores,
    taken: Sequence[Span],
    quoted: Sequence[Span],
    share: float,
) -> list[Span]:
    """A link's contents in code points, trimmed, made whole, touching ones joined."""
    joined: list[Span] = []
    for first, stop in sorted(link.contents):
        if scores.furniture[first:stop].mean() > MOST_FURNITURE:
            continue
        span = trimmed_content(_span(scores.pieces, (first, stop)), text)
        if span.begin >= span.end:
            continue
        span = complete(span, taken, quoted, text, share=share)
        if (
            joined
            and not re.search(r"\w", text[joined[-1].end : span.begin])
            and ("\n" not in text[joined[-1].end : span.begin])
        ):
            joined[-1] = Span(joined[-1].begin, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """Contents that a widened one has swallowed go."""
    spans = sorted((s for f in found for s in f.content), key=lambda s: (s.begin, -s.end))
    swallowed: set[Span] = set()
    end = -1
    for span in spans:
        if span.end <= end:
            swallowed.add(span)
        end = max(end, span.end)
    kept = []
    for attribution in found:
        content = tuple(s for s in attribution.content if s not in swallowed)
        if content:
            kept.append(replace(attribution, content=content))
    return kept


def _is_marked(content: Sequence[Span], quoted: Sequence[Span]) -> bool:
    return any(near(quoted, span) for span in content)


def _span(pieces: Pieces, place: Place) -> Span:
    return Span(int(pieces.begin[place[0]]), int(pieces.end[place[1] - 1]))


def _with_speakers(
    text: str, found: Sequence[Found], sentences: Sequence[Span], names: Sequence[Name]
) -> tuple[Attribution, ...]:
    paragraphs = find_paragraphs(text)
    starts = [p.begin for p in paragraphs]
    quoted = find_quoted(text, paragraphs)
    drafts = []
    for f in found:
        position = f.cue.begin if f.cue else f.content[0].begin
        cue = None
        if f.cue is not None:
            before = f.source is not None and f.source.begin < f.cue.begin
            participle = f.source is None and bool(PARTICIPLE.search(f.cue.of(text)))
            cue = Cue(f.cue, f.source, before, participle)
        paragraph = bisect_right(starts, position) - 1
        drafts.append(Draft(cue, paragraph, position, list(f.content)))
    resolved = _resolve_all(text, drafts, sentences, paragraphs, names, quoted)
    return tuple(_honest(text, a) for a in resolved)


def _honest(text: str, attribution: Attribution) -> Attribution:
    """No speaker is carried over to reported speech whose source the report leaves out."""
    if attribution.source or attribution.kind != "indirect" or not attribution.cue:
        return attribution
    if PARTICIPLE.search(attribution.cue[0].of(text)):
        return attribution
    return replace(attribution, speaker=Speaker(unresolved="", score=0.0))
