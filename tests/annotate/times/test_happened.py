"""Times at which something happened, on invented sentences."""

from datetime import date

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.annotate.times.happened import happened_at


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("It was built in 1993.", True),
        ("In 1993 it was built.", True),
        ("It was built in early 1993.", True),
        ("It was told in a 1993 letter.", True),
        ("They lost the 1993 election.", True),
        ("It has stood since 1993.", False),
        ("It has stood since 1993, when it was built.", True),
        ("They cited the 1993 law.", False),
    ],
)
def test_a_time_that_is_told_with_in_or_of_is_one_at_which_something_happened(
    text: str, happened: bool
) -> None:
    (sentence,) = find_sentences(text)
    (time,) = find_times(text, [sentence], written=date(2016, 6, 23))
    assert happened_at(text, sentence, time) is happened
