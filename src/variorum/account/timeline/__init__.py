"""The timeline: what happened when, in the words of a report."""

from variorum.account.timeline.write import write_timeline

__all__ = ["write_timeline"]
