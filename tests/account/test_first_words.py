"""Several passages in one line."""

from variorum.account.first_words import first_words
from variorum.model import Report


def test_passages_that_go_on_say_so_and_short_ones_stand_whole() -> None:
    text = "The old weir of Dorn was built by monks and leaks. It cost 46 crowns."
    report = Report(id="weir", source="weir.txt", text=text)
    passages = (report.cite(0, 50), report.cite(58, 68))
    assert first_words(passages) == "The old weir of Dorn was built by monks …; 46 crowns"
