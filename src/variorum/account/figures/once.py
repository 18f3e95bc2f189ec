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
    if under and place in printed and " " in own:
        line = replace(line, text=own, note="; ".join(filter(None, (line.note, TOLD_ABOVE))))
    printed.add(place)
    return replace(line, lines=tuple(_once(x, printed, under=True) for x in line.lines))
