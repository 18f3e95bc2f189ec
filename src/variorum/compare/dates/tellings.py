"""Sentences that tell of a day: what dating reports and the timeline both start from."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from math import fsum

from variorum.annotate.quotations import is_inside
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import direction_of
from variorum.annotate.words import words_in
from variorum.compare.marked_spans import marked_spans
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.lang.background_words import stem
from variorum.model import Annotation, Evidence, Report, Span, Time

IRREGULAR = {
    "met": "meet", "meets": "meet", "meeting": "meet", "meetings": "meet", "spoke": "speak",
    "said": "say", "told": "tell", "shot": "shoot", "shooting": "shoot", "voted": "vote",
    "voting": "vote", "died": "die", "death": "die", "killed": "kill", "killing": "kill",
    "won": "win", "began": "begin", "held": "hold", "visited": "visit", "visiting": "visit",
    "resigned": "resign", "resignation": "resign", "fired": "fire", "firing": "fire",
    "signed": "sign", "signing": "sign", "sent": "send", "took": "take", "taking": "take",
    "elected": "elect", "election": "elect", "announced": "announce", "decided": "decide",
    "decision": "decide", "ruled": "rule", "ruling": "rule", "testified": "testify",
    "testimony": "testify", "sworn": "swear", "released": "release", "sentenced": "sentence",
}  # fmt: skip
SAID = re.compile(
    r"\b(?:said|says|told\s+[\w\s.,’']{2,40}|wrote|tweeted|added|announced)\s+(?:\w+\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
NAMES_DAY = re.compile(r"[A-Za-z]{2,}day|[A-Z][a-z]{2}|\d{4}|week|month|night|morning")
COUNTED_FROM_PAST = re.compile(r"[^@~]+:past\??(?:@[^~]*)?~[+-]\d+D")
SOME = re.compile(r"\b(?:on|for|until|by) (?:an?|any|some|one) $", re.IGNORECASE)
SOME_BEHIND = re.compile(r"\s*(?:$|[.,;:]|(?:in|of|when|after|before|that|and|or)\b)")
AGAIN = re.compile(r"\b(?:second|third|another|again|follow-?up|next)\b", re.IGNORECASE)
LONGEST_SENTENCE = 1500
"""A longer stretch without a stop is no sentence that could stand in a timeline."""
MINOR = 2.5
"""Words that weigh less than this stand in too many reports to tell of an event."""


@dataclass(frozen=True)
class Telling:
    """A sentence that holds a time expression, with the words that say what happened.

    ``names`` are stems of words written with a capital letter inside the sentence, ``words``
    all stems that weigh something. ``place`` counts the sentences of the report before it,
    ``quoted`` says whether the time stands in quotation marks.
    """

    report: str
    sentence: Span
    time: Time | None
    text: str
    place: int = 0
    quoted: bool = False

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling stems."""
        return frozenset(filter(None, map(telling_stem, words_in(self.text))))

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems that stand with a capital letter, the first word aside."""
        found = words_in(self.text)[1:]
        return frozenset(telling_stem(word) for word in found if word[:1].isupper()) & self.words

    @cached_property
    def mass(self) -> float:
        """The weight of all its words."""
        return sum(map(weight, sorted(self.words)))

    @property
    def time_text(self) -> str:
        """The words of its time expression."""
        if self.time is None:
            return ""
        shift = self.sentence.begin
        return self.text[self.time.begin - shift : self.time.end - shift]

    @cached_property
    def names_day(self) -> bool:
        """Whether the expression itself names its day, not an hour of one told before; or counts
        it, at the head of the sentence, from one behind: "A day later, …".
        """
        if NAMES_DAY.search(self.time_text):
            return True
        return (
            self.time is not None
            and self.time.begin == self.sentence.begin
            and COUNTED_FROM_PAST.match(self.time.rule) is not None
        )

    @cached_property
    def direction(self) -> str:
        """Where its time lies: "past", "future" or ""."""
        return direction_of(self.time) if self.time else ""

    @cached_property
    def again(self) -> bool:
        """Whether it tells of a second such event."""
        return bool(AGAIN.search(self.text))

    @cached_property
    def evidence(self) -> Evidence:
        """The sentence as evidence."""
        return Evidence(self.report, self.sentence.begin, self.sentence.end, self.text)


def root(word: str) -> str:
    """The stem of a word; common verbs of events in one form. Empty for words of time."""
    lower = stem(word)
    if not lower[:1].isalpha() or len(lower) < 3 or lower in word_list("time_stopwords"):
        return ""
    return IRREGULAR.get(word.lower(), IRREGULAR.get(lower, lower))


@lru_cache(maxsize=200_000)
def telling_stem(word: str) -> str:
    """The stem of a word that tells of an event; empty where it weighs too little."""
    found = root(word)
    return found if found and weight(found) >= MINOR else ""


@cache
def weight(word: str) -> float:
    """How much a stem tells; capped so that a slip of spelling does not outweigh the rest."""
    return min(word_weight(word), 6.0)


def likeness(a: Telling, b: Telling) -> float:
    """Weighted cosine of two tellings' words, 0 to 1."""
    shared = fsum(map(weight, a.words & b.words))  # fsum: the same in any order
    return shared / (a.mass * b.mass) ** 0.5 if a.mass and b.mass else 0.0


