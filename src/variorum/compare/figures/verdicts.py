"""The verdict on a group of figures: agree, compatible, updated, corrected, conflict, not
comparable.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from variorum.annotate.words import words_in
from variorum.compare.figures.contradictions import on_other_dates
from variorum.compare.figures.corrections import Correction
from variorum.compare.figures.nouns import counts_persons, names_persons
from variorum.compare.figures.places import Place
from variorum.compare.figures.values import compare_values
from variorum.lang import word_list
from variorum.model import FigureVerdict, When

LONGEST_DOUBT = 3


def verdict_on(
    group: Sequence[Place], when: Mapping[str, When], corrections: Sequence[Correction] = ()
) -> FigureVerdict | None:
    """The verdict on figures that count the same thing; None where only one report has any, and
    none is corrected. A number that a report names only to put another in its place is not one
    that it gives.
    """
    own = {place.key for place in group}
    within = [c for c in corrections if c.old.key in own and c.new.key in own]
    made = [c for c in within if not c.disputed]
    if any(_is_correction(c, group) for c in made):
        return "updated" if all(c.moved for c in made) else "corrected"
    if any(c.disputed for c in within):
        return "conflict"
    replaced = {c.old.key for c in made}
    told = [place for place in group if place.key not in replaced]
    pairs = [(a, b) for a, b in combinations(told, 2) if a.rank != b.rank]
    if not pairs:
        return None
    standings = {compare_values(a.figure, b.figure) for a, b in pairs}
    if standings == {"agree"}:
        return "agree"
    if standings <= {"agree", "compatible"}:
        return "compatible"
    differing = [(a, b) for a, b in pairs if compare_values(a.figure, b.figure) == "differ"]
    if not differing:
        return "not comparable"
    if made:
        return "conflict"
    if all(_is_update(a, b, when) for a, b in differing):
        return "updated"
    still = [(a, b) for a, b in differing if not _is_update(a, b, when)]
    if any(_soon_after(when.get(a.report.id), when.get(b.report.id)) for a, b in still):
        return "conflict"
    return "not comparable"


def _is_correction(correction: Correction, group: Sequence[Place]) -> bool:
    """Whether a number is told as replaced, or is denied by the one who has given it."""
    old, new, stated, *_ = correction
    return stated or any(
        place.rank != new.rank
        and place.figure.value == old.figure.value
        and "" != place.told_by == new.told_by
        for place in group
    )


def verdict_beside(group: Sequence[Place]) -> FigureVerdict:
    """The verdict on figures of which it is not sure that they count the same thing."""
    pairs = [(a, b) for a, b in combinations(group, 2) if a.rank != b.rank]
    alike = all(compare_values(a.figure, b.figure) in ("agree", "compatible") for a, b in pairs)
    return "compatible" if alike else "not comparable"


def _is_update(a: Place, b: Place, when: Mapping[str, When]) -> bool:
    """Whether two values were told at different times: while the number was moving ("had risen
    to", "late Thursday"), or on other days of what goes on changing. How many seats a party has is
    the same on both days, and one of two reports is mistaken.
    """
    if a.around.running or b.around.running:
        return True
    later = _on_other_days(when.get(a.report.id), when.get(b.report.id))
    later |= on_other_dates(a, b) or a.around.at_an_hour or b.around.at_an_hour
    return later and (_may_change(a) or _may_change(b))


def _may_change(place: Place) -> bool:
    """Whether what is counted goes on changing: people to whom something befalls, what burns, what
    is counted "so far".
    """
    if place.around.befell and (counts_persons(place) or names_persons(place.figure.counted)):
        return True
    told = words_in(place.sentence.of(place.report.text).lower())
    return not word_list("what_changes").isdisjoint(told)


def _on_other_days(a: When | None, b: When | None) -> bool:
    """Whether two reports were surely published on different days."""
    if a is None or b is None:
        return False
    return any(
        first.latest is not None and second.earliest is not None and first.latest < second.earliest
        for first, second in ((a, b), (b, a))
    )


def _soon_after(a: When | None, b: When | None) -> bool:
    """Whether two reports were surely published within a few days: only then do different numbers
    contradict each other.
    """
    if a is None or b is None or None in (a.earliest, a.latest, b.earliest, b.latest):
        return False
    days = [day for day in (a.earliest, a.latest, b.earliest, b.latest) if day is not None]
    return max(days) - min(days) <= timedelta(days=LONGEST_DOUBT)
