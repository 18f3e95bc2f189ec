"""What holds for every test, and a PostgreSQL server of the tests' own."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings

# How long an example takes says more of a busy machine than of the program.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")

NewAddress = Callable[[], str]
"""Gives the address of a case that is not there yet."""

USERS = ("postgres", "nobody")
"""Who runs the server where the tests run as root, as which it refuses to."""

SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


def programs() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps them out of the path."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((p.parent for p in versions), key=lambda p: int(p.parent.name), default=None)


@contextmanager
def running_server(bin_folder: Path) -> Iterator[str]:
    """A server that only this machine reaches; gives the address of an empty database."""
    folder = Path(mkdtemp(prefix="pg", dir="/tmp"))  # the name of a socket has to be short
    owner = _owner()
    name = pwd.getpwuid(os.geteuid() if owner is None else owner).pw_name
    if owner is not None:
        os.chown(folder, owner, -1)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(bin_folder / program), "-D", str(folder / "data"), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=owner,
            extra_groups=None if owner is None else [],
            cwd=folder,
        )

    try:
        run("initdb", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "--no-sync")
        options = " ".join(f"-c {key}={value}" for key, value in SETTINGS.items())
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} {options}", "start")
        try:
            yield f"postgresql:///postgres?host={folder}&user={name}"
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _owner() -> int | None:
    """Whose the server is, where that is not who runs the tests."""
    if os.geteuid() != 0:
        return None
    for name in USERS:
        try:
            return pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
    return None


@pytest.fixture(scope="session")
def postgres() -> Iterator[NewAddress]:
    """New cases in a PostgreSQL server; skipped where none is installed, except in CI."""
    folder = programs()
    if folder is None:
        message = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with running_server(folder) as address:
        numbers = count(1)
        yield lambda: f"{address}&case=case{next(numbers)}"
