"""Where the parts of an attribution may lie, on invented sentences."""

from variorum.annotate.attributions.borders import keep_to_borders
from variorum.annotate.model.attributions import Found
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span

TEXT = "The weir will open, aides said, setting up a dispute."


def kept(*contents: str) -> list[list[str]]:
    def place(words: str) -> Span:
        begin = TEXT.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place("aides"), place("said"), tuple(map(place, contents)))]
    parts = keep_to_borders(TEXT, found, find_paragraphs(TEXT), find_sentences(TEXT), [], [])
    return [[span.of(TEXT) for span in part.content] for part in parts]


def test_what_the_report_makes_of_the_words_is_not_said() -> None:
    assert kept("The weir will open", "setting up a dispute") == [["The weir will open"]]


def test_where_that_was_all_the_clause_before_the_source_is_said() -> None:
    assert kept("setting up a dispute") == [["The weir will open"]]
