"""Numbers that count or measure, with unit or counted noun, bound and range."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.annotate.figures.bounds import bound_after, bound_before, is_spread
from variorum.annotate.figures.changes import MINUS, change_before
from variorum.annotate.figures.compounds import part_compounds
from variorum.annotate.figures.counted_before import counted_before
from variorum.annotate.figures.lengths import join_lengths
from variorum.annotate.figures.lists import measure_of_row
from variorum.annotate.figures.measures import read_measure
from variorum.annotate.figures.money import currency_before
from variorum.annotate.figures.not_figures import is_label, is_part_of_code
from variorum.annotate.figures.numbers import read_number
from variorum.annotate.figures.phrases import values_of
from variorum.annotate.figures.ranges import begin_of_range, risen, upper_end, values
from variorum.annotate.figures.restated import carry, joint_between, repeat, restate
from variorum.annotate.figures.tallies import Tally, read_tally
from variorum.annotate.figures.tokens import Number, Token, adjacent, plain, tokenise, word_at
from variorum.annotate.figures.victims import Victim, read_victim
from variorum.annotate.figures.what_counts import is_figure
from variorum.model import Figure, Span

SIGNS = frozenset("$£€¥")
BELOW_ZERO = frozenset(["%", "degree", "°C", "°F"])


def find_figures(
    text: str, sentences: Sequence[Span], *, leave_out: Sequence[Span] = ()
) -> tuple[Figure, ...]:
    """The figures of a text in order: value, unit or counted noun, bound and range.

    No number that overlaps ``leave_out`` (time expressions, say) is taken, nor are years,
    dates, ages, ordinals, addresses, names with numbers and turns of speech ("100 percent
    sure"). An order of magnitude ("thousands of") is given as a range, a fraction as a decimal
    number with four places, votes and scores with the number of the other side. Offsets are
    code points and cover bound, number, unit and counted noun.
    """
    barred = _merged(leave_out)
    begins, ends = [span.begin for span in barred], [span.end for span in barred]
    figures: list[Figure] = []
    for sentence in sentences:
        first = bisect_right(ends, sentence.begin)
        last = bisect_left(begins, sentence.end)
        within = barred[first:last]
        figures.extend(join_lengths(text, _in_sentence(text, sentence, within)))
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
    tokens = part_compounds(tokenise(text, sentence.begin, sentence.end))
    cased = _capitals_tell_names(tokens)
    at, told, risen_last = 0, None, None
    while at < len(tokens):
        if victim := read_victim(tokens, at):
            yield _figure_of(victim, tokens)
            at = victim.last
            continue
        if (tally := read_tally(tokens, at)) and not _overlaps(tally, tokens, barred):
            yield _figure_of_tally(tally, tokens)
            at = tally.last
            continue
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
            if told is not None:
                joint = joint_between(tokens, told.end, figure.begin)
                figure = restate(told, figure, joint)
                figure = carry(told, figure, joint, word_at(tokens, at_next))
            if risen_last is not None:
                between = joint_between(tokens, risen_last.end, figure.begin)
                figure = repeat(risen_last, figure, between)
            told = figure
            risen_last = figure if figure.change else risen_last
            yield figure
        at = max(at_next, number.last)


def _figure_of(victim: Victim, tokens: Sequence[Token]) -> Figure:
    begin, end = tokens[victim.first].begin, tokens[victim.last - 1].end
    return Figure(begin, end, plain(victim.value), "", victim.counted, "exact")


def _overlaps(tally: Tally, tokens: Sequence[Token], barred: Sequence[Span]) -> bool:
    place = Span(tokens[tally.first].begin, tokens[tally.last - 1].end)
    return any(place.overlaps(span) for span in barred)


def _figure_of_tally(tally: Tally, tokens: Sequence[Token]) -> Figure:
    begin, end = tokens[tally.first].begin, tokens[tally.last - 1].end
    own, other = plain(tally.own.value), plain(tally.other.value)
    return Figure(begin, end, own, tally.unit, "", "exact", against=other)


def _read(
    text: str, tokens: Sequence[Token], at: int, number: Number, currency: str, *, cased: bool
) -> tuple[Figure | None, int]:
    """The figure at a number, or None; and the token to go on from."""
    if is_part_of_code(tokens, number, priced=bool(currency)):
        return None, _skip_code(tokens, number.last)
    if word_at(tokens, at - 1) in MINUS and adjacent(tokens, at - 1) and _is_priced(tokens, at - 2):
        return None, number.last  # "$-3 billion"
    upper = upper_end(tokens, number, currency, at)
    low, high = (number, upper) if upper else (number, None)
    end = high.last if high else low.last
    if upper and word_at(tokens, end) == "to" and (more := _number_at(tokens, end + 1)):
        return None, more.last  # "five to ten to twenty"
    bound, begin = bound_before(tokens, at)
    behind, after = bound_after(tokens, end)
    end = after if bound == "exact" or behind == "at least" else end  # "over 500+ miles"
    behind = behind if bound == "exact" else bound
    measure = read_measure(text, tokens, (high or low)._replace(last=end), currency)
    bare = measure is not None and not (high or currency or measure.unit or measure.counted)
    if bare and not is_label(tokens, low, cased=cased, counts=False):
        told = measure_of_row(text, tokens, low) or counted_before(text, tokens, low, begin)
        measure = told or measure
    if measure is None or not is_figure(tokens, low, measure, bound, cased=cased):
        return None, end
    if measure.unit in values_of("units_time") and is_spread(tokens, begin, at):
        bound = behind = "exact"
        begin = at
    if high is None and (found := risen(text, tokens, low, measure, currency)):
        high, measure = found
    bound, last = behind, measure.last
    if bound == "exact":
        bound, last = bound_after(tokens, last)
    value, top = values(low, high)
    change = change_before(tokens, begin, measure)
    if change != "down" and measure.unit in BELOW_ZERO and _is_below_zero(tokens, at):
        value, begin = -value, min(begin, at - 1)
    elif word_at(tokens, at - 1) == "minus":
        return None, last
    begin = begin_of_range(tokens, low, begin) if high else begin
    return (
        Figure(
            tokens[begin].begin,
            tokens[last - 1].end,
            plain(value),
            measure.unit,
            measure.counted,
            bound,
            plain(top) if top is not None else None,
            change,
        ),
        last,
    )


def _number_at(tokens: Sequence[Token], at: int) -> Number | None:
    return read_number(tokens, at) if at < len(tokens) else None


def _is_priced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign of money stands at a token that touches the one behind it."""
    return at >= 0 and adjacent(tokens, at) and tokens[at].text in SIGNS


def _is_below_zero(tokens: Sequence[Token], at: int) -> bool:
    """Whether a minus sign that touches no word before it, or the word, stands before."""
    if word_at(tokens, at - 1) == "minus":
        return True
    sign = at > 0 and tokens[at - 1].text in MINUS and adjacent(tokens, at - 1)
    return sign and not adjacent(tokens, at - 2)


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
