"""The account on a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.model import (
    Account,
    Line,
    MarkKind,
    Report,
    Section,
    SectionName,
    context_in_words,
    held_back_in_words,
)
from variorum.show.printable import one_line, split_at_marks, split_verdict
from variorum.show.references import source_references

MEASURE = 100
"""Columns that a line of text may fill: longer ones are hard to read."""

INDENT = 3
"""Columns that a line under another is set in; sources are set in by one less."""

FOLD: dict[SectionName, int] = {
    "brief": 7,
    "timeline": 12,
    "quotations": 10,
    "figures": 10,
    "positions": 10,
    "people": 12,
    "coverage": 10,
    "only": 8,
    "reports": 20,
}
"""How many lines of a section are shown unless all are asked for."""

WHOLE: dict[SectionName, str] = {
    "timeline": "timeline",
    "quotations": "attributions",
    "figures": "figures",
    "positions": "positions",
    "people": "people",
    "coverage": "coverage",
    "only": "coverage",
}
"""The export that has all of what a section of the account is chosen from."""

FOLD_UNDER = 6
"""How many of the lines that stand under another are shown unless all are asked for."""

SOURCES = 4
"""How many reports are named for a line unless all are asked for."""

SIGNS: dict[MarkKind, tuple[str, str]] = {
    "altered": ("**", "bold red"),
    "reworded": ("~", "magenta"),
    "cut": ("|", "cyan"),
    "disclosed": ("_", "green"),
}
"""The sign that stands around marked words, and their style where there is colour."""

VERDICT_STYLES = {"altered": "bold red", "conflict": "bold red"}
"""Styles of the verdicts that a reader must not miss."""

LEFT_OUT = "‸"


class StoryRow(NamedTuple):
    """One story of a case as ``print_stories`` lists it; ``reports`` counts them."""

    story: str
    title: str
    reports: int
    outlets: tuple[str, ...] = ()
    dates: str = ""


def print_account(
    account: Account,
    *,
    console: Console,
    reports: Mapping[str, Report] | None = None,
    whole: bool = False,
) -> None:
    """Print an account, every line with the reports and characters it rests on.

    ``reports`` by id names outlets beside the ids; ``whole`` prints long sections whole.
    """
    known = reports or {}
    _put(console, Text(one_line(account.title), style="bold"))
    for section in account.sections:
        print_section(section, console=console, reports=known, whole=whole)


def print_stories(rows: Iterable[StoryRow], *, console: Console) -> None:
    """Print the stories of a case as a table."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Story", overflow="fold", ratio=3)
    table.add_column("Reports", justify="right", no_wrap=True)
    table.add_column("Outlets", overflow="fold", ratio=2)
    table.add_column("Dates", overflow="fold", ratio=1)
    for row in rows:
        cells = (row.story, row.title, str(row.reports), ", ".join(row.outlets), row.dates)
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    console.print(table)


def print_section(
    section: Section, *, console: Console, reports: Mapping[str, Report], whole: bool
) -> None:
    """Print a section, every line with the reports and characters it rests on."""
    title = one_line(section.title)
    console.print()
    _put(console, Text(title, style="bold"))
    _put(console, Text("─" * max(3, min(Text(title).cell_len, MEASURE)), style="dim"))
    shown = section.lines if whole else _folded(section)
    for number, line in enumerate(shown):
        if number and (line.lines or shown[number - 1].lines):
            console.print()
        _print_line(line, console=console, reports=reports, whole=whole)
    if not section.lines and not section.held_back:
        _put(console, Text("None found.", style="dim"))
    if len(shown) < len(section.lines):
        _put(console, Text(f"+{len(section.lines) - len(shown)} more (--all)", style="bold"))
    if words := held_back_in_words(section):
        if export := WHOLE.get(section.name):
            words += f" (all: variorum export CASE {export})"
        _put(console, Text(words, style="dim"))
    _print_legend(shown, console=console)


def _folded(section: Section) -> Sequence[Line]:
    """The lines of a section that are shown before all are asked for: the first ones; of a
    timeline, whose first lines are only the oldest, those that most reports tell, in its order.
    """
    most = FOLD[section.name]
    if section.name != "timeline":
        return section.lines[:most]
    tellers = [len({e.report for e in line.evidence}) for line in section.lines]
    chosen = sorted(range(len(tellers)), key=lambda n: (-tellers[n], n))[:most]
    return [section.lines[n] for n in sorted(chosen)]


def _print_line(
    line: Line,
    *,
    console: Console,
    reports: Mapping[str, Report],
    whole: bool,
    depth: int = 0,
    above: str = "",
) -> None:
    indent = depth * INDENT
    _put(console, _line_text(line, _note(line, reports, above)), indent=indent)
    if line.context:
        before = Text(one_line(context_in_words(line)), style="dim")
        _put(console, before, indent=indent + INDENT - 1)
    references = source_references(line.evidence, reports, label=line.label)
    if references:
        shown = references if whole else references[:SOURCES]
        more = [f"+{len(references) - len(shown)} more"] if len(shown) < len(references) else []
        _put(console, Text("; ".join(shown + more), style="dim"), indent=indent + INDENT - 1)
    under = line.lines if whole else line.lines[:FOLD_UNDER]
    for inner in under:
        _print_line(
            inner, console=console, reports=reports, whole=whole, depth=depth + 1, above=line.note
        )
    if len(under) < len(line.lines):
        words = f"+{len(line.lines) - len(under)} more (--all)"
        _put(console, Text(words, style="bold"), indent=indent + INDENT)


def _note(line: Line, reports: Mapping[str, Report], above: str) -> str:
    """The note, unless it stands above or only names the one report that is named anyway."""
    sources = {e.report for e in line.evidence}
    names = {s if s not in reports else reports[s].label for s in sources} | sources
    return "" if line.note == above or (len(sources) == 1 and line.note in names) else line.note


def _line_text(line: Line, told: str) -> Text:
    text = Text()
    if line.label:
        label = one_line(line.label)
        text.append(label if label.endswith(":") or not line.text else f"{label}:", style="bold")
        text.append(" " if line.text else "")
    for piece in split_at_marks(line.text, line.marks):
        if piece.kind is None:
            text.append(piece.text)
        else:
            sign, style = SIGNS[piece.kind]
            text.append(f"{sign}{piece.text or LEFT_OUT}{sign}", style=style)
    if told:
        verdict, note = split_verdict(told)
        text.append(" (", style="italic")
        text.append(verdict, style=f"italic {VERDICT_STYLES.get(verdict, 'bold')}")
        text.append(f"{one_line(note)})", style="italic")
    return text


def _print_legend(lines: Sequence[Line], *, console: Console) -> None:
    kinds = {mark.kind for line in lines for inner in line.walk() for mark in inner.marks}
    if not kinds:
        return
    legend = Text("Marked words differ from another wording: ", style="dim")
    for kind, (sign, style) in SIGNS.items():
        if kind in kinds:
            legend.append(f"{sign}{kind}{sign}", style=style).append("  ")
    _put(console, legend)


def _put(console: Console, text: Text, *, indent: int = 0) -> None:
    """Print wrapped text with every row indented; nothing is cut off."""
    width = max(20, min(console.width, MEASURE) - indent)
    for row in text.wrap(console, width):
        row.rstrip()
        padded = Text(" " * indent).append_text(row)
        console.print(padded, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
