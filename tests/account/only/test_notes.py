"""What is only here: names and figures as such, parts of sentences by their words."""

from variorum.account.only.notes import only_here, only_here_in
from variorum.account.sources import Sources, gather_sources
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Evidence, Report, Story

TEXT = (
    "The weir of Dorn, where grey monks fished for trout, costs more than 46 silver crowns a year. "
    "Jonas Feld of the Mill and River League has mended it since 1988."
)


def weir(*words: str) -> tuple[list[Evidence], Sources]:
    """Passages of a report, and its sources."""
    report = Report(id="weir", source="weir.txt", text=TEXT)
    sentences = find_sentences(TEXT)
    found = Annotation(report="weir", sentences=sentences, figures=find_figures(TEXT, sentences))
    comparison = Comparison(story=Story("s", ("weir",)))
    sources = gather_sources(comparison, {"weir": report}, {"weir": found})
    begins = map(TEXT.index, words)
    return [report.cite(b, b + len(w)) for b, w in zip(begins, words, strict=True)], sources


def test_names_figures_and_years_are_only_here_and_parts_of_sentences_in_their_words() -> None:
    names = ["more than 46 silver crowns", "Mill and River League", "since 1988"]
    passages, sources = weir(*names, "where grey monks fished for trout")
    assert only_here(passages, sources) == (
        f"only here: {', '.join(names)}; in such words only here: where grey monks fished for trout"
    )


def test_parts_that_are_most_of_a_line_between_them_are_not_told_again() -> None:
    passages, sources = weir("The weir of Dorn", "where grey monks fished for trout")
    line = TEXT[: TEXT.index(", costs")]
    assert only_here_in(line, passages, sources) == ""
    assert only_here_in(TEXT, passages, sources) != ""
