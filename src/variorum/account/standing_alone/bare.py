"""What of a sentence is printed: without what a page has run into it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from variorum.annotate.datelines import behind_dateline
from variorum.clean.captions import is_caption
from variorum.model import Span

PICTURE = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*\s){1,4}?[A-Z][\w.’'-]*/"
    r"(?:Getty Images|(?i:Reuters)|AFP|AP(?: Images| Photo)?|Shutterstock|Bloomberg|EPA|Zuma)"
    r"(?:\s(?:via|for)\s(?:[A-Z]\w+\s?){1,3})?\s+(?=[A-Z“\"]))"
)
"""The credit of a picture run into the sentence behind it: "Ann Ray/Getty Images The mayor …"."""


@lru_cache(maxsize=2048)
def bare_sentence(text: str, sentence: Span, furniture: tuple[Span, ...]) -> Span | None:
    """The sentence without a dateline, the credit of a picture or furniture at its ends.

    None where that leaves nothing, or what is told below a picture. What of furniture stands
    inside it is not shown.
    """
    begin, end = sentence
    for stretch in furniture:
        if stretch.begin <= begin < stretch.end:
            begin = stretch.end
        elif begin < stretch.begin < end <= stretch.end:
            end = stretch.begin
    begin = min(begin, end)
    if is_caption(text[begin:end].strip()):
        return None
    credit = PICTURE.match(text, begin, end)
    if credit:
        begin = credit.end()
    bare = Span(behind_dateline(text, begin, end), end).trimmed(text)
    return bare if bare.begin < bare.end else None


def furniture_inside(sentence: Span, furniture: Sequence[Span]) -> list[Span]:
    """The furniture that a page has put into a sentence."""
    return [f for f in furniture if sentence.begin < f.begin and f.end < sentence.end]
