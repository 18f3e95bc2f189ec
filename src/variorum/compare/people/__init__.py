"""Who is who in a story: people and organisations under all their names, and their roles."""

from variorum.compare.people.find import by_mention, find_people

__all__ = ["by_mention", "find_people"]
