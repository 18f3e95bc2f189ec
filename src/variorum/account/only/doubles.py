"""What of a sentence the sections above already tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.compare.coverage.shares import is_known, known_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import Evidence, Line, Section, SectionName, Span
from variorum.model.places import attributions_at

SECTIONS: tuple[SectionName, ...] = ("quotations", "figures", "positions", "timeline", "brief")
"""Those in which a sentence may stand before."""
LEFT = 0.3
"""So much of the weight of its words may be new, for a sentence to be a double."""


class _Told(NamedTuple):
    """A passage that a line rests on, and the words of that line."""

    section: SectionName
    span: Span
    known: frozenset[str]


class Above:
    """The lines of the sections that stand above and rest on one report, by report."""

    def __init__(self, sections: Iterable[Section], sources: Sources) -> None:
        self._sources = sources
        self._told: dict[str, list[_Told]] = defaultdict(list)
        for section in sections:
            if section.name in SECTIONS:
                for line, heading in _walk(section.lines, ""):
                    self._add(section.name, line, heading)

    def _add(self, section: SectionName, line: Line, heading: str) -> None:
        if len({evidence.report for evidence in line.evidence}) > 1:
            return
        known = known_words([f"{heading} {line.label} {line.text} {line.note}"])
        for evidence in line.evidence:
            if evidence.part == "text":
                self._told[evidence.report].append(_Told(section, evidence.span, known))

    def tells(self, passage: Evidence, news: Sequence[Evidence]) -> bool:
        """Whether one of the sections tells a passage, with what of it is ``news``. Who said it
        and with which word counts as told.
        """
        told = [t for t in self._told.get(passage.report, ()) if t.span.overlaps(passage.span)]
        known = ([t.known for t in told if t.section == name] for name in SECTIONS)
        return any(self._tells(passage, news, frozenset[str]().union(*k)) for k in known if k)

    def _tells(self, passage: Evidence, news: Sequence[Evidence], known: frozenset[str]) -> bool:
        text, cues = self._sources.reports[passage.report].text, self._cues(passage)
        new = whole = 0.0
        for begin, _, word in find_words(text, passage.begin, passage.end):
            if word.lower() in word_list("function_words"):
                continue
            weight = word_weight(word)
            whole += weight
            if is_known(word, known) or any(c.begin <= begin < c.end for c in cues):
                continue
            if any(e.begin <= begin < e.end for e in news):
                return False
            new += weight
        return new <= LEFT * whole

    def _cues(self, passage: Evidence) -> list[Span]:
        """Where a passage says who spoke, and with which word."""
        return [
            span
            for a in attributions_at(self._sources.annotations[passage.report], passage.span)
            for span in (*a.source, *a.cue)
            if passage.span.overlaps(span)
        ]


def _walk(lines: Iterable[Line], heading: str) -> Iterator[tuple[Line, str]]:
    """The lines with those under them, each with what stands over it."""
    for line in lines:
        yield line, heading
        yield from _walk(line.lines, f"{line.label} {line.text}")
