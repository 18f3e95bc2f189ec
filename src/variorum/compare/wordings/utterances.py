"""What somebody is given in a report, or may be: a sentence, or part of one."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.sentences import find_paragraphs
from variorum.compare.people import by_mention
from variorum.compare.wordings.occasions import UNTOLD, Occasion, read_occasions
from variorum.compare.wordings.pieces import marks_in, quoted_part
from variorum.compare.wordings.stretches import find_stretches
from variorum.compare.wordings.surroundings import NOWHERE, Neighbourhood, Surroundings
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.lang import word_pairs
from variorum.model import Annotation, Attribution, AttributionKind, Person, Report, Span

CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}")
PASSED_ON = re.compile(r"\breport(?:ed|s|ing)\b")
TELLING = re.compile(r"[^\W\d_]{4,}")
GUESSED = 0.6
"""Up to here a report only lets a speaker be guessed: from a description, or who spoke before."""
SHORTEST = 3
"""Words that a sentence outside any attribution must have to count as lost quotation."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, or part of one, that somebody is given.

    ``attribution`` is the number of its attribution in the report, -1 for a sentence that
    nobody is given: a quotation may have lost its marks. ``person`` says that the speaker is
    one; ``quoted`` holds the words that stand in quotation marks where not all do; ``nearby``
    the words with a capital in and before its paragraph, which may name the speaker;
    ``around`` what stands around it; ``occasion`` what the report tells of when and before whom
    it was said; ``written`` is the day of the report.
    """

    report: str
    order: int
    span: Span
    paragraph: int
    attribution: int
    kind: AttributionKind
    marked: bool
    speaker: str
    speaker_id: str
    sureness: float
    tokens: tuple[Token, ...]
    person: bool = False
    quoted: tuple[tuple[Token, ...], ...] = ()
    nearby: frozenset[str] = frozenset()
    around: Surroundings = NOWHERE
    occasion: Occasion = UNTOLD
    written: date | None = None

    @property
    def in_first_person(self) -> bool:
        """Whether a speaker speaks of himself: words that nobody is given have lost marks."""
        persons = word_pairs("pronoun_persons")
        return any(persons.get(t.key) == "first" and t.text != "US" for t in self.tokens)

    @property
    def narrated(self) -> bool:
        """Whether the report tells it itself: nobody is given it, and it has no marks."""
        return self.attribution < 0 and not self.marked

    @property
    def partial(self) -> bool:
        """Whether some words of a sentence were quoted and nothing else was taken."""
        return self.marked and self.tokens[0].text[0].islower()


def goes_on(a: Utterance, b: Utterance) -> bool:
    """Whether two utterances of a report follow each other and are one speaker's turn."""
    if a.report != b.report or abs(a.order - b.order) != 1:
        return False
    one_turn = bool(a.speaker_id) and a.speaker_id == b.speaker_id and a.paragraph == b.paragraph
    return a.attribution == b.attribution or (one_turn and not of_two(a, b))


def of_two(a: Utterance, b: Utterance) -> bool:
    """Whether a report gives two utterances to two who are named, to two described otherwise, or
    the one to somebody with a name and the other to somebody without.
    """
    if not (a.speaker_id and b.speaker_id):
        return False
    if a.speaker_id == b.speaker_id == "unnamed":
        return _told(a.speaker).isdisjoint(_told(b.speaker))
    return a.speaker_id != b.speaker_id


def told_beside(a: Utterance, b: Utterance) -> bool:
    """Whether one of two is a quotation and the other a rendering by itself, in a clause of its
    own verb of saying: "Pell said the gate would open. “We will open it,” she said."
    """
    if a.attribution == b.attribution or a.marked == b.marked:
        return False
    told = b if a.marked else a
    return told.attribution >= 0 and not told.quoted


def _told(speaker: str) -> set[str]:
    """The words that tell who somebody without a name is."""
    return {w.casefold() for w in TELLING.findall(speaker)}


