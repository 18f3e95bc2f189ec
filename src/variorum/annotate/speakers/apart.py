"""Words of one attribution that stand apart from its cue, and so may be another's."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.speakers.beside_quotations import beside_quotation
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.utterances import Utterance
from variorum.model import Span

FARTHEST = 1
"""So many paragraphs at most lie between a cue and its words, or between two of its stretches."""


def told_apart(
    text: str, utterances: Sequence[Utterance], paragraphs: Sequence[Span], people: KnownPeople
) -> list[Utterance]:
    """The utterances in order, each without the words that stand far from its cue, or in another
    paragraph with a source of their own beside them (``," Ray wrote``); these become utterances
    without a source.
    """
    begins = [paragraph.begin for paragraph in paragraphs]
    parts = [part for u in utterances for part in _parts(text, u, begins, people)]
    return sorted(parts, key=lambda u: (u.position, u.content))


def _parts(
    text: str, utterance: Utterance, begins: Sequence[int], people: KnownPeople
) -> Iterator[Utterance]:
    if utterance.paragraph == utterance.last_paragraph and len(utterance.content) == 1:
        yield utterance
        return
    near = utterance.paragraph
    kept: list[Span] = []
    for content in sorted(utterance.content, key=lambda c: abs(c.begin - utterance.position)):
        paragraph = bisect_right(begins, content.begin) - 1
        elsewhere = paragraph != utterance.paragraph
        own = elsewhere and beside_quotation(text, [content], people) is not None
        if own or abs(paragraph - near) > FARTHEST:
            yield replace(
                utterance, source=None, cue=None, content=(content,), paragraph=paragraph,
                last_paragraph=paragraph, alone=_stands_alone(text, content),
            )  # fmt: skip
        else:
            kept.append(content)
            near = paragraph
    if kept:
        last = bisect_right(begins, max(kept).begin) - 1
        yield replace(utterance, content=tuple(sorted(kept)), last_paragraph=last)


def _stands_alone(text: str, content: Span) -> bool:
    """Whether sentences end before and in the words, so that they are nobody's clause."""
    before = text[max(0, content.begin - 3) : content.begin].rstrip(" ")
    return before[-1:] in {"", "\n", ".", "!", "?", "”", '"'} and bool(
        re.search(r"[.!?…][”\"’')]*$", text[max(0, content.end - 4) : content.end + 1].rstrip())
    )
