"""Who said what, as the model reads it, with the evidence of quotation marks.

The model's spans and links make drafts; quotations in marks are made whole; quotations that
only the rules find are kept; the speakers are resolved as for the rules.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.annotate.attributions import find_attributions
from variorum.annotate.attributions.cues import Cue
from variorum.annotate.attributions.drafts import Draft
from variorum.annotate.attributions.voices import give_voices
from variorum.annotate.model.decoder import TaggedSpan, decode
from variorum.annotate.model.links import Link, Place, link_spans
from variorum.annotate.model.pieces import Pieces
from variorum.annotate.model.quotation_evidence import (
    complete,
    marked_stretches,
    near,
    trimmed_content,
)
from variorum.annotate.model.reader import Model, TokenScores, load_model, read_report
from variorum.annotate.model.tags import ROLES
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Attribution, Name, Span

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
    found = add_from_rules(found, by_rules)
    return _with_speakers(text, found, sentences, names)


def attributions_of(
    text: str, scores: TokenScores, model: Model, furniture: Sequence[Span] = ()
) -> list[Found]:
    """What the model finds, marked quotations made whole; in the order of the contents."""
    pieces, settings = scores.pieces, model.settings
    spans = role_spans(scores, settings)
    links = link_spans(
        spans,
        scores.states,
        pieces.paragraph,
        model.links,
        no_cue=settings["no_cue"],
        no_source=settings["no_source"],
        cue_far=settings["cue_far"],
        source_far=settings["source_far"],
    )
    taken = sorted(_span(pieces, (s.first, s.stop)) for s in spans if s.kind != "content")
    quoted = marked_stretches(find_quoted(text, find_paragraphs(text)))
    found: list[Found] = []
    for link in links:
        content = _contents(text, link, scores, taken, quoted, settings["whole_quote"])
        inside = [c for c in content if not any(f.contains(c) for f in furniture)]
        sure = link.cue is not None or link.source_chance >= settings["alone"]
        if inside and (sure or _is_marked(inside, quoted)):
            source = _span(pieces, link.source) if link.source else None
            cue = _span(pieces, link.cue) if link.cue else None
            found.append(Found(source, cue, tuple(inside)))
    return _without_doubles(sorted(found, key=lambda f: f.content))


def role_spans(scores: TokenScores, settings: Mapping[str, float]) -> list[TaggedSpan]:
    """Sources, cues and contents: more sources and cues than will be linked, so that the links
    can choose.
    """
    return decode(
        scores.roles,
        scores.pieces.word,
        change=settings["change"],
        bonus=[settings[f"{role}_bonus"] for role in ROLES],
    )


def add_from_rules(found: Sequence[Found], by_rules: Sequence[Attribution]) -> list[Found]:
    """With what the rules know of marked quotations: those that touch none of the model's are
    added, and where the model gives no source, that of the rules is taken.
    """
    marked = [a for a in by_rules if a.kind != "indirect"]
    owners = sorted(((span, a) for a in marked for span in a.content), key=lambda o: o[0])
    begins = [span for span, _ in owners]
    filled = []
    for f in found:
        touching = near(begins, f.content[0])
        if f.source is None and touching:
            rule = owners[begins.index(touching[0])][1]
            if rule.source and rule.cue:
                f = Found(rule.source[0], rule.cue[0], f.content)
        filled.append(f)
    held = sorted(span for f in found for span in f.content)
    added = [
        Found(a.source[0] if a.source else None, a.cue[0] if a.cue else None, a.content)
        for a in marked
        if not any(near(held, span) for span in a.content)
    ]
    return sorted([*filled, *added], key=lambda f: f.content)


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
    drafts = []
    for f in found:
        position = f.cue.begin if f.cue else f.content[0].begin
        paragraph = bisect_right(starts, position) - 1
        before = bool(f.source and f.cue and f.source < f.cue)
        cue = Cue(f.cue, f.source, before) if f.cue else None
        alone = cue is None and _stands_alone(text, f.content, sentences)
        drafts.append(Draft(cue, paragraph, position, list(f.content), alone=alone))
    marked = marked_stretches(find_quoted(text, paragraphs))
    return give_voices(text, drafts, sentences, paragraphs, names, marked)


def _stands_alone(text: str, content: Sequence[Span], sentences: Sequence[Span]) -> bool:
    """Whether the sentence in which the content begins holds no other words."""
    number = bisect_right(sentences, content[0].begin, key=lambda s: s.begin) - 1
    if number < 0:
        return False
    outside = text[sentences[number].begin : content[0].begin]
    outside += text[content[0].end : sentences[number].end]
    return re.search(r"\w", outside) is None
