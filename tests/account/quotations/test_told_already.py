"""What stands under no name though a line with one has it, in invented words."""

from variorum.account.quotations.told_already import not_told_yet
from variorum.model import Evidence, Line

SPEECH = "“It is often said that the gulls are watching. They are. What shall we tell them?”"
AGAIN = "“It is often said that the gulls are watching.”"


def speaker(name: str, words: str, begin: int, report: str = "r") -> Line:
    place = Evidence(report, begin, begin + len(words), words)
    return Line("", (place,), label=name, lines=(Line(words, (place,)),))


def test_what_its_report_prints_in_a_speech_is_not_told_of_nobody() -> None:
    told = [speaker("Bo Day", SPEECH, 0)]
    assert not_told_yet([speaker("speaker not clear", AGAIN, 400)], told) == []


def test_what_another_report_prints_is() -> None:
    told = [speaker("Bo Day", SPEECH, 0)]
    unclear = speaker("speaker not clear", AGAIN, 400, report="s")
    assert not_told_yet([unclear], told) == [unclear]
