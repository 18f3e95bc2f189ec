import pytest

from variorum.clean import find_furniture
from variorum.model import Report
from variorum.read.paper_lines import find_paper_lines
from variorum.read.titles import find_title

BODY = "\n\nSlip shut at Brask\n\nThe ferry slip at Brask was shut on Monday, the mayor said.\n"


@pytest.mark.parametrize(
    "line",
    [
        "The Brask Courier            28 April 2031",
        "Brask Courier, 28 April 2031",
        "Brask Courier | April 28, 2031",
        "THE BRASK COURIER - MONDAY, 28 APRIL 2031",
        "Brask Courier\t28th April 2031",
        "Brask Courier (28 April 2031)",
        "Brask Courier 28 April 2031, 10:30",
        "28 April 2031     Brask Courier",
        "28 April 2031, The Brask Courier",
        "Town Hall, Brask, 28 April 2031",
    ],
)
def test_a_line_of_paper_and_day_is_neither_title_nor_report(line: str) -> None:
    text = line + BODY
    assert [span.of(text) for span in find_paper_lines(text)] == [line]
    assert line in [s.of(text) for s in find_furniture(Report(id="a", source="a", text=text))]
    title = find_title(text)
    assert title is not None
    assert title.of(text) == "Slip shut at Brask"


@pytest.mark.parametrize(
    "line",
    [
        "The slip was shut, 28 April 2031",
        "Storm of 28 April 2031",
        "Malou, Brandt, Odile, Brask, 28 April 2031",
        "Monday, 28 April 2031, Brask Courier shuts the slip",
        "The photo shows Piet Malou, 28 April 2031",
    ],
)
def test_a_line_that_tells_of_a_day_is_left_alone(line: str) -> None:
    assert find_paper_lines(line + BODY) == []
