"""`variorum serve`: the account in a browser."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case, quiet_option

if TYPE_CHECKING:
    from variorum.model import Case
    from variorum.show.web import Workbench

SHORTEST_TOKEN = 16
NOT_HERE = (
    "Where it is a server of yours, read it in the shell: `variorum read LINK -o CASE "
    "--allow-private {host}`."
)
"""What to do about a link into a private net, which the page may not open."""


@click.command(epilog="Example: variorum serve case.db")
@case_argument
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8321,
    show_default=True,
    help="Where it listens; 0 for any that is free.",
)
@click.option("--host", metavar="HOST", help="Be reachable from other machines; needs --token.")
@click.option(
    "--token",
    metavar="TOKEN",
    envvar="VARIORUM_TOKEN",
    help=f"Ask every visitor for it; at least {SHORTEST_TOKEN} characters.",
)
@quiet_option
def serve(case: str, port: int, host: str | None, token: str | None, quiet: bool) -> None:
    """Show a case in a browser, until interrupted.

    Only this machine can reach it, unless --host and --token are given. Nothing is asked of
    any network.
    """
    import uvicorn

    from variorum import store
    from variorum.show.web import Guard, make_app
    from variorum.show.web.guard import LOOPBACK

    name = host or "127.0.0.1"
    check_reach(name, token)
    with open_case(case, quiet=quiet):
        pass  # brought up to date, or refused, before anybody looks
    listening = listen(name, port)
    guard = Guard(hosts=LOOPBACK | {name.strip("[]").lower()}, token=token)
    app = make_app(workbench(case), guard)
    shown = f"[{name}]" if ":" in name else name
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    click.echo(f"{store.shown(case)} is at {address} (end with Ctrl+C)", err=True)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False
    )
    uvicorn.Server(config).run(sockets=[listening])


def check_reach(host: str, token: str | None) -> None:
    """Refuse to be reachable from elsewhere without a token that cannot be guessed."""
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise Failure(f"A token needs at least {SHORTEST_TOKEN} characters.")
    if token is None and not is_loopback(host):
        message = (
            f"{host} can be reached from other machines: give --token too, or leave out --host."
        )
        raise Failure(message)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the host."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; says plainly where that cannot be."""
    bare = host.strip("[]")
    try:
        family = socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM)[0][0]
    except OSError as error:
        message = f"{host} names no machine ({error.strerror}). Give another --host."
        raise Failure(message) from error
    try:
        return socket.create_server((bare, port), family=family)
    except OSError as error:
        message = f"{host}:{port} cannot be listened at ({error.strerror}). Try another --port."
        raise Failure(message) from error


def workbench(address: str | Path) -> "Workbench":
    """What the app may do to a case."""
    from variorum import corrections, store
    from variorum.pipeline import bring_up_to_date, read_given
    from variorum.read.web import Fetcher
    from variorum.show.web import Added, Given, Workbench

    def add(
        case: "Case", given: Sequence[Given], links: Sequence[str], step: Callable[[str], None]
    ) -> Added:
        fetcher = Fetcher(private_advice=NOT_HERE)
        found = read_given(
            case, given, links=links, fetcher=fetcher, progress=lambda done: step(done.what)
        )
        return Added(len(found.new), found.known, found.refused)

    return Workbench(
        name=store.name_of(address),
        open=lambda: store.open_case(address),
        add=add,
        compare=bring_up_to_date,
        corrections=corrections,
    )
