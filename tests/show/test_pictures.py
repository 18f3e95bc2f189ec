"""What the pictures of an account show of its lines."""

from datetime import date

from variorum.model import Comparison, Event, Line, Report, Story, When
from variorum.show.pictures import picture_timeline

TEXT = "On Monday she shut the slip at Brask. The slip opens on 9 May, the board said, with a ball."
REPORT = Report(id="post", source="post", text=TEXT)


def _event(day: int, words: str) -> Event:
    begin = TEXT.index(words)
    evidence = (REPORT.cite(begin, begin + len(words)),)
    return Event(When.on(date(2031, 5, day)), words, evidence)


def test_a_line_stands_on_the_scale_in_whatever_words_the_account_has_it() -> None:
    shut = _event(5, "On Monday she shut the slip at Brask.")
    opens = _event(9, "The slip opens on 9 May, the board said, with a ball.")
    named = Line("On Monday she [Odile Brandt] shut the slip.", shut.evidence, "5 May 2031")
    clause = Line("The slip opens on 9 May …", opens.evidence, "9 May 2031")
    comparison = Comparison(story=Story("s", ("post",)), events=(opens, shut))
    picture = picture_timeline(comparison, [(named, "#T1"), (clause, "#T2")])
    assert picture is not None
    assert [(bar.whole, bar.when, bar.address) for bar in picture.bars] == [
        ("On Monday she [Odile Brandt] shut the slip.", "5 May 2031", "#T1"),
        ("The slip opens on 9 May …", "9 May 2031", "#T2"),
    ]
    assert picture.left_out == 0
