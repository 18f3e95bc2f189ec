"""Quotations of somebody whom another tells of: "Ray recalled that a clerk told her, “It rains.”".

The model gives them to who recalls it; whoever says them stands directly before their own verb.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.sources import trimmed_source
from variorum.annotate.subjects import has_finite_verb, main_subject
from variorum.lang import word_list
from variorum.model import Name, Span

VERB = re.compile(
    r"\b(?P<verb>[a-z]+)(?:\s(?:to\s)?(?:him|her|them|me|us|(?:the|his|her|their)\s[a-z]+|[A-Z]\w+))?[,:]\s$"
)
"""How the words before a quotation end: "told her, | “It is late.”"."""
RELATIVE = re.compile(r"\b(?P<who>who)\s(?:had\s|has\s|then\s|once\s|\w+ly\s)?$")
SUBJECT = re.compile(
    r"(?:,|\b(?:that|when|how|as|because|after|before))\s"
    r"(?P<who>(?:his|her|their|its|an?|the|one|another|[A-Z][\w.’'-]*)(?:\s[\w.’'-]+){0,5}?)\s"
    r"(?:had\s|has\s|then\s|once\s|\w+ly\s)?$"
)
COORDINATED = re.compile(r"\b(?:and|then)\s$")
QUOTES = re.compile(r"(?:also\s|has\s|had\s)?(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))")
AS_SAYING = re.compile(
    r"(?P<who>[^“”\"\n;:]{2,80}?),?\s(?P<cue>as\s(?:saying|telling|stating|writing)(?:\sthat)?)\s"
)
"""How what a paper quotes goes on: "quoted | a porter as saying that | it was late"."""
OPENING = ("“", '"')
REACH = 80


def to_who_is_told_of(
    text: str, found: Iterable[Found], sentences: Sequence[Span], names: Sequence[Name]
) -> Iterator[Found]:
    """The attributions, a quotation given to the subject of the verb that stands directly before
    it, where that is another than whom the model gives it to.
    """
    room = Room(text, (), sentences, (), ())
    for one in map(partial(_quoted, text), found):
        inner = [_inner(room, piece, one, names) for piece in one.content]
        theirs = tuple(
            piece
            for piece, other in zip(one.content, inner, strict=True)
            if other is None and not any(o and _holds(piece, o) for o in inner)
        )
        if theirs:
            yield replace(one, content=theirs)
        yield from (other for other in inner if other is not None)


def _quoted(text: str, one: Found) -> Found:
    """An attribution to a paper that quotes somebody "as saying" it, given to them."""
    quotes = one.cue is not None and QUOTES.fullmatch(text, *one.cue)
    said = AS_SAYING.match(text, *one.content[0]) if quotes else None
    if said is None:
        return one
    content = (Span(said.end(), one.content[0].end), *one.content[1:])
    return replace(
        one, source=Span(*said.span("who")), cue=Span(*said.span("cue")), content=content
    )


def _holds(piece: Span, other: Found) -> bool:
    """Whether a piece is what tells who says the words of another."""
    return other.cue is not None and piece.contains(other.cue)


def _inner(room: Room, piece: Span, one: Found, names: Sequence[Name]) -> Found | None:
    """The attribution of a quotation to who is told of as saying it; None where its own one is."""
    text, sentence = room.text, room.sentences_in(piece)[:1]
    if one.source is None or one.cue is None or not sentence:
        return None
    begin = max(sentence[0].begin, piece.begin - REACH)
    said = VERB.search(text, begin, piece.begin) if text[piece.begin] in OPENING else None
    if said is None or said["verb"] not in word_list("speech_verbs"):
        return None
    cue = Span(said.start(), piece.begin).trimmed(text)
    cue = Span(cue.begin, cue.end - 1)
    if one.cue.overlaps(cue) or one.source.overlaps(cue):
        return None
    source = _subject(text, Span(sentence[0].begin, cue.begin), one.cue > cue, names)
    if source is None or source.overlaps(one.source) or source.overlaps(one.cue):
        return None
    return Found(source, cue, (piece,), one.chance)


def _subject(text: str, before: Span, behind: bool, names: Sequence[Name]) -> Span | None:
    """The subject of a verb that words end before: "who", what stands behind "that"; where who
    recalls it is told ``behind``, that of the sentence, too.
    """
    told = RELATIVE.search(text, *before) or SUBJECT.search(text, *before)
    if told is not None:
        source = trimmed_source(text, Span(*told.span("who")))
        return None if source is None or has_finite_verb(source.of(text)) else source
    joined = COORDINATED.search(text, *before) if behind else None
    if joined is None:
        return None
    inside = [n for n in names if before.begin <= n.begin < before.end]
    return main_subject(text, Span(before.begin, joined.start()), inside)
