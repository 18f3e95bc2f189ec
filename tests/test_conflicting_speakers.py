"""One utterance given to two speakers: a person sees it in the account and in the export."""

from pathlib import Path

import variorum

QUOTED = "“The harbour wall will be rebuilt before the winter storms reach the old town,”"
FIRST = f"{QUOTED} Anna Kellner told the council on Monday. The meeting went on until midnight.\n"
SECOND = f"The council met on Monday. {QUOTED} Robert Marsh said. Nobody objected to the plan.\n"


def test_a_conflict_of_speakers_is_told_in_account_and_export(tmp_path: Path) -> None:
    for name, text in (("courier", FIRST), ("lantern", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with variorum.read(tmp_path) as case:
        (told,) = [
            line.note
            for line in case.stories[0].account().lines()
            if "given to different speakers" in line.note
        ]
        (row,) = [row for row in case.export("families") if row["ascriptions"]]
    assert "Anna Kellner (courier" in told
    assert "Robert Marsh (lantern" in told
    given = {a["speaker"]: a["reports"] for a in row["ascriptions"]}
    assert set(given) == {"Anna Kellner", "Robert Marsh"}
    assert [len(reports) for reports in given.values()] == [1, 1]


def test_speakers_that_agree_are_told_as_no_conflict(tmp_path: Path) -> None:
    second = SECOND.replace("Robert Marsh", "Anna Kellner")
    for name, text in (("courier", FIRST), ("lantern", second)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with variorum.read(tmp_path) as case:
        lines = list(case.stories[0].account().lines())
        rows = case.export("families")
    assert not any("different speakers" in line.note for line in lines)
    assert not any(row["ascriptions"] for row in rows)
