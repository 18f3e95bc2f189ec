"""Time gone by: "two months after the flood", where siblings give the day of the flood."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from variorum.compare.dates.clues import ELAPSED, Clue, spoken
from variorum.compare.dates.known import Known, places_of
from variorum.compare.dates.tellings import Telling, weight
from variorum.model import Span

LENGTH = re.compile(r"duration:P(\d+)([DWMY])")
DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
AFTER = re.compile(r"\s+(?:after|since|following)\s+(?=\w)")
CLAUSE = re.compile(r"[^,;:—–()\"“”]{1,120}")
OPEN = re.compile(
    r"\b(?:will|would|could|should|shall|must|may|might|can|if|within|unless|until|every|each|no|not"
    r"|expires?|deadline|to be|last|past)\b|['’]ll\b|n['’]t\b",
    re.IGNORECASE,
)
LOOSE = 0.75
"""What part of a length must have gone by at least: seven weeks are told as two months."""
SAME_CLAUSE, SAME_CLAUSE_LONG, NEAR_BEST = 0.5, 0.85, 0.8
"""How much of the weight of the clause a sibling's sentence must share, also where the siblings
were written over more than a week; and of the best, to be held possible beside it."""


def time_gone_by(tellings: Sequence[Telling], known: Known) -> Iterator[Clue]:
    """Days before which a report cannot be written: "two months after X" tells of a time that
    came, and siblings give the day of X. Of several days that X may mean the first is taken.
    """
    for telling in tellings:
        time = telling.time
        length = LENGTH.fullmatch(time.rule) if time else None
        if time is None or length is None:
            continue
        place = time.end - telling.sentence.begin
        after = AFTER.match(telling.text, place)
        if after is None or OPEN.search(telling.text[:place]):
            continue
        clause = CLAUSE.match(telling.text, after.end())
        found = _day_of(telling, after.start(), clause.end(), known) if clause else None
        if found is None:
            continue
        other, day = found
        count, unit = int(length[1]), length[2]
        gone = count if unit == "D" else int(LOOSE * count * DAYS[unit])
        try:
            earliest = day + timedelta(gone)
        except OverflowError:
            continue
        reason = (
            f"not before {spoken(earliest)}: it says “{telling.time_text}"
            f"{telling.text[place : clause.end() if clause else place]}”, which {other.report}"
            f" puts on {spoken(day)}"
        )
        yield Clue(ELAPSED, reason, (telling.evidence, other.evidence), earliest=earliest)


def _day_of(telling: Telling, begin: int, end: int, known: Known) -> tuple[Telling, date] | None:
    """The first of the days on which siblings put what a clause of a telling tells."""
    text = telling.text[begin:end].strip()
    first = telling.sentence.begin + begin
    clause = Telling(telling.report, Span(first, first + end - begin), None, text)
    rows = []
    for place in places_of(clause, known):
        other, day = known.events[place]
        shared = clause.words & other.words
        if other.report == telling.report or place in known.ahead or len(shared) < 2:
            continue
        part = sum(weight(word) for word in sorted(shared)) / clause.mass
        if part >= (SAME_CLAUSE_LONG if known.long else SAME_CLAUSE) and shared - telling.names:
            rows.append((part, day, other))
    best = max((part for part, _, _ in rows), default=0.0)
    near = [(day, other) for part, day, other in rows if part >= NEAR_BEST * best]
    if not near:
        return None
    day, other = min(near, key=lambda row: (row[0], row[1].report, row[1].sentence))
    return other, day
