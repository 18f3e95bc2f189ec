"""What is begun beside this process comes back as if it had been done in it."""

import os
import threading
from collections.abc import Iterator

import pytest

from variorum.engine.beside import SecondProcess, has_room
from variorum.model import HERE, in_halves

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here")


@pytest.fixture
def second() -> Iterator[SecondProcess]:
    made = SecondProcess()
    yield made
    made.close()


def test_work_is_done_beside_with_what_is_here(second: SecondProcess) -> None:
    here = [1, 2]
    begun = second.begin(lambda: (os.getpid(), here))
    here.append(3)
    process, there = begun.result()
    assert process != os.getpid()
    assert there == [1, 2]


def test_halves_come_back_in_order(second: SecondProcess) -> None:
    for beside in (second, HERE):
        assert in_halves(beside, lambda some: [2 * n for n in some], range(5)) == [0, 2, 4, 6, 8]
    assert len(set(in_halves(second, lambda some: [os.getpid() for _ in some], range(2)))) == 2


def test_what_the_work_raises_is_raised(second: SecondProcess) -> None:
    with pytest.raises(ZeroDivisionError):
        second.begin(lambda: 1 / 0).result()


def test_where_the_process_dies_its_work_is_done_here(second: SecondProcess) -> None:
    own = os.getpid()
    assert second.begin(lambda: "here" if os.getpid() == own else os._exit(9)).result() == "here"


def test_there_is_no_room_beside_other_threads() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert not has_room()
    finally:
        waiting.set()
        thread.join()
