"""Where words stand: spans, evidence, and the honest date."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Self

Part = Literal["title", "text"]
"""Which of a report's two texts a span counts in."""


class Span(NamedTuple):
    """A stretch of a text, [begin, end) in Unicode code points."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand in the span."""
        return text[self.begin : self.end]

    def overlaps(self, other: Self) -> bool:
        """Whether the two spans share at least one character."""
        return self.begin < other.end and other.begin < self.end

    def contains(self, other: Self) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.begin <= other.begin and other.end <= self.end

    def trimmed(self, text: str) -> "Span":
        """The same span without white space at its ends."""
        begin, end = self
        while begin < end and text[begin].isspace():
            begin += 1
        while end > begin and text[end - 1].isspace():
            end -= 1
        return Span(begin, end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of a report on which a line rests.

    ``text`` repeats the words so that a check can re-read them.
    """

    report: str
    begin: int
    end: int
    text: str
    part: Part = "text"

    @property
    def span(self) -> Span:
        """The place as a span."""
        return Span(self.begin, self.end)


@dataclass(frozen=True, slots=True)
class When:
    """A day, or the days between which something lies; both ends may be open.

    ``weekday`` (0 is Monday, as in ``date.weekday``) narrows the interval to
    one day of the week: "a Wednesday after 20 January 2025".
    """

    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None

    @classmethod
    def on(cls, day: date) -> Self:
        """One sure day."""
        return cls(day, day)

    @property
    def day(self) -> date | None:
        """The day, where only one is possible."""
        if self.earliest is not None and self.earliest == self.latest:
            return self.earliest
        return None

    def is_after(self, other: "When") -> bool:
        """Whether all of it surely lies behind all of another."""
        return bool(self.earliest and other.latest and self.earliest > other.latest)

    @property
    def known(self) -> bool:
        """Whether anything at all is known."""
        return self != When()
