"""Quoted words inside a clause without a speech verb: ``accused him of "theft"``."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.annotate.attributions.cues import Cue
from variorum.annotate.quotations import Quoted
from variorum.annotate.subjects import INTRODUCTION, main_subject, subject_phrase
from variorum.lang import word_list
from variorum.model import Name, Span

CLAUSE_END = re.compile(r"[,;:()]\s*|\s[—–-]{1,2}\s|—")
AFTER_A_DASH = re.compile(r"(?:—|–|--|-)\s*$")
LONGEST_GAP = 12


def quoting_cue(text: str, before: Span, quote: Quoted, names: Sequence[Name]) -> Cue | None:
    """The quoting verb before a quotation in its sentence, with the clause's subject.

    None where there is no such verb: the marks then set off a word and give it to nobody.
    """
    verbs = list(_verbs().finditer(text, *before))
    if not verbs:
        return _introduced(text, before, quote, names)
    verb = verbs[-1]
    if len(text[verb.end() : quote.begin].split()) > LONGEST_GAP:
        return None
    if AFTER_A_DASH.search(text, before.begin, verb.start()):  # "-- dubbed “the fox” --"
        return None
    subject = _subject(text, Span(before.begin, verb.start()), names)
    return Cue(Span(*verb.span()), subject, before=True)


def _introduced(text: str, before: Span, quote: Quoted, names: Sequence[Name]) -> Cue | None:
    """``X: "…"``: a colon gives what follows to the subject in front of it."""
    lead = text[before.begin : quote.begin].rstrip()
    if not lead.endswith(":"):
        return None
    colon = before.begin + len(lead) - 1
    subject = _subject(text, Span(before.begin, colon), names)
    return Cue(Span(colon, colon + 1), subject, before=True)


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted(word_list("quoting_verbs"))
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(verbs)})(?![\w’'-])")


def _subject(text: str, lead: Span, names: Sequence[Name]) -> Span | None:
    """The subject of the clause that ends in front of a verb."""
    begin = lead.begin
    for stop in CLAUSE_END.finditer(text, lead.begin, lead.end):
        begin = stop.end()
    piece = Span(begin, lead.end).trimmed(text)
    near = None if INTRODUCTION.match(piece.of(text)) else subject_phrase(text, piece)
    return near or main_subject(text, lead, names)
