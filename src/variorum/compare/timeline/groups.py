"""Which dated tellings are of one event."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np

from variorum.compare.dates.tellings import Telling, weight
from variorum.compare.linkage import average_link
from variorum.model import Span, When

SAME_DAY, SAME_SPAN = 0.22, 0.3
"""How like two tellings must be to be joined: of one sure day, and of longer intervals."""
JOINS_DAY, JOINS_DAY_VAGUE, JOINS_DAY_WEAK = 0.25, 0.4, 0.22
"""How like the nearest telling of a day another must be to join it: one that names a month or
a day of the week, one that names a week, and one whose day is only that of speaking."""
TINY = 1e-9
RARE, FEW = 0.02, 6
"""A word that stands in more than this share of a story's dated sentences, and in more than
so many, is one of its subjects, which every report repeats of every day."""
GRAINS = {
    "absolute": 0, "days": 0, "weekday": 0, "monthday": 0, "monthweek": 0, "clock": 0,
    "weeks": 1, "weekend": 1, "weekends": 1, "month": 2, "months": 2,
}  # fmt: skip
"""How coarse a time is by the kind of its rule: a day, a week, a month."""


@dataclass(frozen=True)
class Dated:
    """A telling with the days it may mean; ``weak`` where the day is that of speaking
    only, or an hour of a day told before: such a telling goes with the day's other entries.
    ``background`` where it can only stand beside another: next to nothing but quoted words,
    or its day told in passing; ``aside`` where its day is that of a clause on the subject.
    ``called_off`` where it tells that what was planned for the day does not come.
    """

    telling: Telling
    when: When
    weak: bool
    ahead: bool
    background: bool = False
    aside: bool = False
    called_off: bool = False


def one_each(dated: Iterable[Dated]) -> list[Dated]:
    """One time for each sentence: that of the finest grain, rather of the deed than of
    speaking, the first of equals. A sentence is not entered for two days.
    """
    best: dict[tuple[str, Span], Dated] = {}
    for one in dated:
        key = (one.telling.report, one.telling.sentence)
        if key not in best or _fineness(one) < _fineness(best[key]):
            best[key] = one
    return list(best.values())


def _fineness(dated: Dated) -> tuple[bool, int, int, bool, bool, int]:
    """Lower for the time of the deed than for one told in passing; lower for a day than for a
    week, lower for a week than for a month.
    """
    time = dated.telling.time
    assert time is not None
    first, last = dated.when.earliest, dated.when.latest
    width = (last - first).days if first and last else None
    grain = GRAINS.get(time.rule.partition(":")[0], 3) if width is None else 0
    return dated.background, grain, width or 0, dated.weak, dated.aside, time.begin


def grouped(dated: Sequence[Dated]) -> list[list[Dated]]:
    """Which tellings are of one event: first those of the same sure day; then those of a
    longer time, and those that are weak, go to the day they are most like, or to each other.
    Mere speech on a day of which deeds are told makes no entry of its own, but where it opens a
    report.
    """
    strong = [d for d in dated if d.when.day and not d.weak and not d.background]
    groups = _linked(strong, SAME_DAY)
    index = DayIndex()
    for place, group in enumerate(groups):
        for one in group:
            index.add(one, place)
    told = {d.when for d in strong}
    left = []
    chosen = {(d.telling.report, d.telling.sentence) for d in strong}
    for one in dated:
        if (one.telling.report, one.telling.sentence) in chosen:
            continue
        score, place = index.nearest(one, least=JOINS_DAY_WEAK if one.when.day else _joins(one))
        if score:
            groups[place].append(one)
            index.add(replace(one, when=groups[place][0].when), place)
        elif one.telling.names_day and not one.background and not _is_mere_speech(one, told):
            left.append(one)
    days = [d for d in left if d.when.day]
    spans = [d for d in left if not d.when.day]
    return groups + _linked(days, SAME_DAY) + _linked(spans, SAME_SPAN)


def _is_mere_speech(one: Dated, told: Set[When]) -> bool:
    """Whether its day is that of speaking, and deeds are told of that day; what opens a report is
    the news, whoever said it: "The port will close, the council said on Monday".
    """
    return one.weak and one.when in told and one.telling.place > 0


def rare_words(dated: Sequence[Dated]) -> frozenset[str]:
    """The words that tell one event of a story from another."""
    counts = Counter(word for one in dated for word in one.telling.words)
    most = max(FEW, RARE * len(dated))
    return frozenset(word for word, count in counts.items() if count <= most)


def _linked(dated: Sequence[Dated], least: float) -> list[list[Dated]]:
    """Groups of like tellings; those of different days or intervals are never compared."""
    buckets: dict[When, list[Dated]] = {}
    for one in dated:
        buckets.setdefault(one.when, []).append(one)
    return [
        [bucket[i] for i in group]
        for bucket in buckets.values()
        for group in average_link(len(bucket), _pairs(bucket, least), least=1.0)
    ]


class DayIndex:
    """The tellings of entries, found again by the words that they share."""

    def __init__(self) -> None:
        self._whens: list[When] = []
        self._entries = array("q")
        self._masses = array("d")
        self._by_word: dict[str, array[int]] = {}

    def add(self, dated: Dated, entry: int) -> None:
        """One more telling of an entry."""
        for word in dated.telling.words:
            self._by_word.setdefault(word, array("q")).append(len(self._whens))
        self._whens.append(dated.when)
        self._entries.append(entry)
        self._masses.append(dated.telling.mass)

    def nearest(self, dated: Dated, *, least: float) -> tuple[float, int]:
        """How like the nearest telling is that may be of the same time, and its entry; 0 where
        none is at least so like.
        """
        words = [word for word in sorted(dated.telling.words) if word in self._by_word]
        if not words:
            return 0.0, 0
        places = np.concatenate([np.array(self._by_word[word]) for word in words])
        weights = np.repeat([weight(w) for w in words], [len(self._by_word[w]) for w in words])
        shared = np.bincount(places, weights, minlength=len(self._whens))
        scores = shared / np.sqrt(np.maximum(dated.telling.mass * np.array(self._masses), TINY))
        near = np.flatnonzero(scores >= least)
        for place in near[np.lexsort((np.array(self._entries)[near], -scores[near]))]:
            if _agree(dated.when, self._whens[place]):
                return float(scores[place]), self._entries[place]
        return 0.0, 0


def _joins(dated: Dated) -> float:
    """What a longer time needs to join a day: the less it names, the more."""
    rule = dated.telling.time.rule if dated.telling.time else ""
    return JOINS_DAY if rule.startswith(("month:", "absolute", "weekday")) else JOINS_DAY_VAGUE


def _pairs(dated: Sequence[Dated], least: float) -> Iterable[tuple[int, int, float]]:
    """How like two tellings of one time are, in units of what joins them."""
    by_word: dict[str, list[int]] = {}
    for j, one in enumerate(dated):
        shared: dict[int, float] = {}
        for word in sorted(one.telling.words):
            for i in by_word.setdefault(word, []):
                shared[i] = shared.get(i, 0.0) + weight(word)
            by_word[word].append(j)
        for i, mass in shared.items():
            alike = mass / (one.telling.mass * dated[i].telling.mass) ** 0.5
            yield i, j, min(alike / least, 3.0)


def _agree(a: When, b: When) -> bool:
    """Whether two may be the same day or days, neither being far longer than the other."""
    if a.day and b.day:
        return a.day == b.day
    if None not in (a.weekday, b.weekday) and a.weekday != b.weekday:
        return False
    for one, other in ((a, b), (b, a)):
        if one.day and other.weekday is not None and one.day.weekday() != other.weekday:
            return False
        if one.earliest and other.latest and one.earliest > other.latest:
            return False
    return True
