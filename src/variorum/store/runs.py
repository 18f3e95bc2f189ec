"""The part of a case that keeps its runs: each reading of sources, with what it brought."""

from collections import defaultdict
from datetime import datetime

from variorum.model import Run
from variorum.store.part import Part, now


class Runs(Part):
    """Every reading of sources into the case."""

    def begin_run(self) -> int:
        """Note that sources are read; what is added until ``end_run`` came with this run."""
        row = self._db.one("INSERT INTO runs (begun) VALUES (?) RETURNING run", now())
        assert row is not None
        self._run = int(row[0])
        return self._run

    def end_run(self, *, known: int = 0, refused: int = 0) -> None:
        """Note that the run came to its end; nothing where none was begun."""
        if self._run is not None:
            end = "UPDATE runs SET ended = ?, known = ?, refused = ? WHERE run = ?"
            self._db.execute(end, now(), known, refused, self._run)
        self._run = None

    def runs(self) -> tuple[Run, ...]:
        """The runs in order, each with the reports it brought; one that was killed has no end.

        An older case that may not be written to has no record of them.
        """
        if not self._db.has_table("runs"):
            return ()
        brought: dict[int, list[str]] = defaultdict(list)
        for run, report in self._db.stream("SELECT run, report FROM run_reports ORDER BY report"):
            brought[run].append(report)
        rows = self._db.all("SELECT run, begun, ended FROM runs ORDER BY run")
        return tuple(
            Run(
                number,
                datetime.fromisoformat(begun),
                datetime.fromisoformat(ended) if ended else None,
                tuple(brought[number]),
            )
            for number, begun, ended in rows
        )
