"""A real server on the demo's case."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from variorum.cli.serve import listen, workbench
from variorum.demo import reports_folder
from variorum.pipeline import compare_case, read_into
from variorum.show.web import Guard, make_app
from variorum.store.sqlite import SqliteCase

HOSTILE = (
    "Mayor <script>alert(1)</script> speaks\n\nThe mayor of Ellerstow, Judith Hallam, said on "
    'Thursday 6 March 2025 that "<img src=x onerror=alert(1)> the barrier {{ 7 * 7 }} did not '
    'fail" and that \'"><svg onload=alert(2)> would be told.\n'
)


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "flood.db"
    hostile = path.parent / "hostile.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    with SqliteCase.open(path, create=True) as case:
        read_into(case, [reports_folder(), hostile])
        compare_case(case)
    return path


@pytest.fixture
def case_path(demo_case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_case, tmp_path / "flood.db"))


def serving(path: Path, guard: Guard) -> Iterator[str]:
    socket = listen("127.0.0.1", 0)
    config = uvicorn.Config(make_app(workbench(path), guard), log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def site(case_path: Path) -> Iterator[str]:
    yield from serving(case_path, Guard())


@pytest.fixture
def guarded_site(case_path: Path) -> Iterator[str]:
    yield from serving(case_path, Guard(token="a-token-of-some-length"))


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    if CHROMIUM is None:
        message = "Chromium is not installed: browser tests need it (.ci/install-system-packages)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return CHROMIUM
