from datetime import date

import pytest

from variorum.compare.dates.printed import find_printed
from variorum.compare.dates.reports import date_reports
from variorum.model import Report, When

DAY = date(2031, 4, 28)
BODY = " The ferry slip at Brask stayed shut, said Mayor Odile Brandt."


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("BRASK | Mon Apr 28, 2031 8:37 pm EDT\nBRASK -", "Mon Apr 28, 2031 8:37 pm EDT"),
        ("BRASK | Mon Apr 28 , 2031 8:37 pm EDT BRASK -", "Mon Apr 28 , 2031 8:37 pm EDT"),
        ("Odile Brandt | 18:00 UK time , Monday , 28 April 2031", "Monday , 28 April 2031"),
        ("April 28, 2031 | By Piet Malou, Brask Courier", "April 28, 2031"),
        ("Interview With Piet Malou Aired April 28, 2031 - 20:00 ET", "April 28, 2031"),
        ("Harbour News - 4/28/31 Read by Piet Malou.", "4/28/31"),
        ("By Piet Malou April 28, 2031: 2:42 PM ET On Sunday it", "April 28, 2031"),
        ("By Piet Malou\nThe Brask Courier, 28 April 2031\n", "28 April 2031"),
        ("By Piet Malou\nBrask Courier | 28 April 2031\n", "28 April 2031"),
        ("BRASK, 28 Apr 2031 (Harbour Wire) -", "28 Apr 2031"),
        ("Slip shut\nBy Piet Malou\nBRASK, 28 April 2031 -", "28 April 2031"),
        ("BRASK, April 28, 2031—", "April 28, 2031"),
        ("Remarks on the slip\nTown Hall, Brask, 28 April 2031\n", "28 April 2031"),
        ("Posted: 28 April 2031\nThe slip is shut.", "28 April 2031"),
    ],
)
def test_a_report_may_print_its_day(head: str, words: str) -> None:
    report = Report(id="x", source="x", text=head + BODY)
    dating = date_reports([report], {})[0]
    assert dating.when == When.on(DAY)
    assert words in dating.basis
    assert [report.cite(e.begin, e.end) for e in dating.evidence] == [*dating.evidence]
    assert dating.evidence[0].text == words


@pytest.mark.parametrize(
    "head",
    [
        "The ferry slip at Brask, seen on April 28, 2031. The slip stayed shut.",
        "Ferries pass the slip on 28 April 2031 at 9:30 am in a storm that broke the mast.",
        "updated: Mon Apr 28 2031 19:15:00 Boats under watch.",
        "Shut it! April 28, 2031 at 9:14 am | I never liked the slip.",
        "The storm came at 7:02 a.m. on April 28, 2031, as boats left.",
        "On Monday, 28 April 2031, the slip was shut.",
        "Slip shut\nThe photo shows Piet Malou, 28 April 2031\n",
        "Slip shut\nThe mast broke at BRASK, 28 April 2031 - nobody",
        "Born in Brask, 28 April 2031 was her day.",
        "BRASK | Tue Apr 28, 2031 8:37 pm EDT BRASK -",
        "A - 16:10, 28 April 2031 B - 08:55, 26 April 2031 C - 23:39, 14 April 2031 All posts.",
    ],
)
def test_a_day_told_or_of_something_else_is_not_its_own(head: str) -> None:
    assert find_printed(head + BODY) is None


def test_a_day_behind_the_last_words_needs_a_label() -> None:
    text = "The slip is shut." + BODY * 20
    assert find_printed(f"{text}\nBoats left at 8 am, 28 April 2031") is None
    printed = find_printed(f"{text}\nPublished 28 April 2031")
    assert printed is not None
    assert printed.on(2031) == DAY


def test_a_dateline_has_the_year_of_its_siblings() -> None:
    line = Report(id="line", source="line", text=f"BRASK, April 28 (Harbour Wire) -{BODY}")
    assert date_reports([line], {})[0].when == When()

    def sibling(name: str, day: date) -> Report:
        return Report(
            id=name, source=name, text=BODY, published=day, published_basis="record"
        )  # fmt: skip

    early, late = sibling("early", date(2031, 4, 1)), sibling("late", date(2031, 6, 1))
    assert date_reports([line, early, late], {})[0].when == When.on(DAY)
    next_year = sibling("next", date(2032, 6, 1))
    assert date_reports([line, early, next_year], {})[0].when.day is None
