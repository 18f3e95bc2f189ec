"""Quoted words inside a clause without a speech verb: ``accused him of "theft"``."""

import re
from functools import cache
from typing import NamedTuple

from variorum.annotate.cues import SOURCE_OPENER, Cue
from variorum.annotate.quotations import Quoted
from variorum.lang import word_list
from variorum.model import Span

INTRODUCTION = re.compile(r"^(?:In|At|On|After|Before|During|Even|Earlier|Later|While|When)\b")
BARE_LABEL = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|so-called|of|and)\s*)$", re.IGNORECASE)


class QuotingClause(NamedTuple):
    """The cue of such a clause, its source with it."""

    cue: Cue


def quoting_clause(text: str, before: Span, quote: Quoted) -> QuotingClause | None:
    """The quoting verb before a quotation in its sentence, with the clause's subject.

    None where there is no such verb: the marks then set off a word and give it to nobody.
    """
    verbs = list(_verbs().finditer(text, *before))
    if not verbs:
        return _introduced(text, before, quote)
    verb = verbs[-1]
    words_between = len(text[verb.end() : quote.begin].split())
    if words_between > 12:
        return None
    subject = _subject(text, Span(before.begin, verb.start()))
    return QuotingClause(Cue(Span(*verb.span()), subject, before=True))


def _introduced(text: str, before: Span, quote: Quoted) -> QuotingClause | None:
    """``X: "…"``: a colon gives what follows to the subject in front of it."""
    lead = text[before.begin : quote.begin].rstrip()
    if not lead.endswith(":"):
        return None
    colon = before.begin + len(lead) - 1
    subject = _subject(text, Span(before.begin, colon))
    return QuotingClause(Cue(Span(colon, colon + 1), subject, before=True))


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted(word_list("quoting_verbs"))
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(verbs)})(?![\w’'-])")


def _subject(text: str, lead: Span) -> Span | None:
    """The subject at the head of a clause, adverbial introductions aside."""
    lead = lead.trimmed(text)
    pieces, begin = [], lead.begin
    for comma in re.finditer(r"[,;]\s*", lead.of(text)):
        pieces.append(Span(begin, lead.begin + comma.start()))
        begin = lead.begin + comma.end()
    pieces.append(Span(begin, lead.end))
    for piece in pieces:
        words = piece.of(text)
        if INTRODUCTION.match(words):
            continue
        heads = {w.lower() for w in words.split()}
        if SOURCE_OPENER.match(words) or heads & word_list("unnamed_sources"):
            return _noun_phrase(text, piece)
    return None


def _noun_phrase(text: str, piece: Span) -> Span | None:
    """The words up to the first one that looks like a verb or opens another phrase."""
    end = piece.begin
    for i, word in enumerate(re.finditer(r"\S+", piece.of(text))):
        lower = word.group().lower().strip(",")
        ends = lower in word_list("clause_words") or (
            i > 0 and lower.endswith("ed") and word.group()[0].islower()
        )
        if ends and i > 0:
            break
        end = piece.begin + word.end()
        if i > 8:
            break
    span = Span(piece.begin, end).trimmed(text)
    return span if span.begin < span.end else None
