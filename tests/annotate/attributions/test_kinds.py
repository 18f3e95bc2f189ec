import pytest

from variorum.annotate.attributions.kinds import chance_of
from variorum.annotate.model.attributions import Reading
from variorum.model import Span

TEXT = "“The weir is old,” Ann Ray said, and that it would be torn down."
MARKED = [Span(0, 18)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Span(0, 18),), 0.9),  # whoever is its source
        ((Span(0, 18), Span(37, 63)), 0.6),
        ((Span(37, 63),), 0.6),
    ],
)
def test_of_words_in_marks_only_that_somebody_is_given_them_counts(
    content: tuple[Span, ...], expected: float
) -> None:
    read = Reading(Span(19, 26), Span(27, 31), content, chance=0.6, attributed=0.9)
    assert chance_of(TEXT, read, MARKED) == expected