def sentences_of(report: Report, annotation: Annotation | None) -> Sequence[Span]:
    """The sentences outside furniture; of one that furniture begins or ends, the rest; one into
    which a page has put furniture is whole.
    """
    sentences = annotation.sentences if annotation else find_sentences(report.text)
    furniture = annotation.furniture if annotation else ()
    kept = []
    for sentence in sentences:
        begin, end = sentence
        for mark in furniture:
            if mark.begin <= begin < mark.end:
                begin = mark.end
            elif begin < mark.begin < end <= mark.end:
                end = mark.begin
        if begin < end and (rest := Span(begin, end).trimmed(report.text)):
            kept.append(rest)
    return [s for s in kept if s.begin < s.end]


def find_tellings(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> dict[str, list[Telling]]:
    """By report, its sentences: one telling for each time, one for a sentence without.
    A sentence that a report repeats word for word is taken once.
    """
    found: dict[str, list[Telling]] = {}
    for report in reports:
        annotation = annotations.get(report.id)
        times = annotation.times if annotation else ()
        quoted = marked_spans(report.text)
        rows = found.setdefault(report.id, [])
        seen: set[str] = set()
        for place, sentence in enumerate(sentences_of(report, annotation)):
            first = bisect_left(times, sentence.begin, key=lambda t: t.begin)
            last = bisect_left(times, sentence.end, key=lambda t: t.begin)
            inside = [t for t in times[first:last] if t.end <= sentence.end]
            if sentence.end - sentence.begin > LONGEST_SENTENCE:
                continue
            text = sentence.of(report.text)
            if text in seen:
                continue
            seen.add(text)
            told: list[Time | None] = [*inside] or [None]
            rows.extend(
                Telling(
                    report.id,
                    sentence,
                    time,
                    text,
                    place,
                    time is not None and is_inside(time.begin, quoted),
                )
                for time in told
            )
    return found


def said(telling: Telling) -> bool:
    """Whether the time is that of speaking: "said Thursday"."""
    if telling.time is None:
        return False
    return bool(SAID.search(telling.text[: telling.time.begin - telling.sentence.begin]))


def is_indefinite(telling: Telling) -> bool:
    """Whether its time is just some such day: "on a Sunday in August"."""
    if telling.time is None:
        return False
    shift = telling.sentence.begin
    before, behind = (
        telling.text[: telling.time.begin - shift],
        telling.text[telling.time.end - shift :],
    )
    return bool(SOME.search(before) and SOME_BEHIND.match(behind))
