"""The line of a wording: what a report prints for it, so that it can be read by itself."""

from collections.abc import Callable, Mapping, Sequence

from variorum.account.called import names_in_story
from variorum.account.quotations.in_sentences import as_printed
from variorum.account.quotations.pronouns import name_pronouns
from variorum.account.sources import Sources
from variorum.model import Evidence, Line, Mark, Wording


def write_wording(
    wording: Wording,
    speaker: str,
    sources: Sources,
    note: str,
    marks_of: Callable[[Wording], tuple[Mark, ...]] | None = None,
    lines: tuple[Line, ...] = (),
) -> Line:
    """The line of a wording told under a speaker, with the names behind its pronouns.

    ``marks_of`` gives the marks on the words of a wording, which are those that are printed.
    """
    printed = as_printed(wording, sources)
    evidence = _evidence(printed, sources)
    marks = marks_of(printed) if marks_of else ()
    text, marks = _with_names(printed.text, marks, evidence, speaker, sources)
    label = sources.label(wording.report)
    return Line(text, evidence, label=label, note=note, marks=marks, lines=lines)


def _with_names(
    text: str,
    marks: tuple[Mark, ...],
    evidence: Sequence[Evidence],
    speaker: str,
    sources: Sources,
) -> tuple[str, tuple[Mark, ...]]:
    """The words and their marks with names in brackets behind pronouns."""
    if not evidence or any(e.part == "title" or e.report not in sources.reports for e in evidence):
        return text, marks
    report = evidence[0].report
    spans = [e.span for e in evidence if e.report == report]
    text_of, findings = sources.reports[report].text, sources.annotations[report]
    called = names_in_story(report, sources)
    names = name_pronouns(text_of, spans, findings, speaker=speaker, called=called)
    for place, words in sorted(_places(text, evidence, names).items(), reverse=True):
        text = text[:place] + words + text[place:]
        marks = tuple(_moved(mark, place, len(words)) for mark in marks)
    return text, marks


def _places(text: str, evidence: Sequence[Evidence], names: Mapping[int, str]) -> Mapping[int, str]:
    """What is to be put in, by its place in the printed words."""
    found, at = {}, 0
    for cited in evidence if names else ():
        begin = text.find(cited.text, at)
        if begin < 0:
            break
        at = begin + len(cited.text)
        for place, name in names.items():
            if cited.begin < place <= cited.end:
                found[begin + place - cited.begin] = f" [{name}]"
    return found


def _moved(mark: Mark, place: int, length: int) -> Mark:
    """A mark where words of a length are put in at a place."""
    begin = mark.begin + length if mark.begin >= place else mark.begin
    return Mark(begin, mark.end + length if mark.end > place else mark.end, mark.kind)


def _evidence(wording: Wording, sources: Sources) -> tuple[Evidence, ...]:
    if wording.evidence or wording.report not in sources.reports:
        return wording.evidence
    return tuple(sources.reports[wording.report].cite(*span) for span in wording.spans)
