"""What is said of an event that was told as still to come: asked for, moved, what came of it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from variorum.account.dates_in_words import describe
from variorum.account.sources import Sources
from variorum.annotate.positions.lexicon import verb_forms
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import is_known, known_words, telling_words
from variorum.compare.undoing import find_undoing
from variorum.lang import word_list
from variorum.model import Event, Evidence, Span

TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|due|scheduled|set|slated|expected|plans? to|planned)\b"
    r"|[’']ll\b|\b(?:is|are|was|were) to\b"
)
"""With these a sentence foretells something, whatever else is asked in it."""
ASKED_WHAT = frozenset({"about", "if", "whether", "what", "when", "who", "why", "how", "by"})
MOVED = re.compile(r"\b(?:moved|extended|shifted)\b.* (?:to|until) |\binstead of\b")
"""So a day is put on another where both are named."""
LEAST_SHARED, LEAST_ALONE = 1, 2
"""So many words that are no names a sentence shares with what foretold the event, where it names
the old day and where it does not.
"""


def tell_outcome(event: Event, sources: Sources) -> str:
    """What is known of an event that was told as still to come."""
    if event.happened:
        return "foretold, and told as done later"
    if event.called_off:
        off = "put off" if _is_only_moved(event.evidence[0].text) else "called off"
        return f"foretold, and {off} later" if len(event.evidence) > 1 else off
    if not event.expected:
        return ""
    if is_asked_for(event.evidence[0].text):
        return "asked for by then"
    last = event.when.latest
    later = [r for r in sources.reports if _is_after(last, sources.when(r).earliest)]
    return "expected; no outcome found in later reports" if later else "expected"


def _is_only_moved(text: str) -> bool:
    """Whether a sentence tells that something is delayed, and not that it does not come."""
    moved = find_undoing(text, "moved") is not None
    return moved and find_undoing(text, "undone") is None


def _is_after(day: date | None, written: date | None) -> bool:
    return day is not None and written is not None and written > day


def find_moves(events: Sequence[Event], sources: Sources) -> Mapping[Evidence, str]:
    """What is to be said of events that were moved and of those that they were moved to, each by
    its first evidence.
    """
    notes: dict[Evidence, str] = {}
    ahead = [e for e in events if e.expected and e.when.day and e.evidence]
    for new in ahead:
        told = new.evidence[0]
        if find_undoing(told.text, "moved") is None and MOVED.search(told.text) is None:
            continue
        for old in ahead:
            if old.when != new.when and _is_moved(old, told, sources):
                notes[old.evidence[0]] = f"moved later to {describe(new.when)}"
                notes[told] = f"moved from {describe(old.when)}"
    return notes


def _is_moved(old: Event, told: Evidence, sources: Sources) -> bool:
    """Whether a sentence of a report later than all that foretell an event tells of its move."""
    if not all(_is_later(told, e, sources) for e in old.evidence):
        return False
    known = known_words(e.text for e in old.evidence)
    plain = [w for w in telling_words(told.text) if w.islower() and not w.isdigit()]
    shared = sum(is_known(word, known) for word in plain)
    days = _days_named(told, sources)
    if old.when.day in days:
        return shared >= LEAST_SHARED
    surely = find_undoing(told.text, "moved") is not None
    return surely and len(days) < LEAST_ALONE and shared >= LEAST_ALONE and shared * 2 >= len(plain)


def _is_later(told: Evidence, other: Evidence, sources: Sources) -> bool:
    return sources.when(told.report).is_after(sources.when(other.report))


def _days_named(told: Evidence, sources: Sources) -> frozenset[date]:
    """The days that a sentence names."""
    findings = sources.annotations.get(told.report)
    times = findings.times if findings else ()
    values = (t.value for t in times if told.span.contains(Span(t.begin, t.end)))
    return frozenset(day for value in values if (day := _day(value)) is not None)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def is_asked_for(text: str) -> bool:
    """Whether a sentence only tells that something is asked for: "asked the council to vote by
    Labor Day", "suggested reopening the slip by 1 May"; not "asked whether it opens in May".
    """
    words = [word.lower() for word in words_in(text)]
    behind = [*words[1:], ""]
    asks = any(w in _asking() and b not in ASKED_WHAT for w, b in zip(words, behind, strict=True))
    return asks and TO_COME.search(text) is None


@cache
def _asking() -> frozenset[str]:
    return frozenset(form for verb in word_list("asking_verbs") for form, _ in verb_forms(verb))
