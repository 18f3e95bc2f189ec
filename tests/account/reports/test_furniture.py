"""What stands in a report without being the report: each wording on one line, every place open."""

import re

from variorum.account.reports.furniture import LABEL, write_furniture
from variorum.model import Report

TEXT = """Advertisement:

The weir of Dorn leaks.

ADVERTISEMENT

It was built by monks.

Read more: Gulls return

Advertisement
"""
LONG = "Read more: How the weir of Dorn was built by monks who had never seen a river before"


def test_the_same_words_several_times_are_one_line_that_rests_on_every_place() -> None:
    text = TEXT.replace("Read more: Gulls return", LONG)
    report = Report(id="weir", source="weir.txt", text=text)
    places = re.finditer("Advertisement:?|Read more.*", text, re.IGNORECASE)
    passages = [report.cite(*place.span()) for place in places]
    adverts, more = write_furniture(passages)
    assert (adverts.label, adverts.text, adverts.note) == (LABEL, "Advertisement:", "3 times")
    assert adverts.evidence == (passages[0], passages[1], passages[3])
    assert (more.text, more.note) == (LONG, "")
    assert more.evidence == (passages[2],)


def test_links_and_buttons_share_a_line_that_opens_each_of_them() -> None:
    report = Report(id="weir", source="weir.txt", text=f"{TEXT}\n\n{LONG}")
    places = re.finditer("Advertisement:?|Read more.*", report.text, re.IGNORECASE)
    passages = [report.cite(*place.span()) for place in places]
    long, short = write_furniture(passages)
    assert long.text == LONG
    assert (short.text, short.note) == ("Advertisement: · Read more: Gulls return", "")
    assert set(short.evidence) == set(passages[:4])


def test_furniture_of_marks_alone_is_told_too() -> None:
    report = Report(id="weir", source="weir.txt", text="* * *\n\n-----\n\n* * *")
    passages = [report.cite(0, 5), report.cite(7, 12), report.cite(14, 19)]
    assert [line.text for line in write_furniture(passages)] == ["* * * · -----"]


def test_what_a_paper_corrects_is_told_as_such_and_whole() -> None:
    correction = (
        "Correction: An article on Wednesday said that the council of Dorn had sat for 12 hours "
        "over the weir that the monks had built. It was 11 hours."
    )
    text = (
        f"{correction}\n\n[Editor's note: The weir is this newspaper's neighbour.]\n\nAdvertisement"
    )
    report = Report(id="weir", source="weir.txt", text=text)
    passages = [report.cite(*place.span()) for place in re.finditer("[^\n]+", text)]
    corrected, noted, rest = write_furniture(passages)
    assert (corrected.label, corrected.text) == ("corrected by the paper", correction[12:])
    assert corrected.evidence == (passages[0],)
    assert (noted.label, noted.text) == (
        "note of the paper",
        "The weir is this newspaper's neighbour.",
    )
    assert (rest.label, rest.text) == (LABEL, "Advertisement")
