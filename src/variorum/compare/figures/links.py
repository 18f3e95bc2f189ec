"""Which figures of several reports count the same thing, and which of them stand together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from variorum.compare.figures.contradictions import are_moving, on_other_dates
from variorum.compare.figures.nouns import counts_persons, heads_agree, modifiers_agree
from variorum.compare.figures.places import Place
from variorum.compare.figures.sameness import strength_of
from variorum.compare.figures.surroundings import on_other_sides
from variorum.compare.figures.values import compare_values, dimension

SMALL = 12
HALF = 0.5
CONTRASTING = frozenset(["though", "although", "while", "whereas", "but"])
MOST_BETWEEN = 20
Told = tuple[str, str, str]
"""A value with its dimension, or the noun of which it tells how many."""


def group_places(places: Sequence[Place], weights: Mapping[str, float]) -> list[list[Place]]:
    """Joins the surest pairs first, of these the equal ones; a group holds no two values that one
    report gives to one source.
    """
    group_of = {place.key: [place] for place in places}
    told = _told_by_report(places)
    links = sorted(
        (
            (-round(strength, 9), a.figure.value != b.figure.value, a.key, b.key)
            for a, b in _pairs(places)
            if (strength := strength_of(a, b, weights)) > 0 and not _tells_both(a, b, told)
        ),
    )
    for *_, a, b in links:
        left, right = group_of[a], group_of[b]
        if left is not right and _may_join(left, right, weights):
            left.extend(right)
            group_of.update((place.key, left) for place in right)
    distinct = {id(group): group for group in group_of.values()}
    return [sorted(group, key=lambda p: p.key) for group in distinct.values()]


def _told_by_report(places: Sequence[Place]) -> Mapping[tuple[int, Told], list[Place]]:
    """Where each report counts or measures something, by what it counts and the value."""
    told: dict[tuple[int, Told], list[Place]] = defaultdict(list)
    for place in places:
        told[place.rank, _told(place)].append(place)
    return told


def _told(place: Place) -> Told:
    unit = dimension(place.figure.unit)
    return place.figure.value, unit, "" if unit else place.head


def _tells_both(a: Place, b: Place, told: Mapping[tuple[int, Told], list[Place]]) -> bool:
    """Whether one of two reports has the number of the other for the same noun, too: its own is
    then of something else, unless it sets the two against each other.
    """
    if compare_values(a.figure, b.figure) != "differ" or a.around.revised or b.around.revised:
        return False
    for one, other in ((a, b), (b, a)):
        unnamed = other.figure.value, "", ""
        there = [*told.get((one.rank, _told(other)), ()), *told.get((one.rank, unnamed), ())]
        if there and not any(_are_contrasted(one, place) for place in there):
            return True
    return False


def _are_contrasted(a: Place, b: Place) -> bool:
    """Whether two numbers of one report stand close together, with a word between that sets them
    against each other: "6.3, though officials put it at 5.7".
    """
    first, second = sorted((a.figure, b.figure), key=lambda figure: figure.begin)
    between = a.report.text[first.end : second.begin].lower().split()
    return len(between) <= MOST_BETWEEN and not CONTRASTING.isdisjoint(between)


def _blocks(places: Sequence[Place]) -> Iterable[list[Place]]:
    """Figures that may count the same thing: units of one dimension, or the same head noun."""
    blocks: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        unit = dimension(place.figure.unit)
        blocks[unit, "" if unit else place.head].append(place)
    return blocks.values()


def _tolls(places: Sequence[Place]) -> Iterable[list[Place]]:
    """Figures of people whom the same befell, in whatever words these are named."""
    blocks: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if place.around.befell and not place.figure.unit and counts_persons(place):
            blocks[place.around.befell].append(place)
    return blocks.values()


def _pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Figures to set side by side: of one kind, or of one value with nouns of one meaning, or of
    nothing that is named ("850 are at the mill").
    """
    by_value: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if not place.figure.unit and Decimal(place.figure.value) > SMALL:
            by_value[place.figure.value].append(place)
    for block in _blocks(places):
        yield from _that_may_be_one([p for p in block if p.figure.value != "1"])
    for block in _tolls(places):
        yield from ((a, b) for a, b in combinations(block, 2) if a.head != b.head)
    for block in by_value.values():
        for a, b in combinations(block, 2):
            if a.head != b.head and heads_agree(a, b):
                yield a, b


def _that_may_be_one(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """The pairs of different reports, and those of one report that have one value: a long table
    of prices has nothing else to join.
    """
    by_rank: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        by_rank[place.rank].append(place)
    for own in by_rank.values():
        by_value: dict[str, list[Place]] = defaultdict(list)
        for place in own:
            by_value[place.figure.value].append(place)
        for same in by_value.values():
            yield from combinations(same, 2)
    for one, other in combinations(by_rank.values(), 2):
        yield from product(one, other)


def _may_join(left: Sequence[Place], right: Sequence[Place], weights: Mapping[str, float]) -> bool:
    """Whether no report would have two values in the group, unless it tells of the conflict itself
    (gives them to different sources, or one as revised), and at least half of the pairs of
    values that would contradict each other surely count the same thing. Two bounds that both
    may be true ("up to 81", "up to 149") part nothing.
    """
    sure: dict[tuple[str, str], bool] = {}
    for a, b in product(left, right):
        if not modifiers_agree(a, b):
            return False
        if a.figure.value == b.figure.value:
            continue
        standing = compare_values(a.figure, b.figure)
        if standing == "compatible":
            continue
        if a.rank == b.rank:
            if a.told_by != b.told_by or a.around.revised or b.around.revised:
                continue
            return False
        if standing == "apart" and a.figure.bound != "exact" != b.figure.bound:
            continue
        if standing == "apart" or (on_other_dates(a, b) and not are_moving(a, b)):
            return False
        if on_other_sides(a.around, b.around, of="bid"):
            return False  # what one asks is not what another offers
        pair = a.figure.value, b.figure.value
        sure[pair] = sure.get(pair, False) or strength_of(a, b, weights) > 0
    return sum(sure.values()) >= HALF * len(sure)
