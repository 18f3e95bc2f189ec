"""The verdict on a group of figures: agree, compatible, updated, conflict, not comparable."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from variorum.compare.figures.contradictions import on_other_dates
from variorum.compare.figures.places import Place
from variorum.compare.figures.values import compare_values
from variorum.model import FigureVerdict, When

LONGEST_DOUBT = 3


def verdict_on(group: Sequence[Place], when: Mapping[str, When]) -> FigureVerdict | None:
    """The verdict on figures that count the same thing; None where only one report has any."""
    pairs = [(a, b) for a, b in combinations(group, 2) if a.rank != b.rank]
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
    if all(_is_update(a, b, when) for a, b in differing):
        return "updated"
    still = [(a, b) for a, b in differing if not _is_update(a, b, when)]
    if any(_on_one_day(when.get(a.report.id), when.get(b.report.id)) for a, b in still):
        return "conflict"
    return "not comparable"


def verdict_beside(group: Sequence[Place]) -> FigureVerdict:
    """The verdict on figures of which it is not sure that they count the same thing."""
    pairs = [(a, b) for a, b in combinations(group, 2) if a.rank != b.rank]
    alike = all(compare_values(a.figure, b.figure) in ("agree", "compatible") for a, b in pairs)
    return "compatible" if alike else "not comparable"


def _is_update(a: Place, b: Place, when: Mapping[str, When]) -> bool:
    """Whether two values were told at different times: on other days, or while the number was
    moving ("had risen to", "late Thursday").
    """
    if on_other_dates(a, b) or _on_other_days(when.get(a.report.id), when.get(b.report.id)):
        return True
    return a.around.running or b.around.running


def _on_other_days(a: When | None, b: When | None) -> bool:
    """Whether two reports were surely published on different days."""
    if a is None or b is None:
        return False
    return any(
        first.latest is not None and second.earliest is not None and first.latest < second.earliest
        for first, second in ((a, b), (b, a))
    )


def _on_one_day(a: When | None, b: When | None) -> bool:
    """Whether two reports may have been published on the same day, and soon after each other
    in any case: only then do different numbers contradict each other.
    """
    if a is None or b is None or None in (a.earliest, a.latest, b.earliest, b.latest):
        return False
    days = [day for day in (a.earliest, a.latest, b.earliest, b.latest) if day is not None]
    return not _on_other_days(a, b) and max(days) - min(days) <= timedelta(days=LONGEST_DOUBT)
