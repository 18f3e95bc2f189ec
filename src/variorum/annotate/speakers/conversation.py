"""Who speaks each utterance of a report, heard in the order of the text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from variorum.annotate.speakers.again import spoken_of_again
from variorum.annotate.speakers.clauses import PASSIVE, own_pronoun
from variorum.annotate.speakers.grammar import BY_GRAMMAR, Grammar
from variorum.annotate.speakers.lead_ins import come_in_above, led_in_by
from variorum.annotate.speakers.meant import Meant
from variorum.annotate.speakers.name_forms import surname
from variorum.annotate.speakers.named import Resolved, named
from variorum.annotate.speakers.passing_on import said_to_say
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import names_inside
from variorum.annotate.speakers.pronouns import GENDERS, by_foreground
from variorum.annotate.speakers.resolve import NOBODY, resolve
from variorum.annotate.speakers.turns import MOST_TURNS, Foreground, Turn
from variorum.annotate.speakers.utterances import FIRST_PERSON, Utterance
from variorum.model import Name, Span, Speaker

UNSURE = 0.6
TOLD = re.compile(
    r"(?:.*\s)?(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?"
    r"(?:told|informed|warned|asked|advised|reminded|assured)(?:\s(?!and\b|but\b)[\w’'-]+){0,4}:?|"
    r"(?:\w+\s)?(?:receive[sd]?|got|gets?|heard|hears?)\s.*\b"
    r"(?:saying|telling|warning|asking|urging|claiming|alleging)\b.*",
    re.IGNORECASE,
)
"""A source before such a cue is whom it is told to: "Ray was told that", "were told the opposite:",
"got a call saying"."""
TOLD_TO = re.compile(
    r"(?:is|are|was|were|been)\s(?:described|explained|given|leaked|relayed|reported|shown)\sto"
)
"""A source behind such a cue is whom it is told to, too."""

DESCRIBED = re.compile(
    r"[Tt]he\s(?:[A-Z][\w’'-]*\s)+[a-z]+|[Tt]he\s(?:[A-Z][\w’'-]*\s)+(?:Republican|Democrat)"
)
"""A description of one, with a name or a party in it: "the Avon lawyer"."""
SUBJECTS = frozenset({"he", "she"})
WORDS_IN_MARKS = re.compile(r"[“\"][^“”\"]*[”\"]")


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
    meant: Meant
    voices: list[Voice] = field(default_factory=list)
    told: list[Speaker] = field(default_factory=list)
    told_in: int = -1
    two_told: int = -1
    spoke: tuple[Utterance, KnownPerson] | None = None
    described: dict[str, KnownPerson] = field(default_factory=dict)
    grammar: Grammar = field(init=False)

    def __post_init__(self) -> None:
        self.grammar = Grammar(self.text, self.names, self.people, self.foreground)

    def hear(self, utterance: Utterance) -> Speaker:
        """Who speaks; utterances are to come in the order of their positions."""
        speaker, person = self._called_as_before(utterance, *self._speaker_of(utterance))
        speaker = spoken_of_again(speaker, self.told[-MOST_TURNS:])
        self.told.append(speaker)
        self.meant.hear(utterance, speaker)
        self.told_in = utterance.paragraph
        if self._is_said_to_say(utterance):
            self.two_told = utterance.content[-1].end
        if person is None or not self._in_one_sentence(utterance):
            self.spoke = (utterance, person) if person is not None else None
        if person is not None:
            self.foreground.speaks(utterance.position, utterance.paragraph, person)
        if person or not self.grammar.is_according(utterance.cue):
            ended = max(utterance.paragraph, utterance.last_paragraph)
            self.voices.append(Voice(ended, speaker, person))
        return speaker

    def _called_as_before(
        self, utterance: Utterance, speaker: Speaker, person: KnownPerson | None
    ) -> Resolved:
        """Who speaks, somebody told only by a description with a name in it as whom the report has
        called so before: "the GOP nominee".
        """
        words = utterance.source.of(self.text) if utterance.source else ""
        if not DESCRIBED.fullmatch(words):
            return speaker, person
        known = self.described.get(words.lower())
        if known is not None and (speaker.unnamed == words or (person and speaker.score <= UNSURE)):
            return named(known, UNSURE)
        if person is not None:
            self.described[words.lower()] = person
        return speaker, person

    def _speaker_of(self, utterance: Utterance) -> Resolved:
        if utterance.named:
            known = self.people.called(utterance.named)
            return Speaker(name=utterance.named, score=0.9), known
        if self.grammar.in_a_sentence_of_its_own(utterance):
            utterance = replace(utterance, source=None, cue=None, alone=True)
        pronoun = own_pronoun(self.text, utterance.source, utterance.cue)
        if pronoun is not None:
            utterance = replace(utterance, source=pronoun)
        lead = self._led_in(utterance)
        if lead is not None:
            return Speaker(name=lead.name, score=BY_GRAMMAR), lead
        source, cue, paragraph = utterance.source, utterance.cue, utterance.paragraph
        hears = TOLD_TO if cue and source and source > cue else TOLD
        if cue and hears.fullmatch(cue.of(self.text)):
            return self.grammar.told_by(utterance, cue)
        told_of_it = source is not None and source.of(self.text).lower() == "it"
        if told_of_it and cue and PASSIVE.match(self.text, *cue):  # "it was revealed that"
            return NOBODY, None
        if source is not None and self._is_either(source):
            return Speaker(unresolved=source.of(self.text), score=0.0), None
        position = source.begin if source else utterance.position
        turns = self.foreground.before(position, paragraph)
        last = self._last(paragraph)
        if told_of_it and self.told_in == paragraph:
            last = self.told[-1]  # a paper that only "according to" names, too
        for given in self.grammar.sources(utterance):
            speaker, person = self._resolve(given, utterance, turns, last)
            if source is None:
                sure = speaker.score > UNSURE
            else:
                sure = self.grammar.is_surer(given, utterance)
            if speaker.name or (speaker.unnamed and sure):
                return replace(speaker, score=min(speaker.score, BY_GRAMMAR)), person
        if source is not None:
            found = self._resolve(source, utterance, turns, last)
            named = found[0].name is not None and self._names(utterance, found[0].name)
            return (NOBODY, None) if named and self._from_above(utterance) else found
        return self._going_on(utterance, turns) if utterance.alone else (NOBODY, None)

    def _led_in(self, utterance: Utterance) -> KnownPerson | None:
        """Whom the paragraph above a quotation brings in, where nothing tells who speaks but that
        or the words themselves ("I said").
        """
        source, first = utterance.source, utterance.content[0]
        person = led_in_by(self.text, first, self.foreground.paragraphs, self.people)
        if source is None or (source.end < first.begin and not self._is_named(source)):
            return person
        return person if source.of(self.text).lower() in FIRST_PERSON else None

    def _is_named(self, source: Span) -> bool:
        """Whether a source names somebody, or a body."""
        body = any(n.type == "organisation" for n in names_inside(self.names, source))
        return body or bool(self.people.inside(source))

    def _resolve(
        self, source: Span, utterance: Utterance, turns: Sequence[Turn], last: Speaker
    ) -> Resolved:
        def meant(pronoun: Span) -> Resolved:
            on = self._speaks_on(pronoun, utterance)
            if on is not None:
                return named(on, BY_GRAMMAR)
            expected = by_foreground(self.text, pronoun, self.people, turns)[1]
            return self.meant.by(pronoun, utterance, expected)

        return resolve(self.text, source, self.people, self.names, turns, last=last, meant=meant)

    def _in_one_sentence(self, utterance: Utterance) -> bool:
        """Whether somebody has spoken in the sentence of an utterance already."""
        return self.spoke is not None and (
            self._sentence(self.spoke[0].position) == self._sentence(utterance.position)
        )

    def _sentence(self, position: int) -> int:
        """The number of the sentence of a position."""
        return bisect_right(self.foreground.sentences, position, key=lambda s: s.begin)

    def _speaks_on(self, pronoun: Span, utterance: Utterance) -> KnownPerson | None:
        """Who speaks on in the paragraph behind a sentence that opens with them and in which others
        are only told of: "Ray said it was late, since Day had left." | “We stay,” | he | said.
        """
        if self.spoke is None or pronoun.of(self.text).lower() not in SUBJECTS:
            return None
        said, person = self.spoke
        if person.gender not in {None, GENDERS[pronoun.of(self.text).lower()]}:
            return None
        begin = self.text.rfind("\n", 0, pronoun.begin) + 1
        if said.source is None or said.cue is None or utterance.paragraph != said.paragraph + 1:
            return None
        if said.source > said.cue or not said.source.begin < begin:
            return None
        first, ends = self._sentence(said.source.begin), self._sentence(begin - 1)
        if first != ends:
            return None
        sentence = self.foreground.sentences[first - 1].begin
        if re.search(r"[A-Za-z]", self.text[sentence : said.source.begin]):
            return None
        if any(p != person for _, p in self.people.inside(Span(sentence, said.cue.begin))):
            return None
        others = {p for _, p in self.people.inside(Span(said.cue.end, begin))} - {person}
        opening = self.text[begin : pronoun.begin]
        opens = not re.search(r"[A-Za-z]", WORDS_IN_MARKS.sub("", opening))
        return person if others and opens and not self._names(utterance, person.name) else None

    def _is_said_to_say(self, utterance: Utterance) -> bool:
        """Whether an utterance has one who says it and another who tells that they said it."""
        source, cue = utterance.source, utterance.cue
        if source is None or cue is None or cue.begin < source.end:
            return False
        return said_to_say(self.text, source, cue) is not None

    def _is_either(self, source: Span) -> bool:
        """Whether "he" opens the sentence behind what one says that another said, and may be
        either: "Ray said the boatman told her “…” | He | also said".
        """
        between = self.text[max(self.two_told, 0) : source.begin]
        opens = self.two_told >= 0 and not re.search(r"\w|\n", between)
        return opens and source.of(self.text).lower() in GENDERS

    def _from_above(self, utterance: Utterance) -> bool:
        """Whether source and cue stand in an earlier paragraph."""
        told = [part for part in (utterance.source, utterance.cue) if part is not None]
        begin = utterance.content[0].begin
        return bool(told) and "\n" in self.text[max(part.end for part in told) : begin]

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
        if last is None or last.paragraph < paragraph - 1:
            came = come_in_above(self.text, paragraph, self.foreground.paragraphs, self.people)
            if came is not None and not self._names(utterance, came.name):
                return Speaker(name=came.name, score=0.5), came
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
