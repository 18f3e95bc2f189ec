"""Where the report goes on behind what somebody said: an answer to it, what came of it, what they
left unsaid.
"""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word
from variorum.model import Span

ANSWER = re.compile(
    r",\sto\s(?:which|whom)\s(?:[\w.’'-]+\s){1,5}?"
    r"(?:respond|repl[iy]|answer|quipp|retort|said\b|says\b|shot\sback|tweet)\w*|"
    r",\sand\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s(?:agreed|disagreed|replied|responded)\b"
)
UNSAID = re.compile(
    r",?\sbut\s(?:(?:he|she|they|it)\s)?(?:(?:made|gave|offered|provided|cited|presented)\s"
    r"(?:no|few|little)\b|(?:did\snot|didn['’]t|would\snot|wouldn['’]t|declined\sto|refused\sto)\s"
    r"(?:comment|elaborate|disclose|explain|give|identify|name|offer|provide|say|specify)\b|"
    r"stopped\sshort\sof\b)"
)
UNDONE = re.compile(
    r"(?:,|\s?(?:—|\s[–-]{1,2}))\s(?:(?:but|though|although)\s(?:in\sthe\send\s)?)?"
    r"(?:it|they|he|she|that|this)\s(?:never|(?:did|has|have|was|were)(?:n['’]t|\s(?:not|never)))"
    r"(?:\s\w+(?:\s(?:about|pass|so|through))?)?(?=\W*$|\s?[—–]|,)"
)
"""What came of it, by the report: "said it would open by May | — but it didn't"."""
FORETOLD = re.compile(r"(?:\bwould|['’]d)\s(?!have\b|never\b|not\b)")
SAYS_MORE = re.compile(
    r",?\sbut\s(?:also\s|then\s|later\s)?(?:acknowledged|added|admitted|argued|called|cautioned|conceded|"
    r"described|downplayed|insisted|noted|praised|said|stressed|warned)(?:\s|$)"
)
"""Another verb of saying without a subject: "said that it was late, | but conceded that"."""
DATED = re.compile(rf"\b(?:in\s[A-Z]|(?:last|this|earlier)\s)|{any_word('weekdays')}")
LATER = re.compile(
    rf",?\s(?:and|but)\s(?:on\s)?(?:{any_word('weekdays')}|(?:last|this)\s(?:week|month|year))\s"
    r"(?=(?:[\w’'-]+\s){1,4}?[a-z]+)"
)
"""Behind words of another day: "said in May that it was late | but on Monday the board met"."""
ON = re.compile(
    rf",?\s(?:and\s(?:was|were|has|had|did)|but\s(?:{any_word('past_verbs')}|[a-z]{{3,}}ed)|"
    r"and\s(?:(?:with|on|in|by|after)(?:\s[\w’'-]+){1,3}\s)?(?:he|she|they)(?:['’](?:s|ve)|\shas|\shave))\s"
)
"""Behind words without a verb of their own: a second verb of the one who said them, what they did
about it ("promised a gate | and now he has built one").
"""
PREDICATE = re.compile(rf",\s({any_word('auxiliary_verbs')}\s)")
INFINITIVE = re.compile(r"\bto\s[a-z]+\b")
RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|what|how|why|where|when|if|while|as)\b")


def without_sequel(room: Room, piece: Span, cue: Span | None) -> Span:
    """A piece that stands behind its cue, without what the report goes on to tell: "asked how she
    was|, to which Ray responded", "condemned the delay|, but faced criticism".
    """
    if cue is None or cue.begin > piece.begin:
        return piece
    text = room.text
    for pattern in (ANSWER, UNSAID, SAYS_MORE):
        sequel = pattern.search(text, *piece)
        if sequel is not None and not _is_marked(room, sequel):
            return Span(piece.begin, sequel.start())
    foretold = FORETOLD.search(text, *piece)
    undone = UNDONE.search(text, foretold.end(), piece.end) if foretold else None
    told = foretold is not None and not has_finite_verb(text[piece.begin : foretold.start()])
    if undone and told and not _is_marked(room, undone):
        return Span(piece.begin, undone.start())
    later = LATER.search(text, *piece) if DATED.search(text, cue.begin, piece.begin) else None
    if later is not None and has_finite_verb(text[later.end() : piece.end]):
        return Span(piece.begin, later.start())
    for sequel in ON.finditer(text, *piece):
        words = INFINITIVE.sub("", text[piece.begin : sequel.start()])
        if has_finite_verb(words) or RELATIVE.search(words):
            break
        if not _is_marked(room, sequel):
            return Span(piece.begin, sequel.start())
    return piece


def with_predicate(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> list[Span]:
    """With the verb behind who speaks where only its subject was taken: "The old weir, Ray said,
    | has held back two floods".
    """
    sentence = room.sentences_in(pieces[0])[:1] if len(pieces) == 1 else []
    if cue is None or source is None or not sentence or has_finite_verb(pieces[0].of(room.text)):
        return list(pieces)
    (piece,), text = pieces, room.text
    first, last = min(cue.begin, source.begin), max(cue.end, source.end)
    between = text[piece.end : first].strip('”", ')
    predicate = PREDICATE.match(text, last, max(last, sentence[0].end))
    if piece.begin != sentence[0].begin or between or predicate is None:
        return list(pieces)
    rest = Span(predicate.start(1), sentence[0].end).trimmed(text)
    others = any(t.overlaps(rest) for t in near(room.taken, rest))
    stop = 1 if text[rest.end - 1] in ".!?" else 0
    return [piece] if others else [piece, Span(rest.begin, rest.end - stop)]


def _is_marked(room: Room, found: re.Match[str]) -> bool:
    return bool(near(room.marked, Span(found.start() + 1, found.start() + 2)))
