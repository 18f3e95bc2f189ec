from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from variorum.annotate import annotate
from variorum.demo import reports_folder
from variorum.model import Reading, WatchedPage
from variorum.pipeline import bring_up_to_date, read_into
from variorum.read.records import ReadOptions
from variorum.read.whole import Origin, read_whole
from variorum.store.sqlite import SqliteCase


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "case.db"
    page = Path(reports_folder() / "briskly.html").read_bytes()
    with SqliteCase.open(path, create=True) as case:
        watched = WatchedPage(url="https://briskly.example/p/1", feed="")
        first = keep_version(case, watched, page.replace(b"140 houses", b"130 houses"))
        read_into(case, [reports_folder()])
        keep_version(case, replace(watched, report=first), page)
        bring_up_to_date(case)
    return path


def keep_version(case: SqliteCase, page: WatchedPage, data: bytes) -> str | None:
    """Put into the case what stands on a watched page now."""
    (reading,) = read_whole(data, ReadOptions(), Origin(source=page.url, id="briskly-watched"))
    assert isinstance(reading, Reading)
    return case.note_page(page, reading, annotate(reading.report))


@pytest.fixture(scope="session")
def case(path: Path) -> Iterator[SqliteCase]:
    with SqliteCase.open(path) as case:
        yield case
