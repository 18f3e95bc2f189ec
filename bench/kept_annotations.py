"""Annotations, and a case, that several modules ask for, made once in a run of all floors.

In the folder that ``VARIORUM_BENCH_ANNOTATIONS`` names (`floors.py` makes one and takes it away
again) what was found in a report is kept; without it each call annotates.
"""

import fcntl
import hashlib
import os
import pickle
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from variorum.annotate import annotate as find_all
from variorum.model import Annotation, Report
from variorum.store.sqlite import SqliteCase

FOLDER = "VARIORUM_BENCH_ANNOTATIONS"

Find = Callable[[Report], Annotation]


def keep_case(path: Path) -> None:
    """Keep a case file that another module opens, and what was found in its reports."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    shutil.copy(path, Path(folder) / path.name)
    with SqliteCase.open(path) as case:
        for report in case.reports():
            _kept_at(folder, report).write_bytes(pickle.dumps(case.annotation(report.id)))


def kept_case(name: str) -> Path | None:
    """The case file of that name, where one was kept."""
    path = Path(os.environ.get(FOLDER) or ".") / name
    return path if FOLDER in os.environ and path.exists() else None


def annotate(report: Report, find: Find = find_all) -> Annotation:
    """What the program finds in a report; found before, where the same was asked before."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return find(report)
    with _kept_at(folder, report, find).open("a+b") as kept:
        fcntl.flock(kept, fcntl.LOCK_EX)  # another module may be annotating it just now
        kept.seek(0)
        if written := kept.read():
            found: Annotation = pickle.loads(written)
            return replace(found, report=report.id)
        found = find(report)
        kept.write(pickle.dumps(found))
    return found


def _kept_at(folder: str, report: Report, find: Find = find_all) -> Path:
    """The file for what is found in a report: all that it may hang on is in the name."""
    asked = repr(
        (
            find.__qualname__,
            report.text,
            report.title,
            report.title_span,
            report.outlet,
            report.published,
            report.language,
        )
    )
    return Path(folder) / hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
