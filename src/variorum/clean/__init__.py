"""What stands in a report without being the report: marked, never deleted."""

from variorum.clean.furniture import find_furniture
from variorum.clean.repeated import find_repeated_furniture

__all__ = ["find_furniture", "find_repeated_furniture"]
