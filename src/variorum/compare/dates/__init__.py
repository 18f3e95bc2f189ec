"""When: the days that reports may be from, and the timeline of what they tell."""

from variorum.compare.dates.events import find_events
from variorum.compare.dates.reports import date_reports

__all__ = ["date_reports", "find_events"]
