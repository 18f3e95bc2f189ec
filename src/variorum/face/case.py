"""A case and its stories, as a person works with them."""

from datetime import date
from typing import TYPE_CHECKING, Self

from variorum.face.correcting import Correcting
from variorum.face.findings import FindingIterators
from variorum.model import Account, Case, Comparison, Hit, Report, walk_stories

# What compares and exports takes half a second to import, and comes when it is needed.
if TYPE_CHECKING:
    from variorum.export import Findings
    from variorum.export.frames import Rows


MOST_NAMED = 8
"""Stories that are named where a wrong one was asked for."""


class NoSuchStory(KeyError):  # noqa: N818 - as the errors of a case
    """A story that a case does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


class OpenStory(FindingIterators):
    """One story of a case."""

    def __init__(self, case: Case, story: str, reports: tuple[str, ...]) -> None:
        self._case = case
        self.id = story
        self.reports = reports

    @property
    def title(self) -> str:
        """What the account calls the story."""
        return self.account().title

    def account(self, *, since: date | int | str | None = None) -> Account:
        """The account: sections of lines, each with its evidence.

        ``since`` a day, the number of a run, or "last" (the run before the last) it holds
        only what later reports add, change, confirm or contradict, and no section where
        there are none. Raises ``ValueError`` where there is no such run.
        """
        if since is None:
            return self._case.account(self.id)
        from variorum.since import account_since, parse_since

        return account_since(self._case, self.id, parse_since(self._case, since))

    def comparison(self) -> Comparison:
        """All that comparing found, from which the account was written."""
        return self._case.comparison(self.id)

    def export(self, what: str) -> "Rows":
        """The rows of an export of this story alone; see ``OpenCase.export``."""
        return _rows(self._findings(), what)

    def _findings(self) -> "Findings":
        from variorum.export import OneStory

        return OneStory(self._case, self.id)

    def __repr__(self) -> str:
        return f"<OpenStory {self.id}: {len(self.reports)} reports>"

    def _repr_html_(self) -> str:
        from variorum.face.display import story_html

        return story_html(self._case, self.id)


class OpenCase(FindingIterators, Correcting):
    """A case with its stories. Close it, or use it in a ``with`` block."""

    def __init__(self, case: Case, refused: tuple[tuple[str, str], ...] = ()) -> None:
        from variorum.pipeline import bring_up_to_date

        self._case = case
        self.refused = refused
        bring_up_to_date(case)

    @property
    def stories(self) -> tuple[OpenStory, ...]:
        """The stories, the largest first."""
        return tuple(OpenStory(self._case, s.id, s.reports) for s in self._case.stories())

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, those with the earliest day first."""
        return tuple(self._case.reports())

    def story(self, story: str) -> OpenStory:
        """One story by id. Raises ``KeyError`` where there is none, and says which there are."""
        try:
            found = self._case.story(story)
        except KeyError as error:
            there = ", ".join(s.id for s in self._case.stories(0, MOST_NAMED + 1)[:MOST_NAMED])
            more = " …" if self._case.story_count() > MOST_NAMED else ""
            raise NoSuchStory(
                f"there is no story {story!r} in this case; there are: {there or 'none'}{more}"
            ) from error
        return OpenStory(self._case, found.id, found.reports)

    def account(self, *, since: date | int | str | None = None) -> Account:
        """The account of the only story, as ``OpenStory.account`` gives it.

        Raises ``ValueError`` where there is not just one.
        """
        count = self._case.story_count()
        if count != 1:
            message = f"the case has {count} stories: choose one with story(id).account()"
            raise ValueError(message)
        return self.stories[0].account(since=since)

    def find(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best first."""
        return self._case.search(words, limit=limit)

    def export(self, what: str) -> "Rows":
        """The rows of an export ("attributions", "families" …; see ``variorum export``), a
        list of dicts that turns into a table of pandas, polars or arrow.

        Raises ``KeyError`` where there is no export of that name.
        """
        return _rows(self._case, what)

    def _findings(self) -> "Findings":
        return self._case

    def check(self) -> list[str]:
        """What does not stand where an account says it does; empty where all is well."""
        from variorum.account import check_account

        return [
            failure
            for story in walk_stories(self._case)
            for failure in check_account(self._case.account(story.id), self._case.report)
        ]

    def close(self) -> None:
        """Let go of the file."""
        self._case.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        reports, stories = self._case.report_count(), self._case.story_count()
        return f"<OpenCase: {reports} reports, {stories} stories>"

    def _repr_html_(self) -> str:
        from variorum.face.display import case_html

        return case_html(self._case)


def _rows(findings: "Findings", what: str) -> "Rows":
    from variorum.export import EXPORTS
    from variorum.export.frames import Rows

    return Rows(what, EXPORTS[what](findings))
