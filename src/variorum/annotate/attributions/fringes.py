"""What stands at an end of a content and is the report's own: frames, grounds, remarks."""

import re
from collections.abc import Iterable, Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Span

QUOTED = re.compile(r"[“”\"]")
BEHIND_FRAME = re.compile(r"[.!?,;:]\s+(?=[“\"])")
WHOM = re.compile(r"(?:to|of|about|on)\s[^:“”\"\n]{2,60}:\s(?=[“\"])")
PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
CITING = re.compile(r"\bciting\s$")
CITED = re.compile(r"[^,.;:“”\"]{1,60},\s(?=\S)")
BEHIND_QUOTED = re.compile(
    r"(?:(?<=,[”\"])\s(?:an?|which|while)|(?<=[”\"])\s?(?:—|–|--)\s?(?:an?|which|though|something))"
    r"\s[^“”\"]*$"
)
TORN_OFF = re.compile(
    r"^[A-Z][^“”\"]{3,120}\s(?:before|after|by|at|on|in|from|until|since|about)\s$"
)
ADVERB = re.compile(r"(?:however|though|meanwhile|too),\s+(?=\w)")
PLACE = re.compile(r"(?:From|At|In|On|For|To|By|With|After|Before|Among|Across)(?:\s[\w’'-]+){1,6}")
WHOLE_QUOTED = re.compile(r"[“\"][A-Z]")
CONDITION = re.compile(
    r"(?:(?:But|And|So|Yet)\s)?(?:[Ii]f|[Uu]nless|[Ee]ven if)\s[^.;:“”\"\n]{3,160},\s"
)
SUBORDINATE = re.compile(r"(?:While|Although|Though|Because|Since|When|If|Unless)\s")
JOINED = re.compile(r"(?:and|but|or|so|yet)\s")
HANDLE = re.compile(r"[^\W\d_][^\n()“”\"]{1,48}\s\(@\w{1,15}\)\s+(?=\S)")
WEEKDAY = re.compile(
    rf"{any_word('weekdays')}(?:\s(?:morning|afternoon|evening|night))?\s(?=(\w[\w’'-]*))"
)
CONCEDED = re.compile(r",\s(?:though|although)\s")
BACKSHIFTED = re.compile(r"\b(?:was|were|had|would|could|did|might|[a-z]{2,}ed)\b")
OF_TODAY = re.compile(r"\b(?:is|are|has|have)\b")


