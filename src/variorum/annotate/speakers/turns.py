"""Who stands in the foreground of a report at a place: subjects and speakers, in order."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.quotations import is_inside
from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.name_forms import HE, SHE
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import POSSESSES, all_titles, names_inside
from variorum.annotate.speakers.roles import subject_holder
from variorum.annotate.subjects import LEADING_MARK, main_subject
from variorum.lang import word_list
from variorum.model import Name, Span

BEHIND = re.compile(r"\b(?:of|at|for|with|from|by|in)\s(?:[\w’'.-]+\s){0,2}$")
TOPIC = re.compile(r"(?:Of|About|Like|Unlike|Asked about|As for|Without naming)\s")
PRONOUN_OPENS = re.compile(r"(?:[A-Z][a-z]+,\s|But |And |Still, |So |Then |Yet )?([Hh]e|[Ss]he)\s")
CLAUSE_OPENS = re.compile(
    r"[“\"]?(?:(?:But|And|Yet|So|Still|Even|Then)[\s,]+|(?:\w+\s){0,2}?(?=after|before))?"
    r"(?:[Aa]fter|[Ww]hen|[Ww]hile|[Aa]s|[Ss]ince|[Oo]nce|[Aa]lthough|[Tt]hough|[Bb]ecause|"
    r"[Bb]efore|[Ii]f|[Uu]ntil)\s(?!for\b|to\b)"
)
ABOUT_WORDS = re.compile(
    r"(?:But |And |Yet |Still, )?(?:[Tt]hat|[Tt]his|[Ii]t|[Nn]one of (?:that|this|it))\s"
)
PRONOUNS = {"he": HE, "she": SHE}
VERB_BEHIND_COMMA = re.compile(r",[”\"]?\s([a-z]+)\s")
NOUN_PHRASE_AND_COMMA = re.compile(r"^(?:its|the|an?|his|her|their|one)\s[^,.;“”\"]{2,60},\s")
APPOSITION_REACH, INVERTED_REACH = 60, 90
SHORT = 90
FAR = 400
"""So many characters behind a speaker's last words the subject of a sentence is meant instead."""
LOOK_BACK = 3
MOST_TURNS = 40


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody stands in the foreground from here on: a subject or a speaker."""

    position: int
    paragraph: int
    person: KnownPerson
    speaks: bool


def foreground(turns: Sequence[Turn], gender: str | None) -> KnownPerson | None:
    """The person in the foreground: the last speaker of the paragraph, where they have not been
    silent for long, else its last subject, else the same one paragraph before, and so on.
    """
    if not turns:
        return None
    newest = turns[-1].paragraph
    for paragraph in range(newest, newest - LOOK_BACK, -1):
        here = [t for t in turns if t.paragraph == paragraph and
                (gender is None or t.person.gender in {None, gender})]  # fmt: skip
        speaking = [t for t in here if t.speaks]
        if speaking and here[-1].position - speaking[-1].position <= FAR:
            return speaking[-1].person
        if here:
            return here[-1].person
    return None


def alone_in_the_foreground(text: str, turns: Sequence[Turn], position: int) -> KnownPerson | None:
    """The only person who speaks in the last paragraph before a position in which anybody does;
    where nobody speaks, the only one in the foreground of the last that has somebody there.
    """
    told = [t for t in turns if t.position < position and not _is_only_told_of(text, t, turns)]
    told = [t for t in told if t.speaks] or told
    people = {t.person for t in told if t.paragraph == told[-1].paragraph}
    return people.pop() if len(people) == 1 else None


def _is_only_told_of(text: str, turn: Turn, turns: Sequence[Turn]) -> bool:
    """Whether somebody is only told of in what another says: "Ray said | Day | owes it"."""
    begin = sentence_before(text, turn.position)
    spoke = (t for t in turns if t.speaks and t.person != turn.person)
    return not turn.speaks and any(begin <= t.position < turn.position for t in spoke)


def named_in_opening(
    text: str, begin: int, pronoun: int, people: KnownPeople, gender: str | None
) -> KnownPerson | None:
    """The only person whom a clause in front of a pronoun names: "When Ray came back, he said".

    ``begin`` is where the sentence begins.
    """
    if not CLAUSE_OPENS.match(text, begin, pronoun) or text[pronoun - 2 : pronoun] != ", ":
        return None
    named = {p.name: p for _, p in people.inside(Span(begin, pronoun))}
    fitting = [p for p in named.values() if p.gender in {None, gender}]
    return fitting[0] if len(fitting) == 1 else None


@dataclass(slots=True)
class Foreground:
    """The turns of a report, found as its sentences are passed and its speakers become known.

    A sentence gives a turn to its subject, named, by office ("The mayor also") or by pronoun,
    or to whom a thing that is its subject belongs ("Ray's plan"); not inside quotation marks.
    Whom a sentence only speaks of ("Of Ray, she said") or who owns another ("Ray's lawyer") is
    not meant.
    """

    text: str
    sentences: Sequence[Span]
    paragraphs: Sequence[Span]
    names: Sequence[Name]
    people: KnownPeople
    marked: Sequence[Span]
    turns: list[Turn] = field(default_factory=list)
    passed: int = 0

    def before(self, position: int, paragraph: int) -> list[Turn]:
        """The turns before a position, in order, of the paragraphs that still count.

        Positions are to be asked for in order.
        """
        while self.passed < len(self.sentences):
            if self.sentences[self.passed].begin >= position:
                break
            self._pass(self.sentences[self.passed])
            self.passed += 1
        recent = [
            t
            for t in self.turns[-MOST_TURNS:]
            if t.paragraph > paragraph - LOOK_BACK and t.position < position
        ]
        return sorted(recent, key=lambda t: (t.paragraph, t.position))

    def speaks(self, position: int, paragraph: int, person: KnownPerson) -> None:
        """Somebody has spoken at a position."""
        self.turns.append(Turn(position, paragraph, person, speaks=True))

    def _pass(self, sentence: Span) -> None:
        starts = bisect_right(self.paragraphs, sentence.begin, key=lambda p: p.begin)
        found = self._subject(sentence, starts - 1)
        if found is not None:
            position, person = found
            self.turns.append(Turn(position, starts - 1, person, speaks=False))

    def _subject(self, sentence: Span, paragraph: int) -> tuple[int, KnownPerson] | None:
        text = self.text
        if not self.in_marks(sentence.begin):
            holder = subject_holder(text, sentence, self.people)
            if holder is not None:
                return sentence.begin, holder
            meant = self._pronoun(sentence, paragraph)
            if meant is not None:
                return sentence.begin, meant
        spoke = self._behind_its_verb(sentence)
        if spoke is not None:
            return spoke
        touched = self._touched(sentence)
        if touched is not None:
            return touched
        subject = main_subject(text, sentence, names_inside(self.names, sentence))
        if subject is not None and (gender := PRONOUNS.get(subject.of(text).lower())):
            meant = named_in_opening(text, sentence.begin, subject.begin, self.people, gender)
            if meant is not None:
                return subject.begin, meant
        within = subject or Span(_topic_end(text, sentence), sentence.end)
        reach = min(sentence.end, within.end + APPOSITION_REACH) if subject else within.end
        for place, person in self.people.inside(Span(within.begin, reach)):
            if place.begin >= within.end and text[within.end : place.begin].strip() != ",":
                break  # only "The mayor, Ann Ray, …" names the subject behind it
            owns = POSSESSES.match(text, place.end) and not self._owns_a_thing(place, within)
            behind = BEHIND.search(text[max(within.begin, place.begin - 30) : place.begin])
            credit = self.text[place.begin - 1 : place.begin] == "/"  # "AGENCY/Ann Ray"
            if not owns and not behind and not credit and not self.in_marks(place.begin):
                return place.begin, person
        return None

    def _touched(self, sentence: Span) -> tuple[int, KnownPerson] | None:
        """The only person in a short sentence about what was said: "That did not please Ray."."""
        if sentence.end - sentence.begin > SHORT or not ABOUT_WORDS.match(self.text, *sentence):
            return None
        inside = self.people.inside(sentence)
        if len(inside) != 1 or POSSESSES.match(self.text, inside[0][0].end):
            return None
        place, person = inside[0]
        return None if self.in_marks(place.begin) else (place.begin, person)

    def _behind_its_verb(self, sentence: Span) -> tuple[int, KnownPerson] | None:
        """Who ends a sentence behind a verb of speech: ", said its manager, Ann Ray."."""
        for verb in VERB_BEHIND_COMMA.finditer(self.text, *sentence):
            if verb.group(1) not in word_list("speech_verbs") or self.in_marks(verb.start(1)):
                continue
            reach = min(sentence.end, verb.end() + INVERTED_REACH)
            for place, person in self.people.inside(Span(verb.end(), reach))[:1]:
                between = NOUN_PHRASE_AND_COMMA.sub("", self.text[verb.end() : place.begin])
                if all_titles(between):
                    return place.begin, person
        return None

    def _owns_a_thing(self, place: Span, subject: Span) -> bool:
        """Whether what a person owns at the head of a subject is nobody: "Ray's plan"."""
        words = self.text[place.end : subject.end].lower().split()[1:]
        return bool(words) and not callings().intersection(words)

    def _pronoun(self, sentence: Span, paragraph: int) -> KnownPerson | None:
        opening = PRONOUN_OPENS.match(self.text, *sentence)
        if opening is None:
            return None
        gender = HE if opening.group(1).lower() == "he" else SHE
        recent = [t for t in self.turns[-MOST_TURNS:] if t.paragraph > paragraph - LOOK_BACK]
        return foreground(sorted(recent, key=lambda t: (t.paragraph, t.position)), gender)

    def in_marks(self, position: int) -> bool:
        """Whether a position stands in quotation marks."""
        return is_inside(position, self.marked)


def _topic_end(text: str, sentence: Span) -> int:
    opening = LEADING_MARK.match(text, sentence.begin, sentence.end)
    begin = opening.end() if opening else sentence.begin
    if not TOPIC.match(text, begin, sentence.end):
        return begin
    comma = text.find(",", begin, sentence.end)
    return comma if comma >= 0 else begin
