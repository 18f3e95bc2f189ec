"""Plans without a date, against what siblings tell as done."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from variorum.compare.dates.clues import WEAK, Clue, spoken
from variorum.compare.dates.known import NEEDS, Known, places_of
from variorum.compare.dates.tellings import Telling, likeness

SAME_PLAN = 0.25
"""How like must be a plan and what is told as done."""
PLAN = re.compile(
    r"(?<!\bno )\b(?:plans?|planning|planned|intends?|expected|scheduled|slated|set|due|preparing"
    r"|hopes?)\s+(?:to|for)\b|\bwilling to\b|\bahead of\b|\bupcoming\b"
    r"|\b(?:has|have) (?:not|yet)\b.{0,30}\b(?:disclosed|announced|set|scheduled)\b"
    r"|\bwill\s+(?:\w+\s+)?(?:meet|visit|vote|hold|speak)\b",
    re.IGNORECASE,
)


def announcements(tellings: Sequence[Telling], known: Known) -> Iterator[Clue]:
    """Plans without a date for what a sibling tells as done."""
    if known.need != NEEDS[0][1] or any(t.again and PLAN.search(t.text) for t in tellings):
        return
    for telling in tellings:
        if not PLAN.search(telling.text) or telling.names_day:
            continue
        found = _done(telling, known)
        if found is None:
            continue
        other, day = found
        reason = f"before {spoken(day)}: it announces what {other.report} tells as done that day"
        yield Clue(WEAK, reason, (telling.evidence, other.evidence), latest=day - timedelta(1))


def _done(telling: Telling, known: Known) -> tuple[Telling, date] | None:
    rows = []
    for place in places_of(telling, known, least=2):
        other, day = known.events[place]
        if PLAN.search(other.text):
            continue
        shared = telling.words & other.words
        deeds = {w for w in shared if w not in telling.names and w not in other.names}
        if (
            other.report == telling.report
            or other.direction != "past"
            or place in known.ahead
            or not deeds
        ):
            continue
        if len(shared & telling.names) >= 2 and likeness(telling, other) >= SAME_PLAN:
            rows.append((likeness(telling, other), day, other.report, other.evidence.begin, other))
    if not rows:
        return None
    best = max(rows, key=lambda row: row[:4])
    return best[4], best[1]
