"""The findings in a report after what a person said of it."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.annotate import annotate
from variorum.compare.speakers.settled import with_speakers
from variorum.corrections.kept import FURNITURE, SPEAKER, Given, furniture_marks, of_field
from variorum.model import Annotation, Case, Correction, Span, Speaker


def find_again(case: Case, made: Correction) -> None:
    """Annotate a report again where a correction, made or taken back, gives other findings:
    times are told from its day, nothing is found in furniture, words are somebody's.
    """
    if made.field not in {"date", FURNITURE, SPEAKER, "removed"}:
        return
    said = [c for c in case.corrections() if c.report == made.report]
    if any(c.field == "removed" for c in said):
        return  # done when it is put back
    marks = furniture_marks(said).get(made.report, ())
    found = annotate(case.report(made.report), by_hand=marks)
    case.replace_annotation(_as_given(found, said))


def holder_of(annotation: Annotation, place: Span) -> int | None:
    """Which attribution has a place in its content: the shortest."""
    holding = [
        n
        for n, a in enumerate(annotation.attributions)
        if any(span.contains(place) or place.contains(span) for span in a.content)
    ]
    spans = annotation.attributions
    return min(holding, key=lambda n: spans[n].span.end - spans[n].span.begin, default=None)


def _as_given(annotation: Annotation, corrections: Iterable[Correction]) -> Annotation:
    """The findings with the speakers that a person gave."""
    given = {
        number: Speaker(name=told.name)
        for _, told in of_field(corrections, SPEAKER, Given)
        if (number := holder_of(annotation, Span(told.begin, told.end))) is not None
    }
    numbers = range(len(annotation.attributions))
    found = with_speakers(annotation, [given.get(number) for number in numbers])
    return replace(
        found,
        attributions=tuple(
            replace(a, chance=1.0) if n in given else a for n, a in enumerate(found.attributions)
        ),
    )
