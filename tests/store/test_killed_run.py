"""A run that is killed without warning loses nothing that it reported done."""

import subprocess
import sys
from pathlib import Path

from variorum.pipeline import compare_case, read_into
from variorum.store.sqlite import SqliteCase

READER = """
import sys
from pathlib import Path
from variorum.pipeline import read_into
from variorum.store.sqlite import SqliteCase

case = SqliteCase.open(Path(sys.argv[1]), create=True)
read_into(case, [sys.argv[2]], progress=lambda step: print(step.what, flush=True))
"""

DONE_BEFORE_THE_KILL = 4


def write_reports(folder: Path) -> None:
    folder.mkdir()
    for number in range(40):
        (folder / f"tern-{number:02}.txt").write_text(
            f"The ferry Aurelia made trip {number} to Tern Island on Monday, the harbour said.\n\n"
            f'"We carried {number + 20} people," said Anna Brill, the harbour master.\n'
        )


def contents(path: Path) -> list[tuple]:
    with SqliteCase.open(path) as case:
        compare_case(case)
        return [
            (r.id, r.text, case.places(r.id), case.annotation(r.id), case.search(f'"{r.id}"'))
            for r in case.reports()
        ] + [(case.comparison(s.id), case.account(s.id)) for s in case.stories()]


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    write_reports(folder)
    killed = tmp_path / "killed.db"
    process = subprocess.Popen(
        [sys.executable, "-c", READER, str(killed), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    done = {process.stdout.readline().strip() for _ in range(DONE_BEFORE_THE_KILL)}
    process.kill()
    process.wait()
    process.stdout.close()

    with SqliteCase.open(killed) as case:
        assert done <= {report.source for report in case.reports()}
        assert case.stale
        kept = sum(1 for _ in case.reports())
        summary = read_into(case, [str(folder)])
    assert len(summary.new) + kept == 40
    assert summary.known == kept
    assert not summary.refused

    whole = tmp_path / "whole.db"
    with SqliteCase.open(whole, create=True) as case:
        read_into(case, [str(folder)])
    assert contents(killed) == contents(whole)
