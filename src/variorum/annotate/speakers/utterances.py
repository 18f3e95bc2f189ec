"""What a report attributes, on the way to its speaker."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Span, Speaker

FIRST_PERSON = frozenset(["i", "me", "my"])
NESTED = 8


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words and the source that the report gives them, if any; spans count in the report.

    It is spoken in ``paragraph`` and ends in ``last_paragraph``. ``alone`` says that nothing
    but quoted words stands in its sentence, so that the speaker before may go on. ``chance`` is
    how likely the report gives them to this source; ``named`` is who speaks where the title tells.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    paragraph: int
    last_paragraph: int
    alone: bool
    chance: float = 1.0
    named: str = ""

    @property
    def position(self) -> int:
        """Where it is spoken: at its cue, else at its first word."""
        return self.cue.begin if self.cue else self.content[0].begin


def first_person(
    text: str, utterances: Sequence[Utterance], speakers: Sequence[Speaker]
) -> list[Speaker]:
    """The same speakers, an "I" inside somebody's words given to whom the words belong."""
    whose = sorted(
        (span, number)
        for number, utterance in enumerate(utterances)
        for span in utterance.content
        if speakers[number].name
    )
    begins = [span.begin for span, _ in whose]
    found = list(speakers)
    for number, utterance in enumerate(utterances):
        source = utterance.source
        if source is None or source.of(text).lower() not in FIRST_PERSON:
            continue
        last = bisect_right(begins, source.begin)
        for span, other in reversed(whose[max(0, last - NESTED) : last]):
            if span.contains(source) and other != number:
                found[number] = Speaker(name=speakers[other].name, score=0.8)
                break
    return found
