"""The addresses of pages, which stay the same as long as ids do."""

from urllib.parse import quote, urlencode

from variorum.model import Evidence, Part, SectionName, Span
from variorum.show.links import Numbered, Place

SHOWN: dict[str, int] = {
    "brief": 40,
    "timeline": 40,
    "quotations": 12,
    "figures": 25,
    "positions": 25,
    "people": 25,
    "coverage": 25,
    "only": 25,
    "reports": 40,
}
"""How many lines of a section its story's page shows; the section's own pages show the rest."""
ON_PAGE = 40
UNDER = 12
"""How many lines under a line the story's page shows."""


def story_address(story: str) -> str:
    """The page of a story."""
    return f"/story/{quote(story, safe='')}"


def section_address(story: str, section: str, page: int = 1) -> str:
    """A page of one section of a story."""
    address = f"{story_address(story)}/{quote(section, safe='')}"
    return address if page == 1 else f"{address}?page={page}"


def report_address(report: str, place: Place | None = None, *, pane: bool = False) -> str:
    """The page of a report, at a passage; ``pane`` is for the frame beside the account."""
    query = {"pane": "1"} if pane else {}
    fragment = ""
    if place is not None:
        query["at"] = f"{place.part}-{place.span.begin}-{place.span.end}"
        fragment = "#" + Place(1, place.part, place.span).anchor
    asked = f"?{urlencode(query)}" if query else ""
    return f"/report/{quote(report, safe='/')}{asked}{fragment}"


def line_address(story: str, section: SectionName, line: Numbered) -> str:
    """A line, on its story's page or, where it is too far down, on its section's."""
    first, *under = (int(n) for n in line.number[1:].split("."))
    if first <= SHOWN[section] and all(n <= UNDER for n in under):
        return f"{story_address(story)}#{line.anchor}"
    return f"{section_address(story, section, (first - 1) // ON_PAGE + 1)}#{line.anchor}"


def read_place(words: str) -> Place | None:
    """The place that "text-120-340" names; None where it names none."""
    name, _, rest = words.partition("-")
    begin, _, end = rest.partition("-")
    part: Part | None = "title" if name == "title" else "text" if name == "text" else None
    numbers = begin.isascii() and begin.isdecimal() and end.isascii() and end.isdecimal()
    if part is None or not numbers or len(rest) > 40 or not int(begin) < int(end):
        return None
    return Place(1, part, Span(int(begin), int(end)))


def spell_passage(evidence: Evidence) -> str:
    """Words of a report's text as a form sends them: "120-340@harbour"."""
    return f"{evidence.begin}-{evidence.end}@{evidence.report}"


def read_passage(words: str) -> tuple[str, Span] | None:
    """The report and the place that "120-340@harbour" names; None where it names none."""
    numbers, at, report = words.partition("@")
    place = read_place(f"text-{numbers}")
    return (report, place.span) if at and report and place is not None else None


def correction_address(story: str, number: str, *, pane: bool = False) -> str:
    """The page of a line on which it can be corrected."""
    address = f"{story_address(story)}/line/{quote(number, safe='')}"
    return f"{address}?pane=1" if pane else address


def with_done(address: str, correction: int) -> str:
    """The address of a page that also says what was just changed."""
    page, hash_, anchor = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}done={correction}{hash_}{anchor}"
