"""Sentences that end in their speaker, ``The gate stays shut, said Ann Ray.``, and that the model
passed over.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.annotate.attributions.found import Found
from variorum.annotate.model.quotation_evidence import near
from variorum.model import Name, Span

ENDS_IN_SPEAKER = re.compile(r",\s(said|says)\s([^,;:“”\"]{2,80}(?:,\s[^,;:“”\"]{2,80})?)[.!?]?$")
LEAST_WORDS = 3
SAID = re.compile(r"(?:said|says)(?:\sthe)?")
SPEAKER_BEHIND = re.compile(
    r",?\s(said|says)\s((?:the|an?|one|two|three|several|some|his|her|their|[A-Z])[^,;:.“”\"\n]{2,80}?"
    r"(?:,\s(?:[A-Z][\w.’'-]*\s?){2,5})?)(?=[,.]\s|[,.]?$|\s(?:in|at|on|during|after|when)\s)"
)
""""Said" with who said it behind it; "Maj. Ann Ray" may follow as who that is."""


def inverted_clauses(
    text: str,
    sentences: Sequence[Span],
    names: Sequence[Name],
    found: Sequence[Found],
    marked: Sequence[Span],
) -> Iterator[Found]:
    """The clause before "said X" at the end of a sentence without marks or any attribution,
    where X holds the name of a person.
    """
    held = sorted(span for f in found for span in (f.source, f.cue, *f.content) if span is not None)
    people = [Span(n.begin, n.end) for n in names if n.type == "person"]
    for sentence in sentences:
        match = ENDS_IN_SPEAKER.search(text, *sentence)
        if match is None:
            continue
        source, content = Span(*match.span(2)), Span(sentence.begin, match.start())
        at = bisect_left(people, source)
        named = at < len(people) and source.contains(people[at])
        touched = near(held, sentence) or near(marked, sentence)
        if named and not touched and len(content.of(text).split()) >= LEAST_WORDS:
            yield Found(source, Span(*match.span(1)), (content,))


def with_speakers_behind(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The attributions, one whose source stands inside its words given to who stands behind "said":
    "The board and | the mill | have not met, said one of its lawyers". What is made of that clause
    alone goes.
    """
    mended = [_with_speaker_behind(text, one) for one in found]
    closed = [Span(m.cue.begin, m.source.end) for m in mended if m and m.cue and m.source]
    for one, other in zip(found, mended, strict=True):
        if other is not None:
            yield other
        elif not any(clause.contains(one.content[0]) for clause in closed):
            yield one


def _with_speaker_behind(text: str, one: Found) -> Found | None:
    source, cue = one.source, one.cue
    if source is None or cue is None or not SAID.fullmatch(text, *cue):
        return None
    before = tuple(piece for piece in one.content if piece.end <= cue.begin)
    if not any(piece.contains(source) for piece in before):
        return None
    if any(mark in piece.of(text) for piece in before for mark in '“”"'):
        return None
    behind = SPEAKER_BEHIND.match(text, before[-1].end)
    if behind is None or behind.start(1) != cue.begin:
        return None
    return Found(Span(*behind.span(2)), Span(*behind.span(1)), before, one.chance)
