"""A condition or concession is said with what it holds for: "that while it is old, | it holds"."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

OPENS = re.compile(
    r"(?P<that>that\s)?(?:while|although|though|even\s(?:if|though)|if|unless|because|once|since|as"
    r"\slong\sas|when)\s[^,“”\"]+",
    re.IGNORECASE,
)
HOLDS_BACK = re.compile(r"(?:while|although|though|even\s(?:if|though)|if|unless)\s", re.IGNORECASE)
"""What may open so without a "that": "they say | if it rains, boats will wait"."""
ASKS = re.compile(r"(?i:\b(?:ask|wonder|question|know|see|decide|determine|unclear|clear|sure)\w*)")
"""Behind these an "if" opens what is asked, and no condition."""
BEHIND = re.compile(r",\s(?P<word>[\w’'-]+)")
FEWEST_WORDS, LONGEST = 4, 260


def with_main_clause(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> list[Span]:
    """With the clause behind the comma where only the one before it was taken, also behind who says
    it: "While it is old, the guild says, | it stands".
    """
    if cue is None or len(pieces) != 1 or near(room.marked, pieces[0]):
        return list(pieces)
    (piece,), text = pieces, room.text
    words = piece.of(text)
    opened = OPENS.fullmatch(words)
    sentence = room.sentences_in(piece)[-1:]
    if opened is None or not sentence or len(words.split()) < FEWEST_WORDS:
        return list(pieces)
    if cue.begin < piece.begin:
        condition = opened["that"] or HOLDS_BACK.match(words)
        if not condition or (not opened["that"] and ASKS.search(cue.of(text))):
            return list(pieces)
        main = _clause_behind(room, piece.end, sentence[0].end)
        return [piece if main is None else Span(piece.begin, main.end)]
    says = [cue, *([source] if source else [])]
    between = text[piece.end : min(s.begin for s in says)]
    if piece.begin != sentence[0].begin or between != ", ":
        return list(pieces)
    main = _clause_behind(room, max(s.end for s in says), sentence[0].end)
    return [piece] if main is None else [piece, main]


def _clause_behind(room: Room, begin: int, end: int) -> Span | None:
    """The clause that a comma leads to, to the end of its sentence, where it is nobody else's."""
    found = BEHIND.match(room.text, begin, end)
    if found is None or end - begin > LONGEST:
        return None
    rest = Span(found.start("word"), end).trimmed(room.text)
    rest = Span(rest.begin, rest.end - (room.text[rest.end - 1] in ".!?"))
    first = found["word"].lower()
    joined = first in word_list("conjunctions", "relatives") or first.endswith(("ing", "ed"))
    another = near(room.taken, rest) or near(room.marked, rest)
    if joined or another or not has_finite_verb(rest.of(room.text)):
        return None
    return rest
