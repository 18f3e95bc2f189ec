"""What a report is known by when stories are looked for: its most telling words, weighed."""

from array import array
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import WORD
from variorum.compare.dates.clues import WEEKDAYS
from variorum.compare.shingles import FACTOR, word_code
from variorum.compare.word_weights import stem, word_weight
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
RARE = 2.3
"""Features from this weight on (words in less than a tenth of all reports) find candidates."""
BITS = 22
"""Features are numbered by two bits for their kind and twenty of their hash."""
STEPS = 1 << 12
"""Weights are whole multiples of 1/STEPS, so that sums do not hang on their order."""
KINDS = {"words": 1, "title": 2, "side by side": 3}
MIX = np.uint64(0xC2B2AE3D27D4EB4F)


class Features(NamedTuple):
    """For each report a row of WIDTH feature numbers and weights, 0 where it has fewer.

    The squares of a row's weights sum to 1; ``rare`` says which of them find candidates.
    ``weekdays`` has a bit for each day of the week that the lead names.
    """

    numbers: NDArray[np.int32]
    weights: NDArray[np.float32]
    rare: NDArray[np.bool_]
    weekdays: NDArray[np.uint8]

    def rows(self, chosen: NDArray[np.int64]) -> "Features":
        """The features of some reports."""
        numbers, weights, rare, weekdays = self
        return Features(numbers[chosen], weights[chosen], rare[chosen], weekdays[chosen])


class _Flat(NamedTuple):
    """Words of many reports: whose each is, its code, its weight and how often it counts."""

    owner: NDArray[np.int64]
    code: NDArray[np.uint64]
    weight: NDArray[np.float64]
    times: NDArray[np.float64]


class _Numbered(NamedTuple):
    """Features of many reports: whose each is, its number, its part in likeness, rare or not."""

    owner: NDArray[np.int64]
    number: NDArray[np.int64]
    value: NDArray[np.float64]
    rare: NDArray[np.bool_]


