"""The types of rows as a schema of arrow, so that every file of an export has the same columns."""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints

from variorum.export.frames import package

PLAIN = {str: "string", int: "int64", float: "float64", bool: "bool_"}


def arrow_schema(row_type: Any) -> Any:
    """The schema of a ``TypedDict``. Raises ``MissingExtra`` where pyarrow is not installed."""
    return package("pyarrow").schema(_fields(row_type))


def _fields(row_type: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(row_type, include_extras=True)
    return [(name, _type(hint)) for name, hint in hints.items()]


def _type(hint: Any) -> Any:
    arrow = package("pyarrow")
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Annotated, NotRequired}:
        return _type(inner[0])
    if origin in {Union, UnionType}:
        (one,) = {_type(kind) for kind in inner if kind is not NoneType}
        return one  # alternatives that are written alike, as those of words are
    if origin is Literal:
        return _type(type(inner[0]))
    if origin in {list, tuple}:
        return arrow.list_(_type(inner[0]))
    if hint in PLAIN:
        return getattr(arrow, PLAIN[hint])()
    return arrow.struct(_fields(hint))
