"""Connections to public addresses alone.

A name is resolved once, each of its addresses is checked, and the socket goes to an address that
was checked. A name that means another address a moment later (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Iterable[tuple[Any, ...]]]

TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that a gateway turns into the IPv4 address in their last four bytes."""


class PrivateAddress(Exception):  # noqa: N818
    """A host that lies in a private net, on this machine, or nowhere."""

    def __init__(self, host: str, address: str) -> None:
        where = "" if host == address else f" ({address})"
        super().__init__(f"{host}{where} is no public address")


def is_public(address: str) -> bool:
    """Whether an address can be reached from anywhere: not private, loopback, link-local,
    multicast or reserved, also where it is such an IPv4 address written as IPv6.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    return all(one.is_global and not one.is_multicast for one in _meanings(ip))


def _meanings(ip: IPAddress) -> tuple[IPAddress, ...]:
    """What an address leads to: IPv6 may be a wrapping of IPv4."""
    if isinstance(ip, ipaddress.IPv4Address):
        return (ip,)
    if ip in TRANSLATED:
        return (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF),)
    if ip.ipv4_mapped is not None:
        return (ip.ipv4_mapped,)
    return (ip, *(one for one in (ip.sixtofour, *(ip.teredo or ())) if one is not None))


class Guard:
    """Opens sockets for connections, to checked addresses; ``allowed`` are hosts, or
    host:port, whose addresses are not checked.
    """

    def __init__(
        self, allowed: Iterable[str] = (), *, resolve: Resolve | None = None, seconds: float = 10
    ) -> None:
        self._allowed = frozenset(host.lower() for host in allowed)
        self._resolve = resolve or partial(socket.getaddrinfo, type=socket.SOCK_STREAM)
        self._seconds = seconds

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to a host. Raises ``PrivateAddress`` where any of its addresses is private,
        ``OSError`` where none answers.
        """
        bare = host.strip("[]").rstrip(".").lower()
        free = bare in self._allowed or f"{bare}:{port}" in self._allowed
        found = list(self._resolve(bare, port))
        for *_, address in found:
            if not free and not is_public(address[0]):
                raise PrivateAddress(bare, address[0])
        fault: OSError = OSError("no address")
        for family, kind, protocol, _, address in found:
            opened = socket.socket(family, kind, protocol)
            try:
                opened.settimeout(self._seconds)
                opened.connect(address)
            except OSError as error:
                opened.close()
                fault = error
            else:
                return opened
        raise fault


class GuardedSocket:
    """Mixed into urllib3's connections: the socket comes from a guard.

    ``opened`` collects the connections, so that a deadline can shut them.
    """

    guard: Guard
    opened: "list[GuardedSocket]"
    host: str
    port: int
    sock: socket.socket | None

    def _new_conn(self) -> socket.socket:
        self.opened.append(self)
        try:
            return self.guard.connect(self.host, self.port)
        except socket.gaierror as fault:
            raise NameResolutionError(self.host, self, fault) from fault  # type: ignore[arg-type]
        except (OSError, UnicodeError) as fault:
            raise NewConnectionError(self, str(fault)) from fault  # type: ignore[arg-type]


class _Plain(GuardedSocket, HTTPConnection):
    pass


class _Secure(GuardedSocket, HTTPSConnection):
    pass


class Deadline:
    """Shuts connections when time is up: a server that sends a byte now and then must end."""

    def __init__(self, opened: list[GuardedSocket], seconds: float) -> None:
        self.over = False
        self._opened = opened
        self._timer = Timer(seconds, self._shut)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _shut(self) -> None:
        self.over = True
        for connection in self._opened:
            if connection.sock is not None:
                with suppress(OSError):
                    connection.sock.shutdown(socket.SHUT_RDWR)


@contextmanager
def open_pool(
    url: str, guard: Guard, *, seconds: float, deadline: float
) -> Iterator[tuple[HTTPConnectionPool, Deadline]]:
    """A pool of one guarded connection to the host of an address, shut at a deadline."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    kind = HTTPSConnectionPool if secure else HTTPConnectionPool
    # without a port the last part of an IPv6 address would be taken for one
    port = parts.port or (443 if secure else 80)
    pool = kind(parts.hostname or "", port, timeout=seconds, maxsize=1, retries=False)
    opened: list[GuardedSocket] = []
    base: type = _Secure if secure else _Plain
    pool.ConnectionCls = type(base.__name__, (base,), {"guard": guard, "opened": opened})
    try:
        with Deadline(opened, deadline) as limit:
            yield pool, limit
    finally:
        pool.close()
