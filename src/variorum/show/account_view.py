"""What a page shows of an account: its sections and lines, each with its links."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, NamedTuple

from variorum.model import Evidence, Section, context_in_words, held_back_in_words
from variorum.show.links import Index, Numbered, find_place
from variorum.show.printable import SEVERITY, Piece, one_line, split_at_marks, split_verdict

EXCERPT = 160
"""How many characters of a passage the tip of a link shows."""


class _Link(NamedTuple):
    address: str
    excerpt: str
    place: str


class _Source(NamedTuple):
    name: str
    links: list[_Link]


def view_section(section: Section, lines: Sequence[Numbered], index: Index) -> dict[str, Any]:
    """What the template shows of a section; its lines come numbered."""
    kinds = {mark.kind for line in section.lines for inner in line.walk() for mark in inner.marks}
    return {
        "name": section.name,
        "title": one_line(section.title),
        "lines": [_line_view(line, index) for line in lines],
        "held_back": held_back_in_words(section),
        "kinds": [Piece(kind, kind) for kind in reversed(SEVERITY) if kind in kinds],
    }


def _line_view(numbered: Numbered, index: Index, *, above: str = "") -> dict[str, Any]:
    """What the template shows of a line; what stands ``above`` is not noted again."""
    line = numbered.line
    sources = _sources(line.evidence, index)
    label_link = _link_of_label(line.label, sources)
    told = line.note == above or [one_line(line.note)] == [source.name for source in sources]
    verdict, note = split_verdict("" if told else line.note)
    return {
        "anchor": numbered.anchor,
        "number": numbered.number,
        "label": one_line(line.label),
        "label_link": label_link,
        "pieces": split_at_marks(line.text, line.marks),
        "verdict": verdict,
        "note": one_line(note),
        "context": one_line(context_in_words(line)),
        "context_link": _link(line.context, index) if line.context else None,
        "sources": sources[1:] if label_link else sources,
        "correct": index.correct_at(numbered) if index.correct_at else None,
        "under": [_line_view(inner, index, above=line.note) for inner in numbered.under],
    }


def _link_of_label(label: str, sources: Sequence[_Source]) -> _Link | None:
    """The one link into the first report, where the label names that report already."""
    if not sources or len(sources[0].links) != 1:
        return None
    return sources[0].links[0] if one_line(label).startswith(sources[0].name) else None


def _sources(evidence: Sequence[Evidence], index: Index) -> list[_Source]:
    order = {report: i for i, report in enumerate(dict.fromkeys(e.report for e in evidence))}
    ordered = sorted(dict.fromkeys(evidence), key=lambda e: order[e.report])
    return [
        _Source(
            index.names.get(report, one_line(report)),
            [link for e in group if (link := _link(e, index)) is not None],
        )
        for report, group in groupby(ordered, key=lambda e: e.report)
    ]


def _link(evidence: Evidence, index: Index) -> _Link | None:
    place = find_place(evidence, index.reports)
    if place is None:
        return None
    words = one_line(evidence.text)
    excerpt = words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"
    title = "title " if evidence.part == "title" else ""
    return _Link(
        index.words_at(evidence.report, place), excerpt, f"{title}{evidence.begin}–{evidence.end}"
    )
