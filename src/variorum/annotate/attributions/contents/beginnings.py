"""Where a piece of a content begins: behind what the report says of itself, with the head of its
clause.
"""

import re

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Span

QUOTED = re.compile(r"[“”\"]")
BEHIND_FRAME = re.compile(r"[.!?,;:]\s+(?=[“\"])")
CITING = re.compile(r"\bciting\s$")
CITED = re.compile(r"[^,.;:“”\"]{1,60},\s(?=\S)")
TORN_OFF = re.compile(
    r"^[A-Z][^“”\"]{3,120}\s(?:before|after|by|at|on|in|from|until|since|about)\s$"
)
ADVERB = re.compile(r"(?:however|though|meanwhile|too),\s+(?=\w)")
CONDITION = re.compile(
    r"(?:(?:But|And|So|Yet)\s)?(?:[Ii]f|[Uu]nless|[Ee]ven if)\s[^.;:“”\"\n]{3,160},\s"
)
SUBORDINATE = re.compile(r"(?:While|Although|Though|Because|Since|When|If|Unless)\s")
JOINED = re.compile(r"(?:and|but|or|so|yet)\s")
WEEKDAY = re.compile(
    rf"{any_word('weekdays')}(?:\s(?:morning|afternoon|evening|night))?\s(?=(\w[\w’'-]*))"
)
VERB_OPENS = re.compile(r"[“\"](?:is|are|was|were|has|have|had|will|would|should|must|can|could)\s")
SUBJECT = re.compile(
    r"(?:^\s*|[,;:]\s|\s(?:that|but|and)\s)((?!(?:and|but|or|who|which|that|what|then)\b)"
    r"(?:[\w’'-]+\s){1,5})$"
)


def behind_adverb(room: Room, piece: Span) -> Span:
    """Without the "however," of the sentence around it."""
    adverb = ADVERB.match(room.text, *piece)
    return Span(adverb.end(), piece.end) if adverb else piece


def behind_weekday(room: Room, piece: Span, cue: Span | None) -> Span:
    """Without the day on which it was said: "said | Monday morning | crews were at work"."""
    day = WEEKDAY.match(room.text, *piece)
    if cue is None or day is None or room.text[cue.end : piece.begin] != " ":
        return piece
    verb = has_finite_verb(f"it {day.group(1)}") or day.group(1) in word_list("function_words")
    told = has_finite_verb(room.text[day.start(1) : piece.end])
    return Span(day.end(), piece.end) if told and not verb else piece


def behind_ground(room: Room, piece: Span) -> Span:
    """Without whom the source cites: "According to the board, citing | aides, the gate is shut"."""
    if not CITING.search(room.text, max(0, piece.begin - 10), piece.begin):
        return piece
    cited = CITED.match(room.text, piece.begin, piece.end)
    return Span(cited.end(), piece.end) if cited else piece


def behind_frame(room: Room, piece: Span, cue: Span | None) -> Span:
    """Without the end of its cue before a quotation: said in a letter on | the gate. “We must …”"""
    if cue is None or not piece.begin < cue.end < piece.end:
        return piece
    frame = BEHIND_FRAME.match(room.text, cue.end, piece.end)
    return Span(frame.end(), piece.end) if frame else piece


def with_head(room: Room, piece: Span, cue: Span | None) -> Span:
    """With the head of its clause, where it begins behind a preposition, a condition, "while" or
    what another said, or with an "and" or "so", and who said it stands behind: The crew shut the
    gate before | noon on Monday, a guild said.
    """
    sentence = room.sentences_in(piece)[:1]
    if cue is None or cue.begin < piece.end or not sentence:
        return piece
    head = Span(sentence[0].begin, piece.begin)
    taken = any(s.overlaps(head) for s in near(room.taken, head))
    words = head.of(room.text)
    torn = TORN_OFF.match(words) or CONDITION.fullmatch(words) or SUBORDINATE.fullmatch(words)
    passed_on = words.split()[-1:] and words.split()[-1] in word_list("speech_verbs")
    joined = (JOINED.match(room.text, *piece) or passed_on) and not QUOTED.search(words)
    return Span(head.begin, piece.end) if (torn or joined) and not taken else piece


def with_subject(room: Room, piece: Span) -> Span:
    """With the subject of a verb that a quotation opens with: ``Rather, | the plan “is dead”``."""
    sentence = room.sentences_in(piece)[:1]
    quoted = any(m.begin == piece.begin for m in near(room.marked, piece))
    if not quoted or not sentence or not VERB_OPENS.match(room.text, *piece):
        return piece
    ends = [s.end for s in (*near(room.taken, sentence[0]), *near(room.marked, sentence[0]))]
    begin = max([sentence[0].begin, *(end for end in ends if end <= piece.begin)])
    subject = SUBJECT.search(room.text[begin : piece.begin])
    return Span(begin + subject.start(1), piece.end) if subject else piece


def in_its_sentence(room: Room, piece: Span, cue: Span | None) -> Span:
    """What is told without marks before who says it, without the sentences before its last one:
    "The weir is old. Boats wait for days, | said Ann Ray" gives her the second.
    """
    sentences = room.sentences_in(piece)
    if (
        cue is None
        or len(sentences) < 2
        or any(m.overlaps(piece) for m in near(room.marked, piece))
    ):
        return piece
    return Span(sentences[-1].begin, piece.end) if sentences[-1].contains(cue) else piece
