"""An account as data, for those who read the page by program."""

from collections.abc import Mapping, Sequence
from typing import Any

from variorum.model import Account, Line, Section
from variorum.show.links import Numbered


def lines_as_data(account: Account, numbered: Sequence[Sequence[Numbered]]) -> dict[str, Any]:
    """An account as data, each line with the number that its page gives it."""
    return {
        "story": account.story,
        "title": account.title,
        "sections": [
            _section_data(section, lines)
            for section, lines in zip(account.sections, numbered, strict=True)
        ],
    }


def _section_data(section: Section, lines: Sequence[Numbered]) -> dict[str, Any]:
    return {
        "name": section.name,
        "title": section.title,
        "held_back": section.held_back,
        "unsure": section.unsure,
        "lines": [_line_data(line) for line in lines],
    }


def _line_data(numbered: Numbered) -> Mapping[str, Any]:
    line: Line = numbered.line
    return {
        "number": numbered.number,
        "label": line.label,
        "text": line.text,
        "note": line.note,
        "marks": line.marks,
        "context": line.context,
        "evidence": line.evidence,
        "lines": [_line_data(inner) for inner in numbered.under],
    }
