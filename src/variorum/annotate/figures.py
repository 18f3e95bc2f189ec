"""Numbers that count or measure, with unit or counted noun, bound and range."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from variorum.annotate.not_figures import (
    is_age,
    is_compound,
    is_date,
    is_label,
    is_part_of_code,
    looks_like_year,
    word_at,
)
from variorum.annotate.noun_phrases import ends_phrase, plural_phrase, single_phrase
from variorum.annotate.numbers import (
    Number,
    Token,
    adjacent,
    plain,
    read_number,
    tokenise,
    value_table,
)
from variorum.lang import word_list
from variorum.model import Bound, Figure, Span

Phrases = Mapping[tuple[str, ...], str]
DETERMINERS = frozenset(
    [
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "my",
        "these",
        "those",
        "all",
        "this",
        "that",
        "a",
        "an",
        "such",
    ]
)
PREPOSITIONS = frozenset(["about", "over", "under", "around", "above", "below"])
PER = frozenset(["per", "a", "an", "each", "every"])


class Measure(NamedTuple):
    """What stands behind a number: unit, counted noun, and the token where it ends."""

    last: int
    unit: str = ""
    counted: str = ""


def find_figures(
    text: str, sentences: Sequence[Span], *, leave_out: Sequence[Span] = ()
) -> tuple[Figure, ...]:
    """The figures of a text in order: value, unit or counted noun, bound and range.

    No number that overlaps ``leave_out`` (time expressions, say) is taken, nor are years,
    dates, ages, ordinals, addresses, names with numbers, votes and scores. An order of
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
        currency, first = _currency_before(tokens, at)
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
    bound, begin = _bound_before(tokens, at)
    behind, end = _bound_after(tokens, end) if bound == "exact" else (bound, end)
    measure = _measure(text, tokens, (high or low)._replace(last=end), currency)
    if measure is None or not _counts(tokens, low, measure, bound, cased=cased):
        return None, end
    if high is None and (risen := _risen(text, tokens, low, measure, currency)):
        high, measure = risen
    bound, last = behind, measure.last
    if bound == "exact":
        bound, last = _bound_after(tokens, last)
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
    code, after = _currency_before(tokens, at + 1)
    high = read_number(tokens, after, money=bool(code)) if after < len(tokens) else None
    if high is None or high.value <= low.value or high.upper is not None:
        return None
    second = _measure(text, tokens, high, code)
    return (high, second) if second is not None and second.unit == measure.unit else None


def _values(low: Number, high: Number | None) -> tuple[Decimal, Decimal | None]:
    if high is None:
        return low.value, low.upper
    scale = Decimal(1)
    if high.scaled and not low.scaled and low.value < high.value:
        while low.value * scale * 1000 <= high.value:  # "2 to 3 million"
            scale *= 1000
    return low.value * scale, high.value


@cache
def _phrases(name: str) -> Phrases:
    return {
        tuple(t.text for t in tokenise(phrase, 0, len(phrase))): value
        for phrase, value in value_table(name).items()
    }


