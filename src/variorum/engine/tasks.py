"""What every engine does: work on tasks, each done once, and no death of a worker stops it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

LIVES = 2
"""A task on which so many workers died is set aside."""

AHEAD = 4
"""How many tasks for each worker are taken before the first of them is done."""


class EngineError(Exception):
    """The engine cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Done:
    """A task with what came of it."""

    task: Any
    result: Any


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that was set aside: workers died on it."""

    task: Any
    reason: str


class Engine(Protocol):
    """Works on tasks."""

    def work(self, on: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[Done | Lost]:
        """What comes of each task, in the order of the tasks, a few of which are taken ahead.

        ``on`` stands at the top of a module that the workers can import. What it raises is
        raised here.
        """
        ...

    def close(self) -> None:
        """Let the workers go."""
        ...
