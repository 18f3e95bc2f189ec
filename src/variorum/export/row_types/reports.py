"""Rows of reports: what they are, their paragraphs and their versions."""

from typing import Annotated, Literal, TypedDict

from msgspec import Meta

from variorum.export.row_types.passages import Begin, Day, End, Passage, ReportId


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
