"""The source of an utterance that the grammar of its sentence gives."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.beside_quotations import (
    UNNAMED_AND_VERB,
    beside_quotation,
)
from variorum.annotate.speakers.clauses import (
    clause_subject,
    is_aside,
    is_compared,
    is_object,
    leads_in,
    touches,
)
from variorum.annotate.speakers.named import Resolved
from variorum.annotate.speakers.openers import noted_by, own_subject
from variorum.annotate.speakers.passing_on import (
    inner_source,
    passed_on,
    quoted_as,
    said_to_say,
    told_inside,
)
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import all_titles, names_inside
from variorum.annotate.speakers.resolve import NOBODY
from variorum.annotate.speakers.turns import Foreground
from variorum.annotate.speakers.utterances import Utterance
from variorum.annotate.subjects import main_subject
from variorum.model import Name, Span, Speaker

ACCORDING = re.compile(r"according to|in the words of", re.IGNORECASE)
BY_GRAMMAR = 0.7
REPORTED = re.compile(r"(?:has\s|first\s|also\s)?report(?:ed|s)")
REPORTS = re.compile(rf"(?:according to|{REPORTED.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grammar:
    """A report, to be asked for the sources that its sentences give."""

    text: str
    names: Sequence[Name]
    people: KnownPeople
    foreground: Foreground

    def in_a_sentence_of_its_own(self, utterance: Utterance) -> bool:
        """Whether an "according to" stands in the sentence before the words: it says where the
        words before it are from, and these go on from their speaker.
        """
        cue, begin = utterance.cue, utterance.content[0].begin
        if cue is None or cue.begin > begin:
            return False
        if not self.is_according(cue) and not self._passes_on(utterance):
            return False
        number = bisect_right(self.foreground.sentences, cue.begin, key=lambda s: s.begin) - 1
        return number >= 0 and self.foreground.sentences[number].end <= begin

    def told_by(self, utterance: Utterance, cue: Span) -> Resolved:
        """Who told it, where somebody with a name stands behind the cue: "was told by Ann Ray"."""
        named = self.people.inside(Span(cue.end, utterance.content[0].begin))
        if not cue.of(self.text).endswith(" by") or not named:
            return NOBODY, None
        place, person = named[0]
        before = self.text[cue.end : place.begin]
        beside = re.fullmatch(r"\s(?:(?:the|an?)\s)?(?:[\w-]+\s){0,2}", before) is not None
        if not beside and not all_titles(before):
            return NOBODY, None
        return Speaker(name=person.name, score=BY_GRAMMAR), person

    def sources(self, utterance: Utterance) -> Iterator[Span]:
        """A source that the grammar gives where none is told, or an object in its place, or one
        that tells what another said.
        """
        source, cue, content = utterance.source, utterance.cue, utterance.content
        beside = beside_quotation(self.text, content, self.people)
        if self.is_according(cue):
            yield from self._quoted_by(utterance)
        if source is not None and cue is not None and REPORTS.fullmatch(self.text, *cue):
            within = names_inside(self.names, source)
            if any(n.type == "organisation" and n.end == source.end for n in within):
                yield from told_inside(self.text, content[0], self.people)
        inside = source is not None and self.foreground.in_marks(source.begin)
        if cue is None:
            given = None if source else beside or noted_by(self.text, content[0], self.people)
        elif beside is not None and not (
            self._is_own(source, content)
            if source and inside
            else touches(cue, beside) or (source and leads_in(self.text, cue, content[0]))
        ):
            given = beside
        elif source is not None and (
            is_compared(self.text, source, cue) or is_aside(self.text, source, cue)
        ):
            lead = Span(sentence_before(self.text, source.begin), source.begin)
            given = main_subject(self.text, lead, names_inside(self.names, lead))
        elif source is None or is_object(self.text, source, cue):
            given = clause_subject(self.text, cue, self.names)
        else:
            given = quoted_as(self.text, cue, content)
            given = given or own_subject(self.text, source, cue, self.names)
            given = given or inner_source(self.text, cue, content, self.people)
            given = given or said_to_say(self.text, source, cue)
        if given is not None:
            yield given

    def is_surer(self, given: Span, utterance: Utterance) -> bool:
        """Whether somebody without a name stands in for a source all the same: behind the words
        themselves ("“It is late,” an aide said"), where a paper tells of it, or as whom the source
        tells of.
        """
        source, cue = utterance.source, utterance.cue
        behind = UNNAMED_AND_VERB.match(self.text, given.begin)
        told = source is not None and cue is not None and source.end < given.begin < cue.begin
        told = told or (cue is not None and given == quoted_as(self.text, cue, utterance.content))
        return self.is_according(cue) or told or (behind is not None and behind.end(1) == given.end)

    def is_according(self, cue: Span | None) -> bool:
        """Whether a cue only says whom words are from: "according to"."""
        return cue is not None and ACCORDING.fullmatch(cue.of(self.text)) is not None

    def _passes_on(self, utterance: Utterance) -> bool:
        """Whether a paper only passes on what stands before it: ``Ray said, the Herald said.``"""
        source, cue = utterance.source, utterance.cue
        if source is None or cue is None or not REPORTED.fullmatch(self.text, *cue):
            return False
        return passed_on(self.text, source)

    def _is_own(self, source: Span, content: Sequence[Span]) -> bool:
        """Whether of a quotation that tells of a source only a part is the source's own words: the
        whole of “The weir, Day says, is old,” is spoken by whoever quotes Day.
        """
        quotes = [q for q in near(self.foreground.marked, source) if q.contains(source)]
        return not any(content[0].begin <= quote.begin + 1 for quote in quotes)

    def _quoted_by(self, utterance: Utterance) -> Iterator[Span]:
        """Whose words a paper gives: “It is late,” Ray said, according to the Herald."""
        cue = utterance.cue
        for span in utterance.content:
            for quote in near(self.foreground.marked, span):
                given = beside_quotation(self.text, [quote], self.people)
                if given is not None and cue is not None and given.end <= cue.begin:
                    yield given
