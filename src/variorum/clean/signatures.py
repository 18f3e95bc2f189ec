"""The signature below an e-mail: what stands under a line of two hyphens."""

from collections.abc import Sequence

from variorum.model import Span

RULE = "--"
MOST_LINES, LONGEST_LINE = 8, 80


def find_signature(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines from the rule to the end, where these are few and short; else none."""
    for number in range(len(lines) - 1, max(-1, len(lines) - MOST_LINES - 2), -1):
        line = lines[number]
        if line.end - line.begin > LONGEST_LINE:
            return []
        if line.of(text) == RULE:
            return list(lines[number:]) if 0 < number < len(lines) - 1 else []
    return []
