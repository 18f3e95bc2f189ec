"""The line above a family says who prints what where its wordings part."""

from pathlib import Path

import variorum

SAID = "“We will rebuild the eastern flood gate before the winter storms,” Anna Kellner said.\n"
REPORTS = {
    "courier": SAID,
    "lantern": f"The council met on Thursday.\n\n{SAID}",
    "wire": f"Anna Kellner spoke first.\n\n{SAID.replace('will', 'might')}",
}


def notes(folder: Path, reports: dict[str, str]) -> list[str]:
    for name, text in reports.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with variorum.read(folder) as case:
        return [line.note for line in case.stories[0].account().lines() if line.note]


def test_a_reader_sees_which_reports_agree(tmp_path: Path) -> None:
    (told,) = [note for note in notes(tmp_path, REPORTS) if "/" in note and "3 reports" in note]
    agreed, other = told.split(" / ")
    assert agreed.startswith("altered: modality — “will” (")
    assert "courier" in agreed
    assert "lantern" in agreed
    assert other.startswith("“might” (wire")


def test_of_two_reports_the_words_alone_are_told(tmp_path: Path) -> None:
    two = {name: REPORTS[name] for name in ("courier", "wire")}
    (told,) = [note for note in notes(tmp_path, two) if "modality" in note]
    assert {"“will”", "“might”"} <= set(told.split())
    assert "(" not in told