def without_fringes(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> list[Span]:
    """The pieces of a content without what the report says of itself at their ends."""
    told = [_behind_adverb(room, _behind_handle(room, p)) for p in pieces]
    told = [_behind_weekday(room, p, cue) for p in told]
    told = [_behind_frame(room, _behind_ground(room, p), cue) for p in told]
    told = [_behind_whom(room, p, cue) for p in told]
    told = list(_without_participle(room, told, source))
    told = list(_without_place(room, told, source))
    told = [_with_head(room, p, cue) for p in told]
    return [_without_remark(room, _without_concession(room, p)) for p in told]


def _with_head(room: Room, piece: Span, cue: Span | None) -> Span:
    """With the head of its clause, where it begins behind a preposition, a condition, "while" or
    what another said, or with an "and" or "so", and who said it stands behind: The crew shut the
    gate before | noon on Monday, a guild said.
    """
    sentence = room.sentences_in(piece)[:1]
    if cue is None or cue.begin < piece.end or not sentence:
        return piece
    head = Span(sentence[0].begin, piece.begin)
    taken = any(s.overlaps(head) for s in room.taken)
    words = head.of(room.text)
    torn = TORN_OFF.match(words) or CONDITION.fullmatch(words) or SUBORDINATE.fullmatch(words)
    passed_on = words.split()[-1:] and words.split()[-1] in word_list("speech_verbs")
    joined = (JOINED.match(room.text, *piece) or passed_on) and not QUOTED.search(words)
    return Span(head.begin, piece.end) if (torn or joined) and not taken else piece


def _without_remark(room: Room, piece: Span) -> Span:
    """Without what the report adds behind the comma of a quotation: “… safe,” | a claim that …"""
    remark = BEHIND_QUOTED.search(room.text, *piece)
    return Span(piece.begin, remark.start()) if remark else piece


def _behind_frame(room: Room, piece: Span, cue: Span | None) -> Span:
    """Without the end of its cue before a quotation: said in a letter on | the gate. “We must …”"""
    if cue is None or not piece.begin < cue.end < piece.end:
        return piece
    frame = BEHIND_FRAME.match(room.text, cue.end, piece.end)
    return Span(frame.end(), piece.end) if frame else piece


def _behind_whom(room: Room, piece: Span, cue: Span | None) -> Span:
    """Without to whom or of what a quotation is said: appealed | to Ann Ray: “Please …”"""
    whom = WHOM.match(room.text, *piece) if cue is not None and cue.end <= piece.begin else None
    return Span(whom.end(), piece.end) if whom else piece


def _behind_ground(room: Room, piece: Span) -> Span:
    """Without whom the source cites: "According to the board, citing | aides, the gate is shut"."""
    if not CITING.search(room.text, max(0, piece.begin - 10), piece.begin):
        return piece
    cited = CITED.match(room.text, piece.begin, piece.end)
    return Span(cited.end(), piece.end) if cited else piece


def _behind_adverb(room: Room, piece: Span) -> Span:
    """Without the "however," of the sentence around it."""
    adverb = ADVERB.match(room.text, *piece)
    return Span(adverb.end(), piece.end) if adverb else piece


def _behind_handle(room: Room, piece: Span) -> Span:
    """Without the name over an embedded post: ``Ann Ray (@annray) | It rains again.``"""
    handle = HANDLE.match(room.text, *piece)
    return Span(handle.end(), piece.end) if handle else piece


def _behind_weekday(room: Room, piece: Span, cue: Span | None) -> Span:
    """Without the day on which it was said: "said | Monday morning | crews were at work"."""
    day = WEEKDAY.match(room.text, *piece)
    if cue is None or day is None or room.text[cue.end : piece.begin] != " ":
        return piece
    verb = has_finite_verb(f"it {day.group(1)}") or day.group(1) in word_list("function_words")
    told = has_finite_verb(room.text[day.start(1) : piece.end])
    return Span(day.end(), piece.end) if told and not verb else piece


def _without_participle(room: Room, pieces: Sequence[Span], source: Span | None) -> Iterable[Span]:
    """Without what the source did as it spoke: | Rebuffing the mayor, | the guild said that …"""
    for piece in pieces:
        before = (
            source is not None
            and len(pieces) > 1
            and PARTICIPLE.match(room.text, piece.begin, piece.end)
            and room.text[piece.end : source.begin].strip() == ","
            and not near(room.marked, piece)
        )
        if not before:
            yield piece


def _without_place(room: Room, pieces: Sequence[Span], source: Span | None) -> Iterable[Span]:
    """Without where the report puts whole sentences in marks: | From the left, | Ray says, “It …”.

    What is told indirectly may begin so: "In Avon, Ray says, it rains".
    """
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        frame = (
            source is not None
            and following is not None
            and piece.end < source.begin < following.begin
            and PLACE.fullmatch(room.text, *piece)
            and WHOLE_QUOTED.match(room.text, *following)
            and not near(room.marked, piece)
        )
        if not frame:
            yield piece


def _without_concession(room: Room, piece: Span) -> Span:
    """Without what the report holds against words that it has put into the past: "the gate
    remained shut|, though the crew has left".
    """
    words = piece.of(room.text)
    for conceded in CONCEDED.finditer(words):
        said, rest = words[: conceded.start()], words[conceded.end() :]
        marked = near(room.marked, Span(piece.begin + conceded.start(), piece.end))
        if (
            BACKSHIFTED.search(said)
            and OF_TODAY.search(rest)
            and not (OF_TODAY.search(said) or BACKSHIFTED.search(rest) or marked)
        ):
            return Span(piece.begin, piece.begin + conceded.start())
    return piece
