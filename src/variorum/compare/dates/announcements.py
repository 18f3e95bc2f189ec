"""Plans without a date, against what siblings tell as done."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from variorum.annotate.words import words_in
from variorum.compare.dates.clauses import BREAK, clause_of
from variorum.compare.dates.clues import WEAK, Clue, spoken
from variorum.compare.dates.known import NEEDS, Known, places_of
from variorum.compare.dates.tellings import Telling, likeness, root

SAME_PLAN = 0.25
"""How like must be a plan and what is told as done."""
TO_DO = re.compile(
    r"(?<!\bno )(?<!\bnot )\b(?:plans?|planning|planned|intends?|expected|scheduled|slated|set|due"
    r"|preparing|hopes?)\s+to\s+|\bwilling to\s+|\bwill\s+(?=(?:meet|visit|vote|hold|speak)\b)",
    re.IGNORECASE,
)
"""Behind these the verb of what is planned follows."""
TO_COME = re.compile(
    r"\bahead of\s+|\bupcoming\s+|(?<!\bno )\b(?:scheduled|slated|set|planned|due)\s+for\s+",
    re.IGNORECASE,
)
"""Behind these what is planned is named: "ahead of the Brandt meeting"."""


def announcements(tellings: Sequence[Telling], known: Known) -> Iterator[Clue]:
    """Plans without a date for what a sibling tells as done."""
    if known.need != NEEDS[0][1] or any(t.again and planned(t.text) for t in tellings):
        return
    for telling in tellings:
        deeds = planned(telling.text)
        found = _done(telling, deeds, known) if deeds and not telling.names_day else None
        if found is None:
            continue
        other, day = found
        reason = f"before {spoken(day)}: it announces what {other.report} tells as done that day"
        yield Clue(WEAK, reason, (telling.evidence, other.evidence), latest=day - timedelta(1))


def planned(text: str) -> frozenset[str]:
    """The stems of what a sentence announces: of the verb alone, or of the words that name it."""
    deeds = set()
    for marker in TO_DO.finditer(text):
        deeds |= set(words_in(text[marker.end() :])[:1])
    for marker in TO_COME.finditer(text):
        end = BREAK.search(text, marker.end())
        named = words_in(text[marker.end() : end.start() if end else len(text)])
        deeds |= {word for word in named if word.islower()}
    return frozenset(filter(None, map(root, sorted(deeds))))


def _done(telling: Telling, deeds: frozenset[str], known: Known) -> tuple[Telling, date] | None:
    """The sentence that tells as done the very deed that is announced, of two of its names, and
    the day of it: that it speaks of both and of something that was done is not enough.
    """
    rows = []
    for place in places_of(telling, known, least=2):
        other, day = known.events[place]
        if other.report == telling.report or other.direction != "past" or place in known.ahead:
            continue
        if planned(other.text) or deeds.isdisjoint(map(root, words_in(clause_of(other)))):
            continue
        shared = telling.words & other.words & telling.names
        if len(shared) >= 2 and likeness(telling, other) >= SAME_PLAN:
            rows.append((likeness(telling, other), day, other.report, other.evidence.begin, other))
    if not rows:
        return None
    best = max(rows, key=lambda row: row[:4])
    return best[4], best[1]
