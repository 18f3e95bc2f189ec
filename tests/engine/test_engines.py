"""Both engines do the same. Tasks are expressions, and the work is to evaluate them."""

from typing import Any

import pytest

from variorum.engine import Done, Engine, EngineError, Lost, choose_engine

DIES = "__import__('os')._exit(9)"


def test_every_task_is_done_once_and_in_order(engine: Engine) -> None:
    tasks = [f"{number} * 2" for number in range(30)]
    found = list(engine.work(eval, iter(tasks)))
    assert found == [Done(task, number * 2) for number, task in enumerate(tasks)]


def test_a_task_that_kills_its_workers_is_set_aside_and_the_rest_done(engine: Engine) -> None:
    found = list(engine.work(eval, ["1 + 1", DIES, "2 + 2", "3 + 3"]))
    lost = found.pop(1)
    assert isinstance(lost, Lost)
    assert lost.task == DIES
    assert "2 workers died on it" in lost.reason
    assert [(d.task, d.result) for d in found if isinstance(d, Done)] == [
        ("1 + 1", 2),
        ("2 + 2", 4),
        ("3 + 3", 6),
    ]


def test_what_the_work_raises_is_raised(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        list(engine.work(eval, ["1 / 0"]))


def test_tasks_are_taken_a_few_ahead_only(engine: Engine) -> None:
    taken = []

    def tasks() -> Any:
        for number in range(1000):
            taken.append(number)
            yield str(number)

    found = engine.work(eval, tasks())
    assert next(found) == Done("0", 0)
    assert len(taken) < 20
    found.close()


def test_no_other_engine() -> None:
    with pytest.raises(EngineError, match="choose local or ray"):
        choose_engine("farm")
