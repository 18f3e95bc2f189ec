"""The names of the calendar."""

from collections.abc import Mapping

from variorum.lang import word_pairs, words_in_order

MONTHS = words_in_order("months")
WEEKDAYS = words_in_order("weekdays")
MONTH_NUMBERS: Mapping[str, int] = {
    **{month.lower(): number for number, month in enumerate(MONTHS, start=1)},
    **{
        short: MONTHS.index(month) + 1 for short, month in word_pairs("month_abbreviations").items()
    },
}
"""What month a word stands for, in full or short, lower case and without a stop."""
