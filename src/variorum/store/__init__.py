"""Implementations of the protocol ``Case``. Only pipeline, cli and the face choose one."""

from pathlib import Path

from variorum.store.address import is_server, name_of, shown
from variorum.store.case import SqlCase
from variorum.store.errors import CaseError

__all__ = ["is_server", "name_of", "open_case", "shown"]


def open_case(address: str | Path, *, create: bool = False) -> SqlCase:
    """The case in a file or at a postgresql:// address.

    Raises ``CaseError`` where there is none (and none is to be made) or it cannot be used.
    """
    if not is_server(address):
        from variorum.store.sqlite import SqliteCase

        return SqliteCase.open(Path(address), create=create)
    try:
        from variorum.store.postgres import PostgresCase
    except ModuleNotFoundError as error:
        reason = "needs the driver of PostgreSQL, which is not installed."
        advice = "Install it with: pip install 'variorum[postgres]'"
        raise CaseError(shown(address), reason, advice) from error
    return PostgresCase.open(str(address), create=create)
