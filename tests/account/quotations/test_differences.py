"""What two wordings differ in, told in words, on invented ones."""

from variorum.account.quotations.differences import describe_pair
from variorum.model import Change, Span, WordingPair


def change(a: str, b: str) -> Change:
    return Change("content word", Span(0, len(a)), Span(0, len(b)), a, b)


def test_of_what_is_only_told_no_long_stretches_are_named_as_changed() -> None:
    long = change("the man they believe was alone", "suspect in the case, but that “they")
    left_out = change("", "his old and his")
    short = change("open", "glad")
    changes = (long, left_out, short)
    told = WordingPair(0, 1, "reworded", indirect=True, changes=changes)
    assert describe_pair(told, kind="mixed") == "reworded, partly indirect — “open” / “glad”"
    printed = WordingPair(0, 1, "reworded", changes=changes)
    assert "suspect in the case" in describe_pair(printed)


def test_of_what_is_only_told_words_of_two_sorts_are_not_named_as_one_for_another() -> None:
    pairs = [("material", "potentially"), ("40 boats", "known as"), ("toll", "they had paid")]
    changes = (*(change(a, b) for a, b in pairs), change("aid", "help"))
    told = WordingPair(0, 1, "reworded", indirect=True, changes=changes)
    assert describe_pair(told, kind="indirect") == "reworded, indirect — “aid” / “help”"
