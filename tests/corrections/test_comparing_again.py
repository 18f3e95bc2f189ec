"""After a correction only what it touches is compared, and the account is the same."""

from pathlib import Path

import pytest

from variorum.corrections import join_people, set_speaker, split_family, undo
from variorum.model import Case
from variorum.pipeline import (
    Step,
    bring_up_to_date,
    compare_case,
    read_into,
)
from variorum.store.sqlite import SqliteCase

GULLS = "Gulls nest on the lighthouse\n\nNinety gulls nest there, the keeper of it said.\n"


@pytest.fixture
def two(ferry: SqliteCase, tmp_path: Path) -> SqliteCase:
    """A case of two stories."""
    path = tmp_path / "gulls.txt"
    path.write_text(GULLS, encoding="utf-8")
    read_into(ferry, [path])
    bring_up_to_date(ferry)
    return ferry


def kept(case: Case) -> list[object]:
    return [(case.comparison(s.id), case.account(s.id)) for s in case.stories()]


def test_one_story_compared_again_is_what_comparing_all_gives(two: SqliteCase) -> None:
    before = kept(two)
    for correct in (
        lambda: split_family(two, "wire", "waited nine years"),
        lambda: set_speaker(two, "post", "pay for the pier of the town", "Otto Finch"),
        lambda: join_people(two, "post", "Edna Vale", "lantern", "Theodora Vale"),
    ):
        seen: list[Step] = []
        correct()
        bring_up_to_date(two, progress=seen.append)
        assert [step.done for step in seen if step.stage == "compare"] == [1]
        assert not two.stale
        alone = kept(two)
        compare_case(two)
        assert kept(two) == alone
        assert alone != before
    for _ in range(3):
        assert undo(two) is not None
        bring_up_to_date(two)
    assert kept(two) == before


def test_what_came_in_beside_is_not_passed_over(two: SqliteCase, tmp_path: Path) -> None:
    split_family(two, "wire", "waited nine years")
    path = tmp_path / "seals.txt"
    path.write_text("Seals return\n\nSeals came back to the bay, its warden said.\n")
    read_into(two, [path])
    bring_up_to_date(two)
    assert not two.stale
    assert "seals" in {name for story in two.stories() for name in story.reports}
