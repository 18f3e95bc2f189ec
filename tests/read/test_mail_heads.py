"""The head of an e-mail that was saved as plain text."""

from variorum.clean import find_furniture
from variorum.model import Report
from variorum.read.mail_heads import mail_head
from variorum.read.titles import find_title

HEAD = (
    "From: press@brask.example\nTo: desk@courier.example\nSubject: Three schools closed\n"
    "Date: Sun, 14 Sep 2031 10:12:00 +0000\n"
)
BODY = "The council of Brask has closed three schools, its leader, Odile Brandt, said on Sunday.\n"


def test_its_subject_is_the_title_and_the_rest_of_the_head_no_part_of_the_report() -> None:
    text = f"{HEAD}\n{BODY}"
    title = find_title(text)
    assert title is not None
    assert title.of(text) == "Three schools closed"
    report = Report(id="mail", source="mail.txt", text=text, title_span=title)
    marked = [span.of(text) for span in find_furniture(report)]
    assert marked == [line for line in HEAD.splitlines() if "Subject" not in line]


def test_lines_of_a_windows_mail_are_read_too() -> None:
    text = HEAD.replace("\n", "\r\n") + "\r\n" + BODY
    assert [line.of(text) for line in mail_head(text)] == HEAD.splitlines()


def test_a_line_that_only_looks_so_and_a_mail_that_a_report_prints_are_none() -> None:
    assert mail_head(f"To: all who can help\n\n{BODY}") == ()
    assert mail_head(f"{BODY}\n{HEAD}") == ()
