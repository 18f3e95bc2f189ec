"""How the lines of an account and the passages of its reports find each other on a page."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from variorum.model import Account, Evidence, Line, Part, Report, Span
from variorum.show.printable import one_line


class Place(NamedTuple):
    """A passage of a report on the page; ``number`` is the report's, from 1."""

    number: int
    part: Part
    span: Span

    @property
    def anchor(self) -> str:
        """The id of the passage's element: "r1-120-340", "r1-title-0-40" in a title."""
        part = "title-" if self.part == "title" else ""
        return f"r{self.number}-{part}{self.span.begin}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with the number a reader sees ("Q2.1") and its element's id ("line-Q2.1")."""

    number: str
    line: Line
    under: tuple["Numbered", ...]

    @property
    def anchor(self) -> str:
        """The id of the line's element."""
        return f"line-{self.number}"

    def walk(self) -> Iterator["Numbered"]:
        """This line and all under it."""
        yield self
        for line in self.under:
            yield from line.walk()


@dataclass(frozen=True, slots=True)
class Index:
    """Reports by id with their numbers and names on the page, and lines by passage.

    ``words_at`` gives the address of a report's passage, ``line_at`` that of a line and
    ``report_page`` that of a report; they lie on the page itself unless told otherwise.
    ``correct_at`` gives the address where a line can be corrected, if it can.
    """

    reports: Mapping[str, tuple[int, Report]]
    names: Mapping[str, str]
    lines: Mapping[Place, Sequence[Numbered]]
    words_at: Callable[[str, Place], str] = lambda _, place: f"#{place.anchor}"
    line_at: Callable[[Numbered], str] = lambda line: f"#{line.anchor}"
    report_page: Callable[[str], str] | None = None
    correct_at: Callable[[Numbered], str] | None = None

    def report_at(self, report: str) -> str:
        """The address of a report."""
        if self.report_page is not None:
            return self.report_page(report)
        return f"#r{self.reports[report][0]}"


def index_page(sections: Sequence[Sequence[Numbered]], reports: Sequence[Report]) -> Index:
    """The index of a page that prints these lines and these reports, in this order."""
    numbers = {report.id: (number, report) for number, report in enumerate(reports, 1)}
    return Index(numbers, report_names(reports), lines_by_place(sections, numbers))


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """What to call each report; those of one outlet are told apart by their ids."""
    shared = Counter(report.label for report in reports)
    return {
        r.id: one_line(r.label if shared[r.label] == 1 else f"{r.label} ({r.id})") for r in reports
    }


def number_lines(account: Account) -> list[list[Numbered]]:
    """The lines of each section, numbered by its first letter: B1, T1, Q2.1."""
    return [
        [_number(f"{_letter(section.name)}{i}", line) for i, line in enumerate(section.lines, 1)]
        for section in account.sections
    ]


def _letter(section: str) -> str:
    """Positions have the P, so people are numbered W, for who."""
    return "W" if section == "people" else section[0].upper()


def _number(number: str, line: Line) -> Numbered:
    under = (_number(f"{number}.{i}", inner) for i, inner in enumerate(line.lines, 1))
    return Numbered(number, line, tuple(under))


def find_place(evidence: Evidence, reports: Mapping[str, tuple[int, Report]]) -> Place | None:
    """Where evidence stands on the page; None where its report is not there or is shorter.

    A title that is a line of the text itself is found there.
    """
    if evidence.report not in reports:
        return None
    number, report = reports[evidence.report]
    begin, end, part = evidence.begin, evidence.end, evidence.part
    if not 0 <= begin < end <= len(report.read(part)):
        return None
    if part == "title" and title_stands_in_text(report):
        shift = report.title_span.begin if report.title_span else 0
        return Place(number, "text", Span(begin + shift, end + shift))
    return Place(number, part, Span(begin, end))


def title_stands_in_text(report: Report) -> bool:
    """Whether the title is, word for word, a line of the text."""
    return report.title_span is not None and report.title_span.of(report.text) == report.title


def lines_by_place(
    sections: Sequence[Sequence[Numbered]], reports: Mapping[str, tuple[int, Report]]
) -> dict[Place, list[Numbered]]:
    """The lines that rest on each passage, or have it as context, in the order of the account."""
    found: dict[Place, list[Numbered]] = {}
    for section in sections:
        for line in (inner for outer in section for inner in outer.walk()):
            context = (line.line.context,) if line.line.context else ()
            places = (find_place(e, reports) for e in (*line.line.evidence, *context))
            for place in dict.fromkeys(p for p in places if p is not None):
                found.setdefault(place, []).append(line)
    return found


def web_address(url: str | None) -> str | None:
    """The address where it is plain http or https with a host; None for anything else."""
    if url is None or any(c.isspace() or not c.isprintable() for c in url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    return url.strip() if parts.scheme in {"http", "https"} and host else None
