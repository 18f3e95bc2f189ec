"""How many threads multiply the small arrays of the model."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def on_one_thread() -> AbstractContextManager[Any]:
    """While it is open, numpy multiplies in the thread that asks.

    The products of one report are too small to be shared out, and a thread that waits for its
    share spins: two processes on two cores took longer than one.
    """
    held: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return held


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()
