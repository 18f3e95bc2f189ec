"""Exit codes, and errors that name the file, the cause and the next step."""

from typing import IO, Any

import click

REFUSED = 1
"""Done, with some inputs refused."""
WRONG_USE = 2
CASE_FAILED = 3
"""A check failed or a case cannot be read."""


class Failure(click.ClickException):
    """A mistake that a person can mend; shown as one line."""

    exit_code = WRONG_USE

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on standard error."""
        click.echo(f"variorum: {self.message}", file=file, err=file is None)


class CaseFailure(Failure):
    """A case that cannot be used."""

    exit_code = CASE_FAILED
