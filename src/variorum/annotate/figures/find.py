"""Numbers that count or measure, with unit or counted noun, bound and range."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from variorum.annotate.figures.bounds import bound_after, bound_before, is_spread
from variorum.annotate.figures.idioms import is_idiom
from variorum.annotate.figures.measures import (
    Measure,
    currency_before,
    read_measure,
    values_of,
)
from variorum.annotate.figures.not_figures import (
    is_age,
    is_date,
    is_label,
    is_part_of_code,
    looks_like_year,
    word_at,
)
from variorum.annotate.figures.numbers import (
    Number,
    Token,
    adjacent,
    plain,
    read_number,
    tokenise,
)
from variorum.lang import word_list
from variorum.model import Bound, Figure, Span


def find_figures(
    text: str, sentences: Sequence[Span], *, leave_out: Sequence[Span] = ()
) -> tuple[Figure, ...]:
    """The figures of a text in order: value, unit or counted noun, bound and range.

    No number that overlaps ``leave_out`` (time expressions, say) is taken, nor are years,
    dates, ages, ordinals, addresses, names with numbers, votes, scores and turns of speech
    ("100 percent sure"). An order of
    magnitude ("thousands of") is given as a range, a fraction as a decimal number with
    four places. Offsets are code points and cover bound, number, unit and counted noun.
    """
    barred = _merged(leave_out)
    begins, ends = [span.begin for span in barred], [span.end for span in barred]
    figures: list[Figure] = []
    for sentence in sentences:
        first = bisect_right(ends, sentence.begin)
        last = bisect_left(begins, sentence.end)
        within = barred[first:last]
        figures.extend(_in_sentence(text, sentence, within))
    return tuple(figures)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.begin < merged[-1].end:
            merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _in_sentence(text: str, sentence: Span, barred: Sequence[Span]) -> Iterator[Figure]:
    tokens = tokenise(text, sentence.begin, sentence.end)
    cased = _capitals_tell_names(tokens)
    at = 0
    while at < len(tokens):
        currency, first = currency_before(tokens, at)
        number = read_number(tokens, first, money=bool(currency))
        if number is None:
            at += 1
            continue
        place = Span(tokens[number.first].begin, tokens[number.last - 1].end)
        figure, at_next = None, number.last
        if not any(place.overlaps(span) for span in barred):
            figure, at_next = _read(text, tokens, at, number, currency, cased=cased)
        if figure is not None:
            yield figure
        at = max(at_next, number.last)


def _read(
    text: str, tokens: Sequence[Token], at: int, number: Number, currency: str, *, cased: bool
) -> tuple[Figure | None, int]:
    """The figure at a number, or None; and the token to go on from."""
    if not currency and is_part_of_code(tokens, number):
        return None, _skip_code(tokens, number.last)
    upper = _upper(tokens, number, currency)
    low, high = (number, upper) if upper else (number, None)
    end = high.last if high else low.last
    bound, begin = bound_before(tokens, at)
    behind, end = bound_after(tokens, end) if bound == "exact" else (bound, end)
    measure = read_measure(text, tokens, (high or low)._replace(last=end), currency)
    if measure is None or not _counts(tokens, low, measure, bound, cased=cased):
        return None, end
    if measure.unit in values_of("units_time") and is_spread(tokens, begin, at):
        bound = behind = "exact"
        begin = at
    if high is None and (risen := _risen(text, tokens, low, measure, currency)):
        high, measure = risen
    bound, last = behind, measure.last
    if bound == "exact":
        bound, last = bound_after(tokens, last)
    value, top = _values(low, high)
    return (
        Figure(
            tokens[begin].begin,
            tokens[last - 1].end,
            plain(value),
            measure.unit,
            measure.counted,
            bound,
            plain(top) if top is not None else None,
        ),
        last,
    )


def _risen(
    text: str, tokens: Sequence[Token], low: Number, measure: Measure, currency: str
) -> tuple[Number, Measure] | None:
    """The upper end of "from 5 miles to 7 miles", where the unit stands twice."""
    at = measure.last
    start = low.first - 1 if not currency else low.first - 2
    if word_at(tokens, start) != "from" or word_at(tokens, at) != "to" or not measure.unit:
        return None
    code, after = currency_before(tokens, at + 1)
    high = read_number(tokens, after, money=bool(code)) if after < len(tokens) else None
    if high is None or high.value <= low.value or high.upper is not None:
        return None
    second = read_measure(text, tokens, high, code)
    return (high, second) if second is not None and second.unit == measure.unit else None


def _values(low: Number, high: Number | None) -> tuple[Decimal, Decimal | None]:
    if high is None:
        return low.value, low.upper
    scale = Decimal(1)
    if high.scaled and not low.scaled and low.value < high.value:
        while low.value * scale * 1000 <= high.value:  # "2 to 3 million"
            scale *= 1000
    return low.value * scale, high.value


def _upper(tokens: Sequence[Token], low: Number, currency: str) -> Number | None:
    """The upper end of "5 to 10", "5-10" or "between 5 and 10"."""
    joint = word_at(tokens, low.last)
    between = any(word_at(tokens, low.first - k) == "between" for k in (1, 2))
    if joint not in ("-", "–", "to", "or") and not (joint == "and" and between):
        return None
    after = low.last + 1
    code, after = currency_before(tokens, after) if after < len(tokens) else ("", after)
    if after >= len(tokens) or (code and code != currency):
        return None
    high = read_number(tokens, after, money=bool(currency))
    if high is None or high.upper is not None or high.fraction or low.upper is not None:
        return None
    if looks_like_year(tokens, high) or (code and word_at(tokens, low.first - 2) == "by"):
        return None
    if joint == "or":  # "16 or 17 people"
        return high if high.value == low.value + 1 else None
    return high if high.value > low.value or high.scaled else None


def _counts(
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
        return not _is_anchored(tokens, number, measure)
    if measure.unit:
        return True
    if number.value == 1 and not number.scaled:
        return bool(measure.counted) and not _is_pronoun(tokens, number, measure)
    if measure.counted:
        return True
    return _stands_alone(tokens, number, bound)


def _is_anchored(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    """Whether a length of time is really a point in time: "two weeks ago"."""
    anchors = word_list("duration_anchors")
    before = word_at(tokens, number.first - 1)
    return (
        word_at(tokens, measure.last) in anchors
        or before in anchors
        or (before == "in" and measure.unit not in ("second", "minute", "hour"))
        or number.value == 1
    )


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
    if before in word_list("casualty_verbs"):
        return True
    if number.spelled and not number.scaled and not number.fraction:
        return False
    if before in ("to", "-", "–") and tokens[max(0, number.first - 2)].kind == "number":
        return False
    return (
        number.value != number.value.to_integral_value()
        or "," in tokens[number.first].text
        or number.scaled
        or number.fraction
        or (
            before
            in ("to", "at", "was", "is", "are", "were", "of", "by", "from", "reached", "totaled")
            and number.value > 12
        )
    )


def _capitals_tell_names(tokens: Sequence[Token]) -> bool:
    """False in a headline, where most words have a capital anyway."""
    words = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    capitals = sum(t.text[0].isupper() for t in words)
    return capitals <= 0.6 * len(words)


def _skip_code(tokens: Sequence[Token], at: int) -> int:
    """Goes on to where touching tokens end, so that no part of a code is read."""
    while at < len(tokens) and adjacent(tokens, at - 1) and tokens[at].text not in ",.;)":
        at += 1
    return at
