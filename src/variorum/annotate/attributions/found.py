"""An attribution while it is put together: before its speaker is known."""

from dataclasses import dataclass

from variorum.model import Span


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its speaker is known, in code points.

    ``chance`` is how likely it holds; 1 for what a rule finds by its form. ``named`` is who speaks
    where no source in the text says so.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    chance: float = 1.0
    named: str = ""
