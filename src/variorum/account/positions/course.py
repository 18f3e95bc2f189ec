"""The lines under a position: how each report tells it, and what became of it."""

from collections.abc import Iterator, Sequence

from variorum.account.dates_in_words import describe
from variorum.account.positions.labels import with_kinds
from variorum.account.positions.of_before import is_of_before
from variorum.account.positions.reworded import are_one_utterance
from variorum.account.positions.sentences import printed_sentence
from variorum.account.sources import Sources
from variorum.model import Evidence, Line, PositionGroup, PositionTelling
from variorum.model.modalities import AGAINST

OUTCOMES = {"done": "told as done", "called off": "called off"}


def write_course(group: PositionGroup, sources: Sources) -> tuple[Line, ...]:
    """The tellings by report and what became of it, where reports surely of several days tell
    it in another way: that a report writes of it a day later is no second position.

    What a report tells "at the time" of something earlier is not of the day of the report.
    """
    known = {(t.report, t.modality): t for t in reversed(group.tellings)}
    tellings = [t for t in list(known.values())[::-1] if not is_of_before(t)]
    told_apart = len({t.modality for t in tellings}) > 1 and any(
        sources.when(a.report).is_after(sources.when(b.report))
        for a in tellings
        for b in tellings
        if a.modality != b.modality
    )
    if not (told_apart or group.course or group.contrary):
        return ()
    tell_each = told_apart or group.contrary or not group.outcome
    told = _told(tellings, sources) if tell_each else ()
    return (*told, *_outcome_lines(group, sources))


def _told(tellings: Sequence[PositionTelling], sources: Sources) -> Iterator[Line]:
    """How reports tell it, each wording once: with its day, or its reports where all word one
    utterance.
    """
    once = are_one_utterance(tellings, sources.comparison.families)
    told: dict[tuple[str, str], list[Evidence]] = {}
    for telling in tellings:
        text, passage = printed_sentence(telling.evidence, sources)
        day = "" if once else _day(telling.evidence, sources)
        told.setdefault((with_kinds(day, telling.modality), text), []).append(passage)
    for (label, text), passages in told.items():
        reports = ", ".join(map(sources.label, sources.tellers(passages)))
        note = f"in {reports}" if once else ""
        yield Line(text, tuple(dict.fromkeys(passages)), label=label, note=note)


def _outcome_lines(group: PositionGroup, sources: Sources) -> Iterator[Line]:
    """What later reports tell of it, and whether that is done or called off."""
    outcome = OUTCOMES.get(group.outcome, "")
    if outcome and all(t.modality in AGAINST for t in group.tellings):
        outcome = f"{outcome} all the same"
    for told in group.course:
        text, passage = printed_sentence(told, sources)
        yield Line(text, (passage,), label=_day(told, sources), note=outcome)


def _day(evidence: Evidence, sources: Sources) -> str:
    return describe(sources.when(evidence.report))
