"""Which reports have which statements."""

from variorum.compare.coverage.departures import find_departures
from variorum.compare.coverage.find import find_statements, prepare_statements

__all__ = ["find_departures", "find_statements", "prepare_statements"]
