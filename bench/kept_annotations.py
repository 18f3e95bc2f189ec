"""Annotations, and a case, that several modules ask for, made once in a run of all floors.

In the folder that ``VARIORUM_BENCH_ANNOTATIONS`` names (`floors.py` makes one and takes it away
again) what was found in a report is kept; without it each call annotates.
"""

import fcntl
import hashlib
import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

from variorum.annotate import annotate as find_all
from variorum.model import Annotation, Report

FOLDER = "VARIORUM_BENCH_ANNOTATIONS"


def keep_case(path: Path) -> None:
    """Keep a case file that another module opens, where the annotations are kept."""
    if folder := os.environ.get(FOLDER):
        shutil.copy(path, Path(folder) / path.name)


def kept_case(name: str) -> Path | None:
    """The case file of that name, where one was kept."""
    path = Path(os.environ.get(FOLDER) or ".") / name
    return path if FOLDER in os.environ and path.exists() else None


def annotate(report: Report) -> Annotation:
    """What the program finds in a report; found before, where the same was asked before."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return find_all(report)
    asked = repr(
        (
            report.text,
            report.title,
            report.title_span,
            report.outlet,
            report.published,
            report.language,
        )
    )
    path = Path(folder) / hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
    with path.open("a+b") as kept:
        fcntl.flock(kept, fcntl.LOCK_EX)  # another module may be annotating it just now
        kept.seek(0)
        if written := kept.read():
            found: Annotation = pickle.loads(written)
            return replace(found, report=report.id)
        found = find_all(report)
        kept.write(pickle.dumps(found))
    return found
