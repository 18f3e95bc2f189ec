"""The findings in one report as one JSON object (`variorum annotate`)."""

from typing import Annotated, NotRequired, TypedDict

from msgspec import Meta

from variorum.export.row_types.passages import Begin, End
from variorum.model import Annotation, Attribution, Span, Speaker
from variorum.model.finding import AttributionKind, Bound, ChangeDirection, NameType, TimeType

SpanPair = Annotated[
    list[int], Meta(min_length=2, max_length=2, description="[begin, end) in code points.")
]


class NameLine(TypedDict):
    """A name, without title or role."""

    begin: Begin
    end: End
    type: NameType


class SpeakerLine(TypedDict):
    """Whom the words belong to: exactly one of name, unnamed and unresolved, and the score."""

    name: NotRequired[Annotated[str, Meta(description="The fullest form in the report.")]]
    unnamed: NotRequired[Annotated[str, Meta(description="How the report describes the source.")]]
    unresolved: NotRequired[Annotated[str, Meta(description='Words without a holder: "he".')]]
    score: Annotated[float, Meta(ge=0, le=1)]


class AttributionLine(TypedDict):
    """Words or a thought given to a source."""

    source: Annotated[list[SpanPair], Meta(description="The mention of the speaker; may be empty.")]
    cue: Annotated[list[SpanPair], Meta(description="What signals the attribution.")]
    content: Annotated[list[SpanPair], Meta(min_length=1, description="What is attributed.")]
    kind: AttributionKind
    speaker: SpeakerLine
    chance: Annotated[float, Meta(ge=0, le=1, description="How likely the attribution holds.")]


class TimeLine(TypedDict):
    """A time expression."""

    begin: Begin
    end: End
    type: TimeType
    value: Annotated[str, Meta(description="TIMEX3 value, ISO 8601; X where not known.")]


class FigureLine(TypedDict):
    """A number that counts or measures something."""

    begin: Begin
    end: End
    value: Annotated[str, Meta(description="A plain decimal number.")]
    upper: Annotated[str | None, Meta(description="The upper end of a range; null for none.")]
    unit: Annotated[str, Meta(description="A unit or currency code, or empty.")]
    counted: Annotated[str, Meta(description="The counted noun with its modifiers, or empty.")]
    bound: Bound
    change: Annotated[ChangeDirection | None, Meta(description="By so much it rose or fell.")]
    against: Annotated[str | None, Meta(description="Of the other side, in votes and scores.")]


class PositionLine(TypedDict):
    """A proposal, promise, threat, demand, refusal or rule."""

    begin: Begin
    end: End
    who: Annotated[str, Meta(description="Who will, must, may or wants; empty if not named.")]
    modality: str
    action: str
    condition: str
    by_when: str


class AnnotationLine(TypedDict):
    """All findings in one report, with places in code points of its text."""

    id: Annotated[str, Meta(description="As given.")]
    annotated: Annotated[
        bool, Meta(description="false in a language that is not annotated: nothing was looked for.")
    ]
    sentences: list[SpanPair]
    names: list[NameLine]
    attributions: list[AttributionLine]
    times: list[TimeLine]
    figures: list[FigureLine]
    positions: list[PositionLine]
    furniture: list[SpanPair]


def annotation_row(annotation: Annotation) -> AnnotationLine:
    """All findings with their places, [begin, end) in code points of the text."""
    return {
        "id": annotation.report,
        "annotated": annotation.annotated,
        "sentences": _pairs(annotation.sentences),
        "names": [{"begin": n.begin, "end": n.end, "type": n.type} for n in annotation.names],
        "attributions": [_attribution(a) for a in annotation.attributions],
        "times": [
            {"begin": t.begin, "end": t.end, "type": t.type, "value": t.value}
            for t in annotation.times
        ],
        "figures": [
            {
                "begin": f.begin,
                "end": f.end,
                "value": f.value,
                "upper": f.upper,
                "unit": f.unit,
                "counted": f.counted,
                "bound": f.bound,
                "change": f.change,
                "against": f.against,
            }
            for f in annotation.figures
        ],
        "positions": [
            {
                "begin": p.begin,
                "end": p.end,
                "who": p.who,
                "modality": p.modality,
                "action": p.action,
                "condition": p.condition,
                "by_when": p.by_when,
            }
            for p in annotation.positions
        ],
        "furniture": _pairs(annotation.furniture),
    }


def _attribution(attribution: Attribution) -> AttributionLine:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "kind": attribution.kind,
        "speaker": _speaker(attribution.speaker),
        "chance": round(attribution.chance, 4),
    }


def _speaker(speaker: Speaker) -> SpeakerLine:
    """Exactly one of the keys name, unnamed and unresolved, and the score."""
    score = round(speaker.score, 4)
    if speaker.name is not None:
        return {"name": speaker.name, "score": score}
    if speaker.unnamed is not None:
        return {"unnamed": speaker.unnamed, "score": score}
    return {"unresolved": speaker.unresolved or "", "score": score}


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.begin, span.end] for span in spans]
