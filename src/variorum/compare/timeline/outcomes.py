"""What later reports tell of events that earlier ones expected."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum

from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.annotate.times.direction import SURE_FUTURE
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import is_known, known_words, share, telling_words
from variorum.compare.dates.clauses import clause_of, clause_words
from variorum.compare.dates.tellings import Telling, weight
from variorum.compare.deeds import NOT_TO_BE
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.plans import (
    NONE,
    Outcome,
    day_of,
    find_done,
    find_given_up,
    written_after,
)
from variorum.lang import word_list
from variorum.model import When

SAME_DEED, SAME_DEED_THAT_DAY = 0.7, 0.45
"""How much of the clause that foretells an event must stand in a sentence that tells its
outcome: in one without its day, and in one that names it."""
LEAST_WORDS, LEAST_DEEDS, LEAST_RARE = 3, 2, 2
"""So many words of that clause, of these so many that are no names, and so many words that tell
the event from others, both must have."""
WELL_TOLD = 0.5
"""A sentence that tells of the very day as past, and not in passing, has so much of all words of
the clause, and so many; one of these is no name."""
LONGEST = 400
"""A longer stretch is a list or a transcript, and has words of everything."""
OPEN = re.compile(
    r"\b(?:if|whether|may|might|could|would|should|planned|scheduled|due|expected|set to|going to"
    rf"|not|never|no|{any_plan_verb()}|n[’']t)\b"
)
"""A sentence with such a word, in small letters, does not tell that something took place."""


def find_outcomes(
    groups: Sequence[Sequence[Dated]],
    tellings: Iterable[Telling],
    written: Mapping[str, When],
    rare: frozenset[str],
) -> list[Outcome]:
    """For each group: the sentence, of a report written on the day that was foretold or later,
    that tells most clearly that it took place, or of a later one that it will not. ``rare`` are
    the words that tell one event of the story from another.
    """
    tellings = list(tellings)
    off = [t for t in tellings if " be " in t.text and NOT_TO_BE.search(t.text)]
    given_up = [find_given_up(group, off, written) if off else NONE for group in groups]
    foretold = [[one for one in group if is_foretold(one, written)] for group in groups]
    if not any(foretold):
        return given_up
    first = min(day_of(ones) for ones in foretold if ones)
    sought = rare & {word for ones in foretold for one in ones for word in one.telling.words}
    told = [
        t
        for t in tellings
        if written_after(written.get(t.report, When()), first)
        and may_close(t)
        and len(t.words & sought) >= LEAST_RARE
        and _has_past_verb(t)
    ]
    by_word: dict[str, list[int]] = {}
    for place, telling in enumerate(told):
        for word in telling.words & sought:
            by_word.setdefault(word, []).append(place)
    found = []
    for group, ones, other in zip(groups, foretold, given_up, strict=True):
        done = _outcome(group, ones, told, by_word, written) if ones else ()
        done = done or find_done(ones, tellings, written)
        found.append(Outcome("done", done) if done else other)
    return found


def _outcome(
    group: Sequence[Dated],
    foretold: Sequence[Dated],
    told: Sequence[Telling],
    by_word: Mapping[str, Sequence[int]],
    written: Mapping[str, When],
) -> tuple[Telling, ...]:
    day = day_of(foretold)
    inside = {one.telling for one in group if not one.ahead}
    words = {word for one in foretold for word in one.telling.words}
    shared = Counter(place for word in sorted(words) for place in by_word.get(word, ()))
    scores = []
    for place in sorted(place for place, count in shared.items() if count >= LEAST_RARE):
        telling = told[place]
        least = SAME_DEED_THAT_DAY if telling in inside else SAME_DEED
        if written_after(written.get(telling.report, When()), day):
            score = _sameness(foretold, telling) / least
            scores.append((score, telling.report, -place, telling))
    best = max(scores, key=lambda s: s[:3], default=None)
    if best and best[0] >= 1:
        return (best[3],)
    return _told_of_that_day(group, foretold, day, written)


def _told_of_that_day(
    group: Sequence[Dated], foretold: Sequence[Dated], day: date, written: Mapping[str, When]
) -> tuple[Telling, ...]:
    """The sentence of the day itself, in a later report, that has most of what was foretold."""
    done = [
        one.telling
        for one in done_later(group, written)
        if written_after(written.get(one.telling.report, When()), day)
    ]
    scores = [
        (max(share_of_all(f.telling, telling) for f in foretold), telling.report, -place, telling)
        for place, telling in enumerate(done)
    ]
    best = max(scores, key=lambda s: s[:3], default=None)
    return (best[3],) if best and best[0] >= WELL_TOLD else ()


def done_later(
    group: Sequence[Dated], written: Mapping[str, When], *, surely: bool = True
) -> list[Dated]:
    """What of a group tells its day as done, in a report of that day or later; ``surely`` without
    a condition or denial.
    """
    return [
        one
        for one in group
        if not (one.ahead or one.background or one.called_off)
        and one.when.day
        and written_after(written.get(one.telling.report, When()), one.when.day)
        and (not surely or may_close(one.telling))
        and _has_past_verb(one.telling)
    ]


def share_of_all(foretold: Telling, telling: Telling) -> float:
    """How much of all words of a clause that foretells, but for its time, a sentence has."""
    clause = clause_of(foretold).replace(foretold.time_text, " ")
    words, known = telling_words(clause), known_words([telling.text])
    shared = [word for word in words if is_known(word, known)]
    if len(shared) < LEAST_WORDS or not any(word.islower() for word in shared):
        return 0.0
    return share(words, known)


def is_foretold(one: Dated, written: Mapping[str, When]) -> bool:
    """Whether a report tells of it that was surely written before."""
    latest, first = written.get(one.telling.report, When()).latest, one.when.earliest
    return bool(one.ahead and one.when.latest and first and latest and latest < first)


def _sameness(foretold: Sequence[Dated], telling: Telling) -> float:
    """How much of a clause that foretells the event a sentence holds, by weight; 0 where it
    tells no deed of it.
    """
    return max((_share(one.telling, telling) for one in foretold), default=0.0)


def _share(foretold: Telling, telling: Telling) -> float:
    clause = clause_words(foretold)
    shared = clause & telling.words
    deeds = shared - foretold.names - telling.names
    if len(shared) < LEAST_WORDS or len(deeds) < LEAST_DEEDS or not shared & telling.names:
        return 0.0
    return fsum(map(weight, shared)) / fsum(map(weight, clause))


def may_close(telling: Telling) -> bool:
    """Whether a sentence is free of condition, denial and what is still to come."""
    long, ahead = len(telling.text) > LONGEST, telling.direction == "future"
    return not (long or ahead or OPEN.search(telling.text.lower()))


def _has_past_verb(telling: Telling) -> bool:
    """Whether a sentence tells something as done."""
    words = {word.lower() for word in words_in(telling.text)}
    past = word_list("past_verbs")
    return not words & SURE_FUTURE and any(w in past or w.endswith("ed") for w in words)
