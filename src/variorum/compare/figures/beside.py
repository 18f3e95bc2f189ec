"""Lone numbers of several reports that a reader should see side by side, though the words do not
tell whether they are of one thing: 80 and 83 percent who get a subsidy, 20 helicopters and five.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, product

from variorum.compare.figures.contradictions import counts_another, on_other_dates
from variorum.compare.figures.counted_spans import over_other_spans
from variorum.compare.figures.deeds import (
    is_more,
    is_of_time,
    is_one_deed,
    is_one_length,
    is_punishment,
    times_as_much,
)
from variorum.compare.figures.nouns import (
    counts_persons,
    heads_agree,
    keys_of_noun,
    modifiers_agree,
)
from variorum.compare.figures.places import Place, is_part
from variorum.compare.figures.values import amount, compare_values, dimension
from variorum.compare.statements import likeness, weight_of

FURTHEST, FURTHEST_TOLL = 4, 3
CLOSEST_SHARE, CLOSE_SHARE = Decimal("1.1"), Decimal("1.4")
MANY = 100
WHOLE, CLOSE = 0.12, 0.1
"""What the sentences and the words right beside two numbers share where these are set together."""
WHOLE_OF_THING = 0.2
WHOLE_OF_SHARE, WEIGHT_OF_SHARE = 0.06, 1.2
IN_HOSPITAL, HURT, PUNISHED = "in hospital", "hurt", "punished"
SEVERAL = -1
LENGTH, MAGNITUDE = "m", "magnitude"
Group = list[Place]


def stand_beside(
    groups: Sequence[Group], weights: Mapping[str, float]
) -> tuple[list[Group], list[Group]]:
    """The groups that stay as they are, and those made of numbers that only one report gives, the
    likeliest pairs first, one number of a report in each. A number that several reports give
    stands in one of them where another is told of the same deed.
    """
    lone = [g for g in groups if len(_ranks(g)) == 1 or _is_one_number(g)]
    first = _firsts(groups)
    found = [
        (-strength, a[0].key, b[0].key, a, b)
        for a, b in _of_one_kind(lone)
        if (strength := _strength(a, b, first, weights)) > 0
    ]
    together = {id(g): [g] for g in lone}
    for *_, a, b in sorted(found, key=lambda pair: pair[:3]):
        left, right = together[id(a)], together[id(b)]
        ranks = [_ranks(p for g in side for p in g) for side in (left, right)]
        if left is not right and ranks[0].isdisjoint(ranks[1]):
            left.extend(right)
            together.update((id(g), left) for g in right)
    made = {id(members): members for members in together.values() if len(members) > 1}
    joined = {id(g) for members in made.values() for g in members}
    beside = [sorted((p for g in m for p in g), key=lambda p: p.key) for m in made.values()]
    return [g for g in groups if id(g) not in joined], beside


def _ranks(places: Iterable[Place]) -> set[int]:
    return {place.rank for place in places}


def _is_one_number(group: Group) -> bool:
    """Whether several reports give a number alike."""
    return all(compare_values(group[0].figure, p.figure) == "agree" for p in group[1:])


def _of_one_kind(lone: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """The pairs of two reports that have a unit, a noun or a fate in common. Without it none is set
    together; so only these are compared, and not all pairs of a long story or of a long report.
    """
    by_kind: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, group in enumerate(lone):
        rank = group[0].rank if len(_ranks(group)) == 1 else SEVERAL
        kinds = sorted(_kinds_of(group))
        of_others = (found for k in kinds for of, found in by_kind[k].items() if of != rank)
        yield from ((lone[i], group) for i in sorted(set(chain.from_iterable(of_others))))
        for kind in kinds:
            by_kind[kind][rank].append(at)


def _kinds_of(group: Group) -> frozenset[str]:
    """Units, nouns with what can stand for them, and what befell whom is counted."""
    return frozenset(
        kind
        for place in group
        for kind in (
            [f"unit {dimension(place.figure.unit)}"]
            if place.figure.unit
            else [f"fate {_fate(place)}"] * bool(place.around.befell) + keys_of_noun(place)
        )
    )


def _firsts(groups: Sequence[Group]) -> frozenset[tuple[int, int]]:
    """The first number of each report of those whom the same befell, and its first punishment: the
    one of its story.
    """
    first: dict[tuple[int, str], tuple[int, int]] = {}
    for place in sorted((p for g in groups for p in g), key=lambda p: p.key):
        told = is_punishment(place) or (place.around.befell and not place.figure.unit)
        if told and not (place.long_ago or is_part(place)):
            first.setdefault((place.rank, _fate(place)), place.key)
    return frozenset(first.values())


def _fate(place: Place) -> str:
    if is_punishment(place):
        return PUNISHED
    return HURT if place.around.befell == IN_HOSPITAL else place.around.befell


def _strength(
    one: Group, other: Group, first: frozenset[tuple[int, int]], weights: Mapping[str, float]
) -> float:
    """How much speaks for setting two lone numbers together; 0 for what does not belong there."""
    pairs = [(a, b) for a, b in product(one, other) if _may_differ(a, b)]
    if not pairs:
        return 0.0
    several = any(len(group) > 1 and len(_ranks(group)) > 1 for group in (one, other))
    return max(
        (
            1 + likeness(a.words, b.words, weights)
            for a, b in pairs
            if (is_one_deed(a, b) or is_one_length(a, b, weights) or not (several or is_of_time(a)))
            and (_is_one_share(a, b) or (_differ(a, b) and _is_one_thing(a, b, first, weights)))
        ),
        default=0.0,
    )


def _may_differ(a: Place, b: Place) -> bool:
    """Whether two numbers are of two reports and one kind, and told of the same days or spans."""
    if a.rank == b.rank or a.long_ago != b.long_ago or is_more(a, b, FURTHEST):
        return False
    unit = dimension(a.figure.unit)
    if unit != dimension(b.figure.unit) or unit in (LENGTH, MAGNITUDE):
        return False
    told = "1" not in (a.figure.value, b.figure.value) and not (_is_order(a) or _is_order(b))
    return told and not (on_other_dates(a, b) or over_other_spans(a, b))


def _differ(a: Place, b: Place) -> bool:
    standing = compare_values(a.figure, b.figure)
    other = standing in ("differ", "apart")
    return (other or (standing == "compatible" and _is_near_count(a, b))) and modifiers_agree(a, b)


def _is_near_count(a: Place, b: Place) -> bool:
    """Whether both reports count a noun once, and nearly as many of it: few numbers above a hundred
    are so near each other by chance. What is done with both must not be told as two things.
    """
    named = heads_agree(a, b) and bool(a.head and b.head) and not (a.figure.unit or b.figure.unit)
    many = min(amount(p.figure.value) for p in (a, b)) >= MANY
    done = a.around.frame.verbs and b.around.frame.verbs
    return (
        named and many and times_as_much(a, b) <= CLOSEST_SHARE and a.alone and b.alone and not done
    )


def _is_one_share(a: Place, b: Place) -> bool:
    """Whether two shares that are near each other, of whomever, tell the same of these: "90 percent
    of residents without power", "95 percent of Tarnow is without power".
    """
    shares = a.figure.unit == b.figure.unit == "%" and times_as_much(a, b) <= CLOSE_SHARE
    one, other = a.around.frame, b.around.frame
    return shares and not one.behind.isdisjoint(other.behind) and not counts_another(a, b)


def _is_one_thing(
    a: Place, b: Place, first: frozenset[tuple[int, int]], weights: Mapping[str, float]
) -> bool:
    if is_part(a) != is_part(b):
        return False
    if is_of_time(a) and is_one_length(a, b, weights):
        return not is_punishment(a) or (a.key in first and b.key in first)
    matter = not counts_another(a, b) and _is_one_matter(a, b, weights)
    return matter or _is_one_toll(a, b, first)


def _is_order(place: Place) -> bool:
    """Whether a number is an order of magnitude: "thousands of homeless"."""
    value, upper = place.figure.value, place.figure.upper
    return upper is not None and amount(upper) > FURTHEST * amount(value)


def _is_one_toll(a: Place, b: Place, first: frozenset[tuple[int, int]]) -> bool:
    """Whether each is the first number of its report of the dead, hurt or arrested."""
    if not a.around.befell or a.figure.unit or _fate(a) != _fate(b):
        return False
    alike = replace(a, around=replace(a.around, befell=b.around.befell))
    people = counts_persons(a) and counts_persons(b)
    both = a.key in first and b.key in first
    return both and people and not counts_another(alike, b) and times_as_much(a, b) <= FURTHEST_TOLL


def _is_one_matter(a: Place, b: Place, weights: Mapping[str, float]) -> bool:
    """Whether two numbers are told in the same words, of a noun that their reports count once, or
    are nearly the same share of what the sentences have in common.
    """
    named = heads_agree(a, b) and bool(a.head and b.head)
    if not (a.figure.unit or named):
        return False
    if a.figure.unit == "%" and not named and times_as_much(a, b) > CLOSE_SHARE:
        return False  # in one sentence may stand what two candidates poll
    whole = likeness(a.words, b.words, weights)
    if whole >= WHOLE and likeness(a.around.close, b.around.close, weights) >= CLOSE:
        return True
    if a.crowded or b.crowded:
        return False
    if not a.figure.unit:
        return a.alone and b.alone and (_is_near_count(a, b) or whole >= WHOLE_OF_THING)
    shared = weight_of(a.words & b.words, weights)
    near = a.figure.unit == "%" and times_as_much(a, b) <= CLOSEST_SHARE
    return near and whole >= WHOLE_OF_SHARE and shared >= WEIGHT_OF_SHARE
