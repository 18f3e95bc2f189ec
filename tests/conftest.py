"""What holds for every test, and servers of the tests' own: PostgreSQL, and a web site."""

import os
import pwd
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
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


@dataclass
class Answer:
    """What the site gives for one path; ``cut`` sends only so many bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None


@dataclass
class Site:
    """A web server of this machine. ``pages`` may be changed while it runs; ``asked`` lists
    each request's path and headers.
    """

    address: str
    pages: dict[str, Answer | Callable[[], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://")

    def put(self, path: str, body: str | bytes, **headers: str) -> str:
        """A page at a path; gives its address."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Answer(data, headers={"Content-Type": "text/html", **named})
        return self.address + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            found = site.pages.get(self.path, Answer(b"nothing here", 404))
            answer = found() if callable(found) else found
            tags = {answer.headers.get("ETag"), answer.headers.get("Last-Modified")} - {None}
            same = {self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")}
            if answer.status == 200 and tags & same:
                answer = Answer(status=304, headers=answer.headers)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if "Transfer-Encoding" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(answer.body[: answer.cut])
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site; it has no robots.txt unless a test puts one there."""
    made = Site("")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(made))
    made.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def answer() -> type[Answer]:
    return Answer
