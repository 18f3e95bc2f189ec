"""A second process of this machine that works beside this one on a large story.

It is this process's copy (a fork): whatever has been read, compiled or kept is there already and
need not be sent, and what nobody changes stands in memory once. Only what comes of it is sent.
"""

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any


def has_room() -> bool:
    """Whether a second process finds a processor, and this one can be copied.

    One that is itself a worker has none. A copy has one thread alone: what another thread of
    Python's held would be held there for ever. macOS's own libraries do not stand copying.
    """
    if sys.platform != "linux" or multiprocessing.parent_process() is not None:
        return False
    if threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1  # a container may be given fewer than there are


@dataclass(frozen=True, slots=True)
class SecondProcess:
    """Implements ``model.Beside``: each work in a copy of this process as it is then.

    Where it dies (a machine may run out of memory), or none can begin, its work is done in this
    process. ``close`` ends what nobody waited for.
    """

    _begun: "list[_Begun]" = field(default_factory=list)

    def begin(self, work: Callable[..., Any], *given: Any) -> "_Begun":
        """Begin to call ``work`` there."""
        reader, writer = multiprocessing.Pipe(duplex=False)
        copy = multiprocessing.get_context("fork")
        process = copy.Process(target=_work, args=(writer, work, given), daemon=True)
        begun = _Begun(process, reader, lambda: work(*given))
        try:
            with warnings.catch_warnings():
                # numpy's waiting threads, which end and begin anew by themselves
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
        except OSError:  # the machine lets none begin: nothing is ever sent
            begun = _Begun(None, reader, lambda: work(*given))
        writer.close()
        self._begun.append(begun)
        return begun

    def close(self) -> None:
        """End what is not done."""
        for begun in self._begun:
            begun.end()
        self._begun.clear()


@dataclass(frozen=True, slots=True)
class _Begun:
    process: BaseProcess | None
    reader: Connection
    here: Callable[[], Any]
    """The same work in this process."""

    def result(self) -> Any:
        try:
            found = self.reader.recv()
        except (EOFError, OSError):
            return self.here()
        finally:
            self.end()
        if isinstance(found, _Failure):
            raise found.error
        return found

    def end(self) -> None:
        """End the process, if it has not ended."""
        self.reader.close()
        if self.process is not None:
            self.process.terminate()
            self.process.join()


@dataclass(frozen=True, slots=True)
class _Failure:
    """What work raised, on its way back."""

    error: Exception


def _work(writer: Connection, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the other one tells of it, this just ends
    try:
        found = work(*given)
    except Exception as error:
        found = _Failure(error)
    with suppress(BrokenPipeError):  # nobody waits any more
        writer.send(found)
