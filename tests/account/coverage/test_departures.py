"""What a report left out of another stands whole below it."""

from variorum.account.coverage.departures import departure_line
from variorum.account.sources import gather_sources
from variorum.annotate import annotate
from variorum.model import Comparison, Departure, Report, Story

SHUT = "The harbour board shut the northern ferry on Monday."
CRACK = "“We saw a crack in its hull a week ago,” said Ada Quill, who heads the board."
TEXT = f"""{SHUT}

{CRACK}

Friends of the board sent these points round:

- The board has always been honest with the ferrymen of Harl.
"""


def test_what_was_left_out_has_its_marks_and_no_points_of_a_list() -> None:
    source = Report(id="source", source="source", text=TEXT)
    copy = Report(id="copy", source="copy", text=SHUT)
    left_out = (
        CRACK.strip("“."),
        "Friends of the board sent these points round",
        "The board has always been honest with the ferrymen of Harl",
    )
    passages = [
        source.cite(TEXT.index(words), TEXT.index(words) + len(words)) for words in left_out
    ]
    annotations = {report.id: annotate(report) for report in (source, copy)}
    comparison = Comparison(story=Story("s", ("source", "copy")))
    sources = gather_sources(comparison, {"source": source, "copy": copy}, annotations)
    departure = Departure("copy", "source", "excerpt", tuple(passages), ())
    line = departure_line(departure, sources)
    assert [under.text for under in line.lines] == [CRACK]
    assert line.note == "3 sentences dropped, 0 sentences added"


def test_what_was_said_has_its_speaker() -> None:
    said = "It would have sunk by the end of May, and forty sheep with it."
    text = f"{CRACK[:-1]}. “{said}”"
    source = Report(id="source", source="source", text=text)
    copy = Report(id="copy", source="copy", text=SHUT)
    annotations = {report.id: annotate(report) for report in (source, copy)}
    comparison = Comparison(story=Story("s", ("source", "copy")))
    sources = gather_sources(comparison, {"source": source, "copy": copy}, annotations)
    begin = text.index(said)
    passage = source.cite(begin, begin + len(said) - 1)
    (line,) = departure_line(Departure("copy", "source", "copy", (passage,), ()), sources).lines
    assert (line.text, line.note) == (f"“{said}”", "according to Ada Quill")
