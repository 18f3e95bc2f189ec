"""What is told by the subject of a sentence ends before the verb of the sentence itself: "Whoever
says [the gate is shut] | is wrong".
"""

import re
from itertools import pairwise

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

FINITE = re.compile(
    r"\b(?:(?:is|was|were|are|has|have|had|does|did|do|could|would|should)n['’]t|won['’]t|can['’]t|"
    r"is|was|were|are|has|had|did|does|will|would|could|may|might|should|must)\b"
)
JOINING = frozenset().union(
    *map(word_list, ("conjunctions", "relatives", "clause_openers", "subject_words"))
)
RELATIVE = re.compile(r"(?:who|that|which)\b", re.IGNORECASE)
BEHIND_ASIDE = re.compile(rf",\s(?:to\s[a-z]+|{FINITE.pattern})\s[^,]*$")
BEHIND_COMMA = re.compile(r",\s(?:[a-z]+ly\s)?([a-z]+)(?=\s)")
FROM = re.compile(r"\b(?:from|by|of)(?:\sthe)?$")
VERB_BEHIND = re.compile(rf"\s(?:{FINITE.pattern}|(?:has|have)\b)")
INFINITIVE = re.compile(r"to\s[a-z]+\b")
OWNED = re.compile(r"(?:['’]s|s['’]|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts))\s$")
OWNER = re.compile(r"(?:[\w.’'-]+\s){0,4}(?:\w+['’]s?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s")
CONTRACTED = re.compile(r"['’](?:d|ll|re|ve)\b")
LONGEST_SUBJECT, ARTICLE = 60, 4


def before_main_verb(room: Room, piece: Span, cue: Span | None, source: Span | None) -> Span:
    """The piece, without the verb of its sentence where it runs on to the end of that one."""
    sentence = room.sentences_in(piece)[-1:]
    if cue is None or source is None or not sentence:
        return piece
    if quotes := near(room.marked, piece):
        return _before_verb_behind_quotation(room, piece, cue, source, quotes[-1])
    aside = _is_aside(room.text, source)
    if aside and (verb := BEHIND_ASIDE.search(room.text, *piece)):
        return Span(piece.begin, verb.start())
    if aside and not has_finite_verb(room.text[sentence[0].begin : source.begin]):
        return _before_verb_behind_comma(room.text, piece)
    if not _is_in_subject(room.text, sentence[0].begin, piece, cue, source):
        return piece
    words = piece.of(room.text)
    infinitive = INFINITIVE.match(words)
    if not infinitive and re.search(r"\w", room.text[piece.end : max(piece.end, sentence[0].end)]):
        return piece  # the verb is still to come
    verbs = [*([infinitive] if infinitive else []), *FINITE.finditer(words)]
    for first, second in reversed(list(pairwise(verbs))):
        between = words[first.end() : second.start()].lower()
        inside = re.findall(r"[\w’'-]+", between)
        if inside and not JOINING.intersection(inside) and not re.search(r"[,;:—–]", between):
            return Span(piece.begin, piece.begin + len(words[: second.start()].rstrip()))
    return piece


def _before_verb_behind_quotation(
    room: Room, piece: Span, cue: Span, source: Span, quote: Span
) -> Span:
    """The piece to the end of its quotation, if a verb follows that has all before as its subject:
    "[Ray]’s <remark> that “half” of it is “mud” | is still heard".
    """
    sentence = room.sentences_in(piece)[:1]
    own = source.begin == sentence[0].begin if sentence else False
    verb = VERB_BEHIND.match(room.text, quote.end, piece.end)
    told = verb and has_finite_verb(room.text[piece.begin : quote.begin])
    subject = own and source < cue < piece and room.text.startswith("that ", piece.begin)
    owned = OWNED.search(room.text, sentence[0].begin, cue.begin) if sentence else None
    return Span(piece.begin, quote.end) if told and subject and owned else piece


def _is_aside(text: str, source: Span) -> bool:
    """Whether one speaks in an aside between commas: "That leaves Ray, <who> said …, to row"."""
    return RELATIVE.fullmatch(text, *source) is not None and text[: source.begin].endswith(", ")


def _before_verb_behind_comma(text: str, piece: Span) -> Span:
    """The piece to the last comma with a verb at once behind it: "Ray, who said [it was late], |
    left Avon".
    """
    for comma in reversed(list(BEHIND_COMMA.finditer(text, *piece))):
        if has_finite_verb(f"THEY {comma.group(1)}"):
            return Span(piece.begin, comma.start())
    return piece


def _is_in_subject(text: str, begin: int, piece: Span, cue: Span, source: Span) -> bool:
    """Whether cue and source stand in the subject of a sentence: "[One man who] <said>", "<hints
    from> [the board] that".
    """
    if piece.begin < max(cue.end, source.end) or min(cue.begin, source.begin) < begin:
        return False
    if INFINITIVE.match(text, piece.begin):
        return OWNED.search(text, begin, cue.begin) is not None and source.begin - begin <= ARTICLE
    if source < cue:
        before = text[begin : source.begin].rstrip()
        relative = RELATIVE.fullmatch(text, *source) and before[-1:] != ","
        return bool(relative) and 0 < len(before) <= LONGEST_SUBJECT and not has_finite_verb(before)
    before, noun = text[begin : cue.begin], cue.of(text)
    told = FROM.search(noun) and text.startswith("that ", piece.begin)
    return bool(told) and len(before) <= LONGEST_SUBJECT and not has_finite_verb(before)


def is_subject(room: Room, piece: Span, cue: Span | None) -> bool:
    """Whether words are in the subject of a sentence: "Ray’s claim that it was late | was"."""
    text, sentence = room.text, room.sentences_in(piece)[:1]
    if cue is None or not sentence or text[cue.end : piece.begin] != " ":
        return False
    owner = OWNER.fullmatch(text, sentence[0].begin, cue.begin)
    words = piece.of(text)
    whole = has_finite_verb(words) or CONTRACTED.search(words) is not None
    return owner is not None and words.startswith("that ") and whole
