"""Half of a sentence, word for word in a passage."""

from variorum.account.repeated import repeated_in

SENTENCE = "The weir of Dorn can’t be closed before the end of the winter, the board said."


def test_half_of_a_sentence_in_a_row_is_found_with_its_place() -> None:
    passage = "Nothing new: “The weir of Dorn can't be closed before the end of May.”"
    place = repeated_in(SENTENCE, passage, fewest=5)
    assert place is not None
    assert place.of(passage) == "The weir of Dorn can't be closed before"


def test_less_than_half_or_too_few_words_are_not() -> None:
    assert repeated_in(SENTENCE, "The weir of Dorn can't be opened before May.", fewest=5) is None
    assert repeated_in("The weir is shut.", "Why? The weir is shut.", fewest=5) is None
