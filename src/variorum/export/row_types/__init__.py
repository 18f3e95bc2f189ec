"""The shape of every row that is exported, and what each of its fields tells.

The rows are written to these types, and the published JSON Schemas are made from them
(``export.schemas``), so that neither can say what the other does not.
"""

from typing import Any

from variorum.export.row_types.comparisons import (
    AccountRow,
    CoverageRow,
    PersonRow,
    RelationRow,
    TimelineRow,
)
from variorum.export.row_types.findings import AttributionRow, FigureRow, PositionRow, TimeRow
from variorum.export.row_types.reports import ParagraphRow, ReportRow, VersionRow
from variorum.export.row_types.stories import EpisodeRow, StoryChangeRow, StoryRow
from variorum.export.row_types.wordings import CollationRow, FamilyRow

ROW_TYPES: dict[str, Any] = {
    "reports": ReportRow,
    "attributions": AttributionRow,
    "families": FamilyRow,
    "collation": CollationRow,
    "relations": RelationRow,
    "people": PersonRow,
    "times": TimeRow,
    "figures": FigureRow,
    "positions": PositionRow,
    "timeline": TimelineRow,
    "coverage": CoverageRow,
    "account": AccountRow,
    "paragraphs": ParagraphRow,
    "versions": VersionRow,
    "stories": StoryRow,
    "sagas": EpisodeRow,
    "story-changes": StoryChangeRow,
}
"""The type of a row of each export."""
