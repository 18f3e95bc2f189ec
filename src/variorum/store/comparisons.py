"""The part of a case that keeps its stories: what comparing found, and the accounts."""

from collections.abc import Sequence

import msgspec

from variorum.model import Account, Comparison, Outline, Span, Story
from variorum.store.outlines import outline_of
from variorum.store.part import Part, as_json


class Comparisons(Part):
    """Stories, the largest first."""

    def keep_comparisons(
        self,
        comparisons: Sequence[Comparison],
        accounts: Sequence[Account],
        *,
        repeated_furniture: dict[str, tuple[Span, ...]],
    ) -> None:
        """Put these in place of all that comparing had found, in one transaction."""
        together = list(zip(comparisons, accounts, strict=True))
        together.sort(key=lambda pair: -len(pair[0].story.reports))
        with self._db.transaction():
            self._db.lock("comparisons")
            for table in ("story_reports", "stories", "repeated_furniture"):
                self._db.execute(f"DELETE FROM {table}")
            for position, (comparison, account) in enumerate(together):
                self._put_story(position, comparison, account)
            self._db.many(
                "INSERT INTO repeated_furniture VALUES (?, ?, ?)",
                ((name, *span) for name, spans in repeated_furniture.items() for span in spans),
            )
            self._db.execute(
                "UPDATE state SET value = ? WHERE name = 'compared'", str(self._changes_seen)
            )

    def replace_comparison(self, comparison: Comparison, account: Account, *, changes: int) -> bool:
        """Put these in place of what was kept of their story; see ``Case.replace_comparison``."""
        with self._db.transaction():
            self._db.lock("comparisons")
            now = int(self._state("changes"))
            if now != int(self._state("compared")) + changes:
                return False
            self._db.execute(
                "UPDATE stories SET title = ?, comparison = ?, account = ? WHERE story = ?",
                account.title,
                as_json(comparison),
                as_json(account),
                comparison.story.id,
            )
            self._db.execute("UPDATE state SET value = ? WHERE name = 'compared'", str(now))
        return True

    @property
    def stale(self) -> bool:
        """Whether reports came, went or were corrected since they were last compared."""
        return self._state("changes") != self._state("compared")

    def story_count(self) -> int:
        """How many stories there are."""
        row = self._db.one("SELECT count(*) FROM stories")
        return row[0] if row else 0

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The stories, the largest first; ``count`` of them from the ``first`` on."""
        last = self.story_count() if count is None else first + count
        rows = self._db.all(
            "SELECT story, report FROM stories JOIN story_reports USING (story) "
            "WHERE stories.position >= ? AND stories.position < ? "
            "ORDER BY stories.position, story_reports.position",
            first,
            last,
        )
        members: dict[str, list[str]] = {}
        for story, report in rows:
            members.setdefault(story, []).append(report)
        return tuple(Story(story, tuple(reports)) for story, reports in members.items())

    def story(self, story: str) -> Story:
        """One story by id. Raises ``KeyError`` where there is none."""
        query = "SELECT report FROM story_reports WHERE story = ? ORDER BY position"
        rows = self._db.all(query, story)
        if not rows:
            raise KeyError(story)
        return Story(story, tuple(row[0] for row in rows))

    def story_of(self, report: str) -> str | None:
        """The story that a report belongs to; None before it was compared."""
        row = self._db.one("SELECT story FROM story_reports WHERE report = ?", report)
        return row[0] if row else None

    def comparison(self, story: str) -> Comparison:
        """What comparing found in a story. Raises ``KeyError`` where there is none."""
        return msgspec.json.decode(self._of_story("comparison", story), type=Comparison)

    def outline(self, story: str) -> Outline:
        """A story in short; see ``Case.outline``."""
        row = self._db.one("SELECT title, comparison FROM stories WHERE story = ?", story)
        if row is None:
            raise KeyError(story)
        return outline_of(*row)

    def account(self, story: str) -> Account:
        """The account of a story. Raises ``KeyError`` where there is none."""
        return msgspec.json.decode(self._of_story("account", story), type=Account)

    def _put_story(self, position: int, comparison: Comparison, account: Account) -> None:
        story = comparison.story
        self._db.execute(
            "INSERT INTO stories VALUES (?, ?, ?, ?, ?)",
            story.id,
            position,
            account.title,
            as_json(comparison),
            as_json(account),
        )
        self._db.many(
            "INSERT INTO story_reports VALUES (?, ?, ?)",
            ((story.id, place, report) for place, report in enumerate(story.reports)),
        )

    def _of_story(self, column: str, story: str) -> str:
        row = self._db.one(f"SELECT {column} FROM stories WHERE story = ?", story)
        if row is None:
            raise KeyError(story)
        return str(row[0])
