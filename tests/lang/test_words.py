import re

from variorum.lang import any_word, word_list, words_in_order
from variorum.lang.calendar import MONTH_NUMBERS, MONTHS, WEEKDAYS


def test_entries_come_in_the_order_of_the_file() -> None:
    assert words_in_order("weekdays")[:2] == ("Monday", "Tuesday")
    assert word_list("weekdays") == frozenset(WEEKDAYS)


def test_a_pattern_takes_the_longest_entry_of_several_lists() -> None:
    pattern = re.compile(any_word("modals", "first_person"))
    for word in word_list("modals") | word_list("first_person"):
        assert pattern.fullmatch(word)
    assert re.match(any_word("first_person"), "my own").group() == "my"


def test_a_month_in_full_or_short_has_its_number() -> None:
    assert MONTH_NUMBERS["may"] == 5
    assert MONTH_NUMBERS["sept"] == MONTH_NUMBERS["september"] == 9
    assert set(MONTH_NUMBERS.values()) == set(range(1, len(MONTHS) + 1))
