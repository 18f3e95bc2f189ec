"""The words before a line without which it cannot be read."""

from variorum.account.context.give import context_of, give_context

__all__ = ["context_of", "give_context"]
