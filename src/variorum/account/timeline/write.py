"""The timeline: what happened when, in the words of a report."""

import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from variorum.account.clear import show_clear
from variorum.account.coverage.otherwise import TO_COME
from variorum.account.coverage.same_counts import counts_otherwise
from variorum.account.dates_in_words import describe
from variorum.account.disputed import note_disputed
from variorum.account.no_answers import tells_no_answer
from variorum.account.sources import REWORDED_NOTE, Sources
from variorum.account.standing_alone import bare_sentence
from variorum.account.tellers import who_told
from variorum.account.timeline.beside import gathered, label_beside
from variorum.account.timeline.event_words import show_event
from variorum.account.timeline.expected import find_moves, tell_outcome
from variorum.account.timeline.told_above import ANOTHER_DATE, without_told
from variorum.compare.timeline import only_foretells, tells_some
from variorum.model import Event, Evidence, Line, OtherDate, Section, When
from variorum.model.places import attributions_at

MOST = 40
MOST_ALSO = 3
FORETELLS = re.compile(r"\b(?:will|expected to|plans? to)\b|[’']ll\b")
FAR = 60
"""Days; a bound that is further from every report is of no use."""


def write_timeline(sources: Sources) -> Section:
    """The dated events in order of time.

    A long timeline keeps the events that matter most and says how many it holds back, with those
    of which no date is known nor a bound near the days of the reports, where others have one, and
    those that cannot be read by themselves.
    An event that reports put on different days stands once, the other days under it.
    """
    events = [e for e in sources.comparison.events if e.evidence]
    days = [d.when.day for d in sources.comparison.datings if d.when.day]
    dated = [e for e in events if _is_told_closely(e.when, days)]
    dated = dated or [_without_far_bound(e, days) for e in events]
    kept = sorted(dated, key=lambda e: (-e.weight, _time(e, sources)))
    shown = frozenset(e.evidence[0] for e in kept[:MOST])
    moves = find_moves(dated, sources)
    entries: list[tuple[When, Line]] = []
    for event in sorted(kept[:MOST], key=lambda e: _in_order(e, sources)):
        line = _line(event, sources, shown, moves.get(event.evidence[0], ""))
        news = without_told(line, [told for _, told in entries]) if line is not None else None
        entries += [(event.when, news)] if news is not None else []
    held_back = len(events) - len(entries)
    return Section("timeline", "Timeline", gathered(entries, sources), held_back=held_back)


def _is_told_closely(when: When, days: Sequence[date]) -> bool:
    """Whether both ends of a time are known, or one that is not far from the days of the reports:
    "after 1 January 2015" tells nobody when, in a story of 2018.
    """
    ends = [d for d in (when.earliest, when.latest) if d]
    if len(ends) != 1 or not days:
        return bool(ends)
    return any(abs((ends[0] - day).days) <= FAR for day in days)


def _without_far_bound(event: Event, days: Sequence[date]) -> Event:
    """An event of which but the day of the week is known, without a bound years from the reports:
    "a Saturday", not "a Saturday after 1 January 2015".
    """
    if _is_told_closely(event.when, days):
        return event
    return replace(event, when=When(weekday=event.when.weekday))


def _in_order(event: Event, sources: Sources) -> tuple[object, ...]:
    """The order of the lines: by time; of one day, what most reports tell, then what matters most,
    heads the rest.
    """
    *time, place = _time(event, sources)
    return (*time, -len(sources.tellers(event.evidence)), -event.weight, place)


def _time(event: Event, sources: Sources) -> tuple[object, ...]:
    when = event.when
    known = when.earliest is not None or when.latest is not None
    begin = when.earliest or when.latest or date.max
    end = when.latest or when.earliest or date.max
    return (not known, begin, end, min(sources.place(e) for e in event.evidence))


def _line(event: Event, sources: Sources, shown: Set[Evidence], moved: str) -> Line | None:
    event = _told_by_those_who_do(event, sources)
    words = show_event(event, sources)
    if words is None:
        return None
    text, evidence = words
    if tells_no_answer(event.evidence[0].text):
        return None
    notes = [
        tell_outcome(event, sources),
        moved,
        who_told([evidence], sources),
        _tellers(event, sources),
    ]
    if event.others:
        notes.append("reports differ on the date")
    if any(evidence.span.overlaps(d) for d in sources.altered_words.get(evidence.report, ())):
        notes.append("disputed in part")
    notes.append(note_disputed(evidence, sources))
    return Line(
        text,
        (evidence, *event.evidence[1:]),
        label=describe(event.when),
        note=", ".join(filter(None, notes)),
        lines=(*(_other(other) for other in event.others), *_also(event, sources, shown)),
    )


