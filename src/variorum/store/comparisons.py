"""The part of a case that keeps its stories: what comparing found, and the accounts."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import msgspec

from variorum.model import Account, Comparison, Outline, Span, Story, StoryChange
from variorum.store.database import Row
from variorum.store.outlines import outline_of
from variorum.store.part import Part, as_json, batches

ORDER = "stories.size DESC, stories.place, stories.story"
WAITING = (
    "CREATE TEMP TABLE IF NOT EXISTS waiting_stories (story TEXT PRIMARY KEY, title TEXT, "
    "comparison TEXT, account TEXT, size INTEGER)"
)


class Comparisons(Part):
    """Stories, the largest first."""

    def keep_comparisons(
        self,
        comparisons: Sequence[Comparison],
        accounts: Sequence[Account],
        *,
        repeated_furniture: dict[str, tuple[Span, ...]],
        changes: int | None = None,
    ) -> None:
        """Put these in place of all that comparing had found up to so many changes, or to now."""
        self._db.execute("DELETE FROM repeated_furniture")
        for name, spans in repeated_furniture.items():
            self.set_furniture(name, spans)
        self.keep_stories(
            zip(comparisons, accounts, strict=True),
            instead_of=[row[0] for row in self._db.all("SELECT story FROM stories")],
            changes=self.changes if changes is None else changes,
            settled=self.settled,
        )

    def keep_stories(
        self,
        found: Iterable[tuple[Comparison, Account]],
        *,
        instead_of: Collection[str],
        changes: int,
        settled: int,
        became: Sequence[StoryChange] = (),
    ) -> bool:
        """Put what was found in place of the stories named; see ``Case.keep_stories``.

        Each story waits in a table of this connection until all are there.
        """
        self._db.execute(WAITING)
        self._db.execute("DELETE FROM waiting_stories")
        for comparison, account in found:
            self._db.execute(
                "INSERT INTO waiting_stories VALUES (?, ?, ?, ?, ?)",
                comparison.story.id,
                account.title,
                as_json(comparison),
                as_json(account),
                len(comparison.story.reports),
            )
        with self._db.transaction():
            self._db.lock("comparisons")
            if self.settled != settled:
                return False
            for table in ("story_reports", "stories"):
                self._db.many(
                    f"DELETE FROM {table} WHERE story = ?", ((story,) for story in instead_of)
                )
            self._take_in()
            self._note_changes(became)
            self._settle(changes)
        self._db.execute("DELETE FROM waiting_stories")
        return True

    def _take_in(self) -> None:
        """Make the stories that wait those of the case."""
        names = [row[0] for row in self._db.all("SELECT story FROM waiting_stories")]
        for story in names:
            row = self._db.one("SELECT comparison FROM waiting_stories WHERE story = ?", story)
            members = msgspec.json.decode(row[0], type=_Members).story.reports if row else ()
            self._db.execute(
                "INSERT INTO stories (story, title, comparison, account, size, place) "
                "SELECT story, title, comparison, account, size, ? FROM waiting_stories "
                "WHERE story = ?",
                self._place(members[0]) if members else "",
                story,
            )
            self._db.many(
                "INSERT INTO story_reports VALUES (?, ?, ?)",
                ((story, position, report) for position, report in enumerate(members)),
            )

    def _place(self, report: str) -> str:
        """What orders stories of one size: the first day, the undated last, then the digest."""
        row = self._db.one("SELECT published, digest FROM current_reports WHERE report = ?", report)
        return f"{row[0] or '9999-12-31'} {row[1]}" if row else ""

    def _settle(self, changes: int) -> None:
        """What was changed up to then is compared."""
        done = "DELETE FROM changed_reports WHERE change <= ?"
        self._db.execute(done, changes)
        self._db.execute("DELETE FROM regrouped WHERE change <= ?", changes)
        set_state = "UPDATE state SET value = ? WHERE name = ?"
        self._db.execute(set_state, str(changes), "compared")
        self._db.execute(set_state, str(self.settled + 1), "settled")

    def _note_changes(self, became: Sequence[StoryChange]) -> None:
        self._db.many(
            "INSERT INTO story_changes (made, story, became, kind, why, reports, because) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    change.made.isoformat(timespec="seconds"),
                    *(change.story, change.became, change.kind, change.why),
                    *(as_json(change.reports), as_json(change.because)),
                )
                for change in became
            ),
        )

    def story_changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories, the first first; of one story what it gave and took."""
        if not self._db.has_table("story_changes"):
            return ()
        query = "SELECT made, story, became, kind, why, reports, because FROM story_changes"
        if story is None:
            rows = self._db.all(f"{query} ORDER BY number")
        else:
            rows = self._db.all(
                f"{query} WHERE story = ? OR became = ? ORDER BY number", story, story
            )
        return tuple(map(_change_of, rows))

    def set_furniture(self, report: str, spans: Iterable[Span]) -> None:
        """Note the furniture of a report that is known only from other reports."""
        self._db.execute("DELETE FROM repeated_furniture WHERE report = ?", report)
        self._db.many(
            "INSERT INTO repeated_furniture VALUES (?, ?, ?)", ((report, *span) for span in spans)
        )

    @property
    def stale(self) -> bool:
        """Whether reports came, went or were corrected since they were last compared."""
        return self._state("changes") != self._state("compared")

    @property
    def changes(self) -> int:
        """How often reports came, went or were corrected."""
        return self._state("changes")

    @property
    def settled(self) -> int:
        """How often stories were kept."""
        return self._state("settled")

    def next_stories(self, count: int) -> list[str]:
        """So many ids that no story has or had."""
        row = self._db.one(
            "UPDATE state SET value = CAST(CAST(value AS INTEGER) + ? AS TEXT) "
            "WHERE name = 'last_story' RETURNING value",
            count,
        )
        last = int(row[0]) if row else count
        return [str(number) for number in range(last - count + 1, last + 1)]

    def story_count(self) -> int:
        """How many stories there are."""
        row = self._db.one("SELECT count(*) FROM stories")
        return row[0] if row else 0

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The stories, the largest first; ``count`` of them from the ``first`` on."""
        listed = f"SELECT story FROM stories ORDER BY {ORDER} LIMIT ? OFFSET ?"
        most = self.story_count() if count is None else count
        names = [row[0] for row in self._db.all(listed, most, first)]
        members: dict[str, list[str]] = {name: [] for name in names}
        for some in batches(names, 500):
            marks = ", ".join("?" * len(some))
            rows = self._db.all(
                f"SELECT story, report FROM story_reports WHERE story IN ({marks}) "
                "ORDER BY story, position",
                *some,
            )
            for story, report in rows:
                members[story].append(report)
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

    def _of_story(self, column: str, story: str) -> str:
        row = self._db.one(f"SELECT {column} FROM stories WHERE story = ?", story)
        if row is None:
            raise KeyError(story)
        return str(row[0])


class _Members(msgspec.Struct):
    story: Story


def _change_of(row: Row) -> StoryChange:
    made, story, became, kind, why, reports, because = row
    read = msgspec.json.decode
    return StoryChange(
        datetime.fromisoformat(made),
        story,
        became,
        kind,
        why,
        read(reports, type=tuple[str, ...]),
        read(because, type=tuple[str, ...]),
    )
