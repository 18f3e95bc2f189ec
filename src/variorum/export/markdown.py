"""An account as Markdown, every line with footnotes that name its passages.

Footnotes are written as GitHub, Pandoc and Obsidian read them: ``[^1]``.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.account.dates_in_words import describe
from variorum.export.one_story import Findings
from variorum.export.rows import StoryFindings, each_story
from variorum.model import Evidence, Line, context_in_words, held_back_in_words

SPECIAL = re.compile(r"([\\`*_\[\]<>&~^$|#])")
LIST_LIKE = re.compile(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s|$)")
WEB = re.compile(r"https?://[^\s<>]+\Z")


def account_markdown(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """The accounts of all stories, the footnotes counted through and at the end of each."""
    notes: dict[Evidence, int] = {}
    for found in each_story(case):
        account = case.account(found.comparison.story.id)
        known = len(notes)
        yield f"# {escape(account.title)}\n\n"
        for section in account.sections:
            if not section.lines:
                continue
            yield f"## {escape(section.title)}\n\n"
            for line in section.lines:
                yield from _item(line, notes)
            if words := held_back_in_words(section):
                yield f"\n{escape(words)}\\.\n"
            yield "\n"
        for evidence, number in list(notes.items())[known:]:
            yield f"[^{number}]: {_cite(evidence, found)}\n"
        yield "\n"


def escape(text: str) -> str:
    """A text on one line, of which Markdown takes no character for its own."""
    plain = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return LIST_LIKE.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def _item(line: Line, notes: dict[Evidence, int], depth: int = 0) -> Iterator[str]:
    label = f"**{escape(line.label)}:** " if line.label else ""
    note = f" *({escape(line.note)})*" if line.note else ""
    numbers = [notes.setdefault(item, len(notes) + 1) for item in line.evidence]
    feet = "".join(f"[^{number}]" for number in dict.fromkeys(numbers))
    yield f"{'  ' * depth}- {label}{_with_marks(line)}{note}{feet}"
    if line.context:
        foot = notes.setdefault(line.context, len(notes) + 1)
        yield f"\\\n{'  ' * depth}  *{escape(context_in_words(line))}*[^{foot}]"
    yield "\n"
    for inner in line.lines:
        yield from _item(inner, notes, depth + 1)


def _with_marks(line: Line) -> str:
    """The text with the words in bold that differ from another wording."""
    text = line.text
    cuts = sorted(
        {0, len(text), *(place for mark in line.marks for place in (mark.begin, mark.end))}
    )
    marked = {(mark.begin, mark.end) for mark in line.marks if mark.kind == "altered"}
    pieces = []
    for begin, end in pairwise(cuts):
        inside = any(first <= begin and end <= last for first, last in marked)
        pieces.append(_bold(text, begin, end) if inside else _piece(text[begin:end]))
    return "".join(pieces).strip() if pieces else ""


def _bold(text: str, begin: int, end: int) -> str:
    """Bold where Markdown can tell: around whole words only."""
    piece = text[begin:end]
    whole = piece[:1].isalnum() and piece[-1:].isalnum()
    alone = not text[begin - 1 : begin].isalnum() and not text[end : end + 1].isalnum()
    return f"**{_piece(piece)}**" if whole and alone else _piece(piece)


def _piece(text: str) -> str:
    """A part of a line, its white space at the ends kept."""
    return re.sub(r"\s+", " ", SPECIAL.sub(r"\\\1", text))


def _cite(evidence: Evidence, found: StoryFindings) -> str:
    """The report, its day, where the passage stands in it, and the words."""
    report = found.reports[evidence.report]
    when = found.when(report.id)
    parts = [f"*{escape(report.label)}*", f"“{escape(found.headline(report.id))}”"]
    if when.known:
        parts.append(escape(describe(when)))
    if report.url:
        parts.append(f"<{report.url}>" if WEB.match(report.url) else escape(report.url))
    where = "title, characters" if evidence.part == "title" else "characters"
    parts.append(f"{where} {evidence.begin}–{evidence.end}")
    return f"{', '.join(parts)}: “{escape(evidence.text)}”"