def _told_by_those_who_do(event: Event, sources: Sources) -> Event:
    """The event with the passages of other reports that tell what its entry tells; those that
    tell by themselves what the speaker of the entry said, or have another number of what it
    counts, stand beside it.
    What later reports close or call off keeps all. What only foretells the same is not told again.
    """
    first, *rest = event.evidence
    if event.happened or event.called_off:
        return event
    speakers = _speakers(first, sources)
    ahead = {e for e in (*rest, *event.also) if _foretells_too(e, event)}
    told = [
        e
        for e in dict.fromkeys((*rest, *(e for e in event.also if e in ahead)))
        if _speaks_too(e, first, speakers, sources)
        and tells_some(first, e, ahead=e in ahead)
        and (e.report == first.report or not counts_otherwise(first, e, sources))
    ]
    beside = [e for e in rest if e not in told]
    also = (e for e in event.also if e not in told or e not in ahead)
    return replace(event, evidence=(first, *told), also=(*beside, *also))


def _foretells_too(evidence: Evidence, event: Event) -> bool:
    """Whether a passage of another report than the entry's tells of the day as still to come."""
    foretells = event.expected or FORETELLS.search(evidence.text) is not None
    return foretells and evidence.report != event.evidence[0].report


def _speakers(evidence: Evidence, sources: Sources) -> frozenset[str]:
    """The surnames of those whom a sentence names as saying what it tells."""
    return frozenset(
        _without_accents(attribution.speaker.name).split()[-1]
        for attribution in attributions_at(sources.annotations[evidence.report], evidence.span)
        if attribution.speaker.name
        and any(evidence.span.contains(source) for source in attribution.source)
    )


def _speaks_too(evidence: Evidence, first: Evidence, speakers: Set[str], sources: Sources) -> bool:
    """Whether a passage of another report names one who speaks in the entry, or has him speak."""
    if not speakers or evidence.report == first.report:
        return True
    words = _without_accents(evidence.text)
    named = any(re.search(rf"\b{re.escape(name)}\b", words) for name in speakers)
    return named or not speakers.isdisjoint(_speakers(evidence, sources))


def _without_accents(words: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))


def _tellers(event: Event, sources: Sources) -> str:
    """Who tells of an event, where the story has more than one report; as others may tell it in
    words of their own, so many at least.
    """
    tellers = sources.tellers(event.evidence)
    if len(tellers) > 1:
        return f"told by {sources.count(tellers, at_least=len(tellers) < len(sources.reports))}"
    if len(sources.reports) < 2 or not tellers:
        return ""
    if tellers[0] in sources.reworded:
        return REWORDED_NOTE
    return sources.told_by_one(event.evidence[0])


def _also(event: Event, sources: Sources, shown: Set[Evidence]) -> list[Line]:
    """What else of that day goes with the entry, where no other entry shows it; what another report
    tells of it in words of its own, under the name of that report.
    """
    first = event.evidence[0]
    whole = (e for e in event.also if e not in shown and _opens_a_sentence(e, sources))
    news = (e for e in whole if not tells_no_answer(e.text))
    clear = [found for e in news if (found := show_clear(e, sources))]
    kept = sorted(clear[:MOST_ALSO], key=lambda s: sources.place(s.evidence))
    return [
        Line(
            s.text,
            (s.evidence,),
            label=label_beside(s.evidence, first, event.when, sources),
            note=TO_COME if only_foretells(s.evidence, first) else "",
        )
        for s in kept
    ]


def _opens_a_sentence(evidence: Evidence, sources: Sources) -> bool:
    """Whether a passage is no clause out of the midst of a sentence: "Ray's meeting at 1 p.m."."""
    if evidence.report not in sources.reports:
        return False
    text, findings = sources.reports[evidence.report].text, sources.annotations[evidence.report]
    for sentence in findings.sentences:
        if sentence.overlaps(evidence.span):
            bare = bare_sentence(text, sentence, findings.furniture) or sentence
            return evidence.begin in (sentence.begin, bare.begin)
    return False


def _other(other: OtherDate) -> Line:
    return Line(
        other.evidence[0].text, other.evidence, label=describe(other.when), note=ANOTHER_DATE
    )
