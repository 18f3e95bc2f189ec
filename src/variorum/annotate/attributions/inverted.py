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
