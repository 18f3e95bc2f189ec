import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences


def told(text: str) -> list[tuple[str, str]]:
    return [(f.value, f.unit or f.counted) for f in find_figures(text, find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The town paid 1.000,50 euros.", ("1000.5", "EUR")),
        ("The town has 1.000.000 people.", ("1000000", "people")),
        ("The state has 1,00,000 teachers.", ("100000", "teachers")),
        ("The walk is 1,234.5 miles long.", ("1234.5", "mi")),
        ("Prices rose by 2.375 percent.", ("2.375", "%")),
        ("It was minus 7 degrees in Orsk.", ("-7", "degree")),
    ],
)
def test_a_number_is_read_whole(text: str, figure: tuple[str, str]) -> None:
    assert told(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "The share is 3,5 percent.",
        "Then 1,2,3 people came.",
        "It cost $1.2.3 million.",
        "It cost 1.000 euros.",
        "The bank made $-3 billion.",
        "The team came, minus 7 people.",
        "Then five to ten to twenty people came.",
    ],
)
def test_no_part_of_an_unclear_number_is_read(text: str) -> None:
    assert told(text) == []
