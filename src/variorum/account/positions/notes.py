"""What stands behind a position: its condition, by whose words it is told, in how many reports."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from variorum.account.positions.holders import is_source
from variorum.account.positions.leads import DANGLING, is_demanded
from variorum.account.positions.of_speakers import is_of_speaker, opening_of_quotation
from variorum.account.sources import REWORDED_NOTE, Sources
from variorum.lang import word_list
from variorum.lang.calendar import MONTH_NUMBERS
from variorum.model import Evidence, PositionGroup, PositionTelling, When
from variorum.model.modalities import RULES

PLACE = re.compile(
    r"(?:^|[,;:]\s|\bBut |\bAnd )([Ii]n ([A-Z][a-z]+)(?:\s[A-Z][a-z]+)*"
    r"(?:(?:,\s|,?\sand\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)*),\s"
)
"""Where a rule holds, ahead of it: "For example, in Wend and New Avon, …"."""
AT_FIRST = re.compile(
    r"^(?:But |And )?((?:During(?! (?:the same|that|this)\b)|While (?:in|on|at|[a-z]+ing)|"
    r"(?:Prior to|Before) (?:his|her|its|their|the|taking|becoming|entering|running|winning)|"
    r"As an? (?:\w+ )?(?:candidate|nominee))\b[^,.;“”\"]{0,60}),\s"
)
"""When somebody took or will keep it, ahead: "During her campaign, Ray promised to"."""
AT_LAST = re.compile(
    r"^[^.;“”\"]{0,60}?\b((?:while|when) (?:on the campaign trail|campaigning\b|running for\b)"
    r"[^,.;]{0,30}|(?:during|in) (?:his|her|their|the) (?:\w+ ){0,2}campaign)\b"
)
NUMBER = re.compile(r"\d+")
SHORTEST_SOURCE = re.compile(r"\s*[,(—–―].*$", re.DOTALL)


def write_note(
    group: PositionGroup,
    best: PositionTelling,
    told: Sequence[Evidence],
    sources: Sources,
    *,
    text: str = "",
) -> str:
    """The note of a line that prints ``text``; ``told`` are all its passages."""
    tellers = sources.tellers(told)
    notes = []
    if group.contrary:
        notes.append(_conflict(group, sources))
    notes += [f"“{part}”" for part in before_the_action(best) if part not in text]
    notes += [f"elsewhere “{part}”" for part in _other_days(group, best)]
    if who := according_to(group, best, sources):
        notes.append(f"according to {who}")
    if set(tellers) <= sources.reworded:
        notes.append(REWORDED_NOTE)
    elif len(tellers) == 1:
        notes.append(sources.told_by_one(best.evidence))
    else:
        notes.append(sources.count(tellers))
    return "; ".join(notes)


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


def _other_days(group: PositionGroup, best: PositionTelling) -> list[str]:
    """By when it is told to be done in other tellings, where a number there is not told in the
    best: "by 20 September" and "by 30 September". With a course each stands below.
    """
    told = set(NUMBER.findall(best.by_when))
    if not told or group.contrary or group.course:
        return []
    others = dict.fromkeys(t.by_when for t in group.tellings if NUMBER.search(t.by_when))
    return [when for when in others if told.isdisjoint(NUMBER.findall(when))]


def before_the_action(telling: PositionTelling) -> list[str]:
    """The condition and the time that stand before the action, and so go into the note."""
    told = [part for part in (telling.condition, telling.by_when) if _goes_before(part, telling)]
    told = [part for part in told if part.lower() != "now"]
    if is_of_speaker(telling):
        told = [part for part in told if part not in opening_of_quotation(telling)]
    words = printed(telling)
    ahead = words[: max(0, words.find(telling.action))]
    place = PLACE.search(ahead) if telling.modality in RULES else None
    where = place[1] if place and place[2].lower() not in MONTH_NUMBERS else ""
    first = AT_FIRST.search(ahead)
    last = AT_LAST.search(words[len(ahead) + len(telling.action) :]) if ahead else None
    then = [found[1].strip() for found in (first, last) if found is not None]
    then = [part for part in then if not any(part in other or other in part for other in told)]
    return [where, *then, *told] if where else [*then, *told]


def behind_the_action(telling: PositionTelling) -> list[str]:
    """The condition and the time that stand behind the action."""
    return [
        part
        for part in (telling.condition, telling.by_when)
        if _stands_apart(part, telling) and not _goes_before(part, telling)
    ]


def printed(telling: PositionTelling) -> str:
    """The sentence that tells it, in one line."""
    return " ".join(telling.evidence.text.split())


def _goes_before(part: str, telling: PositionTelling) -> bool:
    words = printed(telling)
    return _stands_apart(part, telling) and words.find(part, words.find(telling.action)) < 0


def _stands_apart(part: str, telling: PositionTelling) -> bool:
    return bool(part) and part not in telling.action and part in printed(telling)


def according_to(group: PositionGroup, best: PositionTelling, sources: Sources) -> str:
    """In whose words it is told, where that is not the holder; all of them where reports give it
    to several.
    """
    if not best.who or is_demanded(best) or is_of_speaker(best):
        return ""
    told = [best, *(t for t in group.tellings if t is not best)]
    known = {best.who, group.who, *(sources.label(t.report) for t in told)}
    names = dict.fromkeys(
        name for t in told if (name := _source(t)) and not _is_one_of(name, known)
    )
    if not _source(best) or _is_one_of(_source(best), known):
        return ""
    people = {person.name for person in sources.comparison.people}
    named = [n for n in names if n in people] if len(names) > 1 else []
    return " and ".join(named) if _source(best) in named else _source(best)


def _source(telling: PositionTelling) -> str:
    """Whose words tell it; empty where that is nobody a reader knows."""
    said_by = SHORTEST_SOURCE.sub("", telling.said_by) or telling.said_by
    if not is_source(said_by) or DANGLING.match(said_by):
        return ""
    if said_by in telling.condition or said_by.split()[-1] in word_list("auxiliary_verbs"):
        return ""  # "if the council agrees", "Ray has"
    first, _, rest = said_by.partition(" ")
    article = first.lower() in {"the", "a", "an", "some"} and rest[:1].islower()
    return f"{first.lower()} {rest}" if article else said_by


def _is_one_of(name: str, known: Iterable[str]) -> bool:
    return any(_are_alike(name, other) for other in known)


def _are_alike(a: str, b: str) -> bool:
    """Whether two names are one, but for an article, a title or what is told behind."""
    a, b = (name.casefold().removeprefix("the ") for name in (a, b))
    if not (a and b):
        return False
    first, last = (
        (a.split()[0], a.split()[-1]) if len(a) < len(b) else (b.split()[0], b.split()[-1])
    )
    longer = (b if len(a) < len(b) else a).split()
    same_person = longer[-1] == last and first in longer and " " in a and " " in b
    return a.startswith(b) or b.startswith(a) or same_person
