"""Numbers that neither count nor measure: dates, ages, names, addresses, scores."""

from collections.abc import Sequence

from variorum.annotate.figures.rates import unit_at
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Number, Token, adjacent, word_at
from variorum.lang import word_list
from variorum.lang.calendar import MONTH_NUMBERS, WEEKDAYS

LAST_DAY = 31
YEARS = range(1700, 2101)
PERSONS = frozenset(["adults", "people", "those", "children", "anyone", "men", "women", "persons"])
PERSON_OF_AGE = frozenset(["man", "woman", "boy", "girl", "child", "pensioner", "teenager"])
DIED_BEFORE = 6
"""How far "dies" may stand before the age: "dies in a prison hospital at 77"."""
AGED = frozenset(["died", "dead", "dies", "retired", "even"])
PLACING = frozenset(["in", "at", "on", "across", "near", "outside", "inside", "around"])
EMERGENCY_LINES = ("911", "999", "112", "311")
OF_A_LINE = frozenset(["call", "calls", "caller", "callers", "operator", "operators", "dispatcher",
    "dispatchers"])  # fmt: skip
RANKS = frozenset(["category", "type", "tier", "phase", "grade", "level", "stage", "class"])
JOINS = ("-", "–", "—", "/", ":", ".", "#", "'", "’", "_", "@", "^")


def is_part_of_code(tokens: Sequence[Token], number: Number, *, priced: bool = False) -> bool:
    """Whether digits hang on letters or further digits: 9/11, G20, COVID-19, 10:30, 5G; "3,5" and
    "1,2,3", which may be one number or several. Those that are ``priced`` may hang on digits only.
    """
    if number.spelled:
        return False
    if _touches_digits(tokens, number):
        return True
    if priced:
        return False
    before = number.first - 1
    if adjacent(tokens, before) and not _follows_measure(tokens, before):
        left = tokens[before]
        if (
            left.kind == "word"
            or left.kind == "number"
            or left.text in ("#", "_", "@", "/", ":", "'", "’")
        ):
            return True
        if (
            left.text in JOINS
            and adjacent(tokens, before - 1)
            and tokens[before - 1].kind != "mark"
            and not _is_second_share(tokens, number)
        ):
            return True
    last = number.last
    if not adjacent(tokens, last - 1):
        return False
    if tokens[last].text == "x" and adjacent(tokens, last) and tokens[last + 1].kind == "number":
        return True  # 4x100
    right = tokens[last].text
    if right in ("/", ":", "_", "@", "."):
        return adjacent(tokens, last) and tokens[last + 1].kind == "number"
    return tokens[last].kind == "number"


