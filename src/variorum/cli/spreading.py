"""Options of the commands whose work on single reports can be spread over processes."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from variorum.cli.failures import Failure

if TYPE_CHECKING:
    from variorum.engine import Engine

Command = TypeVar("Command", bound=Callable[..., Any])


def spread_options(command: Command) -> Command:
    """--jobs, --engine and --address."""
    for option in (
        click.option("--address", metavar="ADDRESS", help="Of the Ray cluster, with --engine ray."),
        click.option(
            "--engine",
            type=click.Choice(["local", "ray"]),
            default="local",
            show_default=True,
            help="Annotate in processes of this machine, or on a Ray cluster.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="Annotate so many reports at once (1; on a cluster as many as it can).",
        ),
    ):
        command = option(command)
    return command


@contextmanager
def spread_engine(name: str, jobs: int | None, address: str | None) -> Iterator["Engine | None"]:
    """The engine that was asked for, closed afterwards; None where one process does it all."""
    if address is not None and name != "ray":
        message = "--address goes with --engine ray."
        raise click.UsageError(message)
    if name == "local" and (jobs or 1) == 1:
        yield None
        return
    from variorum.engine import EngineError, choose_engine

    try:
        engine = choose_engine(name, jobs=jobs, address=address)
    except EngineError as error:
        raise Failure(str(error)) from error
    with closing(engine):
        yield engine
