"""What stands in a report without being the report: marked, never deleted."""

from variorum.clean.furniture import find_furniture
from variorum.clean.notices import kind_of_notice, without_head
from variorum.clean.repeated import find_repeated_furniture

__all__ = ["find_furniture", "find_repeated_furniture", "kind_of_notice", "without_head"]
