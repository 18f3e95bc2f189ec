from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.model.windows import ROOM, lay_windows


@given(st.integers(1, 5000))
def test_every_piece_is_kept_once_and_was_read(length: int) -> None:
    kept = []
    for window in lay_windows(length):
        assert 0 <= window.first <= window.keep_from < window.keep_to <= window.stop <= length
        assert window.stop - window.first <= ROOM
        kept += range(window.keep_from, window.keep_to)
    assert kept == list(range(length))


@given(st.integers(ROOM + 1, 5000))
def test_a_piece_is_read_with_context_on_both_sides(length: int) -> None:
    windows = lay_windows(length)
    for window in windows:
        assert window.keep_from - window.first >= 30 or window.first == 0
        assert window.stop - window.keep_to >= 30 or window.stop == length
