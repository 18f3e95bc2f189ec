"""The words before a line without which it cannot be read."""

from variorum.account.context.give import give_context

__all__ = ["give_context"]
