"""The labels the model gives to each word piece."""

from variorum.model import NameType

ROLES = ("source", "cue", "content")
"""The parts of an attribution. In print they hardly ever overlap, so one tag holds all."""
ROLE_TAGS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BI"))
NAMES: tuple[NameType, ...] = ("person", "organisation", "place", "other")
NAME_TAGS = ("O", *(f"{place}-{name}" for name in NAMES for place in "BI"))
