"""Which figures of several reports count the same thing, and which of them stand together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from variorum.compare.figures.places import Place
from variorum.compare.figures.values import compare_values
from variorum.compare.statements import likeness
from variorum.compare.wordings.words import related

SMALL = 12
LARGE = 1000
TELLING_DIGITS = 2
DURATIONS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")
COMPATIBLE_VALUE = 0.3
OTHER_VALUE = 0.42
OTHER_BARE_VALUE = 0.45
OTHER_SENTENCE = 0.25
MOST = 0.5
OTHER_NOUN = 0.12


def group_places(places: Sequence[Place], weights: Mapping[str, float]) -> list[list[Place]]:
    """Joins the surest pairs first; a group never holds two values of one report."""
    group_of = {place.key: [place] for place in places}
    links = sorted(
        (
            (-round(strength, 9), a.key, b.key)
            for a, b in _pairs(places)
            if (strength := _strength(a, b, weights)) > 0
        ),
    )
    for _, a, b in links:
        left, right = group_of[a], group_of[b]
        if left is not right and _may_join(left, right, weights):
            left.extend(right)
            group_of.update((place.key, left) for place in right)
    distinct = {id(group): group for group in group_of.values()}
    return [sorted(group, key=lambda p: p.key) for group in distinct.values()]


def _blocks(places: Sequence[Place]) -> Iterable[list[Place]]:
    """Figures that may count the same thing: same unit and same head noun."""
    blocks: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        unit = place.figure.unit
        blocks[unit, "" if unit else place.head].append(place)
    return blocks.values()


def _pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Figures to set side by side: of one kind, or of one value with nouns of one meaning."""
    by_value: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if place.head and not place.figure.unit and Decimal(place.figure.value) > SMALL:
            by_value[place.figure.value].append(place)
    for block in _blocks(places):
        yield from combinations([p for p in block if p.figure.value != "1"], 2)
    for block in by_value.values():
        for a, b in combinations(block, 2):
            if a.head != b.head and _heads_agree(a, b):
                yield a, b


def _heads_agree(a: Place, b: Place) -> bool:
    """Whether two nouns are the same or can stand for each other: homes, houses."""
    if a.head == b.head or not (a.head and b.head):
        return True
    nouns = (a.figure.counted.lower().split()[-1], b.figure.counted.lower().split()[-1])
    return related(*nouns)


def _may_join(left: Sequence[Place], right: Sequence[Place], weights: Mapping[str, float]) -> bool:
    """Whether no report would have two values in the group, and most of the members that
    would contradict each other are themselves sure to count the same thing.
    """
    differing = sure = 0
    for a, b in product(left, right):
        if not _modifiers_agree(a, b):
            return False
        if a.figure.value == b.figure.value:
            continue
        if a.rank == b.rank:
            return False
        standing = compare_values(a.figure, b.figure)
        if standing == "compatible":
            continue
        if standing == "apart" or _on_other_dates(a, b):
            return False
        differing += 1
        sure += _strength(a, b, weights) > 0
    return not differing or sure > MOST * differing


def _strength(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    """How surely two figures count the same thing; 0 where it is not sure enough."""
    standing = compare_values(a.figure, b.figure)
    if standing == "apart" or not _modifiers_agree(a, b):
        return 0.0
    crowded = a.crowded or b.crowded
    shared = likeness(a.near, b.near, weights)
    same = (a.figure.value, a.figure.upper) == (b.figure.value, b.figure.upper)
    if not crowded or (same and a.figure.unit != "%"):
        shared = max(shared, likeness(a.words, b.words, weights))
    if same:
        least = _least_for_same(
            a, crowded=crowded, other_noun=bool(a.head and b.head) and a.head != b.head
        )
    elif standing == "compatible":
        least = COMPATIBLE_VALUE
    elif a.head and not a.figure.unit:
        least = OTHER_VALUE
    else:
        least = OTHER_BARE_VALUE
        shared = min(likeness(a.near, b.near, weights), likeness(a.words, b.words, weights))
    if not same and _on_other_dates(a, b):
        return 0.0
    if standing == "differ" and likeness(a.words, b.words, weights) < OTHER_SENTENCE:
        return 0.0
    if a.rank == b.rank and (not same or a.sentence == b.sentence):
        return 0.0
    return same + shared if shared >= least else 0.0


def _least_for_same(place: Place, *, crowded: bool, other_noun: bool) -> float:
    """How much two sentences must share for equal figures to count the same thing.

    Within one story two equal numbers of a thing are seldom a coincidence, unless the
    number is small, round, or a percentage.
    """
    value = Decimal(place.figure.value)
    if other_noun:
        return OTHER_NOUN
    if value <= SMALL or not (place.head or place.figure.unit):
        return 0.3
    if place.figure.unit in ("%", *DURATIONS):
        return 0.25 if crowded else 0.12
    digits = len(value.normalize().as_tuple().digits)
    if digits >= TELLING_DIGITS:
        return 0.0 if place.head or value >= LARGE else 0.05
    return 0.08 if value >= LARGE else 0.1


def _on_other_dates(a: Place, b: Place) -> bool:
    """Whether both sentences name dates, and none in common."""
    return bool(a.times and b.times) and a.times.isdisjoint(b.times)


def _modifiers_agree(a: Place, b: Place) -> bool:
    """Whether neither noun is narrowed in a way that the other is not known to share."""
    if not _heads_agree(a, b):
        return False
    return not (a.modifiers and b.modifiers) or bool(a.modifiers & b.modifiers)
