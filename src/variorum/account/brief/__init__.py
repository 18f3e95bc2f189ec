"""The brief: a few sentences of the reports that tell the story between them."""

from variorum.account.brief.write import write_brief

__all__ = ["write_brief"]
