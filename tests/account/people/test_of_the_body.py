"""Of which body a role is that names it by a noun, on invented reports."""

import pytest

from variorum.account.people.of_the_body import of_the_body
from variorum.account.sources import gather_sources
from variorum.model import Annotation, Comparison, Name, NameType, Report, Span, Story


def whose(text: str, role: str, *names: tuple[str, NameType]) -> str:
    report = Report(id="r", source="r", text=text)
    marked = tuple(Name(at := text.index(n), at + len(n), kind) for n, kind in names)
    ends = [i + 1 for i, c in enumerate(text) if c == "."]
    sentences = tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False))
    found = {"r": Annotation(report="r", sentences=sentences, names=marked)}
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, found)
    begin = text.index(role)
    return of_the_body(report.cite(begin, begin + len(role)), sources)


@pytest.mark.parametrize(
    ("text", "role", "names", "told"),
    [
        (
            "The Avon Ferry Association objected. So did Ann Ray, president of the association.",
            "president of the association",
            [("The Avon Ferry Association", "organisation")],
            "the Avon Ferry Association",
        ),
        (
            "The Department of Rivers opened it. Department engineer Ann Ray saw it.",
            "Department engineer",
            [("Department of Rivers", "organisation")],
            "of Department of Rivers",
        ),
        (
            "Owner Avon Ferries objected. The company’s boss, Ann Ray, did not.",
            "company’s boss",
            [("Avon Ferries", "organisation")],
            "of Avon Ferries",
        ),
        (
            "Wend’s mayor wept. The city’s fire chief, Ann Ray, did not.",
            "city’s fire chief",
            [("Wend", "place")],
            "of Wend",
        ),
        (
            "Friends of Weirs cut ties, so the group’s head, Ann Ray, told.",
            "group’s head",
            [("Friends of Weirs", "organisation")],
            "of Friends of Weirs",
        ),
        (
            "Avon met Wend. The city’s fire chief, Ann Ray, wept.",
            "city’s fire chief",
            [("Avon", "place"), ("Wend", "place")],
            "",
        ),
        (
            "Avon met. The country’s judge, Ann Ray, wept.",
            "country’s judge",
            [("Avon", "place")],
            "",
        ),
        ("They met the mayor of Avon.", "mayor of Avon", [("Avon", "place")], ""),
    ],
)
def test_the_name_told_before_says_which_body_is_meant(
    text: str, role: str, names: list[tuple[str, NameType]], told: str
) -> None:
    assert whose(text, role, *names) == told
