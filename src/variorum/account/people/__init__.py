"""Who is who: the people of a story with their roles, those first who speak."""

from variorum.account.people.write import write_people

__all__ = ["write_people"]
