"""A line whose context is another line of its section stands under that, or right behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.account.context.told_above import behind_what_is_told, share_cited
from variorum.account.printed_again import plain_words
from variorum.account.sources import Sources
from variorum.model import Evidence, Line

NEARLY_ALL = 0.75
"""The share of some context that a line has which prints it but for who says it."""


def under_their_context(lines: Sequence[Line], sources: Sources) -> tuple[Line, ...]:
    """The lines; those before which the sentence of another would be printed once more stand under
    it, in the order of their report. What several reports tell neither leads in nor is led in.
    """
    led = _led_by_each(lines, sources)
    return tuple(replace(first, lines=behind or first.lines) for first, behind in led.items())


def behind_their_context(lines: Sequence[Line], sources: Sources) -> tuple[Line, ...]:
    """The same, those lines right behind that one."""
    led = _led_by_each(lines, sources)
    return tuple(line for first, behind in led.items() for line in (first, *behind))


def _led_by_each(lines: Sequence[Line], sources: Sources) -> dict[Line, tuple[Line, ...]]:
    """The lines that none leads in to, with those that lean on them and need no more context then
    than what these have not of it.
    """
    leading = {line: lead for line in lines if (lead := _lead_of(line, lines)) is not None}
    led: dict[Line, tuple[Line, ...]] = {line: () for line in lines if line not in leading}
    for line in sorted(leading, key=lambda x: sources.place(x.evidence[0])):
        led[_first(line, leading)] += (_with_what_is_untold(line, leading[line], sources),)
    return led


def _lead_of(line: Line, lines: Sequence[Line]) -> Line | None:
    """The line that prints the context of another."""
    context = line.context
    if context is None or not _is_alone(line):
        return None
    before = [x for x in lines if x.evidence[0].begin < line.evidence[0].begin]
    return next((x for x in before if _prints(x, context)), None)


def _with_what_is_untold(line: Line, lead: Line, sources: Sources) -> Line:
    context = line.context
    if context is None or _has_words_of(lead, context):
        return replace(line, context=None)
    return replace(line, context=behind_what_is_told(lead, context, sources))


def _prints(line: Line, context: Evidence) -> bool:
    """Whether a line of one report alone has the words of the context, who says them aside."""
    if not _is_alone(line) or line.evidence[0].report != context.report:
        return False
    return _has_words_of(line, context) or share_cited(line.evidence, context) >= NEARLY_ALL


def _has_words_of(line: Line, context: Evidence) -> bool:
    return plain_words(context.text) in plain_words(line.text)


def _is_alone(line: Line) -> bool:
    """Whether a line is of one report and has none under it."""
    return not line.lines and len({e.report for e in line.evidence}) == 1


def _first(line: Line, leading: Mapping[Line, Line]) -> Line:
    """The line that all that leads in to another leans on."""
    while line in leading:
        line = leading[line]
    return line
