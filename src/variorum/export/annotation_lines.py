"""The findings in one report as one JSON object (`variorum annotate`)."""

from variorum.export.rows import Row
from variorum.model import Annotation, Attribution, Span, Speaker


def annotation_row(annotation: Annotation) -> Row:
    """All findings with their places, [begin, end) in code points of the text."""
    return {
        "id": annotation.report,
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
                "unit": f.unit,
                "counted": f.counted,
                "bound": f.bound,
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


def _attribution(attribution: Attribution) -> Row:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "kind": attribution.kind,
        "speaker": _speaker(attribution.speaker),
    }


def _speaker(speaker: Speaker) -> Row:
    """Exactly one of the keys name, unnamed and unresolved, and the score."""
    if speaker.name is not None:
        who = {"name": speaker.name}
    elif speaker.unnamed is not None:
        who = {"unnamed": speaker.unnamed}
    else:
        who = {"unresolved": speaker.unresolved or ""}
    return {**who, "score": round(speaker.score, 4)}


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.begin, span.end] for span in spans]