def _longest(tokens: Sequence[Token], at: int, names: Sequence[str]) -> tuple[str, int] | None:
    """The longest listed phrase that begins at a token, with the token where it ends."""
    for size in range(min(4, len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        exact = tuple(t.text for t in part)
        small = tuple(t.lower if len(t.text) > 2 else t.text for t in part)
        for name in names:
            table = _phrases(name)
            if (value := table.get(exact) or table.get(small)) is not None:
                return value, at + size
    return None


def _currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The currency that stands before a number at this token, and the number's token."""
    for size in (2, 1):
        if at + size >= len(tokens) or tokens[at + size].kind != "number":
            continue
        sign = tuple(t.text for t in tokens[at : at + size])
        code = _phrases("currencies").get(sign)
        if code and not sign[0].islower():
            return code, at + size
    return "", at


def _upper(tokens: Sequence[Token], low: Number, currency: str) -> Number | None:
    """The upper end of "5 to 10", "5-10" or "between 5 and 10"."""
    joint = word_at(tokens, low.last)
    between = any(word_at(tokens, low.first - k) == "between" for k in (1, 2))
    if joint not in ("-", "–", "to", "or") and not (joint == "and" and between):
        return None
    after = low.last + 1
    code, after = _currency_before(tokens, after) if after < len(tokens) else ("", after)
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


def _measure(text: str, tokens: Sequence[Token], number: Number, currency: str) -> Measure | None:
    """Unit or counted noun behind a number; None where the number is of no such kind."""
    at = number.last
    if currency:
        return _money(text, tokens, at, currency)
    if is_compound(tokens, number):
        found = _longest(tokens, at + 1, ["units", "currencies"])
        return Measure(found[1], found[0]) if found else None
    if found := _longest(tokens, at, ["units", "currencies"]):
        unit, last = found
        if unit in values_of("currencies"):
            return _money(text, tokens, last, unit)
        return _share(text, tokens, last, unit)
    if found := _longest(tokens, at, ["units_time"]):
        return Measure(found[1], found[0])
    if adjacent(tokens, at - 1) and tokens[at].kind == "word":
        return None  # 20th, 5G
    if number.fraction:
        return _counted(text, tokens, plural_phrase(tokens, at)) or _share(text, tokens, at, "")
    if word_at(tokens, at) == "of":
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens) and number.value != 1:
            unit_found = _longest(tokens, behind, ["currencies", "units"])
            if unit_found and number.upper is not None:
                return Measure(unit_found[1], unit_found[0])
            return _counted(text, tokens, plural_phrase(tokens, behind)) or Measure(at)
        return Measure(at)
    if number.value == 1 and not number.scaled:
        return _counted(text, tokens, _single_counted(tokens, at)) or Measure(at)
    return _counted(text, tokens, plural_phrase(tokens, at)) or Measure(at)


def _behind_determiners(tokens: Sequence[Token], at: int) -> int:
    if word_at(tokens, at) in DETERMINERS:
        at += 1
    if at < len(tokens) and tokens[at].kind == "number":  # 50 of the 52 members
        at += 1
    return at + 1 if word_at(tokens, at) == "most" else at


@cache
def values_of(name: str) -> frozenset[str]:
    """The values of a table, each once."""
    return frozenset(value_table(name).values())


def _single_counted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return (
        None
        if at < len(tokens) and tokens[at].text[0].isupper()
        else single_phrase(tokens, at, one=True)
    )


def _counted(text: str, tokens: Sequence[Token], phrase: tuple[int, int] | None) -> Measure | None:
    if phrase is None:
        return None
    first, last = phrase
    return Measure(last, "", " ".join(text[tokens[first].begin : tokens[last - 1].end].split()))


def _money(text: str, tokens: Sequence[Token], at: int, code: str) -> Measure:
    """Money, with "per barrel" or "an hour", or the noun it is the size of."""
    if found := _longest(tokens, at, ["currencies"]):  # "$5 US", "$5 million dollars"
        at = found[1]
    if word_at(tokens, at) in PER and at + 1 < len(tokens) and not ends_phrase(tokens[at + 1]):
        unit = _longest(tokens, at + 1, ["units_time", "units"])
        name, last = unit if unit else (tokens[at + 1].lower, at + 2)
        if unit or word_at(tokens, at) == "per":
            return Measure(last, f"{code} per {name}")
    behind = at + 1
    if (
        word_at(tokens, at) in ("in", "of")
        and behind < len(tokens)
        and not tokens[behind].text[0].isupper()
        and (phrase := _counted(text, tokens, single_phrase(tokens, behind)))
    ):
        return phrase._replace(unit=code)
    return Measure(at, code)


def _share(text: str, tokens: Sequence[Token], at: int, unit: str) -> Measure:
    """A unit, with what it is a share of: "60% of the workers"."""
    if word_at(tokens, at) == "of" and at + 1 < len(tokens):
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens):
            phrase = _counted(text, tokens, single_phrase(tokens, behind))
            if phrase:
                return phrase._replace(unit=unit)
    if word_at(tokens, at) == "per" and (
        found := _longest(tokens, at + 1, ["units", "units_time"])
    ):
        return Measure(found[1], f"{unit} per {found[0]}")
    return Measure(at, unit)


def _bound_before(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """The bound phrase that ends before a token, the longest, and where it begins."""
    table = _phrases("figure_bounds")
    for start in (at, at - 1):
        if start < at and word_at(tokens, start) not in ("a", "an"):
            break
        for size in range(5, 0, -1):
            begin = start - size
            if begin < 0:
                continue
            found = table.get(tuple(t.lower for t in tokens[begin:start]))
            if found and not (size == 1 and _is_preposition(tokens, begin, at)):
                return cast("Bound", found), begin
    return "exact", at


def _is_preposition(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether "about" or "under" goes with the word before it: "worried about two men"."""
    return tokens[at].lower in PREPOSITIONS and (
        word_at(tokens, at - 1) in word_list("takes_about") or word_at(tokens, number) == "one"
    )


def _bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """The bound phrase that begins at a token, and where it ends."""
    table = _phrases("figure_bounds_after")
    for size in (2, 1):
        found = table.get(tuple(t.lower for t in tokens[at : at + size]))
        if found:
            return cast("Bound", found), at + size
    return "exact", at


def _counts(
    tokens: Sequence[Token], number: Number, measure: Measure, bound: Bound, *, cased: bool
) -> bool:
    """Whether a number with this measure is a figure that a reader would call one."""
    counts = bool(measure.unit or measure.counted)
    timelike = measure.unit in values_of("units_time")
    if is_age(tokens, number, counts=counts):
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
