"""What stands in a report without being the report: each wording on one line, every place open."""

import re

from variorum.account.furniture_lines import LABEL, write_furniture
from variorum.model import Report

TEXT = """Advertisement:

The weir of Dorn leaks.

ADVERTISEMENT

It was built by monks.

Read more: Gulls return

Advertisement
"""


def test_the_same_words_several_times_are_one_line_that_rests_on_every_place() -> None:
    report = Report(id="weir", source="weir.txt", text=TEXT)
    places = re.finditer("Advertisement:?|Read more.*", TEXT, re.IGNORECASE)
    passages = [report.cite(*place.span()) for place in places]
    adverts, more = write_furniture(passages)
    assert (adverts.label, adverts.text, adverts.note) == (LABEL, "Advertisement:", "3 times")
    assert adverts.evidence == (passages[0], passages[1], passages[3])
    assert (more.text, more.note) == ("Read more: Gulls return", "")
    assert more.evidence == (passages[2],)


def test_furniture_of_marks_alone_is_told_too() -> None:
    report = Report(id="weir", source="weir.txt", text="* * *\n\n-----\n\n* * *")
    passages = [report.cite(0, 5), report.cite(7, 12), report.cite(14, 19)]
    assert [line.note for line in write_furniture(passages)] == ["2 times", ""]
