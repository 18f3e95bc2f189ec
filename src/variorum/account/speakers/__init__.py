"""Who speaks in a story, and under which heading."""

from variorum.account.speakers.voices import Voice, find_voices

__all__ = ["Voice", "find_voices"]
