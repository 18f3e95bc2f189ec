"""Where the parts of an attribution may lie, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.borders import keep_to_borders
from variorum.annotate.model.attributions import Found
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span

TEXT = "The weir will open, aides said, setting up a dispute."


def kept(*contents: str, text: str = TEXT) -> list[list[str]]:
    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place("aides"), place("said"), tuple(map(place, contents)))]
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    parts = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], marked)
    return [[span.of(text) for span in part.content] for part in parts]


@pytest.mark.parametrize("said", ["said,", "said on Monday,", "said Monday —", "said –"])
def test_what_the_report_makes_of_the_words_is_not_said(said: str) -> None:
    text = f"The weir will open, aides {said} setting up a dispute."
    found = kept("The weir will open", "setting up a dispute", text=text)
    assert found == [["The weir will open"]]


def test_where_that_was_all_the_clause_before_the_source_is_said() -> None:
    assert kept("setting up a dispute") == [["The weir will open"]]


def test_a_quotation_that_begins_inside_keeps_its_closing_mark() -> None:
    text = "Later aides said it was “a circus,” and left."
    assert kept("it was “a circus", text=text) == [["it was “a circus,”"]]
