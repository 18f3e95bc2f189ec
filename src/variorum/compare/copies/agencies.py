"""Whether two reports that share prose may both have it from a wire service."""

import re
from functools import cache

from variorum.compare.copies.credits import names_outlet, outlet_name
from variorum.lang import any_word, word_list
from variorum.model import Report

HEAD = 400
"""The dateline stands within so many characters."""


def agency_of_both(a: Report, b: Report) -> str:
    """The wire service that one of two reports says it has something from, as it is printed; ""
    where neither does, where one of them is the service, or names the other's outlet.
    """
    if names_outlet(a, b) or names_outlet(b, a):
        return ""
    if not word_list("wire_services").isdisjoint(map(outlet_name, (a, b))):
        return ""
    return _agency(a) or _agency(b)


def _agency(report: Report) -> str:
    """By its author, its dateline, or a line such as "Reuters contributed to this report"."""
    authors = (name for name in report.authors if name in word_list("wire_services"))
    found = _dateline().search(report.text, 0, HEAD) or _contributed().search(report.text)
    return next(authors, "") or (next(filter(None, found.groups())) if found else "")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"\(\s*({any_word('wire_services')})\s*\)")


@cache
def _contributed() -> re.Pattern[str]:
    agency = rf"\b({any_word('wire_services')})\b"
    return re.compile(
        rf"{agency}[^.\n]{{0,80}}\bcontributed\b"
        rf"|\b(?:[Cc]ontribut(?:ed|ing|ions?)|material from)\b[^.\n]{{0,80}}{agency}"
    )
