"""What a case holds as rows: one file for each kind of row, one for each format."""

from collections.abc import Callable, Iterator

from variorum.export.collation import collation_rows
from variorum.export.comparisons import (
    account_rows,
    coverage_rows,
    family_rows,
    people_rows,
    relation_rows,
    timeline_rows,
)
from variorum.export.findings import (
    attribution_rows,
    figure_rows,
    paragraph_rows,
    position_rows,
    report_rows,
    time_rows,
    version_rows,
)
from variorum.export.one_story import Findings, OneStory
from variorum.export.rows import Row
from variorum.export.stories import change_rows, saga_rows, story_rows

EXPORTS: dict[str, Callable[[Findings], Iterator[Row]]] = {
    "reports": report_rows,
    "attributions": attribution_rows,
    "families": family_rows,
    "collation": collation_rows,
    "relations": relation_rows,
    "people": people_rows,
    "times": time_rows,
    "figures": figure_rows,
    "positions": position_rows,
    "timeline": timeline_rows,
    "coverage": coverage_rows,
    "account": account_rows,
    "paragraphs": paragraph_rows,
    "versions": version_rows,
    "stories": story_rows,
    "sagas": saga_rows,
    "story-changes": change_rows,
}
"""What can be exported, and the function that gives its rows."""

__all__ = ["EXPORTS", "Findings", "OneStory", "Row"]
