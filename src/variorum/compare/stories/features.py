"""What a report is known by when stories are looked for: its most telling words, weighed."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.shingles import FACTOR, word_code
from variorum.compare.stories.hash_table import Whole
from variorum.compare.stories.vocabulary import Vocabulary, Words
from variorum.lang.background_words import stem
from variorum.lang.broken_words import mend
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Report, Span

LEAD = 2200
"""So many characters of the text are read: news says first what it is about."""
WIDTH = 160
"""So many features of a report are kept, the weightiest."""
LEAST_WEIGHT = 1.1
"""Words with less weight, those in more than a third of all reports, are left out."""
MOST_OF_TWO = 9.0
"""The weight of two words that stand side by side is the sum of theirs, at most this."""
TITLE_COUNT = 3.0
"""A word of the title counts so many times among the words of the text."""
SHARES = {"words": 0.55, "title": 0.15, "side by side": 0.30}
"""What each kind of feature makes of a likeness; without a title the others make it all."""
BITS = 22
"""Features are numbered by two bits for their kind and twenty of their hash."""
STEPS = 1 << 12
"""Weights are whole multiples of 1/STEPS, so that sums do not hang on their order."""
KINDS = {"words": 1, "title": 2, "side by side": 3}
MIX = np.uint64(0xC2B2AE3D27D4EB4F)


class Features(NamedTuple):
    """For each report a row of WIDTH feature numbers and weights, 0 where it has fewer.

    The squares of a row's weights sum to 1. ``weekdays`` has a bit for each day of the week that
    the lead names.
    """

    numbers: NDArray[np.int32]
    weights: NDArray[np.float32]
    weekdays: NDArray[np.uint8]

    def rows(self, chosen: NDArray[np.int64]) -> "Features":
        """The features of some reports."""
        return Features(self.numbers[chosen], self.weights[chosen], self.weekdays[chosen])

    def row(self, number: int) -> "Features":
        """The features of one report, which are not copied."""
        one = slice(number, number + 1)
        return Features(self.numbers[one], self.weights[one], self.weekdays[one])


class _Numbered(NamedTuple):
    """Features of many reports: whose each is, its number, its part in likeness."""

    owner: NDArray[np.int64]
    number: NDArray[np.int64]
    value: NDArray[np.float64]


_vocabulary = Vocabulary()


def features_of(
    reports: Sequence[Report], furniture: Mapping[str, Sequence[Span]] | None = None
) -> Features:
    """The features of each report, from nothing but the report itself.

    Words of the lead, words of the title, and words side by side, each kind by logarithmic
    term frequency times inverse document frequency by the background table, and put together
    so that the likeness of two reports is one sum over what they share.
    """
    places = furniture or {}
    leads = [_lead(report, places.get(report.id, ())) for report in reports]
    titles = [_title(report) for report in reports]
    lead, title = _vocabulary.words(leads), _vocabulary.words(titles)
    times = np.repeat([1.0, TITLE_COUNT], [len(lead.owner), len(title.owner)])
    words = Words(*(np.concatenate(pair) for pair in zip(lead, title, strict=True)))
    kinds = (
        _numbered(words, "words", times),
        _numbered(title, "title"),
        _numbered(_side_by_side(lead), "side by side"),
    )
    return _packed(kinds, len(reports))._replace(weekdays=_weekdays(lead, len(reports)))


def _lead(report: Report, furniture: Sequence[Span]) -> str:
    """The beginning of the text outside furniture."""
    read = LEAD + sum(span.end - span.begin for span in furniture)
    text = mend(report.text[:read])
    if not furniture:
        return text
    kept: list[str] = []
    position = length = 0
    for span in [*sorted(furniture), Span(len(text), len(text))]:
        if span.begin > position and length < LEAD:
            kept.append(text[position : min(span.begin, position + LEAD - length)])
            length += len(kept[-1])
        position = max(position, span.end)
    return " ".join(kept)


def _title(report: Report) -> str:
    """The title, whether it stands in the text or beside it."""
    return (report.title_span.of(report.text) if report.title_span else report.title) or ""


def _side_by_side(words: Words) -> Words:
    """Pairs of neighbours of which one tells something."""
    first, second = words.weight[:-1], words.weight[1:]
    kept = (words.owner[:-1] == words.owner[1:]) & (np.maximum(first, second) >= LEAST_WEIGHT)
    code = words.code[:-1] * FACTOR ^ words.code[1:]
    weight = np.minimum(MOST_OF_TWO, first + second)
    return Words(words.owner[:-1][kept], code[kept], weight[kept])


def _weekdays(lead: Words, reports: int) -> NDArray[np.uint8]:
    """A bit for each day of the week that stands in a lead."""
    named = np.zeros(reports, dtype=np.uint8)
    for bit, name in enumerate(WEEKDAYS):
        named[lead.owner[lead.code == word_code(stem(name))]] |= 1 << bit
    return named


def _numbered(words: Words, kind: str, times: NDArray[np.float64] | None = None) -> _Numbered:
    """Each feature of a report once, with its logarithmic count times its weight.

    A word counts once or as many ``times``. What a report has of one kind makes ``SHARES`` of its
    likeness to its like.
    """
    telling = np.flatnonzero(words.weight >= LEAST_WEIGHT)
    hashed = (words.code[telling] * MIX >> np.uint64(66 - BITS)).astype(np.int64)
    key = words.owner[telling] << BITS | KINDS[kind] << (BITS - 2) | hashed
    key, order, first = _in_order(key)
    if times is None:
        count = np.diff(np.r_[first, len(key)])
    else:
        count = _sums(times[telling[order]], first)
    key, weight = key[first], words.weight[telling[order[first]]]
    owner = key >> BITS
    value = (1 + np.log(count)) * weight
    length = np.sqrt(np.bincount(owner, value**2))
    value *= np.sqrt(SHARES[kind]) / length[owner]
    return _Numbered(owner, key & ((1 << BITS) - 1), value)


def _in_order(key: Whole) -> tuple[Whole, Whole, Whole]:
    """Keys in order, where each stood, and where those begin that are the same.

    A key and its place are sorted as one number where that holds both: several times quicker.
    """
    bits = len(key).bit_length()
    if int(key.max(initial=0)).bit_length() + bits < 64:
        both = np.sort(key << bits | np.arange(len(key)))
        key, order = both >> bits, both & ((1 << bits) - 1)
    else:
        order = np.argsort(key, kind="stable")
        key = key[order]
    return key, order, np.flatnonzero(np.r_[True, key[1:] != key[:-1]][: len(key)])


def _sums(values: NDArray[np.float64], begins: Whole) -> NDArray[np.float64]:
    """The sum of each stretch of values."""
    return np.add.reduceat(values, begins) if len(values) else values


def _packed(kinds: Sequence[_Numbered], reports: int) -> Features:
    """The WIDTH weightiest features of each report as rows of a table."""
    owner, number, value = (np.concatenate(parts) for parts in zip(*kinds, strict=True))
    rank = STEPS - np.minimum(np.rint(value * STEPS), STEPS).astype(np.int64)
    key = np.sort((owner << 13 | rank) << BITS | number)
    owner = key >> (BITS + 13)
    count = np.bincount(owner, minlength=reports)
    column = np.arange(len(key)) - np.repeat(np.cumsum(count) - count, count)
    kept = column < WIDTH
    place = owner[kept] * WIDTH + column[kept]
    key = key[kept]
    numbers = np.zeros((reports, WIDTH), dtype=np.int32)
    weights = np.zeros((reports, WIDTH))
    numbers.ravel()[place] = key & ((1 << BITS) - 1)
    weights.ravel()[place] = STEPS - (key >> BITS & ((1 << 13) - 1))
    lengths = np.sqrt((weights**2).sum(axis=1, keepdims=True))
    exact = np.rint(weights / np.maximum(lengths, 1) * STEPS) / STEPS
    return Features(numbers, exact.astype(np.float32), np.zeros(reports, dtype=np.uint8))


def mean_features(features: Features, owner: NDArray[np.int64], owners: int) -> Features:
    """The features of groups of reports: row i of ``features`` belongs to ``owner[i]``."""
    there = features.weights > 0
    key, order, first = _in_order((owner[:, None] << BITS | features.numbers)[there])
    whole = _sums(features.weights[there].astype(np.float64)[order], first)
    sizes = np.maximum(np.bincount(owner, minlength=owners), 1)
    key = key[first]
    value = whole / sizes[key >> BITS]
    return _packed([_Numbered(key >> BITS, key & ((1 << BITS) - 1), value)], owners)


def stacked(features: Sequence[Features]) -> Features:
    """The rows of all of them, one after another."""
    if not features:
        return features_of([])
    return Features(*map(np.concatenate, zip(*features, strict=True)))


_KEPT = np.dtype([("weekdays", "u1"), ("numbers", "<i4", WIDTH), ("weights", "<u2", WIDTH)])


def as_bytes(features: Features) -> list[bytes]:
    """Each row as it is kept in a case."""
    kept = np.zeros(len(features.numbers), dtype=_KEPT)
    kept["weekdays"] = features.weekdays
    kept["numbers"] = features.numbers
    kept["weights"] = np.rint(features.weights * STEPS)
    return [row.tobytes() for row in kept]


def from_bytes(rows: Sequence[bytes]) -> Features:
    """The features that were kept so, one row each."""
    kept = np.frombuffer(b"".join(rows), dtype=_KEPT)
    weights = kept["weights"].astype(np.float32) / np.float32(STEPS)
    return Features(kept["numbers"] & ((1 << BITS) - 1), weights, kept["weekdays"])