class _Vocabulary(dict[str, int]):
    """What stands between two spaces, numbered as it comes, with the words in it.

    Such a piece is a word with its punctuation, or a few joined by hyphens; most are met
    again and again, so that none is taken apart twice. Words ``begins[i]`` up to
    ``begins[i + 1]`` are those of piece ``i``; ``codes`` and ``weights`` are theirs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.codes, self.weights, self.begins = array("Q"), array("d"), array("q", [0])

    def __missing__(self, piece: str) -> int:
        for word in WORD.findall(piece):
            root = stem(word)
            self.codes.append(word_code(root))
            self.weights.append(word_weight(root))
        self.begins.append(len(self.codes))
        self[piece] = number = len(self)
        return number

    def forget(self) -> None:
        """Begin anew, so that memory does not grow with what is read."""
        self.clear()
        self.codes, self.weights, self.begins = array("Q"), array("d"), array("q", [0])


_vocabulary = _Vocabulary()
LARGEST_VOCABULARY = 400_000


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
    titles = [_title(report).split() for report in reports]
    lead, title = _weighed(leads), _weighed(titles)
    words = _joined(lead, title._replace(times=np.full(len(title.owner), TITLE_COUNT)))
    kinds = (
        _numbered(words, "words"),
        _numbered(title, "title"),
        _numbered(_side_by_side(lead), "side by side"),
    )
    return _packed(kinds, len(reports))._replace(weekdays=_weekdays(lead, len(reports)))


def _lead(report: Report, furniture: Sequence[Span]) -> list[str]:
    """The pieces of the beginning of the text outside furniture."""
    if not furniture:
        return report.text[:LEAD].split()
    kept: list[str] = []
    position = length = 0
    for span in [*sorted(furniture), Span(len(report.text), len(report.text))]:
        if span.begin > position and length < LEAD:
            kept.append(report.text[position : min(span.begin, position + LEAD - length)])
            length += len(kept[-1])
        position = max(position, span.end)
    return " ".join(kept).split()


def _title(report: Report) -> str:
    """The title, whether it stands in the text or beside it."""
    return (report.title_span.of(report.text) if report.title_span else report.title) or ""


def _weighed(texts: Sequence[Sequence[str]]) -> _Flat:
    """The words in the pieces of each text."""
    if len(_vocabulary) > LARGEST_VOCABULARY:
        _vocabulary.forget()
    sizes = list(map(len, texts))
    pieces = chain.from_iterable(texts)
    known = np.fromiter(map(_vocabulary.__getitem__, pieces), np.int64, sum(sizes))
    begins = np.array(_vocabulary.begins)
    count = begins[known + 1] - begins[known]
    word = np.repeat(begins[known] - np.cumsum(count) + count, count) + np.arange(count.sum())
    owner = np.repeat(np.repeat(np.arange(len(texts)), sizes), count)
    code = np.array(_vocabulary.codes, dtype=np.uint64)[word]
    return _Flat(owner, code, np.array(_vocabulary.weights)[word], np.ones(len(word)))


def _joined(one: _Flat, other: _Flat) -> _Flat:
    return _Flat(*(np.concatenate(pair) for pair in zip(one, other, strict=True)))


def _side_by_side(words: _Flat) -> _Flat:
    """Pairs of neighbours of which one tells something."""
    first, second = words.weight[:-1], words.weight[1:]
    kept = (words.owner[:-1] == words.owner[1:]) & (np.maximum(first, second) >= LEAST_WEIGHT)
    code = words.code[:-1] * FACTOR ^ words.code[1:]
    weight = np.minimum(MOST_OF_TWO, first + second)
    return _Flat(words.owner[:-1][kept], code[kept], weight[kept], np.ones(int(kept.sum())))


def _weekdays(lead: _Flat, reports: int) -> NDArray[np.uint8]:
    """A bit for each day of the week that stands in a lead."""
    named = np.zeros(reports, dtype=np.uint8)
    for bit, name in enumerate(WEEKDAYS):
        named[lead.owner[lead.code == word_code(stem(name))]] |= 1 << bit
    return named


def _numbered(flat: _Flat, kind: str) -> _Numbered:
    """Each feature of a report once, with its logarithmic count times its weight.

    What a report has of one kind makes ``SHARES`` of its likeness to its like.
    """
    telling = flat.weight >= LEAST_WEIGHT
    hashed = (flat.code[telling] * MIX >> np.uint64(66 - BITS)).astype(np.int64)
    key = flat.owner[telling] << BITS | KINDS[kind] << (BITS - 2) | hashed
    order = np.argsort(key, kind="stable")
    key, weight = key[order], flat.weight[telling][order]
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else order
    count = np.add.reduceat(flat.times[telling][order], first) if len(key) else weight
    key, weight = key[first], weight[first]
    owner = key >> BITS
    value = (1 + np.log(count)) * weight
    length = np.sqrt(np.bincount(owner, value**2))
    value *= np.sqrt(SHARES[kind]) / length[owner]
    return _Numbered(owner, key & ((1 << BITS) - 1), value, weight >= RARE)


def _packed(kinds: Sequence[_Numbered], reports: int) -> Features:
    """The WIDTH weightiest features of each report as rows of a table."""
    owner, number, value, rare = (np.concatenate(parts) for parts in zip(*kinds, strict=True))
    rank = STEPS - np.minimum(np.rint(value * STEPS), STEPS).astype(np.int64)
    key = np.sort(((owner << 13 | rank) << 1 | rare) << BITS | number)
    owner = key >> (BITS + 14)
    column = np.arange(len(key)) - np.searchsorted(owner, owner)
    key, owner, column = (part[column < WIDTH] for part in (key, owner, column))
    numbers = np.zeros((reports, WIDTH), dtype=np.int32)
    weights = np.zeros((reports, WIDTH))
    rarities = np.zeros((reports, WIDTH), dtype=np.bool_)
    numbers[owner, column] = key & ((1 << BITS) - 1)
    rarities[owner, column] = key >> BITS & 1
    weights[owner, column] = STEPS - (key >> (BITS + 1) & ((1 << 13) - 1))
    lengths = np.sqrt((weights**2).sum(axis=1, keepdims=True))
    exact = np.rint(weights / np.maximum(lengths, 1) * STEPS) / STEPS
    return Features(numbers, exact.astype(np.float32), rarities, np.zeros(reports, dtype=np.uint8))


def mean_features(features: Features, owner: NDArray[np.int64], owners: int) -> Features:
    """The features of groups of reports: row i of ``features`` belongs to ``owner[i]``."""
    number = features.numbers.astype(np.int64)
    key = (owner[:, None] << BITS | number)[features.weights > 0]
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else order
    weight = features.weights[features.weights > 0].astype(np.float64)[order]
    rare = features.rare[features.weights > 0][order][first]
    whole = np.add.reduceat(weight, first) if len(key) else weight
    sizes = np.maximum(np.bincount(owner, minlength=owners), 1)
    key = key[first]
    value = whole / sizes[key >> BITS]
    return _packed([_Numbered(key >> BITS, key & ((1 << BITS) - 1), value, rare)], owners)


def stacked(features: Sequence[Features]) -> Features:
    """The rows of all of them, one after another."""
    if not features:
        return features_of([])
    numbers, weights, rare, weekdays = map(np.concatenate, zip(*features, strict=True))
    return Features(numbers, weights, rare, weekdays)


_KEPT = np.dtype([("weekdays", "u1"), ("numbers", "<i4", WIDTH), ("weights", "<u2", WIDTH)])


def as_bytes(features: Features) -> list[bytes]:
    """Each row as it is kept in a case."""
    kept = np.zeros(len(features.numbers), dtype=_KEPT)
    kept["weekdays"] = features.weekdays
    kept["numbers"] = features.numbers | features.rare.astype(np.int32) << BITS
    kept["weights"] = np.rint(features.weights * STEPS)
    return [row.tobytes() for row in kept]


def from_bytes(rows: Sequence[bytes]) -> Features:
    """The features that were kept so, one row each."""
    kept = np.frombuffer(b"".join(rows), dtype=_KEPT)
    numbers = kept["numbers"] & ((1 << BITS) - 1)
    weights = kept["weights"].astype(np.float32) / np.float32(STEPS)
    return Features(numbers, weights, (kept["numbers"] >> BITS).astype(np.bool_), kept["weekdays"])
