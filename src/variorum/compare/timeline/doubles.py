"""Entries of one day that reports tell in other words, and that are one event."""

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from math import fsum, sqrt

from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.dates.tellings import Telling, root, weight
from variorum.compare.timeline.groups import Dated
from variorum.lang import word_list, word_pairs
from variorum.model import Evidence, When

SAME = 0.2
"""How like two sentences of different reports on one time must be, all their words counted."""
SAME_AHEAD = 0.14
"""The same of what both foretell for a day."""
SAME_NESTED = 0.45
"""How like two must be of which one names a shorter time within the other's."""
TELLING, LEAST_TELLING = 2.0, 2
"""So many words that weigh so much both must have, a number that both have for one of them; one
word is enough of what both foretell: a day to come is rarely that of two hearings.
"""
OPENING = 300
"""So many characters open a report."""
LEADS, LEADS_SHARED, LEADS_HELD = 0.18, 5, 0.2
"""How like the openings of two reports on one day must be to be of one event, how many words they
share, and how much of each the other has: reports of one story mostly open with one event."""
LEAST_NUMBER = 10
PLACE_IN_ROW = re.compile(r"(?<![\d.,])(?P<place>\d{1,2})(?:st|nd|rd|th)\b")
NUMBER = re.compile(r"(?<![\w.,])\d{2,}(?:[.,]\d+)*")
HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")


def without_doubles(groups: Sequence[list[Dated]]) -> list[list[Dated]]:
    """The groups, those joined that tell of one time and event in different reports.

    What divides one report's sentences has been told apart by that report; of different ones
    all words are compared, the common ones too: "a conservative political action committee".
    The most alike are joined first, so nothing hangs on the order of the groups.
    """
    buckets: dict[When, list[int]] = {}
    for place, group in enumerate(groups):
        buckets.setdefault(group[0].when, []).append(place)
    joined: dict[int, list[Dated]] = {place: list(group) for place, group in enumerate(groups)}
    into: dict[int, int] = {}
    stretches = [p for p, group in enumerate(groups) if _is_stretch(group[0].when)]
    for found in (*(_pairs(groups, b) for b in buckets.values()), _nested(groups, stretches)):
        for _, a, b in sorted(found, key=lambda p: (-p[0], p[1], p[2])):
            first, second = _home(a, into), _home(b, into)
            apart = _reports(joined[first]) & _reports(joined[second])
            if first != second and (not apart or _open_alike(groups[a], groups[b])):
                joined[first] += joined.pop(second)
                into[second] = first
    return [joined[place] for place in sorted(joined)]


def _is_stretch(when: When) -> bool:
    return when.day is None and None not in (when.earliest, when.latest)


def _nested(
    groups: Sequence[list[Dated]], stretches: Sequence[int]
) -> Iterable[tuple[float, int, int]]:
    """The pairs of like groups of which one tells the time more closely: "last week", "in May"."""
    for n, b in enumerate(stretches):
        for a in stretches[:n]:
            one, other = groups[a][0].when, groups[b][0].when
            if one != other and _lies_within(one, other):
                yield from (p for p in _pairs(groups, (a, b)) if p[0] >= SAME_NESTED)


