"""Who holds an office in a report, against the day on which siblings let them take it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from variorum.annotate.times import resolve
from variorum.compare.dates.clues import SURE, Clue, spoken
from variorum.compare.dates.tellings import Telling
from variorum.model import Evidence, Report, When

BESIDE = 12
"""How many characters may stand between taking office and its day."""
TAKES_OFFICE = re.compile(
    r"\b(?:tak(?:es?|ing)|took|assum(?:es?|ed|ing)|enter(?:s|ed|ing)?) office\b"
    r"|\b(?:sworn in|inaugurat\w+|swearing-in)\b",
    re.IGNORECASE,
)
OFFICE = (
    r"(?:[Vv]ice [Pp]resident|[Pp]resident|[Gg]overnor|[Gg]ov\.|[Mm]ayor|[Ss]enator|[Ss]en\.|"
    r"[Cc]hancellor|[Pp]rime [Mm]inister)"
)
ELECT = re.compile(rf"({OFFICE})[- ][Ee]lect(?:\s+((?:[A-Z][\w.'’-]+\s+){{0,2}}[A-Z][\w-]+))?")
FORMER = re.compile(
    r"(?:former|ex-?|then-?|late|future|incoming|against|v\.|vice)\s*-?$", re.IGNORECASE
)


def offices(
    report: Report, elects: Mapping[str, tuple[date, Evidence]], styles: Mapping[str, set[str]]
) -> Iterator[Clue]:
    """Whether someone elected is in office yet: "President-elect X" or "President X"."""
    for name in sorted(elects):
        day, source = elects[name]
        style = styles.get(name, set())
        if "elect" in style and "holder" not in style:
            spot = _style_spot(report, name, elect=True)
            reason = (
                f"not after {spoken(day)}: {name} is not yet in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), latest=day)
        elif "holder" in style and "elect" not in style:
            spot = _style_spot(report, name, elect=False)
            reason = (
                f"not before {spoken(day)}: {name} is in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), earliest=day)


def elected(
    reports: Sequence[Report], tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]
) -> dict[str, tuple[date, Evidence]]:
    """The surnames of those elected and not yet in office in some report, with the day on
    which a report of known date says they take office.
    """
    names = {n for r in reports for n in _elect_names(r.text)}
    found: dict[str, tuple[date, Evidence]] = {}
    for report in sorted(reports, key=lambda r: r.id):
        for telling in tellings[report.id]:
            if telling.time is None or not _at_taking_office(telling):
                continue
            when = resolve(telling.time, datings[report.id])
            if when is None or when.day is None:
                continue
            for name in sorted(n for n in names if re.search(rf"\b{re.escape(n)}\b", telling.text)):
                found.setdefault(name, (when.day, telling.evidence))
    return found


def _at_taking_office(telling: Telling) -> bool:
    """Whether the time stands right behind the words for taking office."""
    if telling.time is None:
        return False
    place = telling.time.begin - telling.sentence.begin
    return any(0 <= place - m.end() <= BESIDE for m in TAKES_OFFICE.finditer(telling.text))


def _elect_names(text: str) -> set[str]:
    return {m[2].split()[-1] for m in ELECT.finditer(text) if m[2]}


def styles(report: Report, names: Iterable[str]) -> dict[str, set[str]]:
    """By surname, whether the report calls them elected, or holder of the office."""
    return {
        name: {
            style
            for style, elect in (("elect", True), ("holder", False))
            if _style_spot(report, name, elect=elect)
        }
        for name in names
    }


def _style_spot(report: Report, name: str, *, elect: bool) -> tuple[Evidence, ...]:
    pattern = re.compile(
        rf"{OFFICE}[- ][Ee]lect\s+(?:[A-Z][\w.'’-]+\s+){{0,2}}{re.escape(name)}\b"
        rf"|\bincoming\s+{re.escape(name)}\s+administration\b"
        if elect
        else rf"(?<![\w-]){OFFICE}\s+(?:[A-Z][\w.-]+\s+){{0,2}}{re.escape(name)}\b"
    )
    for match in pattern.finditer(report.text):
        if elect or not FORMER.search(report.text[max(0, match.start() - 10) : match.start()]):
            return (report.cite(*match.span()),)
    alone = ELECT.search(report.text) if elect else None
    return (report.cite(*alone.span()),) if alone and not alone[2] else ()
