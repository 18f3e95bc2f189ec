"""A passage by its beginning."""

from variorum.account.shortened import SHOWN, shortened


def test_a_short_passage_stands_on_one_line_whole() -> None:
    assert shortened("The weir\n of Dorn ") == "The weir of Dorn"


def test_a_long_passage_ends_at_a_word() -> None:
    long = shortened("weir " * 40)
    assert long.endswith("weir …")
    assert len(long) <= SHOWN + 2
