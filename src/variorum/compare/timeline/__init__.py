"""The timeline: dated statements of all reports, joined where they tell of the same event."""

from variorum.compare.timeline.doubles import alike_in_words
from variorum.compare.timeline.find import find_events
from variorum.compare.timeline.importance import weigh_days
from variorum.compare.timeline.tellers import only_foretells, tells_some, with_tellers

__all__ = [
    "alike_in_words",
    "find_events",
    "only_foretells",
    "tells_some",
    "weigh_days",
    "with_tellers",
]
