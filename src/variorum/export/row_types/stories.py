"""Rows of stories, their episodes, and how they changed."""

from typing import Annotated, TypedDict

from msgspec import Meta

from variorum.export.row_types.passages import Day, ReportId, StoryId
from variorum.model import StoryChangeKind


class StoryRow(TypedDict):
    """A story."""

    story: StoryId
    title: str
    reports: Annotated[list[ReportId], Meta(description="By date, the undated last.")]
    date_from: Annotated[Day | None, Meta(description="The first day; null where none is known.")]
    date_to: Annotated[Day | None, Meta(description="The last day; null where none is known.")]
    former: Annotated[list[str], Meta(description="Ids of stories that became part of it.")]


class EpisodeRow(TypedDict):
    """An episode of a saga: the reports of one event in a running story."""

    saga: Annotated[str, Meta(description="Of the story that tells it, or the oldest of them.")]
    episode: Annotated[int, Meta(ge=1, description="Its place in the saga, by time.")]
    story: StoryId
    title: Annotated[str, Meta(description="The headline of its first report.")]
    reports: list[ReportId]
    date_from: Annotated[Day | None, Meta(description="The first day; null where none is known.")]
    date_to: Annotated[Day | None, Meta(description="The last day; null where none is known.")]


class StoryChangeRow(TypedDict):
    """That a story gave reports to another, or has none any more."""

    made: Annotated[str, Meta(description="When the stories were compared, UTC.")]
    story: Annotated[str, Meta(description="The story that gave reports.")]
    became: Annotated[str | None, Meta(description="That they went to; null where they left.")]
    kind: StoryChangeKind
    why: Annotated[str, Meta(description="The correction, or what else happened to reports.")]
    because: Annotated[list[ReportId], Meta(description="The reports that it happened to.")]
    reports: Annotated[list[ReportId], Meta(description="The reports that went.")]
