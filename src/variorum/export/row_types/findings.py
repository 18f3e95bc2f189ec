"""Rows of what annotating finds in a report."""

from typing import Annotated

from msgspec import Meta

from variorum.export.row_types.passages import Day, Passage
from variorum.model.finding import AttributionKind, Bound, ChangeDirection, TimeType
from variorum.model.tellings import FigureVerdict


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
