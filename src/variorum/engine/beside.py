"""A second process of this machine that works beside this one on a large story."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from variorum.engine.local import FRESH


def has_room() -> bool:
    """Whether a second process finds a processor: not in one that is itself such a worker."""
    if multiprocessing.parent_process() is not None:
        return False
    if hasattr(os, "sched_getaffinity"):  # a container may be given fewer than there are
        return len(os.sched_getaffinity(0)) > 1
    return (os.cpu_count() or 1) > 1


@dataclass(slots=True)
class SecondProcess:
    """Implements ``model.Beside``. It begins with the first work; ``close`` ends it.

    Where it dies (a machine may run out of memory), its work is done in this process.
    """

    _pool: ProcessPoolExecutor | None = None
    _numbers: "count[int]" = field(default_factory=count)

    def begin(self, work: Callable[..., Any], *given: Any) -> "_Begun":
        """Begin to call ``work`` there."""
        return self.send(lambda: work(*given), work, *given)

    def prepare(self, work: Callable[..., Callable[..., Any]], *given: Any) -> "_Prepared":
        """Begin to call ``work`` there, and keep there what comes of it."""
        number = next(self._numbers)
        ready = self.send(lambda: None, _prepare, number, work, given)
        return _Prepared(self, number, ready, lambda: work(*given))

    def close(self) -> None:
        """End the process; work that waits is not begun."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def send(self, here: Callable[[], Any], work: Callable[..., Any], *given: Any) -> "_Begun":
        """Begin to call ``work`` there; ``here`` does the same in this process."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=FRESH)
        try:
            return _Begun(self._pool.submit(work, *given), here)
        except (BrokenProcessPool, OSError):  # dead, or the machine lets none begin
            return _Begun(None, here)


@dataclass(frozen=True, slots=True)
class _Begun:
    future: Future[Any] | None
    here: Callable[[], Any]
    """The same work in this process."""
    after: "_Begun | None" = None
    """What must have gone well before."""

    def result(self) -> Any:
        if self.after is not None:
            self.after.result()
        if self.future is None:
            return self.here()
        try:
            return self.future.result()
        except BrokenProcessPool:
            return self.here()


@dataclass(frozen=True, slots=True)
class _Prepared:
    second: SecondProcess
    number: int
    ready: _Begun
    here: Callable[[], Callable[..., Any]]

    def begin(self, *given: Any) -> _Begun:
        """What failed in preparing is raised with the result."""
        begun = self.second.send(lambda: self.here()(*given), _go_on, self.number, given)
        return replace(begun, after=self.ready)


_kept: dict[int, Callable[..., Any]] = {}
"""In the second process, what was prepared."""


def _prepare(number: int, work: Callable[..., Callable[..., Any]], given: tuple[Any, ...]) -> None:
    _kept[number] = work(*given)


def _go_on(number: int, given: tuple[Any, ...]) -> Any:
    return _kept.pop(number)(*given)
