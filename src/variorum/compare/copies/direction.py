"""Who has it from whom."""

from variorum.compare.copies.credits import outlet_name
from variorum.compare.copies.overlap import Credit
from variorum.lang import word_list
from variorum.model import Direction, Report

WHOLE, PART = 0.8, 0.5
"""A report that stands nearly whole in another of which it is the smaller part came from it."""


def find_direction(
    a: Report, b: Report, credit: Credit, *, share_a: float, share_b: float
) -> Direction:
    """By credit, then by trade, by day, by completeness; else unknown.

    ``share_a`` is the part of a that stands in b, ``share_b`` that of b in a. A report that
    gives credit to the other, or names it where the other is silent, has it from there; what a
    wire service and another outlet both have comes from the wire service.
    """
    if credit.a_credits != credit.b_credits:
        return "a_from_b" if credit.a_credits else "b_from_a"
    if credit.a_names != credit.b_names:
        return "a_from_b" if credit.a_names else "b_from_a"
    wires = word_list("wire_services")
    if (outlet_name(a) in wires) != (outlet_name(b) in wires):
        return "b_from_a" if outlet_name(a) in wires else "a_from_b"
    if a.published and b.published and a.published != b.published:
        return "a_from_b" if a.published > b.published else "b_from_a"
    if max(share_a, share_b) >= WHOLE and min(share_a, share_b) < PART:
        return "a_from_b" if share_a > share_b else "b_from_a"
    return "unknown"
