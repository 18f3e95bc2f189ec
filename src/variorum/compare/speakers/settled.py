"""The findings in a report with who speaks as it was settled for the story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.model import Annotation, Attribution, Position, SettledSpeaker, Span, Speaker
from variorum.model.places import contents_at

Place = tuple[tuple[Span, ...], tuple[Span, ...]]


def with_settled(
    annotations: Mapping[str, Annotation], settled: Iterable[SettledSpeaker]
) -> dict[str, Annotation]:
    """The annotations of the reports of a story, words and positions given to whom the story gives
    them.
    """
    by_report: defaultdict[str, dict[Place, Speaker]] = defaultdict(dict)
    for one in settled:
        by_report[one.report][one.content, one.source] = one.speaker
    return {
        report: with_speakers(
            found, [by_report[report].get((a.content, a.source)) for a in found.attributions]
        )
        if report in by_report
        else found
        for report, found in annotations.items()
    }


def with_speakers(found: Annotation, speakers: Sequence[Speaker | None]) -> Annotation:
    """The findings with these speakers of the attributions, those that are None as they were; a
    position in somebody's words is told in the words of whoever that is now.
    """
    changed = {
        id(a): speaker
        for a, speaker in zip(found.attributions, speakers, strict=True)
        if speaker is not None
    }
    if not changed:
        return found
    return replace(
        found,
        attributions=tuple(
            replace(a, speaker=changed.get(id(a), a.speaker)) for a in found.attributions
        ),
        positions=tuple(_position(p, found, changed) for p in found.positions),
    )


def _position(position: Position, found: Annotation, changed: Mapping[int, Speaker]) -> Position:
    """The position, told of the speaker in whose words it stands and, where it is his own, who has
    it.
    """
    said = _said(position, found)
    if said is None or id(said) not in changed:
        return position
    speaker = changed[id(said)].called
    theirs = {position.said_by, said.speaker.called}
    own = position.who in theirs or _is_surname(position.who, speaker)
    return replace(position, said_by=speaker, who=speaker if own else position.who)


def _said(position: Position, found: Annotation) -> Attribution | None:
    """The innermost attribution that has words of a position and whose speaker is that of the
    position, or has no name: who "the mayor" is was a guess.
    """
    over = contents_at(found, [Span(position.begin, position.end)])
    theirs = [a for a in over if a.speaker.name in {None, position.said_by}]
    return min(theirs, key=lambda a: a.span.end - a.span.begin, default=None)


def _is_surname(who: str, name: str) -> bool:
    """Whether somebody is only called by the last word of a name: who that is was a guess."""
    return " " not in who and name.endswith(f" {who}")
