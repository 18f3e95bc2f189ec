"""What tells by itself that two unequal figures measure one thing.

Few words are enough where a figure is of a kind that a story has once: the magnitude of a quake,
the distance from a named place, a share told of a named place, a noun that a report counts once.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from variorum.annotate.figures.tallies import VOTES
from variorum.compare.figures.contradictions import low_and_high, of_other_kinds
from variorum.compare.figures.nouns import counts_persons, modifiers_agree, names_persons
from variorum.compare.figures.places import Place
from variorum.compare.figures.surroundings import on_other_sides
from variorum.compare.figures.values import amount, dimension
from variorum.compare.statements import likeness

LENGTH = "m"
SHARED_WORDS = 0.1
SHARED_WORDS_OF_PLACE = 0.2
SHARED_WORDS_OF_DEED = 0.1
SHARED_WORDS_OF_COUNTED = 0.02
SHARED_WORDS_OF_DISTANCE = 0.3
SHARED_WORDS_OF_VOTE = 0.15
ABSENT = Decimal("0.1")
"""So many members may be counted in one report of a vote alone."""
CLOSEST = Decimal("1.65")
"""Numbers of one thing that few words tell are not further apart than this many times."""

Test = Callable[[Place, Place], bool]


def particular_strength(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    """How surely two unequal figures of a particular kind measure one thing; 0 where not."""
    low, high = low_and_high(a, b)
    if high > CLOSEST * low or _counts_more(a, b):
        return 0.0
    shared = likeness(a.words, b.words, weights)
    done = bool(a.around.frame.verbs & b.around.frame.verbs)
    enough = any(shared >= least and test(a, b) for test, least in TESTS)
    return max(shared, SHARED_WORDS) if enough or (done and _same_noun(a, b)) else 0.0


def _counts_more(a: Place, b: Place) -> bool:
    """Whether only one of two figures counts others besides, over several events, or on another
    occasion or side.
    """
    one, other = a.around, b.around
    if of_other_kinds(one, other) or on_other_sides(one, other):
        return True
    return one.additional != other.additional or one.summed != other.summed


def _same_magnitude(a: Place, b: Place) -> bool:
    return a.figure.unit == b.figure.unit == "magnitude"


def _same_distance(a: Place, b: Place) -> bool:
    told = dimension(a.figure.unit) == dimension(b.figure.unit) == LENGTH
    return told and bool(a.around.reference) and a.around.reference == b.around.reference


def _same_share(a: Place, b: Place) -> bool:
    told = a.figure.unit == b.figure.unit == "%"
    return told and bool(a.around.own_place) and a.around.own_place == b.around.own_place


def _same_noun(a: Place, b: Place) -> bool:
    """Whether both reports count the noun once, with no place that parts them."""
    apart = bool(a.around.places and b.around.places) and a.around.places.isdisjoint(
        b.around.places
    )
    befell = {a.around.befell, b.around.befell} - {""}
    named = bool(a.head and b.head) and not (a.figure.unit or b.figure.unit)
    return (
        named and (a.alone or b.alone) and modifiers_agree(a, b) and not apart and len(befell) < 2
    )


def _counted_once(a: Place, b: Place) -> bool:
    """Whether both reports count a noun that is no person's, each with one number only."""
    named = bool(a.head) and a.head == b.head and not (a.figure.unit or b.figure.unit)
    things = named and not (counts_persons(a) or names_persons(a.figure.counted))
    once = a.alone and b.alone and not any(map(_is_compound, (a, b)))
    return things and once and _same_noun(a, b)


def _is_compound(place: Place) -> bool:
    """Whether a number is part of what something is called: "the 12-nation deal"."""
    return "-" in place.report.text[place.figure.begin : place.figure.end]


def _same_deed(a: Place, b: Place) -> bool:
    """Whether the same is done with two amounts of one unit, and what stands behind them is
    shared, too: "served four months in federal prison".
    """
    one, other = a.around.frame, b.around.frame
    told = bool(a.figure.unit) and dimension(a.figure.unit) == dimension(b.figure.unit)
    return told and bool(one.verbs & other.verbs) and bool(one.behind & other.behind)


def _same_vote(a: Place, b: Place) -> bool:
    """Whether two votes are of as many members, within a few."""
    if a.figure.unit != VOTES or b.figure.unit != VOTES:
        return False
    low, high = sorted(amount(p.figure.value) + amount(p.figure.against or "0") for p in (a, b))
    return high - low <= ABSENT * high


TESTS: Sequence[tuple[Test, float]] = (
    (_same_magnitude, SHARED_WORDS),
    (_same_distance, SHARED_WORDS_OF_DISTANCE),
    (_same_share, SHARED_WORDS_OF_PLACE),
    (_same_noun, SHARED_WORDS),
    (_counted_once, SHARED_WORDS_OF_COUNTED),
    (_same_deed, SHARED_WORDS_OF_DEED),
    (_same_vote, SHARED_WORDS_OF_VOTE),
)
