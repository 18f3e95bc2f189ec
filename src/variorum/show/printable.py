"""Text of strangers, made safe to show: no character of it may steer a screen or a page."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, get_args

from variorum.model import VERDICTS, FigureVerdict, Mark, MarkKind

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
WHITE_CONTROLS = (0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x85)
OTHER_CONTROLS = (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0))
BIDI_OVERRIDES = (0x202D, 0x202E)
NOT_CHARACTERS = (*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)

PRINTABLE = {
    **dict.fromkeys((*OTHER_CONTROLS, *BIDI_OVERRIDES, *NOT_CHARACTERS), REPLACEMENT),
    **dict.fromkeys(WHITE_CONTROLS, " "),
}

SEVERITY: tuple[MarkKind, ...] = ("disclosed", "cut", "reworded", "altered")
"""Kinds of mark, the most serious last: where two lie on the same words, it wins."""


VERDICT = re.compile(rf"(?:{'|'.join((*VERDICTS, *get_args(FigureVerdict)))})\b")


class Piece(NamedTuple):
    """A stretch of a line's text; ``kind`` says how it differs, None where it does not."""

    text: str
    kind: MarkKind | None


def printable(text: str) -> str:
    """The text with one harmless code point for each code point, so that offsets hold.

    Control characters that are white space become a space (tab and line feed stay). Other
    controls (an escape would steer a terminal), surrogates, non-characters and the two
    bidirectional overrides become U+FFFD. Everything else is kept.
    """
    return text if text.isprintable() and text.isascii() else text.translate(PRINTABLE)


def one_line(text: str) -> str:
    """Printable text in which a tab or line feed is a space too; offsets hold."""
    return printable(text).replace("\n", " ").replace("\t", " ")


def split_verdict(note: str) -> tuple[str, str]:
    """The verdict that a note begins with, or "", and the rest of it."""
    found = VERDICT.match(note)
    return (found.group(), note[found.end() :]) if found else ("", note)


def split_at_marks(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """The text in pieces, each of one kind, which joined give ``one_line(text)`` again.

    A mark of no length (words left out there) gives an empty piece of its kind. Marks
    are clipped to the text.
    """
    clipped = [_clip(mark, len(text)) for mark in marks]
    empty = sorted({(m.begin, m.kind) for m in clipped if m.begin == m.end})
    edges = sorted({0, len(text), *(m.begin for m in clipped), *(m.end for m in clipped)})
    shown = one_line(text)
    pieces: list[Piece] = []
    for begin, end in pairwise(edges):
        pieces += [Piece("", kind) for place, kind in empty if place == begin]
        kind = _most_serious(clipped, begin, end)
        if pieces and pieces[-1].text and pieces[-1].kind == kind:
            pieces[-1] = Piece(pieces[-1].text + shown[begin:end], kind)
        else:
            pieces.append(Piece(shown[begin:end], kind))
    return pieces + [Piece("", kind) for place, kind in empty if place == len(text)]


def _clip(mark: Mark, length: int) -> Mark:
    begin = min(max(mark.begin, 0), length)
    return Mark(begin, min(max(mark.end, begin), length), mark.kind)


def _most_serious(marks: Iterable[Mark], begin: int, end: int) -> MarkKind | None:
    kinds = [m.kind for m in marks if m.begin <= begin and end <= m.end]
    return max(kinds, key=SEVERITY.index, default=None)
