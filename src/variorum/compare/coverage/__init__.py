"""Which statements which reports have."""

from variorum.compare.coverage.lone import find_lone_statements

__all__ = ["find_lone_statements"]
