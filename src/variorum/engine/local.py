"""Processes of this machine, each with a pipe of its own, so that one can die alone."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from variorum.engine.tasks import AHEAD, LIVES, Done, Lost

FRESH = multiprocessing.get_context("spawn")
"""Workers begin anew: a forked copy would share locks and threads of the model."""


@dataclass(slots=True)
class _Task:
    number: int
    task: Any
    deaths: int = 0


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    at: _Task | None = None


@dataclass(slots=True)
class _Failure:
    """What work raised, on its way back."""

    error: Exception


@dataclass(slots=True)
class LocalEngine:
    """Implements ``engine.tasks.Engine`` with ``jobs`` processes."""

    jobs: int
    _workers: list[_Worker] = field(default_factory=list)

    def work(self, on: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[Done | Lost]:
        """What comes of each task, in the order of the tasks."""
        coming = iter(tasks)
        waiting: deque[_Task] = deque()
        ended: dict[int, Done | Lost] = {}
        taken = given = 0
        more = True
        try:
            while True:
                while more and taken - given < self.jobs * AHEAD:
                    try:
                        waiting.append(_Task(taken, next(coming)))
                        taken += 1
                    except StopIteration:
                        more = False
                while given in ended:
                    yield ended.pop(given)
                    given += 1
                if given == taken and not more:
                    return
                if more and taken - given < self.jobs * AHEAD:
                    continue
                self._hand_out(waiting, on)
                for task, outcome in self._come_back():
                    if outcome is None:
                        waiting.appendleft(task)
                    else:
                        ended[task.number] = outcome
        finally:
            self.close()

    def close(self) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.process.close()
            worker.pipe.close()
        self._workers.clear()

    def _hand_out(self, waiting: deque[_Task], on: Callable[[Any], Any]) -> None:
        for worker in self._workers:
            if worker.at is None and waiting:
                self._give(worker, waiting.popleft())
        while waiting and len(self._workers) < self.jobs:
            worker = _begin(on)
            self._workers.append(worker)
            self._give(worker, waiting.popleft())

    def _give(self, worker: _Worker, task: _Task) -> None:
        worker.at = task
        try:
            worker.pipe.send(task.task)
        except (BrokenPipeError, ConnectionResetError):
            return  # dead already: found when its pipe is read

    def _come_back(self) -> Iterator[tuple[_Task, Done | Lost | None]]:
        """The tasks that were done since, or on which a worker died: None to try again."""
        busy = {worker.pipe: worker for worker in self._workers if worker.at is not None}
        for pipe in wait(list(busy)):
            worker = busy[pipe]  # type: ignore[index]
            task = worker.at
            assert task is not None
            try:
                result = worker.pipe.recv()
            except (EOFError, ConnectionResetError):
                yield task, self._died(worker, task)
                continue
            if isinstance(result, _Failure):
                raise result.error
            worker.at = None
            yield task, Done(task.task, result)

    def _died(self, worker: _Worker, task: _Task) -> Lost | None:
        worker.process.join()
        code = worker.process.exitcode
        worker.process.close()
        worker.pipe.close()
        self._workers.remove(worker)
        task.deaths += 1
        if task.deaths < LIVES:
            return None
        return Lost(task.task, f"{LIVES} workers died on it (exit code {code})")


def _begin(on: Callable[[Any], Any]) -> _Worker:
    ours, theirs = FRESH.Pipe()
    process = FRESH.Process(target=_serve, args=(theirs, on), daemon=True)
    process.start()
    theirs.close()  # so that its end is seen when the worker dies
    return _Worker(process, ours)


def _serve(pipe: Connection, on: Callable[[Any], Any]) -> None:
    """Work on what comes through the pipe until it is closed."""
    while True:
        try:
            task = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            result = on(task)
        except Exception as error:
            result = _Failure(error)
        pipe.send(result)
