"""What stands beside a quotation and is no word of its speaker."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.lang import any_word, word_list
from variorum.model import Span

CLAUSE = re.compile(rf"{any_word('clause_openers')}\b")
WORD = re.compile(r"[\w’']+(?:-[\w’']+)*")
TITLE_WORDS = 8


def without_asides(room: Room, pieces: Sequence[Span], cue: Span | None) -> list[Span]:
    """Without what is no word of the speaker beside a quotation: to whom it was said (``“Where
    to?” Ray asked | the crowd at the “gate”``), and the title of a programme or paper.
    """
    text = room.text
    quoted = [p for p in pieces if any(m.contains(p) for m in near(room.marked, p))]
    kept = []
    for piece in pieces:
        others = [q for q in quoted if q != piece]
        to_whom = (
            cue is not None
            and any(q.end <= cue.begin for q in others)
            and text[cue.end : piece.begin] == " "
            and text[piece.begin].islower()
            and not CLAUSE.match(text, piece.begin)
        )
        title = piece in quoted and others and _is_title(text, piece)
        if not to_whom and not title:
            kept.append(piece)
    return kept


def _is_title(text: str, quote: Span) -> bool:
    """Whether a quotation that no comma or colon leads to is a title: on “The Morning Show”."""
    before = text[max(0, quote.begin - 3) : quote.begin].rstrip()
    words = WORD.findall(quote.of(text))
    small = word_list("small_words")
    capitals = all(w[0].isupper() or w.lower() in small for w in words)
    return capitals and 1 < len(words) <= TITLE_WORDS and before[-1:] not in set(",:.!?;—–") | {""}
