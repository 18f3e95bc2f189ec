"""The shape of the rows that commands beside `export` print: `find` and the list of stories."""

from typing import Annotated, TypedDict

from msgspec import Meta

from variorum.export.row_types.passages import Begin, End, InPart, ReportId, StoryId
from variorum.model.wordings import ChangeKind, Verdict


class FoundChange(TypedDict):
    """Words that differ between what was searched for and a wording."""

    kind: ChangeKind
    yours: Annotated[str, Meta(description="As they were searched for.")]
    theirs: Annotated[str, Meta(description="As the report words them.")]
    alters: Annotated[bool, Meta(description="Whether this alters the sense.")]


class FoundPlace(TypedDict):
    """Words of a report and where they stand."""

    report: ReportId
    outlet: Annotated[str | None, Meta(description="As the source gives it; null where not.")]
    begin: Begin
    end: End
    text: Annotated[str, Meta(description="The words that stand there.")]


class FoundWordingRow(FoundPlace):
    """A wording of the utterance that was searched for."""

    family: Annotated[str, Meta(description="The utterance, as `export families` numbers it.")]
    speaker: Annotated[str | None, Meta(description="To whom it is given, as in the account.")]
    verdict: Annotated[
        Verdict | None, Meta(description="Against the words; null where other words are held.")
    ]
    indirect: Annotated[bool, Meta(description="Whether it is reported speech.")]
    difference: Annotated[str, Meta(description="What differs, in words.")]
    changes: list[FoundChange]


class FoundPassageRow(FoundPlace, InPart):
    """A passage that holds all the words that were searched for."""

    story: Annotated[StoryId | None, Meta(description="The story; null where not compared.")]


class ListedStoryRow(TypedDict):
    """A story in the list of a case."""

    story: StoryId
    title: str
    reports: Annotated[int, Meta(ge=1, description="How many reports it has.")]
    outlets: Annotated[list[str], Meta(description="The outlets that are known.")]
    dates: Annotated[str, Meta(description="The days of its reports, in words.")]
