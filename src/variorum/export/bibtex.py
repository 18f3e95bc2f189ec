"""The reports as BibTeX, in UTF-8 (BibLaTeX reads it as well)."""

import re
from collections.abc import Iterator

from variorum.account.dates_in_words import describe
from variorum.export.csl_json import title_of
from variorum.export.one_story import Findings
from variorum.export.rows import StoryFindings, each_story
from variorum.model import Report

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces also behind a backslash
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{special: f"\\{special}" for special in "&%$#_"},
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """An entry a report. Year, month and day are given only where one day is sure."""
    keys: set[str] = set()
    for found in each_story(case):
        for report in found.reports.values():
            yield _entry(report, found, _free_key(report.id, keys))


def _entry(report: Report, found: StoryFindings, key: str) -> str:
    when = found.when(report.id)
    fields = {
        "title": f"{{{latex(title_of(report, found))}}}",
        "author": " and ".join(f"{{{latex(name)}}}" for name in report.authors),
        "journal": latex(report.outlet or ""),
        "year": str(when.day.year) if when.day else "",
        "day": str(when.day.day) if when.day else "",
        "url": _address(report.url or ""),
        "note": f"Published: {latex(describe(when))}" if when.known and not when.day else "",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if when.day:
        lines.append(f"  month = {MONTHS[when.day.month - 1]}")
    kind = "article" if report.outlet else "misc"
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n\n"


def latex(text: str) -> str:
    """A text on one line, of which TeX takes no character for its own."""
    return "".join(ESCAPES.get(character, character) for character in " ".join(text.split()))


def _address(url: str) -> str:
    """An address as it stands, but for what would end the field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _free_key(name: str, taken: set[str]) -> str:
    """A key that BibTeX allows and no other report has."""
    plain = re.sub(r"[^A-Za-z0-9:._-]+", "-", name).strip("-") or "report"
    key, number = plain, 1
    while key.lower() in taken:
        number += 1
        key = f"{plain}-{number}"
    taken.add(key.lower())
    return key