def find_utterances(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> list[Utterance]:
    """The utterances of all reports, those of a report in the order of its text."""
    persons = by_mention(people)
    return [u for r in reports for u in _of_report(r, annotations[r.id], persons)]


def speaker_key(
    annotation: Annotation, number: int, persons: Mapping[tuple[str, str], Person]
) -> tuple[str, str]:
    """The speaker of an attribution: the name to show and the key to compare, "" if unknown."""
    speaker = annotation.attributions[number].speaker
    if speaker.name:
        person = persons.get((annotation.report, speaker.name))
        return (person.name, person.id) if person else (speaker.name, speaker.name.lower())
    if speaker.unnamed:
        return speaker.unnamed, "unnamed"
    return "", ""


def _of_report(
    report: Report, annotation: Annotation, persons: Mapping[tuple[str, str], Person]
) -> list[Utterance]:
    paragraphs = find_paragraphs(report.text)
    place = _Places(
        report.text, paragraphs, Neighbourhood(report.text, annotation.sentences, paragraphs)
    )
    occasions = read_occasions(annotation, report.text)
    utterances = [
        _utterance(report, annotation, order, span, number, place, persons, occasions)
        for order, (span, number) in enumerate(sorted(find_stretches(report, annotation).items()))
    ]
    return [u for u in utterances if u.tokens and (u.attribution >= 0 or len(u.tokens) >= SHORTEST)]


class _Places(NamedTuple):
    """What a report's text is made of."""

    text: str
    paragraphs: Sequence[Span]
    neighbourhood: Neighbourhood

    def paragraph(self, span: Span) -> int:
        return bisect_right(self.paragraphs, span.begin, key=lambda p: p.begin) - 1

    def names_near(self, span: Span) -> frozenset[str]:
        """The words with a capital in the paragraph of a span and in the one before."""
        at = self.paragraph(span)
        if at < 0:
            return frozenset()
        first, last = max(0, at - 2), self.paragraphs[at]
        own = Span(last.begin, max(last.end, span.end))
        return _all_capitalised(self.text, (*self.paragraphs[first:at], own))


@lru_cache(maxsize=64)
def _all_capitalised(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The words with a capital; the utterances of a paragraph ask for them one after another."""
    return frozenset[str]().union(*(_capitalised(text, span) for span in spans))


@lru_cache(maxsize=64)
def _capitalised(text: str, span: Span) -> frozenset[str]:
    """The same of a stretch; the paragraphs behind ask for it, too."""
    return frozenset(w.lower() for w in CAPITALISED.findall(span.of(text)))


def _sureness(text: str, attribution: Attribution, *, person: bool) -> float:
    """How surely a report gives words to their speaker; no more than a guess where a body with a
    name only passes on what others may have said: "Lake Herald reported".
    """
    passes_on = any(PASSED_ON.search(text, *cue) for cue in attribution.cue)
    score = attribution.speaker.score
    guessed = passes_on and attribution.speaker.name and not person
    return min(score, GUESSED) if guessed and not attribution.speaker.by_hand else score


def _utterance(
    report: Report,
    annotation: Annotation,
    order: int,
    span: Span,
    number: int,
    places: _Places,
    persons: Mapping[tuple[str, str], Person],
    occasions: Sequence[Occasion],
) -> Utterance:
    text = report.text
    tokens = places.neighbourhood.tokens(span)
    name, key = speaker_key(annotation, number, persons) if number >= 0 else ("", "")
    person = key not in ("", "unnamed", name.lower())
    marks = marks_in(text, span)
    inside = any(m.begin <= span.begin and span.end <= m.end for m in marks)
    attribution = annotation.attributions[number] if number >= 0 else None
    runs = [] if inside else [tuple(wording_tokens(text, [m])) for m in quoted_part(text, [span])]
    return Utterance(
        report.id,
        order,
        span,
        places.paragraph(span),
        number,
        attribution.kind if attribution else "mixed" if runs else "indirect",
        inside,
        name,
        key,
        _sureness(text, attribution, person=person) if attribution else 0.0,
        tokens,
        person,
        tuple(run for run in runs if run),
        places.names_near(span),
        places.neighbourhood.around(span, tokens, attribution),
        occasions[number] if number >= 0 else UNTOLD,
        report.published,
    )
