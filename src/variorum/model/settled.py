"""Who speaks by all that a story tells."""

from dataclasses import dataclass

from variorum.model.finding import Speaker
from variorum.model.text import Span


@dataclass(frozen=True, slots=True)
class SettledSpeaker:
    """To whom the story gives words of a report, where the report's own findings tell otherwise.

    ``content`` and ``source`` are those of the attribution.
    """

    report: str
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Speaker
