"""The attributions of a report as the model reads them, with the evidence of quotation marks.

The model's spans and links make them; a quotation in marks is taken whole or not at all. Their
speakers are found later, in ``annotate.attributions``.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.annotate.model.candidates import Place
from variorum.annotate.model.choice import Link, choose_links
from variorum.annotate.model.pieces import Pieces
from variorum.annotate.model.quotation_evidence import (
    complete,
    marked_stretches,
    trimmed_content,
)
from variorum.annotate.model.reader import Model, TokenScores
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution as the model reads it, in code points.

    ``attributed`` is how likely somebody is given these words, ``chance`` how likely they are and
    by this source.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    chance: float
    attributed: float


def attributions_of(text: str, scores: TokenScores, model: Model) -> list[Reading]:
    """What the model finds, marked quotations made whole; in the order of the contents."""
    pieces = scores.pieces
    links = choose_links(scores, model.links, model.settings)
    taken = _apart(_span(pieces, p) for link in links for p in (link.source, link.cue) if p)
    quoted = marked_stretches(find_quoted(text, find_paragraphs(text)))
    found: list[Reading] = []
    for link in links:
        content = _contents(text, link, pieces, taken, quoted, model.settings["whole_quote"])
        if content:
            source = _span(pieces, link.source) if link.source else None
            cue = _span(pieces, link.cue) if link.cue else None
            found.append(Reading(source, cue, tuple(content), link.chance, link.attributed))
    return _without_doubles(sorted(found, key=lambda f: f.content))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.begin < joined[-1].end:
            joined[-1] = Span(joined[-1].begin, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _contents(
    text: str,
    link: Link,
    pieces: Pieces,
    taken: Sequence[Span],
    quoted: Sequence[Span],
    share: float,
) -> list[Span]:
    """A link's contents in code points, trimmed, made whole, touching ones joined."""
    joined: list[Span] = []
    own = [_span(pieces, part) for part in (link.source, link.cue) if part]
    for place in sorted(link.contents):
        span = trimmed_content(_span(pieces, place), text)
        if span.begin >= span.end:
            continue
        span = complete(span, taken, quoted, text, share=share, own=own)
        between = text[joined[-1].end : span.begin] if joined else "\n"
        if "\n" in between or re.search(r"\w", between):
            joined.append(span)
        else:
            joined[-1] = Span(joined[-1].begin, max(joined[-1].end, span.end))
    return joined


def _without_doubles(found: Sequence[Reading]) -> list[Reading]:
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


def _span(pieces: Pieces, place: Place) -> Span:
    return Span(int(pieces.begin[place[0]]), int(pieces.end[place[1] - 1]))
