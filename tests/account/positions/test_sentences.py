"""The sentence that is printed of a position."""

from variorum.account.positions.sentences import printed_sentence
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Report, Story


def test_an_item_of_a_list_stands_without_its_mark() -> None:
    text = "Ostrov asks for:\n\n- A fund for the crews of the bay.\n\n- A new pump by May."
    report = Report(id="r", source="r", text=text)
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    item = "- A fund for the crews of the bay."
    begin = text.index(item)
    words, passage = printed_sentence(report.cite(begin, begin + len(item)), sources)
    assert words == passage.text == "A fund for the crews of the bay."
