"""What was foretold for a day, joined with what a later report tells as done on that day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.annotate.words import words_in
from variorum.compare.dates.clauses import clause_of
from variorum.compare.dates.tellings import Telling
from variorum.compare.deeds import read_plans
from variorum.compare.denials import stem_of
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.outcomes import (
    WELL_TOLD,
    done_later,
    is_foretold,
    may_close,
    share_of_all,
)
from variorum.model import When

HELD = frozenset(["hold", "begin", "start", "open"])
"""The deeds, by their stems, by which something like a hearing comes about."""
OPENING = 6


def with_fulfilled(groups: Sequence[list[Dated]], written: Mapping[str, When]) -> list[list[Dated]]:
    """The groups, those of nothing but plans for a day joined to the one that tells most of their
    words as done on it: "will decide on 3 May whether to ban boats", "voted on Tuesday to ban".
    """
    joined = {place: list(group) for place, group in enumerate(groups)}
    of_day: dict[When, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        if group[0].when.day:
            of_day[group[0].when].append(place)
    for places in of_day.values():
        told = {p: done for p in places if (done := done_later(groups[p], written, surely=False))}
        for place in places:
            if told and all(is_foretold(one, written) for one in groups[place]):
                score, home = max((_share(groups[place], told[p]), -p) for p in told)
                if score >= WELL_TOLD:
                    joined[-home] += joined.pop(place)
    return [joined[place] for place in sorted(joined)]


def _share(plans: Sequence[Dated], done: Sequence[Dated]) -> float:
    """How much of the words of a plan a sentence tells as done, at the most: all, where something
    is to be held and the sentence is of it.
    """
    shares = (
        1.0
        if _is_held(p.telling, d.telling)
        else share_of_all(p.telling, d.telling) * may_close(d.telling)
        for p in plans
        for d in done
    )
    return max(shares)


def _is_held(plan: Telling, done: Telling) -> bool:
    """Whether a sentence opens with what a plan for its day was to hold: "will hold a hearing on
    3 May", "A hearing on the dam ended in a row on Friday".
    """
    opening = frozenset(map(stem_of, words_in(done.text)[:OPENING]))
    plans = (one for one in read_plans(clause_of(plan)) if one.deed.split()[0] in HELD)
    return any(one.thing <= opening for one in plans)
