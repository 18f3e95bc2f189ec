"""The line of a wording: what a report prints for it, so that it can be read by itself."""

from collections.abc import Mapping, Sequence
from functools import reduce

from variorum.account.quotations.pronouns import name_pronouns
from variorum.account.quotations.turns import QUOTES, put_behind
from variorum.account.quotations.whole_clauses import whole_clauses
from variorum.account.quotations.whole_passages import words_before, words_behind
from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence, Line, Mark, Wording

INTRODUCING = word_list("prepositions") | {"aside", "because", "rather"}
"""Before a comma and the clause itself: "Because of the flood, the gate is shut"."""


def write_wording(
    wording: Wording,
    speaker: str,
    sources: Sources,
    note: str,
    marks: tuple[Mark, ...],
    lines: tuple[Line, ...] = (),
    *,
    alone: bool = False,
) -> Line:
    """The line of a wording told under a speaker, with whole clauses and the names behind its
    pronouns; ``alone`` where no other wording is compared with it.
    """
    text, evidence = wording.text, _evidence(wording, sources)
    if alone:
        text, evidence = _whole(wording, text, evidence, sources)
    report = sources.reports.get(wording.report)
    lead = words_before(wording, sources, alone=alone)
    if report and lead is not None and evidence and evidence[0].begin == lead.end:
        before = lead.of(report.text)
        cited = report.cite(lead.begin, evidence[0].end)
        text, evidence = before + text, (cited, *evidence[1:])
        marks = tuple(Mark(m.begin + len(before), m.end + len(before), m.kind) for m in marks)
    rest = words_behind(wording, sources) if alone else None
    if report and rest is not None and evidence and evidence[-1].end == rest.begin:
        cited = report.cite(evidence[-1].begin, rest.end)
        text, evidence = text + rest.of(report.text), (*evidence[:-1], cited)
    text, marks = _with_names(text, marks, evidence, speaker, sources)
    label = sources.label(wording.report)
    return Line(text, evidence, label=label, note=note, marks=marks, lines=lines)


def _whole(
    wording: Wording, text: str, evidence: tuple[Evidence, ...], sources: Sources
) -> tuple[str, tuple[Evidence, ...]]:
    """Words and evidence to the ends of their clauses."""
    spans = whole_clauses(wording, sources)
    if any(e.part == "title" for e in evidence):
        return text, evidence
    if spans == wording.spans:
        return _with_comma(wording, text, evidence, sources)
    cited = tuple(sources.reports[wording.report].cite(*span) for span in spans)
    return reduce(put_behind, (e.text for e in cited)), cited


def _with_comma(
    wording: Wording, text: str, evidence: tuple[Evidence, ...], sources: Sources
) -> tuple[str, tuple[Evidence, ...]]:
    """The words of two pieces between which only who said them stands, with the comma that the
    report has behind the first, where the second is not its verb: "It may fail, where it needs".
    """
    report = sources.reports.get(wording.report)
    if report is None or wording.kind == "direct" or len(wording.spans) != 2:
        return text, evidence
    first, second = (span.of(report.text) for span in wording.spans)
    opens = has_finite_verb(first) or first.split()[0].lower() in INTRODUCING
    verb = second[0] in QUOTES or second[:3] == "to " or has_finite_verb(f"it {second.split()[0]}")
    begin, end = wording.spans[0]
    if verb or not opens or not report.text.startswith(",", end):
        return text, evidence
    return f"{first}, {second}", (report.cite(begin, end + 1), report.cite(*wording.spans[1]))


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
    names = name_pronouns(
        sources.reports[report].text, spans, sources.annotations[report], speaker=speaker
    )
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
