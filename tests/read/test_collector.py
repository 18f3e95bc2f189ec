import gc

import pytest

from variorum.read.collector import collector_resting


def test_the_collector_rests_only_meanwhile() -> None:
    with collector_resting():
        assert not gc.isenabled()
        with collector_resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_has_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with collector_resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_works_again_where_something_fails() -> None:
    with pytest.raises(ValueError, match="no such day"), collector_resting():
        raise ValueError("no such day")
    assert gc.isenabled()
