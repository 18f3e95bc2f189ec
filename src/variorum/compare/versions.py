"""What changed between two versions of a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, Protocol

from variorum.model import Report, Span, Version

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|[\r\n]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """Sentences that the later version put in, left out or changed, with their places in the
    two texts; one of the two is empty where nothing stood there.
    """

    kind: Literal["put in", "left out", "changed"]
    before: Span
    after: Span
    before_text: str
    after_text: str


class Versions(Protocol):
    """What is needed of a case (``variorum.model.Case`` has it all)."""

    def versions(self, report: str) -> tuple[Version, ...]:
        """All versions of the page that a report is one of, the oldest first."""
        ...

    def any_version(self, report: str) -> Report:
        """A report by id, also one that a later version replaced."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """From one version of a page to the next."""

    earlier: Report
    later: Report
    seen: Version
    title_changed: bool
    differences: tuple[Difference, ...]


def steps(case: Versions, report: str) -> Iterator[Step]:
    """The changes of the page that a report is a version of, the first change first."""
    for first, second in pairwise(case.versions(report)):
        earlier, later = case.any_version(first.report), case.any_version(second.report)
        yield Step(
            earlier,
            later,
            second,
            earlier.title != later.title,
            differences(earlier.text, later.text),
        )


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """What changed, sentence by sentence, in the order of the texts; spaces do not count."""
    old, new = list(_sentences(before)), list(_sentences(after))
    matcher = SequenceMatcher(
        None,
        [" ".join(s.of(before).split()) for s in old],
        [" ".join(s.of(after).split()) for s in new],
        autojunk=False,
    )
    found = []
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag != "equal":
            was, now = _whole(old[a:a_end]), _whole(new[b:b_end])
            kind: Literal["put in", "left out", "changed"] = (
                "put in" if a == a_end else "left out" if b == b_end else "changed"
            )
            found.append(Difference(kind, was, now, was.of(before), now.of(after)))
    return tuple(found)


def _sentences(text: str) -> Iterator[Span]:
    begin = 0
    for end in (*(match.end() for match in SENTENCE_END.finditer(text)), len(text)):
        span = Span(begin, end).trimmed(text)
        if span.begin < span.end:
            yield span
        begin = end


def _whole(spans: list[Span]) -> Span:
    return Span(spans[0].begin, spans[-1].end) if spans else Span(0, 0)
