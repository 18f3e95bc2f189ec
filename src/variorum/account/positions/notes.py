"""What stands behind a position: how else it is told, by whose words, in how many reports."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.account.positions.holders import is_source
from variorum.account.positions.labels import DANGLING, is_demanded
from variorum.account.sources import REWORDED_NOTE, Sources
from variorum.lang import word_list
from variorum.model import Evidence, PositionGroup, PositionTelling, When

NUMBER = re.compile(r"\d+")
SHORTEST_SOURCE = re.compile(r"\s*[,(—–―].*$", re.DOTALL)


def write_note(
    found: Sequence[tuple[PositionGroup, PositionTelling]],
    told: Sequence[Evidence],
    sources: Sources,
    *,
    text: str,
) -> str:
    """The note of a line that prints ``text`` of positions, each with the telling that is shown;
    ``told`` are all passages of the line.
    """
    notes = [_conflict(group, sources) for group, _ in found if group.contrary]
    notes += [f"elsewhere “{day}”" for group, best in found for day in _other_days(group, best)]
    notes += [f"according to {who}" for _, best in found if (who := according_to(best, text))]
    return "; ".join(dict.fromkeys((*notes, _told_by(told, sources))))


def _told_by(told: Sequence[Evidence], sources: Sources) -> str:
    tellers = sources.tellers(told)
    if set(tellers) <= sources.reworded:
        return REWORDED_NOTE
    return sources.told_by_one(told[0]) if len(tellers) == 1 else sources.count(tellers)


def _conflict(group: PositionGroup, sources: Sources) -> str:
    """How it is told, and whether the holder may only have changed it from one day to another."""
    days: dict[str, list[When]] = {}
    for t in group.tellings:
        days.setdefault(t.modality, []).append(sources.when(t.report))
    told = [f"“{modality}”" for modality in days]
    parts = pairwise(days.values())
    if all(b.is_after(a) for before, after in parts for a in before for b in after):
        return f"told as {', later as '.join(told)}"
    return f"conflict: told as {' and as '.join(told)}"


def _other_days(group: PositionGroup, best: PositionTelling) -> Iterator[str]:
    """By when it is told to be done in other tellings, where a number there is not told in the
    best: "by 20 September" and "by 30 September". With a course each stands below.
    """
    told = set(NUMBER.findall(best.by_when))
    if told and not group.contrary and not group.course:
        others = dict.fromkeys(t.by_when for t in group.tellings if NUMBER.search(t.by_when))
        yield from (when for when in others if told.isdisjoint(NUMBER.findall(when)))


def according_to(telling: PositionTelling, text: str) -> str:
    """In whose words it is told, where that is not the holder and the printed text does not say
    so; empty where that is nobody a reader knows.
    """
    said_by = SHORTEST_SOURCE.sub("", telling.said_by) or telling.said_by
    holder = telling.said_by if is_demanded(telling) else telling.who
    if not is_source(said_by) or DANGLING.match(said_by):
        return ""
    last = said_by.split()[-1]
    if last in text or last in holder or last in word_list("auxiliary_verbs"):
        return ""
    first, _, rest = said_by.partition(" ")
    article = first.lower() in {"the", "a", "an", "some"} and rest[:1].islower()
    return f"{first.lower()} {rest}" if article else said_by
