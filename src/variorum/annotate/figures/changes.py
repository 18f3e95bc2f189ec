"""Figures that say by how much something rose or fell, and words of rising and falling."""

from collections.abc import Sequence
from typing import cast

from variorum.annotate.figures.noun_phrases import ends_phrase
from variorum.annotate.figures.phrases import Measure, values_of
from variorum.annotate.figures.tokens import CLAUSE_MARKS, Token, adjacent, value_table, word_at
from variorum.lang import word_list
from variorum.model import ChangeDirection

REACH, REACH_OF_REVISION = 8, 16
PASSED_OVER = frozenset(["just", "only", "another", "further", "even", "a", "an", "the", "its",
    "record", "full", "mere", "additional", "whopping", "staggering"])  # fmt: skip
POINTS = frozenset(["%", "percentage point", "basis point", "cent", "penny", ""])
MINUS = frozenset(["-", "−", "–"])
LONGEST_OBJECT = 6
LEVELS = frozenset(["below", "above", "short", "shy"])
"""Bounds that tell the level reached, not the size of the change: "dropped just below $50"."""
LONGEST_BOUND = 3
EXTREMES = frozenset(["low", "high"])
"""The same in "fell as low as $50"."""
LOSING = frozenset(["lost", "lose", "loses", "losing"])
WAYS = frozenset(["m", "km", "ft", "yd", "mi"])
TAKEN = frozenset(["from", "into", "onto", "to", "off", "away", "short", "down", "out", "over"])
COUNTED_POINTS = frozenset(["", "point", "points", "percentage point", "percentage points"])


def change_before(tokens: Sequence[Token], at: int, measure: Measure) -> ChangeDirection | None:
    """Whether the figure that begins at a token tells a rise or a fall: "up 4%", "fell by a
    third", "an increase of 20 cents".
    """
    before = at - 1
    if _tells_level(tokens, at) or _is_a_way(tokens, measure):
        return None
    if word_at(tokens, at) == "as" and word_at(tokens, at + 1) in EXTREMES:
        return None
    if word_at(tokens, before) == "+" and adjacent(tokens, before) and measure.unit in POINTS:
        return None if adjacent(tokens, before - 1) else "up"
    if word_at(tokens, before) in MINUS and adjacent(tokens, before):
        before -= 1  # "fell -1.5%"
    while word_at(tokens, before) in PASSED_OVER or word_at(tokens, before).endswith("ly"):
        before -= 1
    if word_at(tokens, before) == "by":
        before -= 1
    if word_at(tokens, before) == "of":
        if word_at(tokens, before - 1) == "loss" and measure.unit in values_of("currencies"):
            return None  # "a loss of $3 million" is a result
        return _direction(word_at(tokens, before - 1), "change_nouns")
    word = word_at(tokens, before)
    if word in LOSING and word_at(tokens, before + 1) == "by":
        return None  # "lost by 15 points"
    points = (
        measure.unit.partition(" per ")[0] in POINTS and measure.counted.lower() in COUNTED_POINTS
    )
    if word in ("up", "down") and _is_particle(word_at(tokens, before - 1), points=points):
        return None
    if found := _direction(word, "change_words"):
        return found
    if points and (found := _direction(word, "change_words_for_points")):
        return found
    if word_at(tokens, before + 1) == "by":
        return _changed_object(tokens, before) if measure.unit or not measure.counted else None
    if measure.unit == "%" and not measure.counted and before + 1 == at:
        return _raised_outright(tokens, before, measure.last)
    return None


def _tells_level(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bound that begins at a token tells the level reached."""
    for token in tokens[at : at + LONGEST_BOUND]:
        if token.kind == "number":
            return False
        if token.lower in LEVELS:
            return True
    return False


def _raised_outright(tokens: Sequence[Token], at: int, behind: int) -> ChangeDirection | None:
    """What a verb with its plain object right before a share tells: "raised its dividend 5%",
    "lower the jobless rate 2 percent"; the token is the last of the object.
    """
    if behind < len(tokens) and not ends_phrase(tokens[behind]):
        return None  # "cut costs 5 percent clients bear"
    for k in range(at - 1, max(-1, at - LONGEST_OBJECT), -1):
        if found := _direction(tokens[k].lower, "change_verbs_with_object"):
            opens = k + 2 if word_at(tokens, k + 1) in word_list("determiners") else k + 1
            return None if any(ends_phrase(t) for t in tokens[opens : at + 1]) else found
        if tokens[k].kind != "word":
            return None
    return None


def _changed_object(tokens: Sequence[Token], at: int) -> ChangeDirection | None:
    """What the verb before an object tells: "boosted its profit by 12%"; the token is the last
    of the object.
    """
    for k in range(at, max(-1, at - REACH), -1):
        if tokens[k].text in CLAUSE_MARKS:
            return None
        if found := _direction(tokens[k].lower, "change_verbs_with_object"):
            return found
    return None


def _is_a_way(tokens: Sequence[Token], measure: Measure) -> bool:
    """Whether a length tells how far something fell, not by how much: "fell 12 feet from"."""
    return measure.unit in WAYS and word_at(tokens, measure.last) in TAKEN


def _direction(word: str, table: str) -> ChangeDirection | None:
    return cast("ChangeDirection | None", value_table(table).get(word))


def _is_particle(verb: str, *, points: bool) -> bool:
    """Whether "up" behind a word is part of a verb: "gave up 40 seats", "racked up 27 percent".

    Before points and shares only the verbs that are known to go with it are taken for such.
    """
    if verb in word_list("verbs_with_up_or_down"):
        return True
    states = not verb[:1].isalnum() or verb in word_list("forms_of_be")
    return not (points or states)


def follows_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of rising or falling stands right before a token: "rose 12"."""
    word = word_at(tokens, at - 1)
    return word in value_table("change_words") or word in value_table("change_words_for_points")


def stands_in_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number behind "to", "by" or "from" belongs to a rise or a fall: "narrowed to
    5 from 8".
    """
    if word_at(tokens, at - 1) not in ("to", "by", "from"):
        return False
    if stands_in_revision(tokens, at):
        return True
    tables = [value_table(name) for name in ("change_words", "change_words_for_points")]
    for k in range(at - 2, max(-1, at - 2 - REACH), -1):
        if tokens[k].text in CLAUSE_MARKS:
            return False
        if any(tokens[k].lower in table for table in tables):
            return True
    return False


def stands_in_revision(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number behind "to" or "from" is said to replace another, or to be replaced:
    "corrected the toll from 12 to 14".
    """
    if word_at(tokens, at - 1) not in ("to", "from"):
        return False
    for k in range(at - 2, max(-1, at - 2 - REACH_OF_REVISION), -1):
        if tokens[k].text in CLAUSE_MARKS:
            return False
        if tokens[k].lower in word_list("revising_verbs"):
            return True
    return False
