"""A line that the lines of its day above it tell, too, is not told again."""

from variorum.account.timeline.told_above import without_told
from variorum.model import Evidence, Line

DAY = "6 March 2025"
SHUT = "Mayor Lena Ostrov shut the old harbour bridge on Thursday after cracks were found in it."


def line(text: str, *, label: str = DAY, under: tuple[Line, ...] = (), note: str = "") -> Line:
    evidence = Evidence("port", 0, len(text), text)
    return Line(text, (evidence,), label=label, note=note, lines=under)


def test_what_the_lines_above_tell_is_left_out() -> None:
    again = line("The harbour bridge was shut on Thursday after cracks were found.")
    assert without_told(again, [line(SHUT)]) is None
    assert without_told(again, [line(SHUT, label="7 March 2025")]) == again


def test_what_stands_under_a_line_and_repeats_it_is_left_out() -> None:
    again = line("The old bridge was shut after cracks were found.", label="also of that day")
    ferries = line("Two ferries left for the islands.", label="also of that day")
    told = without_told(line(SHUT, under=(again, ferries)), [])
    assert told is not None
    assert told.lines == (ferries,)


def test_another_date_stays_under_its_line() -> None:
    other = line("The old bridge was shut after cracks were found.", note="another date")
    told = without_told(line(SHUT, under=(other,)), [])
    assert told is not None
    assert told.lines == (other,)


def test_a_number_or_a_denial_of_its_own_is_news() -> None:
    counted = line("The harbour bridge was shut on Thursday after 40 cracks were found.")
    denied = line("The harbour bridge was not shut on Thursday after cracks were found.")
    assert without_told(counted, [line(SHUT)]) == counted
    assert without_told(denied, [line(SHUT)]) == denied


def test_names_alone_are_no_repetition() -> None:
    other = line("Mayor Lena Ostrov greeted ferrymen, sailors and their families on Thursday.")
    assert without_told(other, [line(SHUT)]) == other


def test_another_deed_of_those_who_are_named_is_news() -> None:
    jailed = line("Former harbour master Bram Tollan was jailed at Orsk Crown Court on Thursday.")
    guilty = line(
        "Bram Tollan, the former harbour master, was convicted by a jury of forging two letters at"
        " Orsk Crown Court on Thursday."
    )
    assert without_told(guilty, [jailed]) == guilty
