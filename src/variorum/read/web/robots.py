"""What a site lets programs read: robots.txt (RFC 9309), read by Protego."""

from dataclasses import dataclass
from typing import Any

LONGEST_DELAY = 30.0


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site. ``known`` is False where they cannot be had for the moment: then
    nothing may be read.
    """

    rules: Any
    known: bool = True

    @classmethod
    def read(cls, data: bytes) -> "Robots":
        """The rules in a robots.txt; an empty one allows everything."""
        from protego import Protego

        return cls(Protego.parse(data.decode("utf-8", "replace")))

    @classmethod
    def unknown(cls) -> "Robots":
        """The rules of a site that fails to tell them."""
        return cls(None, known=False)

    def allow(self, agent: str, url: str) -> bool:
        """Whether a program of that name may fetch an address."""
        return self.known and bool(self.rules.can_fetch(url, agent))

    def delay(self, agent: str) -> float:
        """How many seconds the site wants between two requests, half a minute at most."""
        asked = self.rules.crawl_delay(agent) if self.known else None
        return min(float(asked), LONGEST_DELAY) if asked else 0.0
