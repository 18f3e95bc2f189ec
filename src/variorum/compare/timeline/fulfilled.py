"""What was foretold for a day, joined with what a later report tells as done on that day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.outcomes import WELL_TOLD, done_later, is_foretold, share_of_all
from variorum.model import When


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
        told = {p: done for p in places if (done := done_later(groups[p], written))}
        for place in places:
            if told and all(is_foretold(one, written) for one in groups[place]):
                score, home = max((_share(groups[place], told[p]), -p) for p in told)
                if score >= WELL_TOLD:
                    joined[-home] += joined.pop(place)
    return [joined[place] for place in sorted(joined)]


def _share(plans: Sequence[Dated], done: Sequence[Dated]) -> float:
    """How much of the words of a plan a sentence tells as done, at the most."""
    return max(share_of_all(p.telling, d.telling) for p in plans for d in done)
