"""The findings in a report after what a person said of it."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.annotate import annotate
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
    case.replace_annotation(_with_speakers(found, said))


def holder_of(annotation: Annotation, place: Span) -> int | None:
    """Which attribution has a place in its content: the shortest."""
    holding = [
        n
        for n, a in enumerate(annotation.attributions)
        if any(span.contains(place) or place.contains(span) for span in a.content)
    ]
    spans = annotation.attributions
    return min(holding, key=lambda n: spans[n].span.end - spans[n].span.begin, default=None)


def _with_speakers(annotation: Annotation, corrections: Iterable[Correction]) -> Annotation:
    """The findings with the speakers that a person gave."""
    attributions = list(annotation.attributions)
    for _, told in of_field(corrections, SPEAKER, Given):
        number = holder_of(annotation, Span(told.begin, told.end))
        if number is not None:
            given = Speaker(name=told.name)
            attributions[number] = replace(attributions[number], speaker=given, chance=1.0)
    return replace(annotation, attributions=tuple(attributions))
