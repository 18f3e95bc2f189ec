"""The shape of every row that is exported, and what each of its fields tells.

The rows are written to these types, and the published JSON Schemas are made from them
(``export.schemas``), so that neither can say what the other does not.
"""

from typing import Annotated, Any, Literal, TypedDict

from msgspec import Meta

from variorum.compare.coverage.spread import Spread
from variorum.model import Part, StoryChangeKind
from variorum.model.finding import AttributionKind, Bound, ChangeDirection, TimeType
from variorum.model.relations import Direction, RelationKind
from variorum.model.tellings import FigureVerdict
from variorum.model.wordings import ChangeKind, Verdict

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


class ReportRow(TypedDict):
    """A report."""

    report: ReportId
    source: Annotated[str, Meta(description="The path, or where in a file, it was read from.")]
    outlet: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    url: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    title: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    date: Annotated[Day | None, Meta(description="Published then; only where one day is sure.")]
    date_from: Annotated[Day | None, Meta(description="Not published before; null is open.")]
    date_to: Annotated[Day | None, Meta(description="Not published after; null is open.")]
    date_basis: Annotated[str | None, Meta(description="What the days rest on, in words.")]
    words: Annotated[int, Meta(ge=0, description="How many words the text has.")]


class AttributionRow(Passage):
    """Words or a thought given to a source; the passage is the content."""

    kind: AttributionKind
    speaker: Annotated[
        str | None,
        Meta(description="The fullest name in the report, or how it describes an unnamed source."),
    ]
    source_text: Annotated[str, Meta(description='The words that name the speaker: "the mayor".')]
    cue_text: Annotated[str, Meta(description='The words that signal the attribution: "said".')]
    chance: Annotated[float, Meta(ge=0, le=1, description="How likely the attribution holds.")]
    family: Annotated[str | None, Meta(description="The family of wordings it belongs to.")]


class WordingRow(Passage):
    """How one report prints an utterance."""

    marks: Annotated[bool, Meta(description="Whether it stands in quotation marks there.")]
    kind: AttributionKind
    speaker: Annotated[str, Meta(description="Whom this report gives it to; may be empty.")]


class ChangeRow(TypedDict):
    """Words that differ between two wordings."""

    kind: ChangeKind
    a: Annotated[list[int], Meta(min_length=2, max_length=2, description="[begin, end) in a.")]
    b: Annotated[list[int], Meta(min_length=2, max_length=2, description="[begin, end) in b.")]
    a_text: str
    b_text: str
    alters: Annotated[bool, Meta(description="Whether it is this change that alters the sense.")]


class WordingPairRow(TypedDict):
    """The verdict on two wordings of a family."""

    a: Annotated[int, Meta(ge=0, description="Which of the wordings, counted from 0.")]
    b: Annotated[int, Meta(ge=0, description="Which of the wordings, counted from 0.")]
    verdict: Verdict
    indirect: Annotated[bool, Meta(description="Whether one of the two is indirect speech.")]
    changes: list[ChangeRow]


class AscriptionRow(TypedDict):
    """To whom some reports give an utterance that others give to somebody else."""

    speaker: str
    reports: list[ReportId]


class FamilyRow(TypedDict):
    """One utterance with all its wordings, the fullest first."""

    family: Annotated[str, Meta(description="One of a kind in the case.")]
    speaker: Annotated[str | None, Meta(description="null where it is not clear who spoke.")]
    ascriptions: Annotated[
        list[AscriptionRow],
        Meta(description="The speakers, where reports surely name different ones; else empty."),
    ]
    wordings: list[WordingRow]
    pairs: list[WordingPairRow]
    evidence: CitedPassages


CollationKind = Literal["base", "same", "beyond"] | ChangeKind
"""How a wording stands to the base of its family in a segment."""


class CollationRow(Passage):
    """What one wording prints in one segment of a family; the passage is empty where it leaves
    out what others have.
    """

    family: Annotated[str, Meta(description="The family, as `families` has it.")]
    segment: Annotated[int, Meta(ge=1, description="Rows of one segment answer each other.")]
    wording: Annotated[int, Meta(ge=0, description="Which wording of the family; 0 is the base.")]
    kind: Annotated[
        CollationKind,
        Meta(
            description="base: the base itself; same: its words; beyond: the base does not reach "
            "there; else how the words differ from the base's."
        ),
    ]
    alters: Annotated[bool, Meta(description="Whether that alters the sense.")]


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


class TimeRow(Passage):
    """A time expression."""

    type: TimeType
    value: Annotated[str, Meta(description="TIMEX3 value, ISO 8601; X where not known.")]


class FigureRow(Passage):
    """A number that counts or measures something."""

    value: Annotated[str, Meta(description="A plain decimal number.")]
    upper: Annotated[str | None, Meta(description="The upper end of a range; null for none.")]
    unit: Annotated[str, Meta(description="A unit or currency code, or empty.")]
    counted: Annotated[str, Meta(description="The counted noun with its modifiers, or empty.")]
    bound: Bound
    change: Annotated[ChangeDirection | None, Meta(description="By so much it rose or fell.")]
    against: Annotated[str | None, Meta(description="Of the other side, in votes and scores.")]
    as_of: Annotated[Day | None, Meta(description="The day of its report, where that is sure.")]
    group: Annotated[str | None, Meta(description="Figures of one group count the same thing.")]
    verdict: Annotated[FigureVerdict | None, Meta(description="On the group; null for none.")]


class PositionRow(Passage):
    """A proposal, promise, threat, demand, refusal or rule."""

    who: Annotated[str, Meta(description="Who will, must, may or wants; empty if not named.")]
    modality: str
    action: str
    condition: str
    by_when: str
    to_whom: str
    said_by: Annotated[str, Meta(description="In whose words it stands; empty: the report's.")]
    group: Annotated[str | None, Meta(description="The same position as other reports tell it.")]


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


class ParagraphRow(Passage):
    """A paragraph of a report that was taken from a page, and the way back to it."""

    xpath: Annotated[str, Meta(description="An element of the page, as lxml parses it.")]
    page_begin: Annotated[int, Meta(ge=0, description="First character in its string().")]
    page_end: Annotated[int, Meta(ge=0, description="One past the last one there.")]
    same: Annotated[bool, Meta(description="Whether the same characters stand there.")]
    link: Annotated[str | None, Meta(description="Opens the page there; null without address.")]


class VersionRow(TypedDict):
    """Sentences that a later version of a page put in, left out or changed."""

    report: Annotated[str, Meta(description="The report of the newest version.")]
    url: Annotated[str | None, Meta(description="As the page gives it; null where not.")]
    seen: Annotated[str, Meta(description="When the later version was first seen, UTC.")]
    a: Annotated[str, Meta(description="The report of the earlier version.")]
    b: Annotated[str, Meta(description="The report of the later version.")]
    kind: Literal["put in", "left out", "changed"]
    a_begin: Begin
    a_end: End
    a_text: Annotated[str, Meta(description="What stood there; empty where nothing did.")]
    b_begin: Begin
    b_end: End
    b_text: Annotated[str, Meta(description="What stands there; empty where nothing does.")]


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
