"""Where the parts of an attribution may lie: in one paragraph each, outside furniture."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.attributions.contents import whole_content
from variorum.annotate.attributions.contents.marks import with_closing_mark
from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.sources import (
    trimmed_source,
    untorn_source,
    whole_source,
    without_source,
)
from variorum.annotate.attributions.subject_of_cue import subject_of_cue
from variorum.annotate.datelines import behind_dateline
from variorum.annotate.hours import find_hours
from variorum.annotate.model.quotation_evidence import near
from variorum.model import Span

DATELINE_PARAGRAPHS = 4
UNSAID = re.compile(r"\b(?:not|never|nor|neither|yet to)\b|n['’]t\b")
CLITIC = re.compile(r"['’](?:s|m|re|ve|ll|d)\s+(?=\w)")
OPENING_MARK = re.compile(r"(?<=\w),?\s[“\"]$")
LED_IN = re.compile(r"[.!?]\s+[A-Z][^“”\".!?\n]{2,80}:\s*$")
SENTENCE_ENDS = re.compile(r"^[.!?]\s")


def keep_to_borders(
    text: str,
    found: Sequence[Found],
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    furniture: Sequence[Span],
    marked: Sequence[Span],
    names: Sequence[Span] = (),
) -> list[Found]:
    """The attributions, each part cut to where it may lie; one left without content goes.

    Contents are cut at paragraph ends, at furniture, behind a dateline, and before a long
    quotation behind a comma. What stands in a paragraph without cue and source stays where it
    is a quotation further on; a quotation before them is nobody's yet. What is told and a
    quotation in sentences of its own are two attributions. A cue that says of nobody that it was
    not said ("has not been announced") gives none. ``furniture`` and ``marked``, the stretches
    in quotation marks, are in order.
    """
    barred = sorted([*furniture, *datelines(text, paragraphs), *_hours(text, paragraphs)])
    taken = sorted(s for f in found for s in (f.source, f.cue) if s is not None)
    room = Room(text, paragraphs, sentences, barred, marked, names, taken)
    return [part for f in found for part in _kept(room, f)]


def datelines(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """The place and agency that open a report: ``MILLPORT, Ore. (AP) —``."""
    for begin, end in paragraphs[:DATELINE_PARAGRAPHS]:
        behind = behind_dateline(text, begin, end)
        if behind > begin:
            yield Span(begin, behind).trimmed(text)


def _kept(room: Room, found: Found) -> Iterator[Found]:
    """The attribution within its borders, then the quotations that are parted from it."""
    cue = _without_clitic(room.text, _one_piece(room, found.cue, found.content[0]))
    cue = _without_opening_mark(room.text, cue)
    anchor = cue or found.source or found.content[0]
    source = _one_piece(room, found.source, anchor)
    cue, source = _without_torn_name(room, cue, source)
    source = trimmed_source(room.text, source) if source is not None else None
    source = whole_source(room.text, source, cue) if source is not None else None
    if source is not None and cue is not None:
        source = subject_of_cue(room.text, source, cue)
    if source is not None:
        before = [p.end for p in (*found.content, *([cue] if cue else [])) if p.end <= source.begin]
        own = room.sentences_in(source)[:1]
        first = max([*before, *(sentence.begin for sentence in own)], default=source.begin)
        source = untorn_source(room.text, source, first, room.names)
    source = with_closing_mark(room, source) if source is not None else None
    pieces = [p for span in found.content for p in _pieces(room, span)]
    if source is not None:
        pieces = [without_source(room.text, p, source) for p in pieces]
    home = {room.paragraph_at(span.begin) for span in (cue, source) if span is not None}
    if not home:
        home = {room.paragraph_at(p.begin) for p in pieces}
    marked = [p for p in pieces if any(m.overlaps(p) for m in near(room.marked, p))]
    own = [
        p
        for p in pieces
        if room.paragraph_at(p.begin) in home
        or (p in marked and room.paragraph_at(p.begin) > min(home))
    ]
    own = [
        p for n, p in enumerate(own) if n == 0 or p in marked or not _is_next(room, p, cue, source)
    ]
    unsaid = source is None and cue is not None and UNSAID.search(cue.of(room.text))
    if (found.cue is None or cue is not None) and not unsaid:
        content = whole_content(room, own, cue, source)
        for one in _led_in_anew(room, content):
            for part in _told_and_quoted(room, one):
                yield replace(found, source=source, cue=cue, content=part)
    for piece in marked:
        if piece not in own:
            yield Found(None, None, (piece,))


def _is_next(room: Room, piece: Span, cue: Span | None, source: Span | None) -> bool:
    """Whether a piece opens the sentence behind the one that ends with who says it: "…, according
    to the guild. | The pier".
    """
    if cue is None or source is None:
        return False
    return SENTENCE_ENDS.match(room.text[max(cue.end, source.end) : piece.begin]) is not None


def _hours(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """The hours that open a paragraph, as entries of a live report have them: "10.45am Police"."""
    begins = {paragraph.begin for paragraph in paragraphs}
    return (hour for hour in find_hours(text) if hour.begin in begins)


def _without_torn_name(
    room: Room, cue: Span | None, source: Span | None
) -> tuple[Span | None, Span | None]:
    """Cue and source, the source with all of a name that the cue tore: "leader Ann | Ray says"."""
    if cue is None or source is None:
        return cue, source
    before = room.names[: bisect_left(room.names, cue.begin, key=lambda name: name.begin)][-1:]
    torn = [n for n in before if n.begin < source.end <= n.end and cue.begin < n.end < cue.end]
    if not torn:
        return cue, source
    end = torn[0].end
    return Span(end, cue.end).trimmed(room.text), Span(source.begin, end)


def _without_clitic(text: str, cue: Span | None) -> Span | None:
    """A cue without what hangs on the word before it: "who|'s | said"."""
    clitic = CLITIC.match(text, *cue) if cue is not None else None
    if cue is None or clitic is None or not text[cue.begin - 1 : cue.begin].isalpha():
        return cue
    return Span(clitic.end(), cue.end)


def _without_opening_mark(text: str, cue: Span | None) -> Span | None:
    """A cue without the mark that opens what was said: ``said in Avon | “``."""
    mark = OPENING_MARK.search(text, *cue) if cue is not None else None
    return Span(cue.begin, mark.start()) if cue is not None and mark else cue


def _led_in_anew(room: Room, content: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The content, cut behind what is told in a sentence before, and before each piece that one of
    its own leads in to: "“It is late,” she writes. Then, ten pages on: “We must go.”"
    """
    first = 0
    for number in range(1, len(content)):
        last = content[number - 1]
        between = room.text[last.end : content[number].begin]
        told = not any(m.overlaps(last) for m in near(room.marked, last))
        if LED_IN.search(between) or (told and SENTENCE_ENDS.match(between)):
            yield content[first:number]
            first = number
    if content:
        yield content[first:]


