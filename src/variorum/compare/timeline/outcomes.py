"""What later reports tell of events that earlier ones expected."""

import re
from collections.abc import Iterable, Mapping, Sequence

from variorum.annotate.positions.plan_verbs import any_plan_verb
from variorum.annotate.times.direction import SURE_FUTURE
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import is_known, known_words, share, telling_words
from variorum.compare.dates.clauses import clause_of
from variorum.compare.dates.tellings import Telling
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

LEAST_WORDS = 3
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
    groups: Sequence[Sequence[Dated]], tellings: Iterable[Telling], written: Mapping[str, When]
) -> list[Outcome]:
    """For each group: the sentence, of a report written on the day that was foretold or later,
    that tells most clearly that it took place, or of a later one that it will not.
    """
    tellings = list(tellings)
    off = [t for t in tellings if " be " in t.text and NOT_TO_BE.search(t.text)]
    found = []
    for group in groups:
        ones = [one for one in group if is_foretold(one, written)]
        done = _told_of_that_day(group, ones, written) if ones else ()
        done = done or find_done(ones, tellings, written)
        given_up = find_given_up(group, off, written) if off else NONE
        found.append(Outcome("done", done) if done else given_up)
    return found


def _told_of_that_day(
    group: Sequence[Dated], foretold: Sequence[Dated], written: Mapping[str, When]
) -> tuple[Telling, ...]:
    """The sentence of the day itself, in a later report, that has most of what was foretold."""
    day = day_of(foretold)
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


def may_close(telling: Telling) -> bool:
    """Whether a sentence is free of condition, denial and what is still to come."""
    long, ahead = len(telling.text) > LONGEST, telling.direction == "future"
    return not (long or ahead or OPEN.search(telling.text.lower()))


def _has_past_verb(telling: Telling) -> bool:
    """Whether a sentence tells something as done."""
    words = {word.lower() for word in words_in(telling.text)}
    past = word_list("past_verbs")
    return not words & SURE_FUTURE and any(w in past or w.endswith("ed") for w in words)
