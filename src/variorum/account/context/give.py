"""Gives lines of the account the words before their own without which they cannot be read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.account.context.before import words_before
from variorum.account.context.described import is_only_described
from variorum.account.context.judgement import misses_context
from variorum.account.context.leading import behind_their_context, under_their_context
from variorum.account.context.leads import answers, goes_on
from variorum.account.context.tellers import teller_of
from variorum.account.context.told_above import behind_what_is_told, has_most
from variorum.account.context.years import told_of_a_year
from variorum.account.leaning import Number, Printed, find_leaning, names_in
from variorum.account.leaning.fresh import fresh_nouns, fresh_people, known_stems
from variorum.account.leaning.heads import is_torn
from variorum.account.positions.labels import without_kinds
from variorum.account.quotations.without_name import HEADING
from variorum.account.quote_marks import OPENING_MARKS
from variorum.account.sources import TOLD_ABOVE, TOLD_ABOVE_NOTE, Sources
from variorum.account.speakers.numbers import number_of
from variorum.account.speakers.voices import NOT_CLEAR
from variorum.annotate.speakers.name_forms import gender_of
from variorum.model import Annotation, Evidence, Line, Report, Section, SectionName, Span

SECTIONS: frozenset[SectionName] = frozenset(
    ["brief", "timeline", "quotations", "figures", "positions", "coverage", "only"]
)
"""The sections whose lines are a report's own words."""
FAR = 1_000
"""Characters before a figure in which the sentences around it begin."""
HEAD = 25
"""Characters by which the head of a sentence is known."""
NAMED = re.compile(r"\s[A-Z]")
"""Whom a description names: "the maker Lowmoor"."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How a section prints lines: whose words they are, by a heading or a label that tells the
    ``gender`` of these, or nobody's but the report's.

    ``actions`` are told in a few words, or a figure in its sentences; under one heading ``several``
    may speak; what was ``chosen`` stands alone.
    """

    speaker: Number | None = None
    gender: str | None = None
    actions: bool = False
    several: bool = False
    chosen: bool = False

    @property
    def is_said(self) -> bool:
        """Whether the words are somebody's."""
        return self.speaker is not None and not self.actions

    @property
    def is_told(self) -> bool:
        """Whether they are the report's own, whole."""
        return self.speaker is None and not self.actions


def give_context(sections: Iterable[Section], sources: Sources) -> tuple[Section, ...]:
    """The sections, their lines with the context that they ask for."""
    return tuple(
        replace(section, lines=_lines(section, sources)) if section.name in SECTIONS else section
        for section in sections
    )


def context_of(line: Line, sources: Sources) -> Evidence | None:
    """The words before a line that is a report's own, where it leans on them."""
    return _context_of(line, Printing(), sources)


def _lines(section: Section, sources: Sources) -> tuple[Line, ...]:
    if section.name == "positions":
        return tuple(_of_holder(line, sources) for line in section.lines)
    if section.name == "quotations":
        return tuple(_of_speaker(line, sources) for line in section.lines)
    actions, chosen = section.name == "figures", section.name == "brief"
    lines = _given(section.lines, Printing(actions=actions, chosen=chosen), sources)
    return under_their_context(lines, sources) if section.name == "figures" else lines


def _of_holder(line: Line, sources: Sources) -> Line:
    """A position: its label tells whom a pronoun for its holder means."""
    printing = replace(_printing_of(without_kinds(line.label), sources), actions=True)
    (given,) = _given((line,), printing, sources)
    return given


def _of_speaker(heading: Line, sources: Sources) -> Line:
    """The lines of a speaker; the first with its context, too, where only the words before tell who
    that is.
    """
    printing = _printing_of(heading.label, sources)
    lines = _given(heading.lines, replace(printing, several=heading.label == HEADING), sources)
    if heading.label == NOT_CLEAR:
        lines = tuple(_of_nobody(line, sources) for line in lines)
    if not is_only_described(heading.label) or not lines or lines[0].context:
        return replace(heading, lines=lines)
    return replace(heading, context=_who_it_is(lines[0], sources), lines=lines)


def _printing_of(name: str, sources: Sources) -> Printing:
    """How what somebody says or plans is printed under a name."""
    number = number_of(name, sources)
    return Printing(number, gender_of(name) if number == "person" else None)


def _who_it_is(line: Line, sources: Sources, *, of_speaker: bool = True) -> Evidence | None:
    """What stands before words of somebody who is not named there."""
    first = line.evidence[0]
    report = sources.reports.get(first.report)
    if report is None or first.part == "title":
        return None
    findings = sources.annotations[report.id]
    span = words_before(report.text, first.span, findings, of_speaker=of_speaker)
    return report.cite(*span) if span else None