def _told_and_quoted(room: Room, content: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The content, or what is told in it apart from quotations behind a colon or a full stop."""
    starts = {sentence.begin for piece in content for sentence in room.sentences_in(piece)}
    quoted = tuple(
        p for p in content
        if (p.begin in starts or room.text[max(0, p.begin - 2) : p.begin].rstrip().endswith(":"))
        and any(m.begin <= p.begin for m in near(room.marked, p))
    )  # fmt: skip
    told = tuple(p for p in content if p not in quoted)
    if quoted and not any(m.overlaps(p) for p in told for m in near(room.marked, p)):
        yield from (part for part in (told, quoted) if part)
    elif content:
        yield content


def _pieces(room: Room, span: Span, *, least: str = r"\w") -> list[Span]:
    """A span cut at paragraph ends and around furniture; each piece matches ``least``."""
    first, last = room.paragraph_at(span.begin), room.paragraph_at(span.end - 1)
    pieces = [
        Span(max(span.begin, p.begin), min(span.end, p.end))
        for p in room.paragraphs[first : last + 1]
    ]
    free: list[Span] = []
    for piece in pieces:
        begin = piece.begin
        for bar in near(room.furniture, piece):
            if bar.overlaps(piece):
                free.append(Span(begin, max(begin, bar.begin)))
                begin = max(begin, bar.end)
        free.append(Span(begin, max(begin, piece.end)))
    trimmed = (p.trimmed(room.text) for p in free)
    return [p for p in trimmed if re.search(least, p.of(room.text))]


def _one_piece(room: Room, span: Span | None, anchor: Span) -> Span | None:
    """The part of a span in the anchor's paragraph, else its last part; outside furniture."""
    pieces = _pieces(room, span, least=r"\S") if span is not None else []
    home = room.paragraph_at(anchor.begin)
    here = [p for p in pieces if room.paragraph_at(p.begin) == home]
    return max(here or pieces[-1:], key=lambda p: p.end - p.begin, default=None)
