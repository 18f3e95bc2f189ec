from io import StringIO

import pytest
from rich.console import Console

from variorum.model import Account, Line, Report, Section
from variorum.show.terminal import StoryRow, print_account, print_stories


def printed(account: Account, width: int = 80, **options: object) -> str:
    out = StringIO()
    print_account(account, console=Console(file=out, width=width), **options)  # type: ignore[arg-type]
    return out.getvalue()


def unwrapped(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [20, 60, 80, 200])
def test_the_brief_is_there_whole_at_any_width(account: Account, width: int) -> None:
    out = printed(account, width)
    for line in account.section("brief").lines:
        assert unwrapped(line.text) in unwrapped(out)
    assert "…" not in out


def test_rows_fit_the_screen(account: Account) -> None:
    for width in (60, 80, 200):
        assert max(map(len, printed(account, width).splitlines())) <= min(width, 100)


def test_every_line_names_report_and_characters(
    account: Account, reports: tuple[Report, ...]
) -> None:
    out = unwrapped(printed(account, 200, reports={r.id: r for r in reports}))
    assert "001 Harbour Post · 0–70; 002 Daily Quay · 0–17; 002 Daily Quay · title 0–5" in out
    for line in account.lines():
        for evidence in line.evidence:
            assert f"{evidence.begin}–{evidence.end}" in out


def test_changed_words_can_be_told_without_colour(account: Account) -> None:
    out = unwrapped(printed(account))
    assert "We **will not** keep piers open for ~nobody~," in out
    assert "We **would never** keep piers open for ~anybody~," in out
    assert "\x1b" not in out
    assert "differ from another wording: **altered** ~reworded~" in out


def test_report_text_is_neither_markup_nor_control(account: Account) -> None:
    assert "[bold]twice[/bold]" in printed(account)
    assert "\u202e" not in printed(account)
    hostile = "[/] \x1b[31mred\x1b[0m :smile: [link=file:///etc]x[/link]"
    section = Section("brief", hostile, (Line(hostile, (), label=hostile, note=hostile),))
    out = printed(Account("s", hostile, (section,)), 200)
    assert "\x1b" not in out
    assert out.count("[link=file:///etc]x[/link]") == 5
    assert ":smile:" in out


def test_what_was_just_said_is_not_said_again(reports: tuple[Report, ...]) -> None:
    post = reports[0]
    inner = Line("We would", (post.cite(0, 5),), label="A", note="altered: modality")
    outer = Line("We will", (post.cite(0, 5),), label="B", note="altered: modality", lines=(inner,))
    figure = Line("1,200 people", (post.cite(0, 5),), note="Harbour Post")
    account = Account("s", "T", (Section("figures", "Figures", (outer, figure)),))
    out = printed(account, reports={"001": post})
    assert out.count("altered: modality") == 1
    assert out.count("Harbour Post") == 3  # in the sources alone


def test_words_before_a_line_stand_under_it(reports: tuple[Report, ...]) -> None:
    post = reports[0]
    line = Line("We will", (post.cite(20, 27),), context=post.cite(0, 12))
    rows = printed(
        Account("s", "T", (Section("only", "Only", (line,)),)), reports={"001": post}
    ).splitlines()
    at = rows.index("We will")
    assert rows[at + 1].startswith("  before it: ")
    assert " ".join(post.text[:12].split()) in rows[at + 1]
    assert "20–27" in rows[at + 2]


def test_a_folded_timeline_keeps_what_most_reports_tell(reports: tuple[Report, ...]) -> None:
    both = tuple(report.cite(0, 5) for report in reports[:2])
    lines = tuple(Line(f"Day {i}", both if i in (20, 30) else both[:1]) for i in range(40))
    account = Account("s", "T", (Section("timeline", "Timeline", lines),))
    folded = printed(account, reports={report.id: report for report in reports})
    assert folded.index("Day 0") < folded.index("Day 20") < folded.index("Day 30")
    assert "Day 39" not in folded


def test_long_sections_fold_and_say_so() -> None:
    lines = tuple(Line(f"Day {i}", ()) for i in range(40))
    account = Account("s", "T", (Section("timeline", "Timeline", lines, held_back=7, unsure=3),))
    folded, full = printed(account), printed(account, whole=True)
    assert "+28 more (--all)" in folded
    assert "Day 39" not in folded
    assert "Day 39" in full
    assert "more (--all)" not in full
    words = "7 more left out of the account, 3 as unsure, the rest to keep it readable"
    assert f"{words} (all: variorum export CASE timeline)" in " ".join(folded.split())
    assert words in " ".join(full.split())


def test_stories_are_listed_whole_when_piped() -> None:
    out = StringIO()
    title = "A very long title about the ferry piers that nobody could ever cut off here " * 2
    row = StoryRow("1", title, 3, ("Harbour Post", "Daily Quay [red]"), "2 to 8 March 2031")
    print_stories([row], console=Console(file=out, width=80))
    words = out.getvalue().split()
    assert all(word in words for word in [*title.split(), "[red]", "2031"])
    assert "\x1b" not in out.getvalue()
