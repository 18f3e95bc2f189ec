"""Addresses of cases: files, and those of libpq with ``case=`` for the case's name.

    postgresql://editor:password@db.example.org/newsroom?case=ferry

A database may hold many cases, each in a schema of its own; without a name it is "variorum".
"""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

SCHEMES = ("postgresql://", "postgres://")
DEFAULT_CASE = "variorum"


class ServerAddress(NamedTuple):
    """What libpq is given, and the name of the case there."""

    server: str
    case: str


def is_server(address: str | Path) -> bool:
    """Whether a case is in PostgreSQL, and not in a file."""
    return str(address).startswith(SCHEMES)


def parse_address(address: str) -> ServerAddress:
    """The parts of a server's address."""
    parts = urlsplit(address)
    query = parse_qsl(parts.query, keep_blank_values=True)
    named = [value for key, value in query if key == "case" and value]
    rest = urlencode([(key, value) for key, value in query if key != "case"])
    server = _joined(parts.scheme, parts.netloc, parts.path, rest)
    return ServerAddress(server, named[-1] if named else DEFAULT_CASE)


def shown(address: str | Path) -> str:
    """The address as it may be printed: without a password."""
    if not is_server(address):
        return str(address)
    parts = urlsplit(str(address))
    who, at, host = parts.netloc.rpartition("@")
    query = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if key != "password"
    ]
    netloc = f"{who.partition(':')[0]}{at}{host}"
    return _joined(parts.scheme, netloc, parts.path, urlencode(query, safe="/"))


def name_of(address: str | Path) -> str:
    """What a page calls the case."""
    return parse_address(str(address)).case if is_server(address) else Path(address).stem


def _joined(scheme: str, netloc: str, path: str, query: str) -> str:
    """As ``urlunsplit``, which leaves out the slashes of an address without a host."""
    return f"{scheme}://{netloc}{urlunsplit(('', '', path, query, ''))}"
