from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.account.dates_in_words import describe
from variorum.model import When


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(), "date not known"),
        (When.on(date(2024, 12, 12)), "12 December 2024"),
        (When(date(2025, 6, 1), date(2025, 6, 30)), "June 2025"),
        (When(date(2024, 2, 1), date(2024, 2, 29)), "February 2024"),
        (When(date(2025, 1, 1), date(2025, 12, 31)), "2025"),
        (When(date(1990, 1, 1), date(1999, 12, 31)), "the 1990s"),
        (When(date(2019, 1, 1), date(2021, 12, 31)), "between 2019 and 2021"),
        (When(date(2025, 4, 1), date(2025, 6, 30)), "between April and June 2025"),
        (When(date(2021, 5, 3), date(2021, 5, 10)), "between 3 and 10 May 2021"),
        (When(date(2021, 4, 28), date(2021, 5, 3)), "between 28 April and 3 May 2021"),
        (When(date(2020, 12, 30), date(2021, 1, 2)), "between 30 December 2020 and 2 January 2021"),
        (When(date(2024, 12, 12), date(2024, 12, 13)), "12 or 13 December 2024"),
        (When(date(2024, 12, 31), date(2025, 1, 1)), "31 December 2024 or 1 January 2025"),
        (When(None, date(2024, 12, 11)), "before 12 December 2024"),
        (When(None, date(2024, 12, 31)), "by 31 December 2024"),
        (When(date(2025, 1, 21), None), "after 20 January 2025"),
        (When(date(2025, 1, 1), None), "from 1 January 2025"),
        (When(date(2025, 1, 21), None, 2), "a Wednesday after 20 January 2025"),
        (When(None, date(2024, 12, 11), 0), "a Monday before 12 December 2024"),
        (When(date(2025, 1, 21), date(2025, 3, 10), 2),
         "a Wednesday between 21 January and 10 March 2025"),
        (When(date(2025, 1, 1), date(2025, 12, 31), 2), "a Wednesday in 2025"),
        (When(date(2025, 1, 20), date(2025, 1, 26), 2), "22 January 2025"),
        (When(date(2025, 1, 20), date(2025, 2, 1), 2), "22 or 29 January 2025"),
        (When(weekday=4), "a Friday, date not known"),
        (When(date.min, date.max), "between 1 and 9999"),
    ],
)  # fmt: skip
def test_dates_read_as_a_person_would_say_them(when: When, words: str) -> None:
    assert describe(when) == words


@given(
    st.dates() | st.none(),
    st.integers(0, 5000) | st.none(),
    st.integers(0, 6) | st.none(),
)
def test_any_interval_has_words(
    earliest: date | None, length: int | None, weekday: int | None
) -> None:
    latest = None
    if earliest is not None and length is not None:
        latest = earliest + timedelta(days=min(length, (date.max - earliest).days))
    words = describe(When(earliest, latest, weekday))
    assert words
    if words[0].isdigit() and " or " not in words and words.count(" ") == 2:
        assert earliest is not None
        assert latest is not None
        assert (latest - earliest).days <= (0 if weekday is None else 13)
