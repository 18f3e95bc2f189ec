"""Who speaks in a story: settled once, by its people and by the words that several reports have."""

from variorum.compare.speakers.by_people import with_people_as_speakers
from variorum.compare.speakers.settle import settle_speakers
from variorum.compare.speakers.settled import with_settled

__all__ = ["settle_speakers", "with_people_as_speakers", "with_settled"]
