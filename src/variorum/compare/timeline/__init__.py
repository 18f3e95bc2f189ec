"""The timeline: dated statements of all reports, joined where they tell of the same event."""

from variorum.compare.timeline.find import find_events
from variorum.compare.timeline.importance import weigh_days
from variorum.compare.timeline.tellers import tells_some, with_tellers

__all__ = ["find_events", "tells_some", "weigh_days", "with_tellers"]
