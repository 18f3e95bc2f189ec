from collections.abc import Callable

import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences


@pytest.fixture
def told() -> Callable[[str], list[str]]:
    """Value, unit and counted noun of each figure, in one string."""

    def found(text: str) -> list[str]:
        return [
            " ".join(part for part in (_values(f.value, f.upper), f.unit, f.counted) if part)
            for f in find_figures(text, find_sentences(text))
        ]

    return found


def _values(value: str, upper: str | None) -> str:
    return f"{value}-{upper}" if upper else value
