"""Whom "he" and "she" mean, chosen by a small network; see docs/cards/pronouns.md.

Those who may be meant are the people of the report, and whom it brings in without a name ("a
ranger"). Each is told by what speaks for it and by the annotator's vectors at the place named
last; the network gives each a chance, and one to nobody of them.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.network_weights import NetworkWeights
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.speakers.antecedents import introduced_behind, newcomer, sentence_before
from variorum.annotate.speakers.evidence import Evidence, Heard
from variorum.annotate.speakers.holders import Holder
from variorum.annotate.speakers.named import Resolved, named, unnamed
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.utterances import Utterance
from variorum.annotate.speakers.words_of import whose_words, writer_before
from variorum.lang import word_pairs
from variorum.model import Span, Speaker

GENDERS = word_pairs("gendered_pronouns")
BY_PRONOUN = 0.7
"""The score at most: less than that of somebody named in a source or by office."""
LEAST, LEAST_EXPECTED = 0.75, 0.55
"""The chance asked, and that of who stands in the foreground, too; else it stays unresolved."""
ANSWER = re.compile(r"\s(?:answer|reply|response)\b")
ASKED_FIRST = re.compile(
    r"(?:When|After|As|Once)\s(?:(?!\b(?:was|were|been|being)\sasked)[^.\n“”\"]){2,60}?\s"
    r"(?:asked|asks|pressed|questioned)\b[^.\n“”\"]*,\s"
)
CUE_PIECES, CLAMP = 3, 4.0

Floats = NDArray[np.float32]


class Question(NamedTuple):
    """A pronoun and those who may be meant by it, a row each; the last row is for nobody.

    ``rows`` is what speaks for each, ``asked`` the vectors at the pronoun and its cue,
    ``named`` those of the places of the candidates.
    """

    source: Span
    candidates: tuple[Holder, ...]
    rows: Floats
    asked: Floats
    named: Floats


class Called(NamedTuple):
    """By which pronoun somebody spoke last, and in which paragraph."""

    gender: str
    paragraph: int


def chances(question: Question, weights: NetworkWeights) -> Floats:
    """The chance of each candidate, and last that of nobody: the mean of several networks."""
    rows = (question.rows - weights.arrays["mean"]) / weights.arrays["spread"]
    rows = np.clip(rows, -CLAMP, CLAMP)
    scale = weights.arrays["scale"]
    given = []
    for network in range(int(weights.arrays["networks"])):
        asked = np.tanh(weights.layer(f"{network}.asked", question.asked / scale))
        named = np.tanh(weights.layer(f"{network}.named", question.named / scale))
        named = np.vstack([named, weights.arrays[f"{network}.nobody"]])
        whole = np.hstack([rows, np.tile(asked, (len(rows), 1)), named, asked * named])
        hidden = np.maximum(weights.layer(f"{network}.hidden", whole), 0)
        scores = weights.layer(f"{network}.out", hidden) + weights.layer(f"{network}.line", rows)
        raised = np.exp(scores[:, 0] - scores.max())
        given.append(raised / raised.sum())
    return np.asarray(np.mean(given, axis=0), np.float32)


@dataclass(slots=True)
class Meant:
    """A report, to be asked whom its pronouns mean, in the order of the text."""

    evidence: Evidence
    people: KnownPeople
    scores: TokenScores
    weights: NetworkWeights
    numbers: dict[str, int] = field(init=False)
    told: dict[int, str] = field(default_factory=dict)
    called: dict[int, Called] = field(default_factory=dict)

    def __post_init__(self) -> None:
        persons = ((h, n) for n, h in enumerate(self.evidence.holders) if h.person)
        self.numbers = {holder.words: number for holder, number in persons}

    def by(self, source: Span, utterance: Utterance, foreground: KnownPerson | None) -> Resolved:
        """Whom a pronoun means that is the source of an utterance, or in it; first of all somebody
        whom its own sentence brings in, or whose words it is about. ``foreground`` is who stands in
        it.
        """
        text = self.evidence.text
        words = source.of(text)
        stranger = newcomer(text, sentence_before(text, source.begin), source.begin, self.people)
        if stranger is not None:
            return unnamed(stranger.of(text))
        maker = whose_words(text, source, self.people)
        maker = maker or introduced_behind(text, source, self.people)
        if maker is not None:
            return named(maker, BY_PRONOUN)
        writer = writer_before(text, source)
        if writer is not None and writer.of(text).lower() not in GENDERS:
            inside = self.people.inside(writer)
            return named(inside[-1][1], BY_PRONOUN) if inside else unnamed(writer.of(text))
        question = self._question(source, utterance)
        found = chances(question, self.weights)
        best = int(found.argmax())
        if best == len(question.candidates):
            return Speaker(unresolved=words, score=0.0), None
        expected = foreground is not None and question.candidates[best].person == foreground
        if found[best] < (LEAST_EXPECTED if expected else LEAST):
            return Speaker(unresolved=words, score=0.0), None
        holder, score = question.candidates[best], round(min(BY_PRONOUN, float(found[best])), 3)
        if holder.person is not None:
            return Speaker(name=holder.words, score=score), holder.person
        number = self.evidence.holders.index(holder)
        return Speaker(unnamed=self.told.get(number, holder.words), score=score), None

    def hear(self, utterance: Utterance, speaker: Speaker) -> None:
        """Somebody has spoken."""
        number = self._number(utterance, speaker)
        if number is not None and speaker.unnamed is not None:
            self.told.setdefault(number, speaker.unnamed)
        word = utterance.source.of(self.evidence.text).lower() if utterance.source else ""
        if number is not None and word in GENDERS:
            self.called[number] = Called(GENDERS[word], utterance.paragraph)
        self.evidence.heard.append(Heard(utterance.position, utterance.paragraph, number))

    def _number(self, utterance: Utterance, speaker: Speaker) -> int | None:
        if speaker.name is not None:
            return self.numbers.get(speaker.name)
        source = utterance.source
        if speaker.unnamed is None or source is None:
            return None
        for number, holder in enumerate(self.evidence.holders):
            if holder.person is None and any(p.overlaps(source) for p in holder.places):
                return number
            if holder.person is None and holder.words == speaker.unnamed:
                return number
        return None

    def _question(self, source: Span, utterance: Utterance) -> Question:
        numbers = self.evidence.candidates(source)
        if self._answers(source):
            asked_by = self.evidence.heard[-1].number
            numbers = [n for n in numbers if n != asked_by]
        gender = GENDERS.get(source.of(self.evidence.text).lower())
        numbers = [n for n in numbers if not self._is_another(n, gender, utterance.paragraph)]
        around = self.evidence.around(source, utterance.content)
        told = [
            self.evidence.about(n, order, source, utterance.content)
            for order, n in enumerate(numbers)
        ]
        size = len(told[0][1]) if told else 0
        width = len(self.weights.arrays["mean"]) if not size else size + len(around) + 1
        rows = np.zeros((len(told) + 1, width), np.float32)
        for row, (_, values) in zip(rows, told, strict=False):
            row[: len(values)] = values
        rows[:, -len(around) - 1 : -1] = around
        rows[-1, -1] = 1.0
        cue = utterance.cue or utterance.content[0]
        asked = np.hstack([self._vector(source), self._vector(cue, CUE_PIECES)])
        named = [self._vector(place) for place, _ in told]
        return Question(
            source,
            tuple(self.evidence.holders[n] for n in numbers),
            rows,
            asked,
            np.array(named, np.float32).reshape(-1, self.scores.states.shape[1]),
        )

    def _is_another(self, number: int, gender: str | None, paragraph: int) -> bool:
        """Whether somebody was "he" in this paragraph or the one before and is no "she" now."""
        called = self.called.get(number)
        near = called is not None and paragraph - called.paragraph <= 1
        return near and called is not None and gender not in (None, called.gender)

    def _answers(self, source: Span) -> bool:
        """Whether whoever spoke last asked, and the pronoun is who answers: "Day asked: “…?” Her
        reply was", "When Day asked if it was late, she said".
        """
        text, heard = self.evidence.text, self.evidence.heard
        begin = sentence_before(text, source.begin)
        if ANSWER.match(text, source.end):
            return bool(heard)
        asked = ASKED_FIRST.fullmatch(text, begin, source.begin)
        return asked is not None and bool(heard) and heard[-1].position >= begin

    def _vector(self, place: Span, most: int | None = None) -> Floats:
        """The mean of the encoder's vectors in a place."""
        first, stop = self.scores.pieces.touched_by(place)
        states = self.scores.states[first : max(stop, first + 1)][:most]
        return np.asarray(states.astype(np.float32).mean(axis=0), np.float32)
