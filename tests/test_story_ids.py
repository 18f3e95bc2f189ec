"""A story keeps its id; what is joined or split is on record and can be followed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from variorum.cli import main
from variorum.compare.former_stories import became, former, in_words
from variorum.corrections import join_stories, remove_report, split_story, undo
from variorum.export import EXPORTS
from variorum.model import Case
from variorum.pipeline import bring_up_to_date, compare_case, read_into
from variorum.show.web.story_pages import former_story_page, story_page
from variorum.store.sqlite import SqliteCase
from variorum.story_ids import ids_of

FERRY = (
    "Ferry toll raised in Tern Bay\n\nThe council of Tern Bay raised the ferry toll to ninety "
    "groats on {day}, mayor Edna Vale said. The ferry toll pays for the pier of the town, {own}.\n"
)
GULLS = "Gulls nest on the lighthouse\n\nNinety gulls nest there, the keeper of it said.\n"


@pytest.fixture
def case() -> SqliteCase:
    return SqliteCase.in_memory()


def read(case: SqliteCase, folder: Path, **texts: str) -> None:
    """Read reports under these names, and bring the case up to date."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    read_into(case, [folder])
    bring_up_to_date(case)


def stories(case: Case) -> dict[str, set[str]]:
    return {story.id: set(story.reports) for story in case.stories()}


def test_the_largest_share_keeps_the_id_and_of_equals_the_oldest() -> None:
    before = {"2": ("a", "b"), "10": ("c", "d"), "3": ("e",)}
    assert ids_of([("a", "b", "c", "d")], before) == ["2"]
    assert ids_of([("a", "c", "d"), ("b",), ("x",)], before) == ["10", "2", None]
    assert ids_of([("e", "x"), ("y",)], before) == ["3", None]


def test_a_story_keeps_its_id_when_reports_join_and_leave(case: SqliteCase, tmp_path: Path) -> None:
    read(case, tmp_path, gulls=GULLS)
    assert stories(case) == {"1": {"gulls"}}
    read(case, tmp_path, post=FERRY.format(day="Monday", own="the Post was told"))
    assert stories(case) == {"1": {"gulls"}, "2": {"post"}}
    read(case, tmp_path, wire=FERRY.format(day="Monday", own="she told the wire"))
    assert stories(case) == {"1": {"gulls"}, "2": {"post", "wire"}}
    remove_report(case, "post")
    bring_up_to_date(case)
    assert stories(case) == {"1": {"gulls"}, "2": {"wire"}}
    assert case.story_changes() == ()
    compare_case(case)
    assert stories(case) == {"1": {"gulls"}, "2": {"wire"}}


def test_what_a_hand_joins_and_splits_is_on_record(case: SqliteCase, tmp_path: Path) -> None:
    read(case, tmp_path, gulls=GULLS)
    read(case, tmp_path, post=FERRY.format(day="Monday", own="the Post was told"))
    join_stories(case, "post", "gulls")
    bring_up_to_date(case)
    assert stories(case) == {"1": {"gulls", "post"}}
    (joined,) = case.story_changes()
    assert in_words(joined) == "Story 2 became part of story 1 (1 report): post joined by hand."
    assert became(case, "2") == ("1",)
    assert former(case, "1") == ("2",)
    page = former_story_page(case, "2")
    assert page is not None
    assert [one["address"] for one in page["stories"]] == ["/story/1"]
    assert former_story_page(case, "7") is None
    undo(case)
    bring_up_to_date(case)
    assert set(stories(case)) == {"1", "3"}
    assert [c.kind for c in case.story_changes()] == ["joined", "split"]
    assert [c.why for c in case.story_changes()] == ["story with", "undone"]
    assert became(case, "2") == ("1",)
    assert became(case, "4") == ()


def test_the_last_report_of_a_story_leaves_a_record(case: SqliteCase, tmp_path: Path) -> None:
    read(case, tmp_path, gulls=GULLS)
    remove_report(case, "gulls")
    bring_up_to_date(case)
    assert stories(case) == {}
    (gone,) = case.story_changes("1")
    assert in_words(gone) == "Story 1 has no reports any more: gulls removed."
    assert became(case, "1") == former(case, "1") == ()


