"""What is new in a story since a day or a run: the case's part of the question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from variorum.account.news import known_by, unsure, write_news
from variorum.model import Account, Case, Comparison, Run
from variorum.pipeline import findings_to_compare

LAST = "last"
"""In place of a run: since the run before the last one that brought something."""


class NoSuchRunError(ValueError):
    """There is no run or day of that name; the message says which there are."""


@dataclass(frozen=True, slots=True)
class Since:
    """A day, or the number of a run (0 before the first). Exactly one is set."""

    day: date | None = None
    run: int | None = None
    begun: datetime | None = None
    """When the run began, where it is known."""

    def __str__(self) -> str:
        if self.day:
            return self.day.isoformat()
        if not self.run:
            return "the case was begun (all reports came after that)"
        return f"run {self.run}" + (f" ({self.begun:%Y-%m-%d %H:%M} UTC)" if self.begun else "")


def parse_since(case: Case, wanted: date | int | str) -> Since:
    """A day ("2024-12-12"), the number of a run, or "last". Raises ``NoSuchRunError``."""
    if isinstance(wanted, date):
        return Since(day=wanted)
    text = str(wanted).strip().lower()
    runs = case.runs()
    if text == LAST and runs:
        brought = [run.number for run in runs if run.reports]
        return _since_run((brought[-1] - 1) if brought else runs[-1].number, runs)
    if text.isdecimal() and len(text) < 8:
        number = int(text)
        if number == 0 or any(run.number == number for run in runs):
            return _since_run(number, runs)
    else:
        try:
            return Since(day=date.fromisoformat(text))
        except ValueError:
            pass
    raise NoSuchRunError(_what_there_is(case, text))


def _since_run(number: int, runs: Sequence[Run]) -> Since:
    begun = next((run.begun for run in runs if run.number == number), None)
    return Since(run=number, begun=begun)


def account_since(case: Case, story: str, since: Since) -> Account:
    """What the reports of a story that came later bring; no sections where none did.

    The whole account stays the same whatever the run: only what is shown of it depends on
    what was there before. Raises ``KeyError`` for an unknown story.
    """
    comparison = case.comparison(story)
    reports = {name: case.report(name) for name in comparison.story.reports}
    furniture = {name: case.repeated_furniture(name) for name in reports}
    day = since.day
    return write_news(
        comparison,
        reports,
        findings_to_compare(case, reports, furniture),
        earlier=_earlier(case, comparison, since),
        perhaps_earlier=unsure(day, comparison, reports.values()) if day else frozenset(),
    )


def has_news(case: Case, story: str, since: Since) -> bool:
    """Whether any report of a story came later."""
    comparison = case.comparison(story)
    return not set(comparison.story.reports) <= _earlier(case, comparison, since)


def _earlier(case: Case, comparison: Comparison, since: Since) -> frozenset[str]:
    members = comparison.story.reports
    if since.day is not None:
        return known_by(since.day, comparison, map(case.report, members))
    later = {r for run in case.runs() if run.number > (since.run or 0) for r in run.reports}
    return frozenset(members) - later


def _what_there_is(case: Case, wanted: str) -> str:
    runs = case.runs()
    told = [
        f"{run.number} ({run.begun:%Y-%m-%d %H:%M} UTC, {len(run.reports)} new)"
        for run in runs[-8:]
    ]
    listed = f" The runs: {', '.join(told)}." if told else " No run is recorded."
    if wanted.isdecimal():
        return f"There is no run {wanted}; a day is written YYYY-MM-DD.{listed}"
    return f"{wanted!r} is neither a day (YYYY-MM-DD), a run nor “{LAST}”.{listed}"
