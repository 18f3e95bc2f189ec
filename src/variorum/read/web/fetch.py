"""Fetching an address: redirects, limits, second tries, and what a cache needs."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit, urlunsplit

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import (
    HTTPError,
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    SSLError,
    TimeoutError,  # noqa: A004
)

from variorum.read.web.guard import Guard, PrivateAddress, open_pool
from variorum.read.web.robots import Robots

NAME = "Variorum"
AGENT = f"{NAME}/{version('variorum')} (reads single news pages; obeys robots.txt as Variorum)"
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 5
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""What a server says that may be over in a moment."""
PIECE = 65_536
LONGEST_PAUSE = 60.0
LATER = "Try again later."
ALLOW = "Give --allow-private {host} where it is a server of yours."
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
class Fetched:
    """What an address gave. ``unchanged`` says that it is as it was at the last fetch, and then
    there is no ``data``; ``url`` is the address after redirects.
    """

    url: str
    data: bytes = b""
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    unchanged: bool = False


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


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one at a time, a moment apart for each host.

    ``allowed`` names hosts (or host:port) that may lie in private nets. ``delay`` is the least
    time between two requests to a host, ``seconds`` the longest wait for a server to speak,
    ``deadline`` for a whole answer. ``pause`` waits; a test puts another in its place.
    """

    allowed: frozenset[str] = frozenset()
    size_limit: int = 20_000_000
    delay: float = 1.0
    seconds: float = 15.0
    deadline: float = 60.0
    tries: int = 3
    backoff: float = 1.0
    robots: bool = True
    pause: Callable[[float], None] = time.sleep
    guard: Guard | None = None
    _robots: dict[str, Robots] = field(default_factory=dict, init=False)
    _last: dict[str, float] = field(default_factory=dict, init=False)

    def get(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched | NotFetched:
        """What stands at an address, or why nothing was fetched; it never raises.

        ``etag`` and ``last_modified`` are those of the last fetch. Every redirect is held to
        the same rules as the address itself.
        """
        headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate"}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        for _ in range(MOST_REDIRECTS + 1):
            found = self._one(url, headers)
            if not isinstance(found, str):
                return found
            url = found
        return NotFetched(f"it leads on more than {MOST_REDIRECTS} times", "Check the address.")

    def _one(self, url: str, headers: Mapping[str, str]) -> Fetched | NotFetched | str:
        """One address without its redirects; a string is where it leads on to."""
        if (fault := _fault_of_address(url)) is not None:
            return fault
        if self.robots and not (rules := self._rules(url)).allow(NAME, url):
            reason = "robots.txt does not let programs read it"
            if not rules.known:
                reason = "its robots.txt cannot be fetched, so it may not be read"
                return NotFetched(reason, passing=True)
            return NotFetched(reason, "Save the page in a browser and read the file.")
        return self._tried(url, headers)

    def _tried(self, url: str, headers: Mapping[str, str]) -> Fetched | NotFetched | str:
        found: Fetched | NotFetched | str = NotFetched("it was not tried")
        for attempt in range(self.tries):
            self._keep_distance(url)
            found = self._once(url, headers)
            if not isinstance(found, NotFetched) or not found.passing:
                return found
            if found.wait > LONGEST_PAUSE:
                reason = f"the server asks to wait {found.wait:.0f} seconds"
                return replace(found, reason=reason)
            if attempt + 1 < self.tries:
                by_chance = random.uniform(0.75, 1.25)
                self.pause(max(found.wait, self.backoff * 2**attempt * by_chance))
        return found

    def _once(self, url: str, headers: Mapping[str, str]) -> Fetched | NotFetched | str:
        over = False
        try:
            with open_pool(url, self._guard(), seconds=self.seconds, deadline=self.deadline) as (
                pool,
                limit,
            ):
                try:
                    with pool.request(
                        "GET",
                        _target(url),
                        headers=dict(headers),
                        redirect=False,
                        preload_content=False,
                    ) as answer:
                        return self._answer(url, answer)
                finally:
                    over = limit.over
        except PrivateAddress as fault:
            advice = ALLOW.format(host=urlsplit(url).hostname)
            return NotFetched(str(fault), advice)
        except (HTTPError, OSError, ValueError, AttributeError) as fault:
            if over:
                return NotFetched(f"it took longer than {self.deadline:g} seconds", passing=True)
            if not isinstance(fault, HTTPError | OSError):
                return NotFetched(f"it cannot be fetched ({fault})", "Check the address.")
            return _not_fetched(fault)

    def _answer(self, url: str, answer: BaseHTTPResponse) -> Fetched | NotFetched | str:
        status, given = answer.status, answer.headers
        if status == 304:
            return Fetched(
                url, etag=given.get("ETag"), last_modified=given.get("Last-Modified"),
                unchanged=True,
            )  # fmt: skip
        if status in REDIRECTS and (where := given.get("Location")):
            return urljoin(url, where.strip())
        if not 200 <= status < 300:
            return _refused(status, given.get("Retry-After"))
        pieces, size = [], 0
        while piece := answer.read1(PIECE, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self.size_limit:
                reason = f"it is larger than {self.size_limit / 1_000_000:g} MB"
                return NotFetched(reason, "Raise the size limit.")
        kind, _, parameters = given.get("Content-Type", "").partition(";")
        _, _, charset = parameters.lower().partition("charset=")
        return Fetched(
            url,
            b"".join(pieces),
            kind.strip().lower(),
            charset.split(";")[0].strip(" \"'") or None,
            given.get("ETag"),
            given.get("Last-Modified"),
        )

    def _guard(self) -> Guard:
        if self.guard is None:
            self.guard = Guard(self.allowed, seconds=self.seconds)
        return self.guard

    def _rules(self, url: str) -> Robots:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self._robots:
            unruled = replace(self, robots=False, size_limit=500_000, guard=self._guard())
            unruled._last = self._last  # one distance to keep for both
            found = unruled.get(f"{place}/robots.txt")
            if isinstance(found, Fetched):
                self._robots[place] = Robots.read(found.data)
            elif found.passing:
                return Robots.unknown()
            else:
                self._robots[place] = Robots.read(b"")
        return self._robots[place]

    def _keep_distance(self, url: str) -> None:
        parts = urlsplit(url)
        rules = self._robots.get(f"{parts.scheme}://{parts.netloc}")
        least = max(self.delay, rules.delay(NAME) if rules else 0.0)
        last = self._last.get(parts.netloc)
        if last is not None and (left := last + least - time.monotonic()) > 0:
            self.pause(min(left, LONGEST_PAUSE))
        self._last[parts.netloc] = time.monotonic()


def _fault_of_address(url: str) -> NotFetched | None:
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


def _target(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(("", "", parts.path or "/", parts.query, ""))


def _refused(status: int, retry_after: str | None) -> NotFetched:
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


def _not_fetched(fault: Exception) -> NotFetched:
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
