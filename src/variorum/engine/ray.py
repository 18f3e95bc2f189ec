"""Tasks on a Ray cluster. Needs the extra ``ray``."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from variorum.engine.tasks import AHEAD, LIVES, Done, EngineError, Lost

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
"""Ray tells its makers how it is used unless it is told not to before it is started."""

try:
    import ray
    from ray.exceptions import (
        NodeDiedError,
        ObjectLostError,
        OutOfMemoryError,
        WorkerCrashedError,
    )
except ModuleNotFoundError as missing:
    message = "Ray is not installed. Install it with: pip install 'variorum[ray]'"
    raise EngineError(message) from missing

MOST_TRIES = 20
"""How often a task is begun where machines go away under it."""


class RayEngine:
    """Implements ``engine.tasks.Engine``: as many tasks at once as the cluster has processors."""

    def __init__(self, address: str | None = None, jobs: int | None = None) -> None:
        self._ours = not ray.is_initialized()
        if self._ours:
            try:
                ray.init(address, num_cpus=None if address else jobs, log_to_driver=False)
            except (ConnectionError, ValueError, RuntimeError) as error:
                reason = " ".join(str(error).split())
                message = f"The Ray cluster at {address} cannot be used: {reason}"
                raise EngineError(message) from error
        self._jobs = jobs or max(1, int(ray.cluster_resources().get("CPU", 1)))

    def work(self, on: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[Done | Lost]:
        """What comes of each task, in the order of the tasks."""
        remote = ray.remote(num_cpus=1, max_retries=0)(_on)
        coming = iter(tasks)
        begun: deque[tuple[Any, Any]] = deque()
        more = True
        while more or begun:
            while more and len(begun) < self._jobs * AHEAD:
                try:
                    task = next(coming)
                except StopIteration:
                    more = False
                else:
                    begun.append((task, remote.remote(on, task)))
            if begun:
                task, running = begun.popleft()
                yield _outcome(on, task, running, remote)

    def close(self) -> None:
        """Leave the cluster."""
        if self._ours:
            ray.shutdown()


def _on(work: Callable[[Any], Any], task: Any) -> Any:
    return work(task)


def _outcome(work: Callable[[Any], Any], task: Any, running: Any, remote: Any) -> Done | Lost:
    """What came of a task; begun again where a worker or a machine died."""
    deaths = 0
    for _ in range(MOST_TRIES):
        before = _alive()
        try:
            return Done(task, ray.get(running))
        except (WorkerCrashedError, OutOfMemoryError):
            deaths += before <= _alive()  # a machine that went took the worker with it
        except (NodeDiedError, ObjectLostError):
            pass
        if deaths >= LIVES:
            return Lost(task, f"{LIVES} workers died on it")
        running = remote.remote(work, task)
    return Lost(task, f"the machines it was on went away {MOST_TRIES} times")


def _alive() -> frozenset[str]:
    return frozenset(node["NodeID"] for node in ray.nodes() if node["Alive"])
