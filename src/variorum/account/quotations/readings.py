"""Who prints what where the wordings of an utterance part: who agrees with whom."""

from collections.abc import Sequence

from variorum.account.quotations.differences import MOST_NAMED, quote_words
from variorum.account.sources import Sources
from variorum.compare.wordings.collation import Reading, collate, find_readings
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.model import Change, Family, Report, Span, Wording, WordingPair

FEWEST_REPORTS = 3
"""Of two reports it is plain who prints what."""
LONGEST_READING = 8
"""More words than these, and the wordings have little in common there."""
MOST_WORDINGS = 60
"""Of a family with more, the first ones are laid together."""


def describe_readings(family: Family, pair: WordingPair, sources: Sources) -> str:
    """What is printed where a pair's gravest change stands, by whom: ``“try to” (Courier,
    Wire) / “will” (Lantern)``. Empty where fewer than three reports quote that place.
    """
    change = next((c for c in pair.changes if c.alters), None)
    if change is None or pair.indirect:
        return ""
    numbers = [
        n
        for n, w in enumerate(family.wordings[:MOST_WORDINGS])
        if w.kind != "indirect" and w.report in sources.reports
    ]
    if not {pair.a, pair.b} <= set(numbers):
        return ""
    chosen = [family.wordings[n] for n in numbers]
    if len({w.report for w in chosen}) < FEWEST_REPORTS:
        return ""
    tokens = [wording_tokens(sources.reports[w.report].text, w.spans) for w in chosen]
    for place in find_readings(tokens, collate(tokens)):
        if _stands_there(place, (numbers.index(pair.a), numbers.index(pair.b)), change, tokens):
            return _told(place, chosen, tokens, sources)
    return ""


def _stands_there(
    place: Sequence[Reading],
    sides: tuple[int, int],
    change: Change,
    tokens: Sequence[Sequence[Token]],
) -> bool:
    """Whether a change between two wordings is what parts them at a place."""
    spans = [_span(reading, tokens[n]) for n in sides for reading in place if n in reading.wordings]
    apart = not any(set(sides) <= set(reading.wordings) for reading in place)
    wanted = change.a, change.b
    return (
        apart
        and len(spans) == len(wanted)
        and all(_over(span, asked) for span, asked in zip(spans, wanted, strict=True))
    )


def _span(reading: Reading, tokens: Sequence[Token]) -> Span | None:
    """The characters of a reading in one of its wordings; None where it has no words."""
    begin, end = reading.words
    return Span(tokens[begin].begin, tokens[end - 1].end) if begin < end else None


def _over(span: Span | None, asked: Span) -> bool:
    if span is None or asked.begin == asked.end:
        return span is None or span.begin <= asked.begin <= span.end
    return span.overlaps(asked)


def _told(
    place: Sequence[Reading],
    wordings: Sequence[Wording],
    tokens: Sequence[Sequence[Token]],
    sources: Sources,
) -> str:
    tellers: set[str] = set()
    told = []
    for reading in place:
        begin, end = reading.words
        if end - begin > LONGEST_READING:
            return ""
        first = reading.wordings[0]
        reports = {wordings[n].report for n in reading.wordings}
        names = [sources.label(r) for r in sorted(reports, key=sources.rank)]
        tellers.update(names)
        words = _words(sources.reports[wordings[first].report], _span(reading, tokens[first]))
        more = " …" if len(names) > MOST_NAMED else ""
        told.append(f"{words} ({', '.join(names[:MOST_NAMED])}{more})")
    return " / ".join(told) if len(tellers) >= FEWEST_REPORTS else ""


def _words(report: Report, span: Span | None) -> str:
    return quote_words(span.of(report.text) if span else "")
