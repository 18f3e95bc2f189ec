"""The sentences of a story made ready to be compared with one another."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log

from variorum.annotate.words import find_words
from variorum.compare.coverage.told import QUOTED, Told, ToldStory, denying, meanings
from variorum.compare.statements import (
    Statement,
    in_text_order,
    rare_word_weights,
    read_statements,
    weight_of,
)
from variorum.compare.wordings.words import normalise
from variorum.model import Annotation, Dating, Event, Family, Report, Span

FORETOLD = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ )?(?:planning|expected|scheduled|slated|set|due|poised) to\b|"
    r"\bahead of\b",
    re.IGNORECASE,
)
"""What is told as still to come."""
FORETELLING = frozenset(
    ["planning", "expected", "scheduled", "slated", "set", "due", "poised", "ahead"]
)
"""One of these words stands in it."""
USUAL = 75
"""Sentences of the stories that the weights of features are learnt from."""
INSIDE = 10
"""Characters of a passage that must stand in a sentence for the sentence to hold it."""


def read_story(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    datings: Sequence[Dating] = (),
) -> ToldStory:
    """The sentences of the reports, in an order that rests on the reports' words; what families
    and events they hold is still to be told (``holding``).
    """
    rank = in_text_order(reports)
    ordered = sorted(reports, key=lambda r: rank[r.id])
    read = {r.id: read_statements(r, annotations[r.id]) for r in ordered}
    weights = _scaled(rare_word_weights(s for kept in read.values() for s in kept), read)
    told = [
        _told(r.text, speakers, s, k, weights)
        for r in ordered
        for speakers in [_named_speakers(annotations[r.id])]
        for k, s in enumerate(read[r.id])
    ]
    whens = {dating.report: dating.when for dating in datings}
    return ToldStory(tuple(told), weights, _related(_senses(told)), whens)


def holding(story: ToldStory, families: Sequence[Family], events: Sequence[Event]) -> ToldStory:
    """The story with what families and events each of its sentences holds."""
    read: dict[str, list[Statement]] = defaultdict(list)
    for sentence in story.told:
        read[sentence.report].append(sentence.statement)
    in_families = _holders(read, _wordings(families))
    in_events = _holders(read, _tellings(events))
    told = [
        replace(
            sentence,
            families=frozenset(in_families.get(place, ())),
            events=frozenset(in_events.get(place, ())),
        )
        if place in in_families or place in in_events
        else sentence
        for sentence in story.told
        for place in [_place(sentence.statement)]
    ]
    return replace(story, told=tuple(told))


def _scaled(
    weights: Mapping[str, float], read: Mapping[str, Sequence[Statement]]
) -> Mapping[str, float]:
    """The weights as they are in a story of three reports: what is rare in a story of hundreds
    is no rarer for that.
    """
    scale = log(1 + USUAL) / log(2 + sum(map(len, read.values())))
    return {word: weight * scale for word, weight in weights.items()}


def _told(
    text: str,
    speakers: Sequence[tuple[Span, str]],
    statement: Statement,
    place: int,
    weights: Mapping[str, float],
) -> Told:
    plain = statement.words - statement.names - statement.numbers
    end = statement.span.end
    printed = [word.text.lower() for word in find_words(text, *statement.span)]
    return Told(
        statement,
        place,
        weight_of(statement.words, weights),
        plain,
        weight_of(plain, weights),
        frozenset(pairwise(map(normalise, printed))),
        frozenset(
            [
                name
                for content, name in speakers
                if content.begin < end and _shared(content, statement.span) > INSIDE
            ]
        ),
        frozenset(),
        frozenset(),
        not FORETELLING.isdisjoint(printed) and _foretells(statement.span.of(text)),
        any(map(denying, printed)),
    )


def _foretells(words: str) -> bool:
    return FORETOLD.search(QUOTED.sub(" ", words)) is not None


def _named_speakers(annotation: Annotation) -> list[tuple[Span, str]]:
    """The words that a report gives to somebody, each stretch with the speaker's last name."""
    return [
        (content, attribution.speaker.name.split()[-1])
        for attribution in annotation.attributions
        if attribution.speaker.name
        for content in attribution.content
    ]


def _wordings(families: Sequence[Family]) -> Iterator[tuple[int, str, Span]]:
    for number, family in enumerate(families):
        for wording in family.wordings:
            yield from ((number, wording.report, span) for span in wording.shared or wording.spans)


def _tellings(events: Sequence[Event]) -> Iterator[tuple[int, str, Span]]:
    for number, event in enumerate(events):
        yield from ((number, e.report, e.span) for e in event.evidence if e.part == "text")


def _holders(
    read: Mapping[str, Sequence[Statement]], passages: Iterator[tuple[int, str, Span]]
) -> dict[tuple[str, Span], set[int]]:
    """For each sentence, by its place, the numbers of the passages that it holds something of."""
    found: dict[tuple[str, Span], set[int]] = defaultdict(set)
    by_report: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number, report, span in passages:
        by_report[report].append((number, span))
    for report, inside in by_report.items():
        inside.sort(key=lambda held: held[1])
        begins = [span.begin for _, span in inside]
        longest = max(span.end - span.begin for _, span in inside)
        for statement in read.get(report, ()):
            begin, end = statement.span
            first, last = bisect_left(begins, begin - longest), bisect_left(begins, end)
            for number, span in inside[first:last]:
                if _shared(span, statement.span) > min(INSIDE, span.end - span.begin - 1):
                    found[_place(statement)].add(number)
    return found


def _place(statement: Statement) -> tuple[str, Span]:
    return statement.report, statement.span


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.begin, b.begin)


def _senses(told: Sequence[Told]) -> dict[str, frozenset[str]]:
    """By word, the senses of the forms in which it stands, and how these begin."""
    forms: dict[str, set[str]] = defaultdict(set)
    for sentence in told:
        for word, form in sentence.statement.forms:
            if word in sentence.plain:
                forms[word].add(form)
    return {word: frozenset().union(*map(meanings, own)) for word, own in forms.items()}


def _related(senses: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """By word, those that share a sense with it, where there are any but itself."""
    words: dict[str, set[str]] = defaultdict(set)
    for word, own in senses.items():
        for sense in own:
            words[sense].add(word)
    related = {
        word: frozenset().union(*(words[sense] for sense in own)) for word, own in senses.items()
    }
    return {word: others for word, others in related.items() if len(others) > 1}
