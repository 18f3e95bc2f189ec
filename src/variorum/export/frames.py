"""Rows as tables of pandas, polars and arrow, and as a notebook shows them."""

from collections.abc import Iterable
from html import escape
from importlib import import_module
from typing import Any

from variorum.export.comma_separated import cell
from variorum.export.row_types import ROW_TYPES
from variorum.export.rows import Row

SHOWN = 20
"""How many rows a notebook shows."""


class MissingExtra(Exception):  # noqa: N818
    """A part that is installed only on request is missing; the message says how to get it."""


class Rows(list[dict[str, Any]]):
    """The rows of an export: a list of dicts that turns into a table."""

    def __init__(self, what: str, rows: Iterable[Row]) -> None:
        super().__init__(dict(row) for row in rows)
        self.what = what

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields of a row, also where there is none."""
        return tuple(self[0]) if self else tuple(ROW_TYPES[self.what].__annotations__)

    def to_pandas(self) -> Any:
        """A ``pandas.DataFrame``. Raises ``MissingExtra`` where pandas is not installed."""
        return package("pandas").DataFrame(list(self), columns=list(self.columns))

    def to_polars(self) -> Any:
        """A ``polars.DataFrame``. Raises ``MissingExtra`` where polars is not installed."""
        polars = package("polars")
        if not self:
            return polars.DataFrame(schema=list(self.columns))
        return polars.from_dicts(list(self), infer_schema_length=None)

    def to_arrow(self) -> Any:
        """A ``pyarrow.Table``. Raises ``MissingExtra`` where pyarrow is not installed."""
        if not self:
            return package("pyarrow").table({column: [] for column in self.columns})
        return arrow_table(self)

    def _repr_html_(self) -> str:
        rows = [[row[column] for column in self.columns] for row in self[:SHOWN]]
        more = f"<p>and {len(self) - SHOWN} more</p>" if len(self) > SHOWN else ""
        return table_html(self.columns, rows) + more


def arrow_table(rows: Iterable[Row]) -> Any:
    """All rows as one table of arrow, lists as lists."""
    return package("pyarrow").Table.from_pylist(list(rows))


def package(name: str) -> Any:
    """A package that is installed only on request."""
    try:
        return import_module(name)
    except ImportError as error:
        extra = '"variorum[parquet]"' if name == "pyarrow" else name
        message = f"This needs {name}, which is not installed: pip install {extra}"
        raise MissingExtra(message) from error


def table_html(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A plain table; whatever stands in a cell is text."""
    heads = "".join(f"<th>{escape(name)}</th>" for name in head)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(_shown(value))}</td>' for value in row)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: object) -> str:
    """A value in few words: passages are counted rather than shown."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return str(len(value))
    return "" if value is None else str(cell(value))
