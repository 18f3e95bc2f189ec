"""Who tells a sentence otherwise is not counted as telling it, and is shown beside it."""

import pytest

import variorum
from variorum.account.coverage.otherwise import DIFFER, OTHERWISE

BOTH = "The ferry ran aground on the bar off Harl at midnight, and forty sheep swam ashore."
TOLD_TOO = "Forty sheep swam ashore when the ferry ran aground at midnight on the bar off Harl."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The council voted 14 to 3 on Tuesday.", "The council voted 15 to 3."),
        (
            "The lighthouse on the bar off Harl was built in 1868 by convicts.",
            "The lighthouse on the bar off Harl was built in 1872 by convicts.",
        ),
        (
            "The drivers of the Harl ferry union will strike on 18 May, Ada Quill said.",
            "Ada Quill called off the strike of the Harl ferry union planned for 18 May.",
        ),
        (
            "“We will keep the old ferry running until the spring,” Ada Quill told the council.",
            "“We will keep the old ferry running until the spring,” Bram Odell told the council.",
        ),
    ],
)
def test_who_tells_otherwise_is_not_counted(tmp_path, a: str, b: str) -> None:
    for name, both, words in (("a", BOTH, a), ("b", f"{TOLD_TOO} The pier was shut.", b)):
        (tmp_path / f"{name}.txt").write_text(f"4 May 2031\n\n{both}\n\n{words}\n", "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("coverage").lines
    (told,) = (line.text for line in lines if line.label == "All 2 reports")
    assert told in (BOTH, TOLD_TOO)
    differing = [line for line in lines if line.text in (a, b)]
    assert all(line.label == DIFFER for line in differing)
    assert all(under.note.endswith(OTHERWISE) for line in differing for under in line.lines)
