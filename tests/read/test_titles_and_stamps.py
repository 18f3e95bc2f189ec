from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.read import find_stamp, parse_day
from variorum.read.titles import find_title

BODY = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection for "
    "the third time this year, and nobody tried to stop her.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        "Harbour master quits over ferry repairs",
        "Calloway: ‘I will not sign for a boat that leaks’",
        "Who will run the ferry now?",
        "Ferry in trouble? Council weighs a new boat",
        "FERRY FAILS INSPECTION FOR THE THIRD TIME",
        "Calloway returns to the U.S.",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n"])
def test_a_title(title: str, gap: str) -> None:
    span = find_title(title + gap + BODY)
    assert span is not None
    assert span.of(title + gap + BODY) == title


@pytest.mark.parametrize(
    "line",
    [
        "Ines Calloway resigned on Tuesday.",
        "“I will not sign for a boat that leaks,” said Ines Calloway.",
        "BRANT ISLAND (HN) — Ines Calloway resigned",
        "- The ferry stays in port",
        "By Tomas Quill",
        "Tomas Quill and Ana Bask",
        "The ferry at the pier on Tuesday (Lena Orrick/Reuters)",
        "She left early. Nobody said a word",
        "and the ferry stayed in port",
        "Calloway said on Monday that the",
    ],
)
def test_no_title(line: str) -> None:
    assert find_title(f"{line}\n{BODY}") is None


def test_the_first_line_of_wrapped_prose_is_no_title() -> None:
    text = "Ines Calloway resigned on Tuesday after the ferry\nto Brant Island failed, and\nleft.\n"
    assert find_title(text) is None


def test_a_text_of_one_line_has_no_title() -> None:
    assert find_title("Harbour master quits over ferry repairs") is None


@pytest.mark.parametrize(
    ("head", "marked"),
    [
        ("date 2023-05-16 Harbour master Ines Calloway", "date 2023-05-16"),
        ("2023-05-16 Harbour master Ines Calloway", "2023-05-16"),
        (" 2023-05-16 Harbour master Ines Calloway", "2023-05-16"),
        ("Published: 16 May 2023\n\nHarbour master", "Published: 16 May 2023"),
        ("May 16, 2023 — Harbour master", "May 16, 2023"),
        ("Tuesday, May 16, 2023 | Harbour master", "Tuesday, May 16, 2023"),
        ("Updated May 16, 2023 5:04 p.m. ET\nHarbour", "Updated May 16, 2023 5:04 p.m. ET"),
        ("Ferry fails again\n\nMay 16, 2023\n\nHarbour", "May 16, 2023"),
        ("Ferry fails again\non May 16, 2023\n\nHarbour", "on May 16, 2023"),
        ("2023-05-16T09:30:00Z Harbour master", "2023-05-16T09:30:00Z"),
    ],
)
def test_a_stamp(head: str, marked: str) -> None:
    text = f"{head} resigned.\n\n{BODY}"
    stamp = find_stamp(text)
    assert stamp is not None
    assert stamp.day == date(2023, 5, 16)
    assert stamp.span.of(text) == marked


@pytest.mark.parametrize(
    "head",
    [
        "May 16, 2023, was a cold day on Brant Island",
        "16 May 2023 saw the last ferry leave",
        "On May 16, 2023 the last ferry left",
        "BRANT ISLAND, May 16, 2023 (HN) — The last ferry left",
        "May 16, 2023: The last ferry leaves the pier",
        "Date of the meeting is unknown",
        "05/16/2023 The last ferry left",
    ],
)
def test_no_stamp(head: str) -> None:
    assert find_stamp(f"{head}.\n\n{BODY}") is None


def test_the_day_of_publication_wins_over_an_update() -> None:
    text = f"Ferry fails again\n\nUpdated May 18, 2023\nPublished May 16, 2023\n\n{BODY}"
    stamp = find_stamp(text)
    assert stamp is not None
    assert stamp.day == date(2023, 5, 16)


@pytest.mark.parametrize(
    "written",
    [
        "2023-05-16",
        "2023-05-16T23:59:59+09:00",
        "16 May 2023",
        "Tue, 16 May 2023 10:00:00 GMT",
        "20230516",
    ],
)
def test_days(written: str) -> None:
    assert parse_day(written) == date(2023, 5, 16)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    for span in (find_title(text), getattr(find_stamp(text), "span", None)):
        if span is not None:
            assert span.of(text).strip() == span.of(text) != ""


def test_lines_that_end_in_a_carriage_return_alone() -> None:
    text = f"Ferry fails again\r\rMay 16, 2023\r\r{BODY}"
    stamp = find_stamp(text)
    title = find_title(text)
    assert stamp is not None
    assert title is not None
    assert (stamp.day, title.of(text)) == (date(2023, 5, 16), "Ferry fails again")
