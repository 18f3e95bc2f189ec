"""The reports themselves: how they stand to each other, and their furniture."""

from variorum.account.reports.write import write_reports

__all__ = ["write_reports"]
