"""Rows of utterances: their wordings, and how these stand to each other."""

from typing import Annotated, Literal, TypedDict

from msgspec import Meta

from variorum.export.row_types.passages import CitedPassages, Passage, ReportId
from variorum.model.finding import AttributionKind
from variorum.model.wordings import ChangeKind, Verdict


class WordingRow(Passage):
    """How one report prints an utterance."""

    marks: Annotated[bool, Meta(description="Whether it stands in quotation marks there.")]
    kind: AttributionKind
    speaker: Annotated[
        str, Meta(description="To whom it is given, as in the account; may be empty.")
    ]


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
