"""What was promised, demanded, refused or is the rule: who, in which words, told by whom."""

from variorum.account.positions.write import write_positions

__all__ = ["write_positions"]
