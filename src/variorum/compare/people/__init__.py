"""Who is who in a story: people and organisations under all their names, and their roles."""

from variorum.compare.people.find import by_mention, find_people
from variorum.compare.people.organisations import find_organisations

__all__ = ["by_mention", "find_organisations", "find_people"]
