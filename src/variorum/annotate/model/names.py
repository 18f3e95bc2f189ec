"""Names as the model reads them."""

from typing import cast

from variorum.annotate.model.decoder import decode
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.model.tags import NAME_TAGS
from variorum.model import Name, NameType

CHANGE = 0.8


def names_of(scores: TokenScores) -> tuple[Name, ...]:
    """The names in a text in order, by the scores of its pieces; offsets are code points."""
    pieces = scores.pieces
    spans = decode(scores.names, pieces.word, change=CHANGE, tags=NAME_TAGS)
    return tuple(
        Name(int(pieces.begin[s.first]), int(pieces.end[s.stop - 1]), cast("NameType", s.kind))
        for s in spans
    )
