"""The same in Python as in the shell, in few words.

import variorum

case = variorum.read("reports/")
for line in case.account().lines():
    print(line.text, line.evidence[0].report)
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Self

from variorum.annotate import annotate as annotate_report
from variorum.model import Account, Annotation, Case, Comparison, Hit, Report


class OpenStory:
    """One story of a case."""

    def __init__(self, case: Case, story: str, reports: tuple[str, ...]) -> None:
        self._case = case
        self.id = story
        self.reports = reports

    @property
    def title(self) -> str:
        """What the account calls the story."""
        return self.account().title

    def account(self) -> Account:
        """The account: sections of lines, each with its evidence."""
        return self._case.account(self.id)

    def comparison(self) -> Comparison:
        """All that comparing found, from which the account was written."""
        return self._case.comparison(self.id)

    def __repr__(self) -> str:
        return f"<OpenStory {self.id}: {len(self.reports)} reports>"


class OpenCase:
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
        """One story by id. Raises ``KeyError`` where there is none."""
        for found in self.stories:
            if found.id == story:
                return found
        raise KeyError(story)

    def account(self) -> Account:
        """The account of the only story. Raises ``ValueError`` where there is not just one."""
        stories = self.stories
        if len(stories) != 1:
            message = f"the case has {len(stories)} stories: choose one with story(id).account()"
            raise ValueError(message)
        return stories[0].account()

    def find(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best first."""
        return self._case.search(words, limit=limit)

    def export(self, what: str) -> list[dict[str, Any]]:
        """The rows of an export ("attributions", "families" …; see ``variorum export``).

        Raises ``KeyError`` where there is no export of that name.
        """
        from variorum.export import EXPORTS

        return [dict(row) for row in EXPORTS[what](self._case)]

    def check(self) -> list[str]:
        """What does not stand where an account says it does; empty where all is well."""
        from variorum.account import check_account

        return [
            failure
            for story in self._case.stories()
            for failure in check_account(self._case.account(story.id), self._case.report)
        ]

    def close(self) -> None:
        """Let go of the file."""
        self._case.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read(
    *sources: str | Path,
    case: str | Path | None = None,
    transcripts: Iterable[str | Path] = (),
) -> OpenCase:
    """Read files and folders into a case and compare them.

    ``case`` is the file to keep it in, made where there is none; without it the case lives
    in memory. Sources that could not be read are in ``refused`` with the reason. Raises
    ``CaseError`` where the file is not a case.
    """
    from variorum.pipeline import read_into
    from variorum.store.sqlite import SqliteCase

    opened = SqliteCase.in_memory() if case is None else SqliteCase.open(Path(case), create=True)
    summary = read_into(opened, list(sources), transcripts=list(transcripts))
    return OpenCase(opened, tuple((r.source, r.reason) for r in summary.refused))


def open(case: str | Path) -> OpenCase:  # noqa: A001 - as in variorum.open
    """The case in a file. Raises ``NotACase`` or ``NewerCase``, the file left as it was."""
    from variorum.store.sqlite import SqliteCase

    return OpenCase(SqliteCase.open(Path(case)))


def annotate(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Annotation:
    """The findings in one English text. Offsets are code points of ``text``.

    ``published`` is the day that "Thursday" and "next month" are told from.
    """
    return annotate_report(
        Report(id="text", source="", text=text, title=title, outlet=outlet, published=published)
    )
