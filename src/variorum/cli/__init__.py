"""The commands of the shell, one a file."""

from variorum.cli.group import main

__all__ = ["main"]
