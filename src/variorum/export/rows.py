"""What all rows share: where a passage stands, and a story with all that was found in it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from variorum.account.titles import headline
from variorum.compare.dates.anchoring import anchor_findings
from variorum.compare.set_aside import set_furniture_aside
from variorum.compare.speakers import with_settled
from variorum.export.one_story import Findings
from variorum.export.row_types.passages import CitedPassage, Passage
from variorum.model import Annotation, Comparison, Evidence, Report, Speaker, When, walk_stories

Row = Mapping[str, Any]
"""One row: plain values, lists and dicts of them (see ``export.row_types``)."""


class StoryFindings(NamedTuple):
    """A story, its reports, and their annotations as they were compared: without what
    stands in furniture, times told from the day that comparing found, speakers as settled.
    """

    comparison: Comparison
    reports: dict[str, Report]
    annotations: dict[str, Annotation]

    def when(self, report: str) -> When:
        """The day of a report, or the days it lies between, as far as anything tells."""
        dating = self.comparison.dating(report)
        return dating.when if dating else When()

    def headline(self, report: str) -> str:
        """The title of a report, or its first words that are no furniture (such as its date)."""
        return headline(self.reports[report], self.annotations[report])[0]


def each_story(case: Findings) -> Iterator[StoryFindings]:
    """The stories one after another, so that only one is in memory."""
    for story in walk_stories(case):
        reports = {name: case.report(name) for name in story.reports}
        annotations = {
            name: set_furniture_aside(case.annotation(name), case.repeated_furniture(name))
            for name in reports
        }
        comparison = case.comparison(story.id)
        anchored = anchor_findings(reports.values(), annotations, comparison.datings)
        yield StoryFindings(comparison, reports, with_settled(anchored, comparison.speakers))


def passage(report: Report, begin: int, end: int) -> Passage:
    """Where a passage of a report's text stands, and its words."""
    return {
        "report": report.id,
        "outlet": report.outlet,
        "url": report.url,
        "begin": begin,
        "end": end,
        "text": report.text[begin:end],
    }


def evidence_rows(evidence: Iterable[Evidence], reports: dict[str, Report]) -> list[CitedPassage]:
    """Evidence as a list of passages; ``in`` says whether of the title or of the text."""
    return [
        {
            "report": item.report,
            "outlet": reports[item.report].outlet,
            "url": reports[item.report].url,
            "begin": item.begin,
            "end": item.end,
            "text": item.text,
            "in": item.part,
        }
        for item in evidence
    ]


def speaker_name(speaker: Speaker) -> str | None:
    """The name, or how the report describes one it does not name; None for neither."""
    return speaker.name or speaker.unnamed


def across_stories(story: str, name: str) -> str:
    """The id of a family, person or group, made one of a kind in the whole case."""
    return f"{story}-{name}"
