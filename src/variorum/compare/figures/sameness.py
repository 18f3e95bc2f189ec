"""How surely two figures of two reports count the same thing."""

from collections.abc import Mapping
from decimal import Decimal

from variorum.annotate.figures.tallies import VOTES
from variorum.compare.figures.contradictions import (
    are_moving,
    counts_another,
    far_apart,
    of_other_matters,
    of_two_places,
    on_other_dates,
)
from variorum.compare.figures.nouns import modifiers_agree
from variorum.compare.figures.particular import particular_strength
from variorum.compare.figures.places import Place
from variorum.compare.figures.values import Standing, compare_values
from variorum.compare.statements import likeness, stem, weight_of
from variorum.compare.wordings.words import related
from variorum.lang import word_list

SMALL = 12
LARGE = 1000
TELLING_DIGITS = 2
DURATIONS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")
COMPATIBLE_VALUE = 0.3
OTHER_VALUE = 0.42
OTHER_BARE_VALUE = 0.45
OTHER_SENTENCE = 0.25
OTHER_NOUN = 0.12
SAME_WORDS = 0.1
"""So much must the sentences of one number share where two words and more say what is counted."""
FEW, SAME_WORDS_OF_MANY = 10, 0.05
"""A number above the first is seldom told twice of those whom the same words name."""
CLOSE_LIKENESS, CLOSE_WEIGHT = 0.3, 2.0
CLOSE_LIKENESS_COMPATIBLE, CLOSE_WEIGHT_COMPATIBLE = 0.25, 1.5
BARE_SENTENCE = 0.2
BARE_WORDS = 3
"""What the sentences of two numbers of nothing that is named must share at least."""
CROWDED_NEAR = 0.3
TOLL_SENTENCE, TOLL_WEIGHT = 0.1, 0.6
FRAME_SENTENCE = 0.1
FEWEST = 3
SOURCES = frozenset(["sources", "officials", "aides", "witnesses"])
GENERAL = frozenset(map(stem, ("million", "billion", "percent", "rate", "number", "total")))


