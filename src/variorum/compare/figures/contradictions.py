"""What says that two figures count different things."""

from datetime import date
from decimal import Decimal
from functools import cache

from variorum.annotate.figures.phrases import values_of
from variorum.compare.figures.places import Place
from variorum.compare.figures.surroundings import Surroundings, on_other_sides
from variorum.compare.figures.values import amount
from variorum.compare.statements import stem
from variorum.compare.wordings.words import related
from variorum.lang import word_list

SOME_WEEK = "XXXX-WXX-"
FURTHEST, FURTHEST_RISEN = 2, 4
"""Different numbers of one thing are seldom further apart than this many times."""


def counts_another(a: Place, b: Place) -> bool:
    """Whether the words beside say that two unequal figures count different things."""
    one, other = a.around, b.around
    return (
        (one.additional != other.additional and not _others_beside_dead(one, other))
        or (one.befell != other.befell and bool(one.befell) and bool(other.befell))
        or _elsewhere(a, b)
        or a.figure.change != b.figure.change
        or one.summed != other.summed
        or one.so_far != other.so_far
        or (one.first_person and other.first_person)
        or of_other_kinds(one, other)
        or on_other_sides(one, other)
    )


def of_other_kinds(one: Surroundings, other: Surroundings) -> bool:
    """Whether only one of two numbers is of another occasion, was foretold, or tells how far a
    thing is from another.
    """
    apart = one.elsewhere != other.elsewhere or one.foretold != other.foretold
    return apart or one.difference != other.difference


def of_other_matters(a: Place, b: Place) -> bool:
    """Whether what is told right beside two sums of money has nothing in common but names: "a loss
    of £86m" and "wiping £90m off the company" are two things, of whatever size.
    """
    if not (all(p.figure.unit in values_of("currencies") for p in (a, b))):
        return False
    one, other = a.around, b.around
    shared = one.close & a.near & other.close & b.near
    both = shared - one.names - other.names - _of_speech()
    verbs = ((x, y) for x in one.frame.verbs for y in other.frame.verbs)
    return not both and not any(related(x, y) for x, y in verbs)


@cache
def _of_speech() -> frozenset[str]:
    return frozenset(map(stem, word_list("speech_verbs")))


def _elsewhere(a: Place, b: Place) -> bool:
    """Whether two numbers are told of two places, one at least of them right beside; not where
    the sentence of the other names that one, too ("the London attack").
    """
    one, other = a.around, b.around
    if not (one.places and other.places and (one.own_place or other.own_place)):
        return False
    if one.reference and one.reference == other.reference:  # both so far from it
        return False
    beside = [(one.own_place, b.words), (other.own_place, a.words)]
    named = all(place & words for place, words in beside if place)
    return not named and one.places.isdisjoint(other.places)


def _others_beside_dead(a: Surroundings, b: Surroundings) -> bool:
    """Whether "others" are those hurt besides the dead, and so all that were hurt."""
    return a.befell == b.befell and a.befell in ("hurt", "in hospital")


def of_two_places(a: Place, b: Place) -> bool:
    """Whether a report tells one number of two places: "35 dead in Orsk", "35 dead in Brask"."""
    one, other = a.around.own_place, b.around.own_place
    return bool(one and other) and one.isdisjoint(other)


def far_apart(a: Place, b: Place) -> bool:
    """Whether one number is too many times the other to be of one thing."""
    low, high = low_and_high(a, b)
    return high > (FURTHEST_RISEN if _is_risen_toll(a, b) else FURTHEST) * low


def _is_risen_toll(a: Place, b: Place) -> bool:
    """Whether each report has one number of those whom the same befell, and the higher is told as
    risen: "two were hurt", "the number of those hurt has risen to five".
    """
    if not (a.only_toll and b.only_toll and a.around.befell == b.around.befell):
        return False
    higher = max(a, b, key=lambda place: amount(place.figure.value))
    return higher.around.running


def low_and_high(a: Place, b: Place) -> tuple[Decimal, Decimal]:
    """Two numbers, the lower one first."""
    one, other = amount(a.figure.value), amount(b.figure.value)
    return (one, other) if one <= other else (other, one)


def are_moving(a: Place, b: Place) -> bool:
    """Whether both numbers were moving when they were told: "rose to 12 on Monday"."""
    one, other = a.around, b.around
    return (one.running or one.at_an_hour) and (other.running or other.at_an_hour)


def on_other_dates(a: Place, b: Place) -> bool:
    """Whether both sentences name dates, and none in common; weekdays where one of them is of a
    report without a date.
    """
    if not (a.times and b.times) or not a.times.isdisjoint(b.times):
        return False
    if not any(time.startswith(SOME_WEEK) for time in (*a.times, *b.times)):
        return True
    one, other = (frozenset(map(_weekday, place.times)) for place in (a, b))
    return one.isdisjoint(other)


@cache
def _weekday(time: str) -> str:
    """A day as one of any week; what is no day as it stands."""
    if time.startswith(SOME_WEEK):
        return time
    try:
        return f"{SOME_WEEK}{date.fromisoformat(time).isoweekday()}"
    except ValueError:
        return time
