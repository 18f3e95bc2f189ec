"""Time expressions with their values (TIMEX3)."""

from variorum.annotate.times.find import find_times
from variorum.annotate.times.resolve import anchor, anchor_times, direction_of, resolve

__all__ = ["anchor", "anchor_times", "direction_of", "find_times", "resolve"]
