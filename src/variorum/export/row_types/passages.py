"""What a row that rests on a passage has of it."""

from typing import Annotated, TypedDict

from msgspec import Meta

from variorum.model import Part

Begin = Annotated[int, Meta(ge=0, description="First character, in Unicode code points from 0.")]
End = Annotated[int, Meta(ge=0, description="One past the last character, in code points.")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="ISO 8601.")]
StoryId = Annotated[str, Meta(description="The story's id.")]
ReportId = Annotated[str, Meta(description="The report's id.")]


class Passage(TypedDict):
    """A passage of a report and where it stands."""

    report: ReportId
    outlet: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    url: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    begin: Begin
    end: End
    text: Annotated[str, Meta(description="The words that stand there.")]


InPart = TypedDict(
    "InPart",
    {"in": Annotated[Part, Meta(description="Whether the place counts in the title or the text.")]},
)


class CitedPassage(Passage, InPart):
    """A passage of a report's title or text."""


CitedPassages = Annotated[list[CitedPassage], Meta(description="The passages it rests on.")]
