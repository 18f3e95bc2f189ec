"""How reports stand to each other: copy, excerpt, rewrite, partly derived, independent."""

from variorum.compare.copies.relations import relate_reports

__all__ = ["relate_reports"]
