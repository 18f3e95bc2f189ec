from datetime import date
from pathlib import Path

import pytest

from variorum.corrections import (
    join_stories,
    no_copy,
    remove_report,
    set_field,
    set_speaker,
    split_story,
    undo,
)
from variorum.pipeline import bring_up_to_date, read_into
from variorum.store.sqlite import SqliteCase

TEXT = (
    "The council of Marrow Bay voted on Monday to raise the ferry toll, a decision that the "
    "harbour master had long asked for. Nobody spoke against it at the meeting in the hall.\n"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "toll.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def case(source: Path) -> SqliteCase:
    opened = SqliteCase.in_memory()
    read_into(opened, [source])
    return opened


def test_a_date_set_by_hand_is_what_weekdays_are_told_from(case: SqliteCase) -> None:
    before = case.annotation("toll")
    set_field(case, "toll", "date", "2031-05-07")
    assert case.report("toll").published == date(2031, 5, 7)
    assert "2031-05-05" in {time.value for time in case.annotation("toll").times}
    assert undo(case) is not None
    assert case.annotation("toll") == before


def test_a_wrong_date_changes_nothing(case: SqliteCase) -> None:
    with pytest.raises(ValueError, match="soon"):
        set_field(case, "toll", "date", "soon")
    with pytest.raises(KeyError):
        set_field(case, "toll", "colour", "blue")
    assert case.corrections() == ()


def test_an_empty_value_takes_a_field_away(case: SqliteCase) -> None:
    set_field(case, "toll", "outlet", " Tern Post ")
    assert case.report("toll").outlet == "Tern Post"
    set_field(case, "toll", "outlet", "")
    assert case.report("toll").outlet is None


def test_a_removed_report_stays_away_when_its_file_is_read_again(
    case: SqliteCase, source: Path, tmp_path: Path
) -> None:
    remove_report(case, "toll")
    read_into(case, [source])
    copy = tmp_path / "copy.txt"
    copy.write_text(TEXT)
    read_into(case, [copy])
    bring_up_to_date(case)
    assert list(case.reports()) == []
    assert case.stories() == ()
    undo(case)
    bring_up_to_date(case)
    assert [story.reports for story in case.stories()] == [("toll",)]


def test_corrections_hold_after_reading_again(case: SqliteCase, source: Path) -> None:
    set_field(case, "toll", "title", "Toll raised")
    read_into(case, [source])
    assert case.report("toll").title == "Toll raised"


OTHER = (
    "Gulls nest on the old lighthouse of Marrow Bay, and the keeper counts them each spring. "
    '"I have counted ninety gulls," said the keeper, Ida Moor.\n'
)


@pytest.fixture
def two(case: SqliteCase, tmp_path: Path) -> SqliteCase:
    gulls = tmp_path / "gulls.txt"
    gulls.write_text(OTHER)
    copy = tmp_path / "wire.txt"
    copy.write_text(TEXT + "The harbour master was glad.\n")
    read_into(case, [gulls, copy])
    bring_up_to_date(case)
    return case


def stories(case: SqliteCase) -> set[frozenset[str]]:
    bring_up_to_date(case)
    return {frozenset(story.reports) for story in case.stories()}


def test_stories_joined_and_split_by_hand_stay_so_until_undone(
    two: SqliteCase, tmp_path: Path
) -> None:
    found = stories(two)
    assert found == {frozenset({"toll", "wire"}), frozenset({"gulls"})}
    join_stories(two, "gulls", "toll")
    assert stories(two) == {frozenset({"toll", "wire", "gulls"})}
    split_story(two, "wire")
    read_into(two, [tmp_path / "gulls.txt"])
    assert stories(two) == {frozenset({"toll", "gulls"}), frozenset({"wire"})}
    undo(two)
    undo(two)
    assert stories(two) == found


def test_what_is_no_copy_counts_as_an_origin(two: SqliteCase) -> None:
    (story,) = (s.id for s in two.stories() if "wire" in s.reports)
    assert two.comparison(story).relations[0].relation == "copy"
    no_copy(two, "wire", "toll")
    bring_up_to_date(two)
    assert two.comparison(story).relations[0].relation == "independent"
    undo(two)
    bring_up_to_date(two)
    assert two.comparison(story).relations[0].relation == "copy"


def test_words_given_to_another_speaker_are_shown_as_theirs(two: SqliteCase) -> None:
    made = set_speaker(two, "gulls", "counted ninety gulls", "Ada Finch")
    bring_up_to_date(two)
    (story,) = (s.id for s in two.stories() if "gulls" in s.reports)
    assert "Ada Finch" in {f.speaker for f in two.comparison(story).families}
    assert made == undo(two)
    with pytest.raises(ValueError, match="nowhere"):
        set_speaker(two, "gulls", "gulls nest", "Ada Finch")


def test_any_correction_can_be_taken_back_by_its_number(case: SqliteCase, source: Path) -> None:
    dated = set_field(case, "toll", "date", "2031-05-07")
    removed = remove_report(case, "toll")
    outcome = read_into(case, [source])
    assert (outcome.known, outcome.kept_out) == (1, ((source.as_posix(), removed),))
    assert undo(case, dated.id) == dated  # while the report is out
    assert undo(case, removed.id) == removed
    assert case.report("toll").published is None
    assert "2031-05-05" not in {time.value for time in case.annotation("toll").times}
    assert read_into(case, [source]).kept_out == ()
    with pytest.raises(KeyError):
        undo(case, removed.id)


def test_a_report_is_not_joined_with_itself(case: SqliteCase) -> None:
    for correct in (no_copy, join_stories):
        with pytest.raises(ValueError, match="named twice"):
            correct(case, "toll", "toll")
    assert case.corrections() == ()


def test_what_is_set_is_one_line_that_steers_no_screen(case: SqliteCase) -> None:
    set_field(case, "toll", "title", "Toll\n raised\x1b[31m \u202eagain\x07")
    assert case.report("toll").title == "Toll raised[31m again"
