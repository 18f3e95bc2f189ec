"""Rows of what the reports of a story tell between them."""

from typing import Annotated, Literal, TypedDict

from msgspec import Meta

from variorum.compare.coverage.spread import Spread
from variorum.export.row_types.passages import CitedPassage, CitedPassages, Day, ReportId, StoryId
from variorum.model.relations import Direction, RelationKind


class RelationRow(TypedDict):
    """How two reports of a story stand to each other."""

    a: ReportId
    b: ReportId
    relation: RelationKind
    direction: Direction
    share: Annotated[float, Meta(ge=0, le=1, description="The part that rests on the other.")]
    dropped: Annotated[
        list[CitedPassage],
        Meta(description="Sentences that the one resting on the other has not of it."),
    ]
    added: Annotated[
        list[CitedPassage],
        Meta(description="Sentences that the one resting on the other has beside it."),
    ]
    evidence: Annotated[
        list[CitedPassage], Meta(description="Passages of both in turn: a, b, a, b …")
    ]


class RoleRow(TypedDict):
    """An office or calling that reports give a person."""

    title: Annotated[str, Meta(description="In the words that most of them use.")]
    standing: Annotated[
        str, Meta(description="former, elect, nominee, acting, then; empty: holds it.")
    ]
    held_from: Annotated[Day | None, Meta(description="The first day of the reports that say so.")]
    held_to: Annotated[Day | None, Meta(description="The last day of the reports that say so.")]
    reports: list[ReportId]


class PersonRow(TypedDict):
    """A person or an organisation under all names in a story."""

    person: Annotated[str, Meta(description="One of a kind in the case.")]
    story: StoryId
    name: Annotated[str, Meta(description="The fullest name in the story.")]
    kind: Literal["person", "organisation"]
    also: Annotated[list[str], Meta(description="Other forms of the name.")]
    roles: Annotated[list[RoleRow], Meta(description="Those that most reports give first.")]
    reports: Annotated[list[ReportId], Meta(description="The reports that name them.")]
    evidence: Annotated[list[CitedPassage], Meta(description="Every mention.")]


class OtherDateRow(TypedDict):
    """Another date that some reports give to an event."""

    when_from: Annotated[Day | None, Meta(description="Not before; null is open.")]
    when_to: Annotated[Day | None, Meta(description="Not after; null is open.")]
    evidence: CitedPassages


class TimelineRow(TypedDict):
    """Something dated."""

    when_from: Annotated[Day | None, Meta(description="Not before; null is open.")]
    when_to: Annotated[Day | None, Meta(description="Not after; null is open.")]
    text: Annotated[str, Meta(description="The sentence that tells it best.")]
    expected: Annotated[bool, Meta(description="Whether it is only told of as still to come.")]
    happened: Annotated[bool, Meta(description="Foretold, and told as done by a later report.")]
    called_off: Annotated[bool, Meta(description="Planned, and told as called off or put off.")]
    conflict: Annotated[list[OtherDateRow], Meta(description="The dates of reports that differ.")]
    also: Annotated[list[CitedPassage], Meta(description="What else is told of that time.")]
    weight: Annotated[float, Meta(description="How much it matters among the story's events.")]
    story: StoryId
    evidence: CitedPassages


class CoverageRow(TypedDict):
    """A statement with the reports of a story that tell it."""

    statement: Annotated[str, Meta(description="One of a kind in the case.")]
    story: StoryId
    text: Annotated[str, Meta(description="The sentence that stands for it.")]
    told_by: Annotated[
        Spread,
        Meta(
            description="all: every report; most, some: so many origins; one: surely one origin "
            "alone; unsure: one, but another may say it in words that were not recognised."
        ),
    ]
    reports: Annotated[
        list[ReportId], Meta(description="Those that tell it; first that of the text.")
    ]
    of_reports: Annotated[int, Meta(ge=0, description="How many reports the story has.")]
    origins: Annotated[
        int, Meta(ge=1, description="How many of them do not have it from another of them.")
    ]
    of_origins: Annotated[int, Meta(ge=0, description="How many origins the story has.")]
    only: Annotated[
        list[CitedPassage],
        Meta(description="Its figures, years and names that only one origin has."),
    ]
    evidence: CitedPassages


class AccountRow(TypedDict):
    """A line of the account of a story."""

    story: StoryId
    section: Annotated[str, Meta(description="brief, timeline, quotations, figures …")]
    depth: Annotated[int, Meta(ge=0, description="How many lines it stands under.")]
    label: Annotated[str, Meta(description="What leads in: a date, a speaker, an outlet.")]
    text: str
    note: Annotated[str, Meta(description="What a reader should know of it.")]
    context: Annotated[
        list[CitedPassage],
        Meta(
            description="The words before it without which it cannot be read; one passage or none."
        ),
    ]
    evidence: CitedPassages
