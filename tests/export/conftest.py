from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.demo import reports_folder
from variorum.pipeline import bring_up_to_date, read_into
from variorum.store.sqlite import SqliteCase


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "case.db"
    with SqliteCase.open(path, create=True) as case:
        read_into(case, [reports_folder()])
        bring_up_to_date(case)
    return path


@pytest.fixture(scope="session")
def case(path: Path) -> Iterator[SqliteCase]:
    with SqliteCase.open(path) as case:
        yield case
