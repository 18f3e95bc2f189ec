"""The group of all commands: each is loaded only when it is called or helped with."""

import importlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from variorum.cli.failures import CaseFailure, Failure

COMMANDS = {
    "demo": "variorum.cli.demo:demo",
    "read": "variorum.cli.read:read",
    "watch": "variorum.cli.watch:watch",
    "show": "variorum.cli.show:show",
    "serve": "variorum.cli.serve:serve",
    "find": "variorum.cli.find:find",
    "edit": "variorum.cli.edit:edit",
    "copy": "variorum.cli.copy:copy",
    "export": "variorum.cli.export:export",
    "annotate": "variorum.cli.annotate:annotate",
    "stories": "variorum.cli.stories:stories",
    "check": "variorum.cli.check:check",
}
"""The commands in the order of the help, and where each stands."""

INTERRUPTED = 130
PIPE_CLOSED = 141


class PipeClosed(Exception):  # noqa: N818 - nothing went wrong
    """Nobody reads the output any more."""


class CommandGroup(click.Group):
    """Loads commands when they are needed and turns what goes wrong into words."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of ``COMMANDS``."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name; a name that is none is told with the nearest one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            message = f"{error.message.rstrip('.')}. Did you mean {near[0]}?"
            raise click.UsageError(message, ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; click and rich would leave with 1 where nobody reads any more."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as closed:
            raise PipeClosed from closed
        except SystemExit as left:
            if isinstance(left.__context__, BrokenPipeError):
                raise PipeClosed from left
            raise

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and leave with its exit code; no traceback for what users do."""
        if isinstance(sys.stdout, TextIOWrapper):  # a character that it lacks ends no command
            sys.stdout.reconfigure(errors="replace")
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            result = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except (click.Abort, KeyboardInterrupt):
            _leave("Interrupted. What was reported done is kept.", INTERRUPTED)
        except (BrokenPipeError, PipeClosed):
            _close_stdout()
            sys.exit(PIPE_CLOSED)
        except click.ClickException as failure:
            failure.show()
            sys.exit(failure.exit_code)
        except Exception as error:
            known = _as_failure(error)
            if known is None:
                raise
            known.show()
            sys.exit(known.exit_code)
        sys.exit(result if isinstance(result, int) else 0)


def _as_failure(error: Exception) -> Failure | None:
    """What a person needs to be told of an error that came from a case or the disk."""
    import sqlite3

    from variorum.annotate.model.checked_files import ModelFileError
    from variorum.store.errors import CaseError, NoFolder

    if isinstance(error, NoFolder):
        return Failure(str(error))
    if isinstance(error, CaseError | ModelFileError):
        return CaseFailure(str(error))
    driver = sys.modules.get("psycopg")
    if driver is not None and isinstance(error, driver.OperationalError):
        reason = " ".join(str(error).split()).rstrip(".")
        return CaseFailure(
            f"The server of the case cannot be used: {reason}. What was reported done is kept; "
            "run the command again when the server is there."
        )
    ours = {"SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_CONSTRAINT"}  # faults of the program
    if isinstance(error, sqlite3.DatabaseError) and (
        getattr(error, "sqlite_errorname", "SQLITE_ERROR") not in ours
    ):
        return CaseFailure(
            f"The case cannot be used: {error}. Check that the disk has room and that you may "
            "write to the file; then run the command again."
        )
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return Failure(f"{where}{error.strerror or error}. Check the path and try again.")
    return None


def _leave(message: str, code: int) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(code)


def _close_stdout() -> None:
    """Nobody reads any more: what is still to be flushed must not complain at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


@click.group(
    cls=CommandGroup,
    epilog="Begin with: variorum demo. Then: variorum read FOLDER -o case.db && "
    "variorum show case.db",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="variorum", message="variorum %(version)s")
def main() -> None:
    """Many reports of one story in; one account out, every line resting on their words."""
