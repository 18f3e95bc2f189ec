"""Fetching an address: redirects, limits, second tries, and what a cache needs."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit, urlunsplit

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from variorum.read.web.guard import Guard, PrivateAddress, open_pool
from variorum.read.web.refusals import NotFetched, fault_of_address, not_fetched, refused
from variorum.read.web.robots import Robots

NAME = "Variorum"
AGENT = f"{NAME}/{version('variorum')} (reads single news pages; obeys robots.txt as Variorum)"
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 5
PIECE = 65_536
LONGEST_PAUSE = 60.0
ALLOW = "Give --allow-private {host} where it is a server of yours."


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


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one at a time, a moment apart for each host.

    ``allowed`` names hosts (or host:port) that may lie in private nets. ``delay`` is the least
    time between two requests to a host, ``seconds`` the longest wait for a server to speak,
    ``deadline`` for a whole answer. ``pause`` waits; a test puts another in its place.
    ``private_advice`` says what to do where a ``{host}`` lies in a private net.
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
    private_advice: str = ALLOW
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
        if (fault := fault_of_address(url)) is not None:
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
            advice = self.private_advice.format(host=urlsplit(url).hostname)
            return NotFetched(str(fault), advice)
        except (HTTPError, OSError, ValueError, AttributeError) as fault:
            if over:
                return NotFetched(f"it took longer than {self.deadline:g} seconds", passing=True)
            if not isinstance(fault, HTTPError | OSError):
                return NotFetched(f"it cannot be fetched ({fault})", "Check the address.")
            return not_fetched(fault)

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
            return refused(status, given.get("Retry-After"))
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


def _target(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(("", "", parts.path or "/", parts.query, ""))
