"""Time expressions with their values (TIMEX3)."""

from variorum.annotate.times.find import anchor, anchor_times, direction_of, find_times, resolve

__all__ = ["anchor", "anchor_times", "direction_of", "find_times", "resolve"]
