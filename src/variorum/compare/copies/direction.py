"""Who has it from whom."""

import re

from variorum.compare.copies.credits import outlet_name
from variorum.compare.copies.overlap import Credit
from variorum.lang import word_list
from variorum.model import Direction, Report

DATELINE = re.compile(
    r"\b[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][\w. ]{2,30})?\((?P<agency>[A-Z][^()\n]{1,40})\) ?[—–-]"
)
HEAD = 400
WHOLE, PART = 0.8, 0.5
"""A report that stands nearly whole in another of which it is the smaller part came from it."""


def find_direction(
    a: Report, b: Report, credit: Credit, *, share_a: float, share_b: float
) -> Direction:
    """By credit, then by trade, by day, by completeness; else unknown.

    ``share_a`` is the part of a that stands in b, ``share_b`` that of b in a. A report that
    gives credit to the other, or names it where the other is silent, has it from there; what a
    wire service and another outlet both have comes from the wire service: the report of no
    outlet that has the agency's dateline, where the other names the agency as its author.
    """
    if credit.a_credits != credit.b_credits:
        return "a_from_b" if credit.a_credits else "b_from_a"
    if credit.a_names != credit.b_names:
        return "a_from_b" if credit.a_names else "b_from_a"
    by_agency = _is_of_the_agency(a, b), _is_of_the_agency(b, a)
    if by_agency[0] != by_agency[1]:
        return "b_from_a" if by_agency[0] else "a_from_b"
    if a.published and b.published and a.published != b.published:
        return "a_from_b" if a.published > b.published else "b_from_a"
    if max(share_a, share_b) >= WHOLE and min(share_a, share_b) < PART:
        return "a_from_b" if share_a > share_b else "b_from_a"
    return "unknown"


def _is_of_the_agency(report: Report, other: Report) -> bool:
    """Whether a report is what the wire service itself sent."""
    if outlet_name(report) in word_list("wire_services"):
        return True
    agency = _dateline(report)
    if not agency or outlet_name(report) not in {"", agency}:
        return False
    return outlet_name(other) not in {"", agency} and agency in {*other.authors, _dateline(other)}


def _dateline(report: Report) -> str:
    """The agency in the dateline of a report: "AVON (Midland Press Agency) —"."""
    found = DATELINE.search(report.text, 0, HEAD)
    return found["agency"] if found else ""