def _touches_digits(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a comma or a point parts digits from further ones: "3,5", "1.2.3"."""
    before, last = number.first - 1, number.last
    touching = adjacent(tokens, before) and adjacent(tokens, before - 1)
    if touching and tokens[before].text == "," and tokens[before - 1].kind == "number":
        return True
    if not (adjacent(tokens, last - 1) and tokens[last].text in (",", ".")):
        return False
    return adjacent(tokens, last) and tokens[last + 1].kind == "number"


def _follows_measure(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stroke parts two measures: the token of it in "32GB/64GB"."""
    unit = tokens[at].text == "/" and at > 1 and tokens[at - 2].kind == "number"
    return unit and tokens[at - 1].kind == "word" and bool(unit_at(tokens, at - 1))


def _is_second_share(tokens: Sequence[Token], number: Number) -> bool:
    """Whether two shares are set side by side: "52-40 percent"."""
    before = tokens[number.first - 2]
    return before.kind == "number" and word_at(tokens, number.last) in ("%", "percent")


def is_date(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a year, a day of a month or an hour."""
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if before == ".":
        before = word_at(tokens, number.first - 2)
    if (
        before in MONTH_NUMBERS
        and tokens[number.first - 1].text != "may"
        and number.value <= LAST_DAY
    ):
        return True
    if (
        after in MONTH_NUMBERS
        and tokens[number.last].text[:1].isupper()
        and number.value <= LAST_DAY
    ):
        return True
    if after in ("a.m.", "p.m.", "am", "pm", "o'clock", "noon", "midnight"):
        return True
    return looks_like_year(tokens, number)


def looks_like_year(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is written as years are: four digits without a comma."""
    return (
        not number.spelled
        and not number.scaled
        and number.value == number.value.to_integral_value()
        and int(number.value) in YEARS
        and len(tokens[number.first].text) == 4
    )


def is_age(tokens: Sequence[Token], number: Number, *, counts: bool) -> bool:
    """Whether a number is a person's age: "aged 25", "a 25-year-old", "Name, 47,"."""
    first, last = number.first, number.last
    if {"age", "aged", "ages"} & {word_at(tokens, first - k) for k in (1, 2, 3)}:
        return number.value < 120
    behind = (word_at(tokens, last), word_at(tokens, last + 1))
    if word_at(tokens, first - 1) == "of" and word_at(tokens, first - 2) in PERSON_OF_AGE:
        return not counts and number.value < 120
    told = word_at(tokens, first - 1) in ("was", "is", "turned", "turns", "am") and not counts
    if told and behind[0] in ("when", "years") and number.value < 120:
        return True
    if told and word_at(tokens, first - 2) in ("he", "she", "who", "i") and number.value < 120:
        return not behind[0][:1].isalnum()
    if behind[0] in ("and", "or") and behind[1] in ("older", "younger", "over", "under"):
        return number.value < 120
    bounded = word_at(tokens, first - 1) in ("over", "under")
    if bounded and not counts and number.value < 120 and word_at(tokens, first - 2) in PERSONS:
        return True
    if not counts and word_at(tokens, first - 1) == "at" and _is_told_as_age(tokens, number):
        return True
    if word_at(tokens, last) in ("years", "year", "months") and word_at(tokens, last + 1) == "old":
        return number.value < 120
    hanging = word_at(tokens, last) == "-" and word_at(tokens, last + 1) in ("and", "or", "to")
    noun = word_at(tokens, last + (4 if hanging else 1))  # "16- and 17-year-olds"
    if "year-old" in noun or "month-old" in noun:
        return True
    return (
        not number.scaled
        and number.value < 120
        and word_at(tokens, first - 1) in (",", "(")
        and word_at(tokens, last) in (",", ")", ".", ";", "")
        and first >= 2
        and tokens[first - 2].kind == "word"
        and tokens[first - 2].text[0].isupper()
    )


def _is_told_as_age(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number behind "at" is an age: "At 25, he bought", "died at 91"."""
    before = number.first - 2
    opens = before < 0 or tokens[before].kind == "mark"
    opens |= any(t.lower in AGED for t in tokens[max(0, before - DIED_BEFORE) : before + 1])
    return opens and word_at(tokens, number.last) in (",", ".", "") and 9 < number.value < 120


def is_label(tokens: Sequence[Token], number: Number, *, cased: bool, counts: bool) -> bool:
    """Whether a number names something: Route 66, Channel 4, 26 Union Plaza, Four Oaks.

    ``cased`` says that capitals tell names in this sentence; ``counts`` that a unit or a
    plural noun stands behind the number.
    """
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last] if number.last < len(tokens) else None
    if word_at(tokens, number.first - 1) == "of" and (
        word_at(tokens, number.first - 2) in ("group", "gang")
        and tokens[number.first - 2].text[0].isupper()
    ):
        return True
    if tokens[number.first].text in EMERGENCY_LINES and (
        not counts or word_at(tokens, number.last) in OF_A_LINE
    ):
        return True
    if _is_ranked(tokens, number):
        return True
    if before and before.kind == "word" and not number.scaled:
        capital = before.text[0].isupper() and not before.lower.endswith("'s")
        inside = before.text[1:] != before.text[1:].lower()  # iPhone
        if before.lower in word_list("label_words") and (capital or inside or not counts):
            return True
        if before.lower in RANKS and _is_count(tokens, number.first - 2):
            return True  # "two category 4 storms"
        plain_word = before.lower in word_list("function_words", "verb_forms")
        plain_word |= before.text in WEEKDAYS  # "said Friday 12 people were hurt"
        if cased and capital and not plain_word and "," not in tokens[number.first].text:
            return not counts or not _stands_apart(tokens, number.first - 1)
    if not cased or after is None or after.kind != "word" or not after.text[0].isupper():
        return False
    if number.scaled:
        return False
    first = tokens[number.first]
    within = before is not None and (before.kind == "word" or before.text == ",")
    if counts and not (within and first.kind == "word" and first.text[0].isupper()):
        return False
    return after.lower not in word_list("function_words")


def _is_count(tokens: Sequence[Token], at: int) -> bool:
    if at < 0:
        return False
    return tokens[at].kind == "number" or small_number(tokens[at].lower) is not None


def _is_ranked(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number says which: "the No. 1 link"."""
    abbreviated = word_at(tokens, number.first - 1) == "."
    return abbreviated and word_at(tokens, number.first - 2) in ("no", "nos") and not number.spelled


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name that ends at a token says where: "In Lower Town 340 homes"."""
    while at > 0 and tokens[at].kind == "word" and tokens[at].text[0].isupper():
        if tokens[at].lower in PLACING:
            return True
        at -= 1
    return at == 0 or word_at(tokens, at) in PLACING


def is_compound(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is half of a compound word: "5-year", "two-term", "one-way"."""
    last = number.last
    return adjacent(tokens, last - 1) and adjacent(tokens, last) and tokens[last].text == "-"