def strength_of(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    """How surely two figures count the same thing; 0 where it is not sure enough."""
    if _are_exact(a, b) and far_apart(a, b):
        return 0.0  # seen at once, of most pairs
    standing = compare_values(a.figure, b.figure)
    one, other = a.figure, b.figure
    same = (one.value, one.upper, one.unit, one.against) == (
        *(other.value, other.upper, other.unit, other.against),
    )
    if standing == "apart" or (standing == "differ" and far_apart(a, b)):
        return 0.0
    if not modifiers_agree(a, b) or {one.change, other.change} == {"up", "down"}:
        return 0.0
    if a.rank == b.rank and (not same or a.sentence == b.sentence or of_two_places(a, b)):
        return 0.0
    done = a.around.frame.verbs and b.around.frame.verbs
    rough = bool(done) and one.bound != other.bound and _is_round(a)
    if same and not (rough and of_other_matters(a, b)):
        return _strength_of_equal(a, b, weights)
    if (
        of_other_matters(a, b)
        or a.long_ago != b.long_ago
        or (on_other_dates(a, b) and not are_moving(a, b))
    ):
        return 0.0
    if counts_another(a, b):
        return particular_strength(a, b, weights)
    return max(
        particular_strength(a, b, weights),
        _strength_by_sentence(a, b, weights, standing),
        _strength_by_words(a, b, weights, standing),
        _strength_by_frame(a, b, weights),
    )


def _are_exact(a: Place, b: Place) -> bool:
    """Whether both are told exactly, in one unit: then no more than one number may be meant."""
    one, other = a.figure, b.figure
    exact = one.bound == other.bound == "exact" and one.unit == other.unit
    return exact and not (one.upper or other.upper or one.against or other.against)


def _is_round(place: Place) -> bool:
    """Whether a number has one digit that is not zero, as others may have by chance."""
    return len(Decimal(place.figure.value).normalize().as_tuple().digits) < TELLING_DIGITS


def _strength_of_equal(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    crowded = a.crowded or b.crowded
    shared = likeness(a.near, b.near, weights)
    if not crowded or a.figure.unit != "%":
        shared = max(shared, likeness(a.words, b.words, weights))
    one_fate = bool(a.around.befell) and a.around.befell == b.around.befell
    other_noun = bool(a.head and b.head) and a.head != b.head and not one_fate
    least = _least_for_same(a, crowded=crowded, other_noun=other_noun)
    if a.figure.counted == b.figure.counted and len(a.figure.counted.split()) > 1:
        many = Decimal(a.figure.value) > FEW and not a.figure.unit
        least = min(least, SAME_WORDS_OF_MANY if many else SAME_WORDS)
    if _are_beside_one_word(a, b):
        least = min(least, SAME_WORDS_OF_MANY)
    if _is_equal_toll(a, b) or a.figure.unit == VOTES or _is_only_count(a, b):
        least = 0.0  # two votes of a story seldom have both numbers in common
    return 1 + shared if shared >= least else 0.0


def _are_beside_one_word(a: Place, b: Place) -> bool:
    """Whether two lengths of time have a word right beside them in common: "give the council six
    months", "six months for the council".
    """
    return a.figure.unit in DURATIONS and not a.around.close.isdisjoint(b.around.close)


def _is_only_count(a: Place, b: Place) -> bool:
    """Whether each report counts a noun with one number alone, and both with the same, more than
    a few: "eight tanks". Things that are named vaguely, and those who told something, may be
    others.
    """
    counted = bool(a.head) and a.head == b.head and not (a.figure.unit or a.figure.upper)
    counted = counted and Decimal(a.figure.value) > FEWEST
    another = a.long_ago or b.long_ago or on_other_dates(a, b) or counts_another(a, b)
    noun = a.figure.counted.lower().rpartition(" ")[2]
    vague = noun in word_list("vague_nouns") or noun in SOURCES
    return counted and a.alone and b.alone and not (another or vague)


def _is_equal_toll(a: Place, b: Place) -> bool:
    """Whether one number is told of those whom the same befell, in the same event: each report has
    no other number of them.
    """
    told = bool(a.around.befell) and a.around.befell == b.around.befell and not a.figure.unit
    another = a.long_ago or b.long_ago or on_other_dates(a, b) or counts_another(a, b)
    return told and not another and a.only_toll and b.only_toll


def _strength_by_sentence(
    a: Place, b: Place, weights: Mapping[str, float], standing: Standing
) -> float:
    """How much the sentences of two unequal figures share, where that is enough."""
    if not (a.figure.unit or (a.head and b.head)) and len(a.words & b.words) < BARE_WORDS:
        return 0.0
    whole = likeness(a.words, b.words, weights)
    if standing == "differ" and whole < OTHER_SENTENCE:
        return 0.0
    near = likeness(a.near, b.near, weights)
    shared = near if a.crowded or b.crowded else max(near, whole)
    if standing == "compatible":
        least = COMPATIBLE_VALUE
    elif a.head and not a.figure.unit:
        least = OTHER_VALUE
    else:
        least = OTHER_BARE_VALUE
        shared = min(near, whole)
    return shared if shared >= least else 0.0


def _strength_by_words(
    a: Place, b: Place, weights: Mapping[str, float], standing: Standing
) -> float:
    """How much the words right beside two unequal figures share, where that is enough, or
    their sentences where the same befell those that they count.
    """
    if a.around.befell and a.around.befell == b.around.befell:
        whole = likeness(a.words, b.words, weights)
        if _same_toll(a, b, weights) and whole >= TOLL_SENTENCE:
            return whole
        if _same_toll_there(a, b):
            return max(whole, TOLL_SENTENCE)
    if a.head != b.head:
        return 0.0
    crowded = a.crowded or b.crowded
    if a.figure.unit and not crowded and likeness(a.words, b.words, weights) < BARE_SENTENCE:
        return 0.0
    if a.figure.unit and crowded and likeness(a.near, b.near, weights) < CROWDED_NEAR:
        return 0.0
    shared = likeness(a.around.close, b.around.close, weights)
    weight = weight_of(a.around.close & b.around.close, weights)
    least, lightest = CLOSE_LIKENESS, CLOSE_WEIGHT
    if standing == "compatible":
        least, lightest = CLOSE_LIKENESS_COMPATIBLE, CLOSE_WEIGHT_COMPATIBLE
    return shared if shared >= least and weight >= lightest else 0.0


def _strength_by_frame(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    """How much the sentences share where the same is done with two numbers of one noun, or two
    numbers tell the size of one noun.
    """
    one, other, unit = a.around.frame, b.around.frame, a.figure.unit
    if not (one.measured & other.measured) - GENERAL if unit else not a.head or a.head != b.head:
        return 0.0
    done = any(related(x, y) for x in one.verbs for y in other.verbs)
    behind = not one.behind.isdisjoint(other.behind)
    if not (done or (unit and behind)):
        return 0.0
    whole = likeness(a.words, b.words, weights)
    enough = whole >= FRAME_SENTENCE or (behind and not unit)
    return max(whole, FRAME_SENTENCE) if enough else 0.0


def _same_toll(a: Place, b: Place, weights: Mapping[str, float]) -> bool:
    """Whether the sentences of two numbers, of those whom the same befell, tell more in common."""
    return bool(a.head or b.head) and weight_of(a.words & b.words, weights) >= TOLL_WEIGHT


def _same_toll_there(a: Place, b: Place) -> bool:
    """Whether two numbers of those whom the same befell are told of one place, right beside, or
    each is the only one of such people that its report has.
    """
    one, other = a.around, b.around
    there = not (one.own_place or other.own_place).isdisjoint(one.places & other.places)
    return there or (a.only_toll and b.only_toll)


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