def _of_nobody(line: Line, sources: Sources) -> Line:
    """A line of which nothing tells who says it, with what leads up to it."""
    if line.context or line.note.startswith(TOLD_ABOVE_NOTE):
        return line
    return replace(line, context=_who_it_is(line, sources, of_speaker=False))


def _given(
    lines: Sequence[Line], printing: Printing, sources: Sources, parent: Line | None = None
) -> tuple[Line, ...]:
    """Lines and those under them, each with its context unless the line above has it; another
    wording of what somebody said needs one only where it is torn.
    """
    found, above = [], parent
    of_another = parent is not None and printing.speaker is not None
    under = replace(printing, several=False, chosen=False)
    given = [replace(line, context=_asked_for(line, printing, sources)) for line in lines]
    for line in behind_their_context(given, sources) if printing.is_said else given:
        context = line.context
        if of_another and not is_torn(line.text):
            context = None
        if context is not None and above is not None and has_most(above, context):
            context = behind_what_is_told(above, context, sources)
        above = replace(line, context=context)
        found.append(replace(above, lines=_given(line.lines, under, sources, above)))
    return tuple(found)


def _asked_for(line: Line, printing: Printing, sources: Sources) -> Evidence | None:
    """The context of a line, wherever it stands."""
    read_above = line.note.startswith(TOLD_ABOVE_NOTE) or line.note.endswith(TOLD_ABOVE)
    context, called = None, line.label.partition(", ")[2] if printing.several else ""
    if line.text and not read_above:
        named = NAMED.search(called) is not None
        number = number_of(called, sources) if named else printing.speaker
        context = _context_of(line, replace(printing, speaker=number), sources)
    if context is None and is_only_described(called.rpartition(", ")[2]):
        context = _who_it_is(line, sources)
    return context


def _context_of(line: Line, printing: Printing, sources: Sources) -> Evidence | None:
    first = line.evidence[0]
    report = sources.reports.get(first.report)
    if report is None or first.part == "title":
        return None
    text, findings = report.text, sources.annotations[report.id]
    begin = _begin_of(line, report, around=printing.actions and printing.speaker is None)
    if begin is None:
        return None
    passage = report.cite(begin, max(first.end, begin + 1))
    leaning = find_leaning(_printed(line, passage, printing, sources))
    if leaning is None and not (printing.is_said and _goes_back(text, begin, findings)):
        if printing.is_told:
            written = sources.when(report.id)
            if recalled := told_of_a_year(text, begin, findings, written):
                return report.cite(*recalled)
        quoted = printing.is_said and line.text[:1] in OPENING_MARKS
        if printing.chosen or not misses_context(passage, sources, quoted=quoted):
            return None
    torn = leaning is not None and leaning.asks_for == "the head"
    span = words_before(text, passage.span, findings, torn=torn)
    return report.cite(*span) if span else None


def _goes_back(text: str, begin: int, findings: Annotation) -> bool:
    """Whether what somebody says is told by what stands before it, though no word of it leans."""
    return answers(text, begin, findings) or goes_on(text, begin, findings)


def _begin_of(line: Line, report: Report, *, around: bool) -> int | None:
    """Where the printed words begin: the sentences ``around`` a figure; None where they are not
    found.
    """
    first, head = line.evidence[0], line.text[:HEAD]
    if not around or first.text.startswith(head[: len(first.text)]):
        return first.begin
    place = report.text.rfind(head, max(0, first.begin - FAR), first.begin + len(head))
    return place if place >= 0 else None


def _printed(line: Line, passage: Evidence, printing: Printing, sources: Sources) -> Printed:
    report, findings = sources.reports[passage.report], sources.annotations[passage.report]
    text, begin, speaker = report.text, passage.begin, printing.speaker
    if not printing.actions:
        speaker = teller_of(speaker, begin, text, findings)
    cited = [e.span for e in line.evidence if e.report == report.id and e.part == "text"]
    whole = Span(begin, max(begin + len(line.text), cited[0].end))
    people = frozenset[str]()
    if speaker is None:
        others = [r.text for r in sources.reports.values() if r is not report]
        fresh = fresh_people(text, begin, findings)
        people = frozenset(name for name in fresh if not any(name in other for other in others))
    return Printed(
        line.text,
        names_in([whole, *cited[1:]], text, findings),
        speaker,
        taken_up=fresh_nouns(text, begin, findings),
        action=printing.actions,
        gender=printing.gender,
        people=people,
        known=known_stems(text),
    )
