"""Reading pages and comparing while Python's collector of reference cycles rests.

Both make some hundred thousand small objects and no cycles: counting references frees them all.
The collector would walk those that are alive again and again, for up to a quarter of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """The collector rests meanwhile; whoever had it off finds it off."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
