"""What a notebook shows of an account: plain HTML, in which all words are text; and how every
face says what a section leaves out.
"""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.model.account import Account, Line, Section

WHOLE_AHEAD = re.compile(r"\W*[^\W_a-z]")
WHOLE_BEHIND = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def account_html(account: Account) -> str:
    """The title and every section; what is folded opens without a script."""
    sections = "".join(
        f"<details{' open' if not n else ''}><summary>{escape(section.title)}</summary>"
        f"{_lines_html(section.lines)}{_held_back(section)}</details>"
        for n, section in enumerate(account.sections)
        if section.lines
    )
    return f"<h3>{escape(account.title)}</h3>{sections}"


def section_html(section: Section) -> str:
    """The title and the lines."""
    lines = f"{_lines_html(section.lines)}{_held_back(section)}"
    return f"<h4>{escape(section.title)}</h4>{lines}"


def held_back_in_words(section: Section) -> str:
    """How much a section leaves out of the account, and why; "" where it leaves nothing out."""
    if not section.held_back:
        return ""
    if not section.unsure:
        why = " to keep it readable"
    elif section.unsure == section.held_back:
        why = " as unsure"
    else:
        why = f", {section.unsure} as unsure, the rest to keep it readable"
    return f"{section.held_back} more left out of the account{why}"


def context_in_words(line: Line) -> str:
    """The words before a line's own as they are shown under it, an ellipsis where they break off;
    "" where it has none.
    """
    if line.context is None:
        return ""
    words = " ".join(line.context.text.split())
    opens = "" if WHOLE_AHEAD.match(words) else "… "
    return f"before it: {opens}{words}{'' if WHOLE_BEHIND.search(words) else ' …'}"


def _lines_html(lines: tuple[Line, ...]) -> str:
    return f"<ul>{''.join(_line_html(line) for line in lines)}</ul>"


def _line_html(line: Line) -> str:
    label = f"<b>{escape(line.label)}:</b> " if line.label else ""
    note = f" <i>({escape(line.note)})</i>" if line.note else ""
    places = "; ".join(f"{e.report} {e.begin}–{e.end}" for e in line.evidence)
    inner = _lines_html(line.lines) if line.lines else ""
    before = f"<br><small>{escape(context_in_words(line))}</small>" if line.context else ""
    return f"<li>{label}{_words(line)}{note} <small>{escape(places)}</small>{before}{inner}</li>"


def _words(line: Line) -> str:
    """The text, with the words marked that differ from another wording."""
    text = line.text
    ends = (place for mark in line.marks for place in (mark.begin, mark.end))
    pieces = []
    for begin, end in pairwise(sorted({0, len(text), *ends})):
        marked = any(mark.begin <= begin and end <= mark.end for mark in line.marks)
        words = escape(text[begin:end])
        pieces.append(f"<mark>{words}</mark>" if marked else words)
    return "".join(pieces)


def _held_back(section: Section) -> str:
    words = held_back_in_words(section)
    return f"<p>{words}</p>" if words else ""
