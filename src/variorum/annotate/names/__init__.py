"""Names of people, organisations, places and other things."""

from variorum.annotate.names.find import find_names

__all__ = ["find_names"]
