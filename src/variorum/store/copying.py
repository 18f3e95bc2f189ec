"""A case copied from one store into another, row by row, with all that a person changed."""

from collections.abc import Callable, Iterator

from variorum.store.case import SqlCase
from variorum.store.reports import ORDER

TABLES = (
    "reports",
    "places",
    "raw_pages",
    "page_places",
    "annotations",
    "corrections",
    "stories",
    "story_reports",
    "repeated_furniture",
    "runs",
    "run_reports",
    "watched_feeds",
    "watched_pages",
    "page_versions",
    "changed_reports",
    "regrouped",
    "outlet_reports",
    "outlet_lines",
    "shared_lines",
    "outlets_to_look_at",
    "grouped",
    "story_changes",
)
"""The tables that are copied, those that others point to first. ``state`` is set and the
full-text index made anew.
"""

COUNTED = {
    "reports": "number",
    "corrections": "id",
    "runs": "run",
    "page_versions": "number",
    "story_changes": "number",
}
"""The tables whose rows the database counts, and the column it counts in."""


class NotEmptyError(ValueError):
    """The case that was to take the copy holds reports already."""


def copy_case(
    source: SqlCase, target: SqlCase, *, told: Callable[[int], None] | None = None
) -> int:
    """Copy all of a case into an empty one, in one transaction; the number of reports.

    ``told`` hears how many reports are copied. Raises ``NotEmptyError``.
    """
    theirs, ours = source.database, target.database
    with theirs.snapshot(), ours.transaction():
        if ours.one("SELECT 1 FROM reports LIMIT 1") or ours.one("SELECT 1 FROM runs LIMIT 1"):
            raise NotEmptyError
        for table in TABLES:
            if theirs.has_table(table):
                _copy_table(source, target, table)
        for name, value in theirs.all("SELECT name, value FROM state"):
            ours.execute("UPDATE state SET value = ? WHERE name = ?", value, name)
        for table, column in COUNTED.items():
            ours.count_on(table, column)
        return _index(target, told)


def _copy_table(source: SqlCase, target: SqlCase, table: str) -> None:
    columns = source.database.columns(table)
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    rows = source.database.stream(f"SELECT {named} FROM {table}")
    target.database.many(f"INSERT INTO {table} ({named}) VALUES ({marks})", rows)


def _index(target: SqlCase, told: Callable[[int], None] | None) -> int:
    """Make the full-text index of the reports as they stand."""
    done = 0
    for number, title, text in _standing(target):
        target.database.index(number, title or "", text)
        done += 1
        if told is not None:
            told(done)
    return done


def _standing(target: SqlCase) -> Iterator[tuple[int, str | None, str]]:
    query = "SELECT number, title, text FROM current_reports WHERE number = ?"
    for (number,) in target.database.stream(f"SELECT number FROM current_reports ORDER BY {ORDER}"):
        row = target.database.one(query, number)
        if row is not None:
            yield row
