"""What is new: what later reports add to earlier ones, change, confirm or contradict."""

from variorum.account.news.split import known_by, unsure
from variorum.account.news.write import write_news

__all__ = ["known_by", "unsure", "write_news"]
