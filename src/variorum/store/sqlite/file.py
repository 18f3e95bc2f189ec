"""Opening a case file without touching what is not one."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from time import monotonic, sleep

from variorum.store.errors import CaseError, NewerCase, NoFolder, NotACase
from variorum.store.sqlite.schema import APPLICATION_ID, VERSION, migrate

MAGIC = b"SQLite format 3\x00"
WAIT_SECONDS = 30.0
BETWEEN_TRIES = 0.02


def open_file(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the case in a file, brought up to this version's tables.

    What the file is, is read from its first 100 bytes, before SQLite may write beside it; an
    empty one gets its tables where it stands.
    Raises ``NotACase`` where there is something else or, unless ``create``, nothing;
    ``NewerCase`` where a later version wrote it. In both the file stays as it was.
    """
    if create and not path.exists():
        create_file(path)
    if not (create and _is_to_be_filled(path)):
        check_header(path)
    try:
        return _connect(path)
    except sqlite3.DatabaseError as error:
        raise CaseError(
            path,
            f"cannot be read as a case ({error}).",
            "Restore it from a backup, or read the reports into a new case.",
        ) from error


def open_memory() -> sqlite3.Connection:
    """A connection to an empty case that lives as long as it is open."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return connection


def check_header(path: Path) -> None:
    """Raise ``NotACase`` or ``NewerCase`` unless the file's header is that of a case."""
    advice = "Give a case file that `variorum read … -o CASE` made."
    if path.is_dir():
        raise NotACase(path, "is a folder, not a case file.", advice)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise NotACase(path, "does not exist.", advice) from error
    except OSError as error:
        raise NotACase(path, f"cannot be opened ({error.strerror}).", advice) from error
    if not header.startswith(MAGIC) or len(header) < 100:
        what = "is empty" if not header else "is not a case file"
        raise NotACase(path, f"{what}.", advice)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotACase(path, "is an SQLite file of another program.", advice)
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise NewerCase(
            path,
            f"was written by a later version of Variorum (tables {version}, here {VERSION}).",
            "Install the newest Variorum to open it.",
        )


def create_file(path: Path) -> None:
    """Put an empty case at a path, whole or not at all.

    Raises ``NoFolder`` where the folder is missing or may not be written to.
    """
    try:
        handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise NoFolder(
            path,
            f"cannot be made ({error.strerror}).",
            "Choose a folder that exists and that you may write to.",
        ) from error
    os.close(handle)
    new = Path(name)
    try:
        connection = sqlite3.connect(new, isolation_level=None)
        migrate(connection)
        connection.close()
        new.chmod(0o666 & ~_umask())
        _put_in_place(new, path)
    finally:
        with suppress(FileNotFoundError):
            new.unlink()


def _put_in_place(new: Path, path: Path) -> None:
    """Link rather than rename: where another program was first, its case stays."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        new.replace(path)


def _is_to_be_filled(path: Path) -> bool:
    """Whether an empty file stands there that may be written to, as ``mktemp`` leaves one."""
    return path.is_file() and path.stat().st_size == 0 and _is_writable(path)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path) -> sqlite3.Connection:
    writable = _is_writable(path)
    mode = "mode=rw" if writable else "mode=ro&immutable=1"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=WAIT_SECONDS
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if writable:
            migrate(connection)
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn to write-ahead logging; SQLite does not itself wait where another does so right now."""
    last = monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if monotonic() > last:
                raise
            sleep(BETWEEN_TRIES)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
