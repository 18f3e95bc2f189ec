"""Contents that hold a quotation in marks: with both its marks, apart from what is told."""

import re

from variorum.annotate.attributions.contents.clause_ends import CLAUSE
from variorum.annotate.attributions.kinds import count_words
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.titles import is_title
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

TOLD_IN_IT = re.compile(r",?\s(?=(?:that|how|why)\s)")
PARTICIPLE = re.compile(r"([a-z]+ing)\s")
DASH = re.compile(r"\s?(?:[—–]|--)$")
PARTS, ENDS = frozenset(",;:.!?"), frozenset(".!?")
LONG_QUOTATION, CLOSING, LEAST_BETWEEN = 6, 2, 3
"""Words of a long quotation; characters of a closing mark with the comma before it; words that
part a cue from what only leads in to the next quotation.
"""


def with_closing_mark(room: Room, piece: Span) -> Span:
    """With the closing mark of a quotation, or the bracket, that is opened inside: ``called them
    “crooks`` ”.
    """
    ends = [
        m.end
        for m in near(room.marked, piece)
        if piece.begin <= m.begin < piece.end < m.end <= piece.end + CLOSING
    ]
    words = piece.of(room.text)
    if (
        not ends
        and words.count("(") == words.count(")") + 1
        and room.text[piece.end : piece.end + 1] == ")"
    ):
        ends = [piece.end + 1]
    return Span(piece.begin, ends[-1]) if ends else piece


def with_opening_mark(room: Room, piece: Span) -> Span:
    """With the opening mark of a quotation that it begins with, taken for the end of its cue."""
    opens = any(m.begin == piece.begin - 1 for m in near(room.marked, piece))
    return Span(piece.begin - 1, piece.end) if opens else piece


def behind_torn(room: Room, piece: Span) -> Span:
    """Without the end of a quotation that one begins behind with no space between: ``a talk on
    “The | Long Rain”“It is late”``.
    """
    for quote in near(room.marked, piece):
        torn = any(m.begin < piece.begin < m.end == quote.begin for m in near(room.marked, piece))
        if torn:
            return Span(quote.begin, piece.end)
    return piece


def without_title(room: Room, piece: Span) -> Span:
    """Without the title of a book or paper before the clause that it tells:
    ``wrote in “The Long Rain,” | that the dam …``.
    """
    quote = next((m for m in near(room.marked, piece) if m.begin == piece.begin), None)
    if quote is None or not is_title(quote, room.text):
        return piece
    clause = TOLD_IN_IT.match(room.text, quote.end)
    return Span(clause.end(), piece.end) if clause and clause.end() < piece.end else piece


def parted(room: Room, piece: Span, cue: Span | None) -> list[Span]:
    """A clause and the long quotation behind its comma apart: ``that it was late, “and …”``; what
    is no clause, and the quotation in a sentence of its own behind it.

    Nothing is left of what only tells what the words are of: ``wrote of | the weir. “It is …”``.
    Before a dash and a quotation that leads to who says it, the report speaks: ``It holds — |
    “there is no doubt,” Ray said``.
    """
    text = room.text
    for quote in near(room.marked, piece):
        lead = text[piece.begin : quote.begin].rstrip()
        ends_there = quote.end >= piece.end or not re.search(r"\w", text[quote.end : piece.end])
        long = count_words(quote.of(text)) >= LONG_QUOTATION
        behind = cue is not None and cue.begin >= piece.end and ends_there and long
        if (
            behind
            and quote.begin > piece.begin
            and (DASH.search(lead) or _lacks_stop(lead, text, quote))
        ):
            return [Span(quote.begin, piece.end)]
        if lead[-1:] == "," and ends_there and long and _is_participle(text, piece, cue):
            return [Span(quote.begin, piece.end)]
        if quote.begin > piece.begin and lead[-1:] in PARTS and ends_there and long:
            told = Span(piece.begin, piece.begin + len(lead) - 1)
            if lead[-1] not in ENDS:
                return [told, Span(quote.begin, piece.end)]
            apart = cue is not None and len(text[cue.end : piece.begin].split()) >= LEAST_BETWEEN
            if not CLAUSE.match(lead) and (_is_first(room, piece) or apart):
                frame = apart or not has_finite_verb(lead)
                return [*([] if frame else [told]), Span(quote.begin, piece.end)]
    return [piece]


def _is_participle(text: str, piece: Span, cue: Span | None) -> bool:
    """Whether a piece opens with what was done as one spoke: "Ray said, | pointing at it, “…”"."""
    opened = PARTICIPLE.match(text, piece.begin)
    behind = cue is not None and cue.end <= piece.begin and text.endswith(", ", 0, piece.begin)
    return behind and opened is not None and not _is_saying(opened[1])


def _is_saying(participle: str) -> bool:
    """Whether a participle is of a verb of speaking: "warning", "writing"."""
    stem, says = participle.removesuffix("ing"), word_list("speech_verbs", "statement_cues")
    return participle in says or not says.isdisjoint({stem + "ed", stem + "es", stem + "s"})


def _lacks_stop(lead: str, text: str, quote: Span) -> bool:
    """Whether a sentence stands before a quotation of whole ones without its stop."""
    last = lead.split()[-1]
    verbs = word_list("speech_verbs", "function_words")
    leads_in = last in verbs or last.endswith("ed") or len(lead.split()) < LEAST_BETWEEN
    whole = text[quote.begin + 1].isupper() and last.isalpha() and last.islower()
    return whole and not leads_in


def _is_first(room: Room, piece: Span) -> bool:
    """Whether no quotation stands before a piece in its sentence: “No,” Ray said of | the gate."""
    begin = min(s.begin for s in room.sentences_in(piece))
    return not near(room.marked, Span(begin, max(begin, piece.begin - 1)))
