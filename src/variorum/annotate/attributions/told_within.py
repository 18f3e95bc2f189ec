"""Quotations in which somebody is told to have answered: "“Asked to go, Moss declined. He then
sat down,” said Ray".

The model gives what stands before "Moss declined" to Moss. It is Ray's from mark to mark: nobody
else speaks where his quotation opens without another mark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.attributions.found import Found
from variorum.annotate.model.quotation_evidence import near
from variorum.model import Span

MARK = 1
"""Characters of a mark, which a content may lack."""
BEHIND = 3
"""So many characters at most stand between a quotation and who says it."""


def made_whole(text: str, found: Sequence[Found], marked: Sequence[Span]) -> Iterator[Found]:
    """The attributions, a quotation given whole to whoever is told right behind it, where what it
    opens with was given to one of whom it tells. ``marked`` are the stretches in marks, in order.
    """
    opens = [(one, quote) for one in found if (quote := _opens(one, marked)) is not None]
    torn = {}
    for inner, quote in opens:
        outer = next((one for one in found if _closes(one, inner, quote, text)), None)
        if outer is not None:
            torn[quote] = inner, outer
    dropped = [inner for inner, _ in torn.values()]
    for one in found:
        own = [quote for quote, (_, outer) in torn.items() if outer is one]
        if own:
            rest = [p for p in one.content if not any(quote.contains(p) for quote in own)]
            yield replace(one, content=tuple(sorted([*rest, *own])))
        elif not any(one is inner for inner in dropped):
            yield one


def _opens(one: Found, marked: Sequence[Span]) -> Span | None:
    """The quotation that an attribution opens and that holds all of it, who speaks included."""
    if one.source is None or one.cue is None:
        return None
    for quote in near(marked, one.content[0]):
        parts = (one.source, one.cue, *one.content)
        if one.content[0].begin - quote.begin <= MARK and all(map(quote.contains, parts)):
            return quote if min(one.source, one.cue).begin > one.content[-1].end else None
    return None


def _closes(one: Found, inner: Found, quote: Span, text: str) -> bool:
    """Whether an attribution has the end of a quotation, and tells another speaker behind it."""
    if one.source is None or one.cue is None or inner.source is None:
        return False
    told = min(one.source, one.cue)
    last = max((p for p in one.content if quote.contains(p)), default=None)
    behind = last is not None and quote.end - last.end <= BEHIND
    others = one.source.of(text).split()[-1] != inner.source.of(text).split()[-1]
    return behind and others and 0 <= told.begin - quote.end <= BEHIND
