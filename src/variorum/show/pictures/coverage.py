"""The coverage grid: which report tells which statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Account
from variorum.show.links import Index, Numbered, find_place
from variorum.show.printable import one_line

MOST_ROWS = 40
MOST_COLUMNS = 40
WORDS = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A report that has the line; ``column`` counts from 0."""

    column: int
    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line with the reports that have it."""

    number: str
    words: str
    address: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Rows against reports; each count of what was left out is of the whole account."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    rows_left_out: int
    columns_left_out: int


def picture_coverage(
    account: Account, numbered: Sequence[Sequence[Numbered]], index: Index
) -> Coverage | None:
    """The statements of several reports, those that most have first; None without any."""
    shown = dict(list(index.reports.items())[:MOST_COLUMNS])
    columns = {report: column for column, report in enumerate(shown)}
    found: list[Row] = []
    for section, lines in zip(account.sections, numbered, strict=True):
        if section.name == "coverage":
            found += [_row(line, columns, index) for line in lines if not line.under]
    found = [row for row in found if len(row.cells) > 1]
    if not found:
        return None
    kept = sorted(found, key=lambda row: -len(row.cells))[:MOST_ROWS]
    return Coverage(
        columns=tuple(index.names[report] for report in columns),
        rows=tuple(kept),
        rows_left_out=len(found) - len(kept),
        columns_left_out=len(index.reports) - len(columns),
    )


def _row(line: Numbered, columns: Mapping[str, int], index: Index) -> Row:
    cells: dict[int, Cell] = {}
    for evidence in (e for inner in line.walk() for e in inner.line.evidence):
        place = find_place(evidence, index.reports)
        column = columns.get(evidence.report)
        if place is not None and column is not None:
            address = index.words_at(evidence.report, place)
            cells.setdefault(column, Cell(column, address, index.names[evidence.report]))
    words = " ".join(one_line(line.line.text or line.line.label).split())
    short = words if len(words) <= WORDS else words[:WORDS].rsplit(" ", 1)[0] + " …"
    ordered = tuple(cells[column] for column in sorted(cells))
    return Row(line.number, short, index.line_at(line), ordered)
