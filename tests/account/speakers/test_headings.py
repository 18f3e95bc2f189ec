"""The names under which speakers stand."""

from variorum.account.sources import gather_sources
from variorum.account.speakers.headings import with_article
from variorum.model import Annotation, Comparison, Report, Story


def heading(name: str, outlet: str) -> str:
    report = Report(id="r", source="r", text="It rains.", outlet=outlet)
    found = {"r": Annotation(report="r")}
    return with_article(
        name, gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, found)
    )


def test_a_paper_that_a_report_is_of_has_its_article() -> None:
    assert heading("Weir", "The Weir") == "The Weir"
    assert heading("Weir", "The Weir Herald") == "Weir"
