from pathlib import Path
from urllib.parse import unquote

import pytest

from variorum.model import PagePlace, Reading, Span
from variorum.read import read_sources
from variorum.read.way_back import link_to_words, places_of, words_in_page

HEAD = (
    "<!doctype html><html lang='en'><head><title>Ferry</title>"
    "<script>var lead = 'Ines Calloway resigned on Tuesday';</script></head><body>"
)
LEAD = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note."
)
QUOTE = (
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work."
)
LAST = "The council will look for another harbour master in June, when the repairs should be done."


def read_page(tmp_path: Path, body: str) -> Reading:
    path = tmp_path / "ferry.html"
    path.write_text(f"{HEAD}{body}</body></html>", encoding="utf-8")
    (reading,) = read_sources([path])
    assert isinstance(reading, Reading)
    return reading


def place_of(reading: Reading, words: str) -> PagePlace:
    begin = reading.report.text.index(words)
    (place,) = places_of(Span(begin, begin + len(words)), reading.page_places)
    return place


def test_every_paragraph_leads_back_to_its_words(tmp_path: Path) -> None:
    reading = read_page(
        tmp_path,
        f"<nav><p>Home</p></nav><article><h1>Ferry fails</h1><p>{LEAD}</p>"
        f"<!-- {QUOTE} --><p>{QUOTE}</p><p>{LAST}</p></article>",
    )
    text, page = reading.report.text, reading.raw or b""
    for words in (LEAD, QUOTE, LAST):
        place = place_of(reading, words)
        assert place.same
        assert text[place.begin : place.end] == words
        assert words_in_page(page, place) == words
    assert place_of(reading, LEAD).xpath.endswith("/article/p[1]")


def test_a_passage_inside_a_paragraph_is_opened_at_its_characters(tmp_path: Path) -> None:
    reading = read_page(tmp_path, f"<article><p>{LEAD}</p><p>{QUOTE}</p><p>{LAST}</p></article>")
    words = "for a boat that leaks,” she told"
    assert words_in_page(reading.raw or b"", place_of(reading, words)) == words


def test_links_line_breaks_and_spaces_inside_do_not_lose_the_place(tmp_path: Path) -> None:
    broken = LEAD.replace("the ferry", "the\n   <a href='/f'>ferry</a>\n  ")
    reading = read_page(tmp_path, f"<article><p>{broken}</p><p>{QUOTE}<br><br>{LAST}</p></article>")
    place = place_of(reading, "Brant Island")
    assert not place.same
    found = words_in_page(reading.raw or b"", place) or ""
    assert " ".join(found.split()) == LEAD
    for words in (QUOTE, LAST):
        assert words_in_page(reading.raw or b"", place_of(reading, words)) == words


def test_the_path_starts_at_an_id_that_no_other_element_has(tmp_path: Path) -> None:
    reading = read_page(
        tmp_path,
        f"<div id='twice'></div><div id='twice'><div id='story'><p>{LEAD}</p><p>{QUOTE}</p>"
        f"<p>{LAST}</p></div></div>",
    )
    assert place_of(reading, QUOTE).xpath == "//*[@id='story']/p[2]"
    assert words_in_page(reading.raw or b"", place_of(reading, QUOTE)) == QUOTE


def test_words_that_stand_twice_are_found_in_their_own_order(tmp_path: Path) -> None:
    reading = read_page(
        tmp_path,
        f"<ul><li>Repairs</li></ul><article><p>{LEAD}</p><h2>Repairs</h2><p>{QUOTE}</p>"
        f"<p>{LAST}</p></article>",
    )
    assert place_of(reading, "Repairs").xpath.endswith("/article/h2")


def test_a_table_leads_back_and_leaves_no_rule_behind(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>Boat</th><th>Built</th></tr><tr><td>Old Brant ferry</td><td>1962</td>"
        "</tr></table>"
    )
    reading = read_page(tmp_path, f"<article><p>{LEAD}</p>{table}<p>{QUOTE}</p></article>")
    assert "---" not in reading.report.text
    found = words_in_page(reading.raw or b"", place_of(reading, "Old Brant ferry"))
    assert found == "Old Brant ferry1962"


def test_a_text_that_is_no_page_has_no_places(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(LEAD)
    (reading,) = read_sources([path])
    assert isinstance(reading, Reading)
    assert reading.page_places == ()


@pytest.mark.parametrize("path", ["//*[", "/html/body/nothing", "//p"])
def test_a_place_that_a_page_has_not_gives_no_words(path: str) -> None:
    page = f"<html><body><p>{LEAD}</p><p>{QUOTE}</p></body></html>".encode()
    place = PagePlace(begin=0, end=4, xpath=path, page_begin=0, page_end=4, same=True)
    assert words_in_page(page, place) is None


def test_a_link_opens_the_live_page_at_the_words() -> None:
    link = link_to_words("https://herald.example/ferry", "A well-kept boat, they said")
    assert link == "https://herald.example/ferry#:~:text=A%20well%2Dkept%20boat%2C%20they%20said"
    long = link_to_words("https://herald.example/ferry#top", QUOTE) or ""
    first, last = unquote(long.partition("#top:~:text=")[2]).split(",", 1)
    assert QUOTE.startswith(first)
    assert QUOTE.endswith(last.rpartition(",")[2])
    assert link_to_words(None, QUOTE) is None
    assert link_to_words("javascript:alert(1)", QUOTE) is None
