"""When: the days that reports may be from, and what they tell of days."""

from variorum.compare.dates.reports import date_reports

__all__ = ["date_reports"]
