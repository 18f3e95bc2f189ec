"""Who speaks each utterance of a report, heard in the order of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.speakers.again import spoken_of_again
from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.clauses import (
    PASSIVE,
    UNNAMED_AND_VERB,
    beside_quotation,
    clause_subject,
    inner_source,
    is_aside,
    is_compared,
    is_object,
    own_pronoun,
    paper_behind,
    passed_on,
    said_to_say,
    told_inside,
    touches,
)
from variorum.annotate.speakers.named import Resolved
from variorum.annotate.speakers.people import KnownPeople, KnownPerson, surname
from variorum.annotate.speakers.phrases import all_titles, names_inside
from variorum.annotate.speakers.resolve import NOBODY, resolve
from variorum.annotate.speakers.turns import MOST_TURNS, Foreground, Turn
from variorum.annotate.subjects import main_subject
from variorum.model import Name, Span, Speaker

ACCORDING = re.compile(r"according to|in the words of", re.IGNORECASE)
NESTED = 8
BY_GRAMMAR = 0.7
UNSURE = 0.6
REPORTED = re.compile(r"(?:has\s|first\s|also\s)?report(?:ed|s)")
REPORTS = re.compile(rf"(?:according to|{REPORTED.pattern})", re.IGNORECASE)
TOLD = re.compile(
    r"(?:.*\s)?(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?"
    r"(?:told|informed|warned|asked|advised|reminded|assured)(?:\s(?:by|that|about|of|to))?|"
    r"(?:\w+\s)?(?:receive[sd]?|got|gets?|heard|hears?)\s.*\b"
    r"(?:saying|telling|warning|asking|urging|claiming|alleging)\b.*",
    re.IGNORECASE,
)
"""A source before such a cue is whom it is told to: "Ray was told that", "got a call saying"."""
TOLD_TO = re.compile(
    r"(?:is|are|was|were|been)\s(?:described|explained|given|leaked|relayed|reported|shown)\sto"
)
"""A source behind such a cue is whom it is told to, too."""
FIRST_PERSON = frozenset(["i", "me", "my"])


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words and the source that the report gives them, if any; spans count in the report.

    It is spoken in ``paragraph`` and ends in ``last_paragraph``. ``alone`` says that nothing
    but quoted words stands in its sentence, so that the speaker before may go on. ``chance`` is
    how likely the report gives them to this source.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    paragraph: int
    last_paragraph: int
    alone: bool
    chance: float = 1.0

    @property
    def position(self) -> int:
        """Where it is spoken: at its cue, else at its first word."""
        return self.cue.begin if self.cue else self.content[0].begin


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody has spoken in a paragraph."""

    paragraph: int
    speaker: Speaker
    person: KnownPerson | None


