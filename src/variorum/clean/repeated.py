"""Lines that stand in many articles of one outlet."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.clean.furniture import merge_spans
from variorum.clean.lines import find_lines, is_prose
from variorum.clean.patterns import is_furniture_line
from variorum.lang import word_list
from variorum.model import Report, Span

FEWEST_REPORTS = 3
FEWEST_FOR_PROSE = 5
LEAST_SHARE = 0.01
ALIKE = 0.3
EDGE_LINES = 3
AT_EDGE = 0.8
LONGEST_LINE = 1_000
MOST_COMPARED = 60
QUOTATION = re.compile(r"[\"“”«»]")
QUOTATION_END = re.compile(r"[\"”’'»]\W*$")
WORD = re.compile(r"[^\W\d_]+")


class Place(NamedTuple):
    """One line of one report; ``report`` is its place among those of the outlet."""

    report: int
    span: Span
    at_head: bool
    at_foot: bool


def find_repeated_furniture(reports: Iterable[Report]) -> dict[str, tuple[Span, ...]]:
    """Per report id, the lines that many unlike reports of its outlet share.

    See ``furniture_among``. Reports without a known outlet have none.
    """
    by_outlet: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.outlet:
            by_outlet[outlet_key(report.outlet)].append(report)
    found: dict[str, tuple[Span, ...]] = {}
    for group in by_outlet.values():
        if len(group) >= FEWEST_REPORTS:
            group.sort(key=lambda report: report.digest)
            found.update(_in_outlet(group))
    return found


def outlet_key(outlet: str) -> str:
    """What makes two outlets one."""
    return outlet.casefold()


def lines_that_may_repeat(text: str, report: int = 0) -> Iterator[tuple[str, Place]]:
    """The words of each line that is not too long, and its place."""
    lines = list(find_lines(text))
    for position, line in enumerate(lines):
        if line.end - line.begin <= LONGEST_LINE:
            head = position < EDGE_LINES
            foot = position >= len(lines) - EDGE_LINES and not (
                # the name below a quotation belongs to it
                position and QUOTATION_END.search(lines[position - 1].of(text))
            )
            yield " ".join(line.of(text).split()), Place(report, line, head, foot)


def furniture_among(shared: Mapping[str, Sequence[Place]], sizes: Sequence[int]) -> set[str]:
    """Which lines of an outlet's reports are furniture.

    ``shared`` has the places of each line that at least FEWEST_REPORTS reports hold, ``sizes``
    the length of each report. A line counts where it stands word for word in at least three
    reports, and in one of a hundred, that share little else: two reports of one story may
    share sentences, and a quotation is never furniture. It must be worded as such a line is,
    or stand at the foot of nearly all the reports that have it (with a digit or a slash in
    it, at the head): a heading that an outlet likes to use stands above or amid the body.
    """
    alike = _Likeness(shared, sizes)
    return {
        words for words, where in shared.items() if _is_furniture(words, where, alike, len(sizes))
    }


def _in_outlet(reports: Sequence[Report]) -> dict[str, tuple[Span, ...]]:
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for number, report in enumerate(reports):
        for words, place in lines_that_may_repeat(report.text, number):
            places[words].append(place)
    shared = {
        words: where
        for words, where in places.items()
        if len({place.report for place in where}) >= FEWEST_REPORTS
    }
    marked: defaultdict[int, list[Span]] = defaultdict(list)
    for words in furniture_among(shared, [len(report.text) for report in reports]):
        for place in shared[words]:
            marked[place.report].append(place.span)
    return {
        reports[number].id: merge_spans(reports[number].text, spans)
        for number, spans in sorted(marked.items())
    }


def _is_furniture(words: str, where: Sequence[Place], alike: "_Likeness", reports: int) -> bool:
    if not any(character.isalpha() for character in words):
        return False
    if is_furniture_line(words, last=True):
        return True
    if QUOTATION.search(words):
        return False
    fewest = FEWEST_FOR_PROSE if is_prose(words) else FEWEST_REPORTS
    if alike.count_unlike({place.report for place in where}) < max(fewest, LEAST_SHARE * reports):
        return False
    cues = sum(word in word_list("furniture_cues") for word in set(WORD.findall(words.lower())))
    if cues >= (2 if is_prose(words) else 1):
        return True
    if any(character.isdigit() or character == "/" for character in words):
        return sum(place.at_head or place.at_foot for place in where) >= AT_EDGE * len(where)
    return sum(place.at_foot for place in where) >= AT_EDGE * len(where)


class _Likeness:
    """Which reports share so much that they count as one."""

    def __init__(self, shared: Mapping[str, Sequence[Place]], sizes: Sequence[int]) -> None:
        self.lines: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self.sizes = [max(size, 1) for size in sizes]
        for words, where in shared.items():
            for place in where:
                self.lines[place.report][words] = len(words)

    def count_unlike(self, reports: set[int]) -> int:
        """How many of the reports share little with any counted before."""
        counted: list[int] = []
        for report in sorted(reports)[:MOST_COMPARED]:
            if not any(self._are_alike(report, other) for other in counted):
                counted.append(report)
        return len(counted) + max(0, len(reports) - MOST_COMPARED)

    def _are_alike(self, a: int, b: int) -> bool:
        common = sum((self.lines[a] & self.lines[b]).values())
        return common > ALIKE * min(self.sizes[a], self.sizes[b])
