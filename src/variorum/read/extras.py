"""Packages that only some kinds of file need."""

from importlib import import_module
from typing import Any


class MissingExtra(Exception):  # noqa: N818
    """A package that is not installed; the message names the extra that brings it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"to read {what} takes the extra {extra!r}")
        self.advice = f"Install it: pip install 'variorum[{extra}]'."


def need(module: str, *, what: str, extra: str) -> Any:
    """A module of an extra. Raises ``MissingExtra`` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as fault:
        raise MissingExtra(what, extra) from fault