@dataclass(slots=True)
class Conversation:
    """Who stood in the foreground and who spoke, up to a place in the text."""

    text: str
    names: Sequence[Name]
    people: KnownPeople
    foreground: Foreground
    voices: list[Voice] = field(default_factory=list)
    told: list[Speaker] = field(default_factory=list)
    told_in: int = -1

    def hear(self, utterance: Utterance) -> Speaker:
        """Who speaks; utterances are to come in the order of their positions."""
        speaker, person = self._speaker_of(utterance)
        speaker = spoken_of_again(speaker, self.told[-MOST_TURNS:])
        self.told.append(speaker)
        self.told_in = utterance.paragraph
        if person is not None:
            self.foreground.speaks(utterance.position, utterance.paragraph, person)
        if person or not self._is_according(utterance.cue):
            ended = max(utterance.paragraph, utterance.last_paragraph)
            self.voices.append(Voice(ended, speaker, person))
        return speaker

    def _speaker_of(self, utterance: Utterance) -> Resolved:
        if self._in_a_sentence_of_its_own(utterance):
            utterance = replace(utterance, source=None, cue=None, alone=True)
        pronoun = own_pronoun(self.text, utterance.source, utterance.cue)
        if pronoun is not None:
            utterance = replace(utterance, source=pronoun)
        source, cue, paragraph = utterance.source, utterance.cue, utterance.paragraph
        hears = TOLD_TO if cue and source and source > cue else TOLD
        if cue and hears.fullmatch(cue.of(self.text)):
            return self._told_by(utterance, cue)
        told_of_it = source is not None and source.of(self.text).lower() == "it"
        if told_of_it and cue and PASSIVE.match(self.text, *cue):  # "it was revealed that"
            return NOBODY, None
        position = source.begin if source else utterance.position
        turns = self.foreground.before(position, paragraph)
        last = self._last(paragraph)
        if told_of_it and self.told_in == paragraph:
            last = self.told[-1]  # a paper that only "according to" names, too
        for given in self._by_grammar(utterance):
            speaker, person = resolve(self.text, given, self.people, self.names, turns, last=last)
            sure = speaker.score > UNSURE if source is None else self._is_surer(given, utterance)
            if speaker.name or (speaker.unnamed and sure):
                return replace(speaker, score=min(speaker.score, BY_GRAMMAR)), person
        if source is not None:
            found = resolve(self.text, source, self.people, self.names, turns, last=last)
            named = found[0].name is not None and self._names(utterance, found[0].name)
            return (NOBODY, None) if named and self._from_above(utterance) else found
        return self._going_on(utterance, turns) if utterance.alone else (NOBODY, None)

    def _told_by(self, utterance: Utterance, cue: Span) -> Resolved:
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

    def _from_above(self, utterance: Utterance) -> bool:
        """Whether source and cue stand in an earlier paragraph."""
        told = [part for part in (utterance.source, utterance.cue) if part is not None]
        begin = utterance.content[0].begin
        return bool(told) and "\n" in self.text[max(part.end for part in told) : begin]

    def _in_a_sentence_of_its_own(self, utterance: Utterance) -> bool:
        """Whether an "according to" stands in the sentence before the words: it says where the
        words before it are from, and these go on from their speaker.
        """
        cue, begin = utterance.cue, utterance.content[0].begin
        if cue is None or cue.begin > begin:
            return False
        if not self._is_according(cue) and not self._passes_on(utterance):
            return False
        number = bisect_right(self.foreground.sentences, cue.begin, key=lambda s: s.begin) - 1
        return number >= 0 and self.foreground.sentences[number].end <= begin

    def _passes_on(self, utterance: Utterance) -> bool:
        """Whether a paper only passes on what stands before it: ``Ray said, the Herald said.``"""
        source, cue = utterance.source, utterance.cue
        if source is None or cue is None or not REPORTED.fullmatch(self.text, *cue):
            return False
        return passed_on(self.text, source)

    def _by_grammar(self, utterance: Utterance) -> Iterator[Span]:
        """A source that the grammar gives where none is told, or an object in its place, or one
        that tells what another said.
        """
        source, cue, content = utterance.source, utterance.cue, utterance.content
        beside = beside_quotation(self.text, content, self.people)
        if self._is_according(cue):
            yield from self._quoted_by(utterance)
        if source is not None and cue is not None and REPORTS.fullmatch(self.text, *cue):
            within = names_inside(self.names, source)
            if any(n.type == "organisation" and n.end == source.end for n in within):
                yield from told_inside(self.text, content[0], self.people)
        inside = source is not None and self.foreground.in_marks(source.begin)
        if cue is None:
            given = None if source else beside
        elif beside is not None and not (
            self._is_own(source, content) if source and inside else touches(cue, beside)
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
            given = inner_source(self.text, cue, content, self.people)
            given = given or said_to_say(self.text, source, cue)
        if given is not None:
            yield given

    def _is_own(self, source: Span, content: Sequence[Span]) -> bool:
        """Whether of a quotation that tells of a source only a part is the source's own words: the
        whole of “The weir, Day says, is old,” is spoken by whoever quotes Day.
        """
        quotes = [q for q in near(self.foreground.marked, source) if q.contains(source)]
        return not any(content[0].begin <= quote.begin + 1 for quote in quotes)

    def _is_surer(self, given: Span, utterance: Utterance) -> bool:
        """Whether somebody without a name stands in for a source all the same: behind the words
        themselves ("“It is late,” an aide said"), where a paper tells of it, or as whom the source
        tells of.
        """
        source, cue = utterance.source, utterance.cue
        behind = UNNAMED_AND_VERB.match(self.text, given.begin)
        told = source is not None and cue is not None and source.end < given.begin < cue.begin
        return (
            self._is_according(cue) or told or (behind is not None and behind.end(1) == given.end)
        )

    def _is_according(self, cue: Span | None) -> bool:
        return cue is not None and ACCORDING.fullmatch(cue.of(self.text)) is not None

    def _quoted_by(self, utterance: Utterance) -> Iterator[Span]:
        """Whose words a paper gives: “It is late,” Ray said, according to the Herald."""
        cue = utterance.cue
        for span in utterance.content:
            for quote in near(self.foreground.marked, span):
                given = beside_quotation(self.text, [quote], self.people)
                given = given or paper_behind(self.text, quote)
                if given is not None and cue is not None and given.end <= cue.begin:
                    yield given

    def _last(self, paragraph: int) -> Speaker:
        """Who spoke last in this paragraph or the one before."""
        last = self.voices[-1] if self.voices else None
        return last.speaker if last and paragraph - last.paragraph <= 1 else NOBODY

    def _going_on(self, utterance: Utterance, turns: Sequence[Turn]) -> Resolved:
        """Who goes on in a quotation that stands alone: whom the paragraph has told of, else
        the last speaker of this paragraph or the one before; never somebody whom the words name.
        """
        paragraph = utterance.paragraph
        spoken = any(v.paragraph == paragraph for v in self.voices[-MOST_TURNS:])
        here = [t for t in turns if t.paragraph == paragraph and not t.speaks]
        if here and not spoken and not self._names(utterance, here[-1].person.name):
            return Speaker(name=here[-1].person.name, score=0.5), here[-1].person
        last = self.voices[-1] if self.voices else None
        if last is None or paragraph - last.paragraph > 1:
            return NOBODY, None
        if last.speaker.name and self._names(utterance, last.speaker.name):
            return NOBODY, None
        if last.speaker.name or last.speaker.unnamed:
            speaker = Speaker(name=last.speaker.name, unnamed=last.speaker.unnamed, score=0.6)
            return speaker, last.person
        return NOBODY, None

    def _names(self, utterance: Utterance, name: str) -> bool:
        """Whether the words name the person, who then hardly speaks them."""
        last = re.compile(rf"\b{re.escape(surname(name))}\b")
        return any(last.search(span.of(self.text)) for span in utterance.content)


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
