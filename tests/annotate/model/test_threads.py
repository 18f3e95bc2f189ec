"""One thread while the arrays of a report are multiplied, and as many as before behind it."""

import numpy as np
from threadpoolctl import threadpool_info

from variorum.annotate.model.threads import on_one_thread


def test_numpy_multiplies_on_one_thread_and_then_as_before() -> None:
    assert np.ones(2) @ np.ones(2) == 2
    before = _threads()
    assert before
    with on_one_thread():
        assert set(_threads()) == {1}
    assert _threads() == before


def _threads() -> list[int]:
    return [
        library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"
    ]
