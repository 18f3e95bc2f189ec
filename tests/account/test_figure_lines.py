from variorum.account import write_account
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.compare.figures import align_figures
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Report,
    Section,
    Span,
    Speaker,
    Story,
)

SAID = "Mayor Ilse Brandt said the flood in Tarnow destroyed 340 old homes."


def figures_of(text: str, *attributions: Attribution) -> Section:
    report = Report(id="a", source="", text=text, outlet="The Tarnow Post")
    sentences = find_sentences(text)
    found = find_figures(text, sentences)
    annotation = Annotation(
        report="a", sentences=sentences, figures=found, attributions=attributions
    )
    groups = align_figures([report], {"a": annotation}, [])
    comparison = Comparison(story=Story("s", ("a",)), figures=groups)
    return write_account(comparison, {"a": report}, {"a": annotation}).section("figures")


def test_line_says_who_gave_the_figure() -> None:
    said = Attribution(
        (Span(0, 17),),
        (Span(18, 22),),
        (Span(23, len(SAID) - 1),),
        "indirect",
        Speaker(name="Ilse Brandt"),
    )
    [line] = figures_of(SAID, said).lines
    assert (line.text, line.label) == (SAID, "")
    assert line.note == "according to Ilse Brandt; The Tarnow Post"


def test_noun_of_one_word_is_shown_in_its_sentence() -> None:
    [line] = figures_of("The flood shut eight schools in Tarnow.").lines
    assert line.text == "The flood shut eight schools in Tarnow."


def test_compound_is_shown_with_its_noun() -> None:
    [line] = figures_of("She leads a 300-member league of farmers.").lines
    assert "300-member league" in line.text


def test_small_talk_is_left_out() -> None:
    text = "Two things matter, she said. Over the past 10 years one farm has closed."
    assert figures_of(text).lines == ()


def test_shares_of_a_poll_in_one_sentence_make_one_line() -> None:
    text = "Brandt won 40 percent, Lund won 35 percent and Orr won 9 percent in Tarnow."
    [line] = figures_of(text).lines
    assert "40 percent, Lund won 35 percent and Orr won 9 percent" in line.text
    assert len(line.evidence) == 3


def test_what_points_back_or_tells_a_term_of_office_is_left_out() -> None:
    for text in (
        "Then the two men left the mill by the dam.",
        "The vote was loud, according to two participants of the meeting.",
        "Lund, a three-term senator of the harbour party, left the mill.",
        "She spoke two weeks in advance of the vote on the dam.",
        "The mill was sold in secret, two of the people said.",
        "She said she would break the dam in half.",
        "There were a few errors out of hundreds, the mill said.",
        "What made them wait at the mill for four hours?",
    ):
        assert figures_of(text).lines == (), text


LONG = (
    "When the water came over the old dam in the night, the mayor told the farmers of the valley"
    " that 340 homes were lost, and she asked the ministry in the capital, which had sent nobody,"
    " to pay for the repairs of the mill before the winter."
)


def test_of_a_long_sentence_the_clause_is_shown_from_its_start() -> None:
    [line] = figures_of(LONG).lines
    assert line.text == ("… the mayor told the farmers of the valley that 340 homes were lost …")


def test_figures_of_one_clause_make_one_line() -> None:
    [line] = figures_of("The flood took 340 homes and 12 bridges in Tarnow.").lines
    assert line.text == "The flood took 340 homes and 12 bridges in Tarnow."
    assert len(line.evidence) == 2
