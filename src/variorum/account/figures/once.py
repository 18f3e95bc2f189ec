"""A sentence that the section has printed is not printed again under another figure."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.account.sources import TOLD_ABOVE
from variorum.model import Line


def each_sentence_once(lines: Sequence[Line]) -> list[Line]:
    """The lines; what stands under them has the number alone, where that says what it counts and
    the sentence of the report is told above.
    """
    printed: set[tuple[str, str]] = set()
    return [_once(line, printed) for line in lines]


def _once(line: Line, printed: set[tuple[str, str]], *, under: bool = False) -> Line:
    place = line.evidence[0].report, line.text
    own = " ".join(line.evidence[0].text.split())
    if under and place in printed and line.text != own and " " in own:
        line = _told_above(line, own)
    printed.add(place)
    lines = tuple(_once(x, printed, under=True) for x in line.lines)
    first_is_told = under and any(x.text == line.text for x in lines)
    if first_is_told:  # who gives the number stands in front of it already
        line = _told_above(line, line.text)
    return replace(line, lines=() if first_is_told else lines)


def _told_above(line: Line, number: str) -> Line:
    return replace(line, text=number, note="; ".join(filter(None, (line.note, TOLD_ABOVE))))
