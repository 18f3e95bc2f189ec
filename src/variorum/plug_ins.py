"""Readers and exporters that other packages bring, by their entry points."""

from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import Any

READERS = "variorum.readers"
"""Entry points named after an ending ("docbook"): ``read(data: bytes)`` gives the reports in
a file as mappings with the fields of a line of .jsonl; only ``text`` must be there.
"""

EXPORTERS = "variorum.exporters"
"""Entry points named after a format: ``write(case, what)`` gives a document in pieces."""


class BrokenPlugIn(Exception):  # noqa: N818
    """A plug-in that does not do its work; the message names it, its package and the cause."""


def plug_in_names(group: str) -> tuple[str, ...]:
    """What plug-ins there are; none of their code is run."""
    return tuple(sorted({found.name for found in entry_points(group=group)}))


def load_plug_in(group: str, name: str) -> Callable[..., Iterable[Any]]:
    """A plug-in of a name that ``plug_in_names`` gave, so wrapped that all that may go wrong
    in it is a ``BrokenPlugIn``. Raises it where the plug-in does not load.
    """
    found = tuple(entry_points(group=group, name=name))
    packages = sorted({_package(entry) for entry in found})
    told = f"the plug-in {name!r} of {' and '.join(packages) or 'no package'}"
    if len(packages) != 1:
        message = f"{told}: one package may give it, not {len(packages)}"
        raise BrokenPlugIn(message)
    try:
        work = found[0].load()
    except Exception as error:
        raise BrokenPlugIn(f"{told} does not load: {_cause(error)}") from error
    if not callable(work):
        message = f"{told} is no function but a {type(work).__name__}"
        raise BrokenPlugIn(message)

    def guarded(*given: Any) -> Iterable[Any]:
        try:
            yield from work(*given)
        except Exception as error:
            raise BrokenPlugIn(f"{told} failed: {_cause(error)}") from error

    return guarded


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value


def _cause(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
