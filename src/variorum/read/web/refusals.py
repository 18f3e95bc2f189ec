"""Why an address gives nothing, and what a person can do about it."""

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from urllib3.exceptions import (
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    SSLError,
    TimeoutError,  # noqa: A004
)

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""What a server says that may be over in a moment."""
LATER = "Try again later."
WORDS = {
    401: "the page is for those who sign in",
    402: "the page is for those who pay",
    403: "the server does not give the page to programs",
    404: "there is no such page",
    410: "the page was taken away",
    429: "the server asks for fewer requests",
    451: "the page is kept back for legal reasons",
}


@dataclass(frozen=True, slots=True)
class NotFetched:
    """Why an address gave nothing, and what to do. ``passing`` says that it may give it later,
    after ``wait`` seconds where the server says so, ``gone`` that it is not there any more.
    """

    reason: str
    advice: str = LATER
    passing: bool = False
    gone: bool = False
    wait: float = 0.0


def fault_of_address(url: str) -> NotFetched | None:
    """What is wrong with an address before anything is asked for; None where nothing is."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return NotFetched("the address is broken", "Check the address.")
    if parts.scheme not in {"http", "https"}:
        return NotFetched(
            f"it leads to {parts.scheme}:, which is no web page", "Check the address."
        )
    if not host or any(letter.isspace() or not letter.isprintable() for letter in url):
        return NotFetched("the address is broken", "Check the address.")
    if parts.username or parts.password:
        return NotFetched("the address holds a password", "Take it out of the address.")
    return None


def refused(status: int, retry_after: str | None) -> NotFetched:
    """What a server says that does not give the page; ``retry_after`` is its header."""
    words = WORDS.get(status, "the server failed" if status >= 500 else "the server refused it")
    passing = status in PASSING
    return NotFetched(
        f"{words} (HTTP {status})",
        LATER if passing else "Open it in a browser, save the page and read the file.",
        passing=passing,
        gone=status in {404, 410},
        wait=_seconds(retry_after) if retry_after else 0.0,
    )


def _seconds(retry_after: str) -> float:
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0


def not_fetched(fault: Exception) -> NotFetched:
    """What kept an answer from coming, in the words of a person."""
    if isinstance(fault, NameResolutionError):
        return NotFetched("there is no host of that name", "Check the address.", passing=True)
    if isinstance(fault, SSLError):
        return NotFetched("its certificate is not in order", "Open it in a browser to see why.")
    if isinstance(fault, NewConnectionError):
        return NotFetched("the server does not answer", passing=True)
    if isinstance(fault, TimeoutError):
        return NotFetched("the server took too long", passing=True)
    if isinstance(fault, IncompleteRead | ProtocolError):
        return NotFetched("the answer broke off", passing=True)
    return NotFetched(f"it cannot be fetched ({type(fault).__name__})", passing=True)