def _lies_within(a: When, b: When) -> bool:
    """Whether one of two stretches of days lies within the other."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    later, sooner = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return (later, sooner) in ((a.earliest, a.latest), (b.earliest, b.latest))


def _home(place: int, into: dict[int, int]) -> int:
    while place in into:
        place = into[place]
    return place


def _pairs(
    groups: Sequence[list[Dated]], bucket: Sequence[int]
) -> Iterable[tuple[float, int, int]]:
    """The pairs of groups that are alike enough, with how alike they are."""
    for n, b in enumerate(bucket):
        for a in bucket[:n]:
            if _open_alike(groups[a], groups[b]):
                yield 1.0, a, b
            elif not _reports(groups[a]) & _reports(groups[b]):
                score = _group_likeness(groups[a], groups[b])
                ahead = all(d.ahead and d.when.day for d in (*groups[a], *groups[b]))
                if score >= (SAME_AHEAD if ahead else SAME):
                    yield round(score, 9), a, b


def _open_alike(these: Sequence[Dated], those: Sequence[Dated]) -> bool:
    """Whether reports open with one event in both groups."""
    first, second = ([d.telling.evidence for d in g if _opens(d)] for g in (these, those))
    return any(are_leads_of_one(a, b) for a in first for b in second)


def _opens(dated: Dated) -> bool:
    return dated.telling.sentence.begin <= OPENING and not (dated.background or dated.ahead)


def are_leads_of_one(a: Evidence, b: Evidence) -> bool:
    """Whether two reports open with one event of a day, each in words of its own."""
    if a.report == b.report or max(a.begin, b.begin) > OPENING:
        return False
    if len(stems(a.text) & stems(b.text)) < LEADS_SHARED:
        return False
    return alike_in_words(a, b) >= LEADS and all(
        share(telling_words(x.text), known_words([y.text])) >= LEADS_HELD
        for x, y in ((a, b), (b, a))
    )


def alike_in_words(a: Evidence, b: Evidence) -> float:
    """Weighted cosine of all words of two passages but those that only hold a sentence together."""
    these, those = stems(a.text), stems(b.text)
    shared = these & those
    return _mass(shared) / sqrt(_mass(these) * _mass(those)) if shared else 0.0


def _group_likeness(these: Sequence[Dated], those: Sequence[Dated]) -> float:
    """The mean likeness of their sentences: two long groups do not meet in one sentence."""
    scores = [_likeness(x, y) for x in _own(these) for y in _own(those)]
    return fsum(scores) / len(scores)


def _likeness(a: Dated, b: Dated) -> float:
    """Weighted cosine of all words but those that only hold a sentence together."""
    these, those = stems(a.telling.text), stems(b.telling.text)
    shared = these & those
    telling = sum(weight(word) >= TELLING for word in shared)
    telling += bool(_numbers(a.telling) & _numbers(b.telling)) + (a.ahead and b.ahead)
    if telling < LEAST_TELLING:
        return 0.0
    return _mass(shared) / sqrt(_mass(these) * _mass(those))


def _numbers(telling: Telling) -> Set[str]:
    """The numbers of two digits or more that a sentence has outside its time: "a 15-hour sitting",
    "18 ports", "eighteen ports".
    """
    begin, end = (telling.time.begin, telling.time.end) if telling.time else (0, 0)
    shift, values = telling.sentence.begin, word_pairs("number_words")
    found = NUMBER.finditer(telling.text)
    figures = {m.group() for m in found if not begin <= m.start() + shift < end}
    in_words = {values.get(word.lower(), "0") for word in words_in(telling.text)}
    return figures | {value for value in in_words if int(value) >= LEAST_NUMBER}


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """The stems of a text; a compound also as one word ("fund-raiser", "fundraiser"), a place in a
    row as the word for it ("7th", "seventh").
    """
    left_out, fractions = word_list("function_words"), word_pairs("number_fractions")
    words = [*words_in(text), *(m.group().replace("-", "") for m in HYPHENATED.finditer(text))]
    places = {m["place"] for m in PLACE_IN_ROW.finditer(text)}
    words += [w for w, number in fractions.items() if number in places and w[-2:] in ("rd", "th")]
    return frozenset(s for word in words if word.lower() not in left_out and (s := root(word)))


def _mass(words: Iterable[str]) -> float:
    return fsum(map(weight, words))


def _reports(group: Sequence[Dated]) -> frozenset[str]:
    return frozenset(one.telling.report for one in _own(group))


def _own(group: Sequence[Dated]) -> Sequence[Dated]:
    """The sentences that tell of an entry by themselves and not in passing."""
    return [one for one in group if not one.background] or group
