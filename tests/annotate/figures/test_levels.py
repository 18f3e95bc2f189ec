"""Bounds, levels and changes told without their verb, and what is no bound."""

import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences

Told = tuple[str, str | None, str, str | None]


def told(text: str) -> list[Told]:
    figures = find_figures(text, find_sentences(text))
    return [(f.value, f.upper, f.bound, f.change) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wages will go up to $12 an hour.", ("12", None, "exact", None)),
        ("The rate crept up to 5%.", ("5", None, "exact", None)),
        ("The ferry can go up to 60 mph.", ("60", None, "at most", None)),
        ("Gusts of up to about 60 mph hit Orsk.", ("60", None, "at most", None)),
        ("She carded a nine-under 63.", None),
        ("About one in five wells ran dry.", ("0.2", None, "about", None)),
        ("They lost perhaps 40 boats.", ("40", None, "about", None)),
        ("Takings came to just short of 2,000 crowns.", ("2000", None, "nearly", None)),
        ("Sales dropped just below $50 million.", ("50000000", None, "less than", None)),
        ("Shares sank a further 9%.", ("9", None, "exact", "down")),
        ("Takings rose a record 12%.", ("12", None, "exact", "up")),
        ("It will take from three to six weeks.", ("3", "6", "exact", None)),
        ("Some 20 or 30 boats sailed.", ("20", "30", "about", None)),
        ("A million and a half herrings died.", ("1500000", None, "exact", None)),
    ],
)
def test_bound_and_change(text: str, expected: Told | None) -> None:
    assert told(text) == ([expected] if expected else [])


def test_a_fall_by_so_many_to_so_many_is_no_range() -> None:
    assert told("The staff will shrink by roughly 8,000 to 60,000.") == [
        ("8000", None, "about", "down"),
        ("60000", None, "exact", None),
    ]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sales were up by nearly 7% and profits by 9%.", ["up", "up"]),
        ("Sales fell by 7% to $9m and profits by 9%.", ["down", None, "down"]),
        ("The mill gained 4 percent and the dairy 2 percent.", ["up", "up"]),
        ("Sales fell 4 percent and she owned 20 percent.", ["down", None]),
        ("Sales fell 4 percent and half of the mill stood still.", ["down", None]),
    ],
)
def test_a_verb_that_is_not_told_again(text: str, changes: list[str | None]) -> None:
    assert [change for _, _, _, change in told(text)] == changes


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Half the staff left.", ["staff"]),
        ("It passed within two miles of the school.", [""]),
        ("It lies two miles of Orsk.", [""]),
        ("They laid two miles of track.", ["track"]),
        ("The number of visitors grew to a record 1,400.", ["visitors"]),
    ],
)
def test_what_is_counted(text: str, counted: list[str]) -> None:
    assert [f.counted for f in find_figures(text, find_sentences(text))] == counted
