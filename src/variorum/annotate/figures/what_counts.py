"""Which numbers are figures: those that a reader would say count or measure something."""

from collections.abc import Sequence

from variorum.annotate.figures.changes import follows_change, stands_in_change
from variorum.annotate.figures.idioms import is_idiom
from variorum.annotate.figures.not_figures import LAST_DAY, is_age, is_date, is_label
from variorum.annotate.figures.phrases import Measure, values_of
from variorum.annotate.figures.pronouns import stands_for_counted
from variorum.annotate.figures.tokens import Number, Token, value_table, word_at
from variorum.lang import word_list
from variorum.lang.calendar import MONTH_NUMBERS
from variorum.model import Bound

ENDS = frozenset(".,;!?")
LONGEST_OWNER = 5


def is_figure(
    tokens: Sequence[Token], number: Number, measure: Measure, bound: Bound, *, cased: bool
) -> bool:
    """Whether a number with this measure is a figure that a reader would call one."""
    counts = bool(measure.unit or measure.counted)
    timelike = measure.unit in values_of("units_time")
    if is_age(tokens, number, counts=counts) or is_idiom(tokens, number, measure):
        return False
    if not measure.unit and is_date(tokens, number) and (bound == "exact" or not counts):
        return False
    if is_label(tokens, number, cased=cased and not measure.unit, counts=counts):
        return False
    if timelike:
        return not _is_moment(tokens, number, measure)
    if measure.unit:
        return True
    if number.value == 1 and not number.scaled:
        if stands_in_change(tokens, number.first):
            return True
        return bool(measure.counted) and not _is_pronoun(tokens, number, measure)
    if measure.counted:
        return True
    return _stands_alone(tokens, number, bound)


def _is_moment(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    """Whether a length of time is really a point in time: "two weeks ago"."""
    before = word_at(tokens, number.first - 1)
    behind = word_at(tokens, measure.last)
    counted_from = behind == "from" and not _points_at(tokens, measure.last + 1)
    if number.scaled and behind == "ago":
        return False  # "66 million years ago" is a length to any reader
    return (
        (behind in word_list("moments_after_duration") and not counted_from)
        or (before == "from" and word_at(tokens, number.last) not in ("to", "-", "–"))
        or (before == "in" and not _lasts(tokens, number.first - 2, measure))
        or (number.value == 1 and before not in ("for", "of", "than", "least", "to", "about"))
    )


def _points_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a point in time stands behind "from": "two years from now", "from Monday"."""
    return at < len(tokens) and (
        tokens[at].lower in ("now", "today", "then", "tomorrow") or tokens[at].text[0].isupper()
    )


def _lasts(tokens: Sequence[Token], at: int, measure: Measure) -> bool:
    """Whether "in" before a length of time says how long: "in two hours", "the lowest in six
    years"; the token is the one before "in".
    """
    if measure.unit in ("second", "minute", "hour"):
        return True
    word = word_at(tokens, at)
    return word.endswith("est") or word in ("time", "first", "worst", "best", "most", "level")


def _is_pronoun(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    before = word_at(tokens, number.first - 1)
    return before in ("no", "any", "every", "each", "this", "that", "the", "another", "number") or (
        measure.counted.lower() in ("thing", "day", "time", "way", "point", "side", "another")
    )


def _stands_alone(tokens: Sequence[Token], number: Number, bound: Bound) -> bool:
    """Whether a number without a noun still tells a quantity: "rose to 2,483"."""
    if bound != "exact":
        return number.value > 1 or number.fraction
    before = word_at(tokens, number.first - 1)
    if number.value > 1 and stands_for_counted(tokens, number):
        return True
    if before in word_list("casualty_verbs") or stands_in_change(tokens, number.first):
        return True
    if number.value > LAST_DAY and not number.spelled and _is_somebodys(tokens, number):
        return True
    behind = [word_at(tokens, number.last + k) for k in range(3)]
    if behind[0] in ("were", "was", "have", "had"):
        behind = behind[2:] if behind[1] == "been" else behind[1:]
    if behind[0] in value_table("toll_words") or behind[:2] == ["taken", "to"]:
        return number.value > 1
    if follows_change(tokens, number.first) and not number.spelled:
        return True
    parted = number.value != number.value.to_integral_value()
    if number.spelled and not (number.scaled or number.fraction or parted):
        return False
    behind_day = number.value > LAST_DAY and word_at(tokens, number.first - 3) in MONTH_NUMBERS
    if (
        before in ("to", "-", "–")
        and tokens[max(0, number.first - 2)].kind == "number"
        and not behind_day
    ):
        return False
    return (
        parted
        or "," in tokens[number.first].text
        or number.scaled
        or number.fraction
        or (
            (
                before in ("to", "at", "was", "is", "are", "were", "of", "by", "from")
                or before in word_list("counting_verbs")
            )
            and number.value > 12
        )
    )


def _is_somebodys(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number at the end of a clause is all that somebody says: "the mill says 800", "the
    company said 800 jobs would go, the union 850".
    """
    if number.last < len(tokens) and tokens[number.last].text not in ENDS:
        return False
    at = number.first - 1
    if word_at(tokens, at) in word_list("speech_verbs", "verbs_of_telling_numbers"):
        return True
    owner = next((k for k in range(at, max(-1, at - LONGEST_OWNER), -1) if _parts(tokens, k)), None)
    if owner is None or owner == at or not (_names(tokens, owner + 1)):
        return False
    told = (t for t in tokens[:owner] if t.lower in word_list("speech_verbs"))
    return next(told, None) is not None and any(t.kind == "number" for t in tokens[:owner])


def _parts(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in ",;" or tokens[at].lower in ("and", "while", "but")


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether who tells a number begins here: "the union", "Brackwell"."""
    return tokens[at].lower in ("the", "its") or tokens[at].text[0].isupper()
