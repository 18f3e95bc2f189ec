"""What is begun beside this process comes back as if it had been done in it."""

import os
from collections.abc import Iterator
from functools import partial

import pytest

from variorum.engine.beside import SecondProcess

DIES_THERE = f"'here' if __import__('os').getpid() == {os.getpid()} else __import__('os')._exit(9)"


@pytest.fixture
def second() -> Iterator[SecondProcess]:
    made = SecondProcess()
    yield made
    made.close()


def test_work_is_done_beside_and_what_was_prepared_stays_there(second: SecondProcess) -> None:
    begun, prepared = second.begin(os.getpid), second.prepare(partial, pow, 2)
    assert begun.result() != os.getpid()
    assert prepared.begin(5).result() == 32


def test_what_the_work_raises_is_raised(second: SecondProcess) -> None:
    with pytest.raises(ZeroDivisionError):
        second.begin(eval, "1 / 0").result()
    with pytest.raises(ZeroDivisionError):
        second.prepare(eval, "1 / 0").begin().result()


def test_where_the_process_dies_its_work_is_done_here(second: SecondProcess) -> None:
    prepared, begun = second.prepare(partial, pow, 2), second.begin(eval, DIES_THERE)
    assert begun.result() == "here"
    assert prepared.begin(5).result() == 32
    assert second.begin(os.getpid).result() == os.getpid()
