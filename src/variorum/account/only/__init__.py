"""What only one report has."""

from variorum.account.only.lone import Lone, find_lone
from variorum.account.only.write import write_only

__all__ = ["Lone", "find_lone", "write_only"]