def test_only_stories_that_are_others_are_compared(case: SqliteCase, tmp_path: Path) -> None:
    read(case, tmp_path, gulls=GULLS, post=FERRY.format(day="Monday", own="the Post was told"))
    (tmp_path / "wire.txt").write_text(FERRY.format(day="Monday", own="she told the wire"))
    read_into(case, [tmp_path])
    seen: list[str] = []
    bring_up_to_date(case, progress=lambda s: seen.append(s.what) if s.stage == "compare" else None)
    assert [stories(case)[story] for story in seen] == [{"post", "wire"}]


def test_a_hand_holds_when_reports_come_in(case: SqliteCase, tmp_path: Path) -> None:
    ferry = {
        name: FERRY.format(day="Monday", own=f"the {name} wrote")
        for name in ("post", "wire", "sun")
    }
    read(case, tmp_path, post=ferry["post"], wire=ferry["wire"], gulls=GULLS)
    split_story(case, "wire")
    join_stories(case, "gulls", "wire")
    bring_up_to_date(case)
    read(case, tmp_path, sun=ferry["sun"])
    assert sorted(map(sorted, stories(case).values())) == [["gulls", "wire"], ["post", "sun"]]


def test_the_grain_says_what_an_account_is_of(case: SqliteCase, tmp_path: Path) -> None:
    for number, day in enumerate(("2031-03-03", "2031-03-11")):
        text = FERRY.format(day="Monday", own="as the council wrote")
        line = {"id": f"day{number}", "text": f"{text}\n{day}", "date": day}
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(line))
    read_into(case, [tmp_path])
    bring_up_to_date(case)
    (saga,) = case.stories()
    assert case.episodes(saga.id) == (("day0",), ("day1",))
    rows = list(EXPORTS["sagas"](case))
    assert [(r["saga"], r["episode"], r["date_from"]) for r in rows] == [
        ("1", 1, "2031-03-03"),
        ("1", 2, "2031-03-11"),
    ]
    page = story_page(case, saga)
    assert [(one["dates"], one["here"]) for one in page["episodes"]] == [
        ("3 March 2031", True),
        ("11 March 2031", True),
    ]
    case.set_grain("story")
    bring_up_to_date(case)
    assert stories(case) == {"1": {"day0"}, "2": {"day1"}}
    assert [c.why for c in case.story_changes()] == ["grain"]
    assert case.saga_of("2") == ("1", "2")
    page = story_page(case, case.story("2"))
    assert next((one["address"], one["here"]) for one in page["episodes"]) == ("/story/1", False)
    assert [r["story"] for r in EXPORTS["sagas"](case)] == ["1", "2"]
    case.set_grain("saga")
    bring_up_to_date(case)
    (row,) = EXPORTS["stories"](case)
    assert (row["story"], row["former"]) == ("1", ["2"])


def test_the_shell_says_what_became_of_a_story(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    (tmp_path / "reports").mkdir()
    with SqliteCase.open(path, create=True) as case:
        read(case, tmp_path / "reports", gulls=GULLS)
        read(case, tmp_path / "reports", post=FERRY.format(day="Monday", own="the Post was told"))
        join_stories(case, "post", "gulls")
        bring_up_to_date(case)
    shown = CliRunner().invoke(main, ["show", str(path), "2"])
    assert shown.exit_code == 2
    assert "Story 2 became part of story 1" in shown.output
    assert "`variorum show CASE 1`" in shown.output
    history = CliRunner().invoke(main, ["show", str(path), "--stories-history"])
    row = json.loads(history.output)
    assert (row["story"], row["became"], row["kind"]) == ("2", "1", "joined")
    episodes = CliRunner().invoke(main, ["show", str(path), "--grain", "story"])
    rows = [json.loads(line) for line in episodes.output.splitlines()]
    assert [(r["saga"], r["episode"], len(r["reports"])) for r in rows] == [
        ("1", 1, 1),
        ("1", 2, 1),
    ]
