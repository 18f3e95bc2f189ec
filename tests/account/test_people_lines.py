"""The line of a person, on invented reports."""

from variorum.account import write_account
from variorum.model import Annotation, Comparison, Mention, Person, Report, Span, Story


def note(name: str, *also: str) -> str:
    text = f"{name} came. " + " ".join(f"{form} left." for form in also)
    reports = {r: Report(id=r, source=r, text=text) for r in ("r", "s")}
    mentions = tuple(Mention(r.cite(0, len(name)), name) for r in reports.values())
    person = Person("p1", name, also, (), mentions)
    comparison = Comparison(story=Story("s", ("r", "s")), people=(person,))
    found = {r: Annotation(report=r, sentences=(Span(0, len(text)),)) for r in reports}
    (line,) = write_account(comparison, reports, found).section("people").lines
    return line.note.partition("; ")[2]


def test_another_name_is_told_and_a_part_of_the_name_is_not() -> None:
    assert note("Jonas O’Feld", "Joe Lind", "Feld", "Jonas") == "also Joe Lind"


def test_the_name_in_capitals_is_no_other() -> None:
    assert note("Jonas Feld", "FELD", "JONAS FELD") == ""
