"""A line whose context is another line of its section stands under that."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.account.printed_again import plain_words
from variorum.account.sources import Sources
from variorum.model import Evidence, Line


def under_their_context(lines: Sequence[Line], sources: Sources) -> tuple[Line, ...]:
    """The lines; those before which the sentence of another would be printed once more stand under
    it, in the order of their report. What several reports tell neither leads in nor is led in.
    """
    leading = {line: lead for line in lines if (lead := _lead_of(line, lines)) is not None}
    under: dict[Line, list[Line]] = {}
    for line in sorted(leading, key=lambda x: sources.place(x.evidence[0])):
        under.setdefault(_first(line, leading), []).append(replace(line, context=None))
    return tuple(
        replace(line, lines=tuple(under.get(line, line.lines)))
        for line in lines
        if line not in leading
    )


def _lead_of(line: Line, lines: Sequence[Line]) -> Line | None:
    """The line that prints the context of another."""
    context = line.context
    if context is None or line.label or line.lines:
        return None
    before = [x for x in lines if x.evidence[0].begin < line.evidence[0].begin]
    return next((x for x in before if _prints(x, context)), None)


def _prints(line: Line, context: Evidence) -> bool:
    """Whether a line is of one report alone and has the words of the context."""
    alone = not (line.label or line.lines) and line.evidence[0].report == context.report
    return alone and plain_words(context.text) in plain_words(line.text)


def _first(line: Line, leading: Mapping[Line, Line]) -> Line:
    """The line that all that leads in to another leans on."""
    while line in leading:
        line = leading[line]
    return line
