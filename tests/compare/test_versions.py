from variorum.compare.versions import differences

BEFORE = "The ferry failed on Tuesday. Two boats are left.\n\nMore will be told in June."
AFTER = "The ferry failed on Tuesday.  One boat is left.\n\n“We are sorry,” the mayor said."


def test_sentences_that_changed_stand_with_their_places() -> None:
    changed, *more = differences(BEFORE, AFTER)
    assert changed.kind == "changed"
    assert changed.before_text.startswith("Two boats are left.")
    assert changed.after_text.startswith("One boat is left.")
    assert changed.before.of(BEFORE) == changed.before_text
    assert changed.after.of(AFTER) == changed.after_text
    assert more == []


def test_what_was_put_in_and_left_out() -> None:
    short, long = "One. Three.", "One. Two. Three."
    (added,) = differences(short, long)
    (removed,) = differences(long, short)
    assert (added.kind, added.after_text, added.before_text) == ("put in", "Two.", "")
    assert (removed.kind, removed.before_text, removed.after_text) == ("left out", "Two.", "")


def test_spaces_alone_are_no_change() -> None:
    assert differences("One. Two.\n\nThree.", "One.\nTwo.  Three. ") == ()
