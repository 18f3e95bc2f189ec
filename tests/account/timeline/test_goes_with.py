"""What stands before an event stands under its day only where that does not mislead."""

from datetime import date

from variorum.account.leaning import Leaning
from variorum.account.timeline.goes_with import goes_with
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Annotation, Report

DAY = date(2025, 4, 9)


def goes(text: str, noun: str = "") -> bool:
    """Whether the first of two sentences goes with the second, which takes up a noun."""
    report = Report(id="r", source="r.txt", text=text)
    sentences = find_sentences(text)
    times = find_times(text, sentences, written=DAY)
    findings = Annotation(report="r", sentences=sentences, times=times)
    leaning = Leaning(0, "the noun", noun) if noun else None
    return goes_with(sentences[0], sentences[1], leaning, report, findings)


def test_what_names_the_one_who_acts_goes_with_the_deed() -> None:
    assert goes("Odile Brandt runs the ferry. She will open the slip on 3 May.")


def test_what_has_another_day_is_only_context() -> None:
    assert not goes("Odile Brandt resigned on 2 April. She will leave on 3 May.")
    assert not goes("Crews sail by 9 June. They met the owners on 3 May.")
    assert goes("Odile Brandt will come on 3 May. She will open the slip on 3 May.")


def test_a_length_of_time_is_no_other_day() -> None:
    assert goes("Odile Brandt ran the ferry for three years. She left it on 3 May.")


def test_a_noun_is_taken_up_from_where_it_stands() -> None:
    before = "Odile Brandt vowed that the slip would stay open. "
    assert not goes(before + "The club's chair will publish its books by 3 May.", "club")
    assert goes(before + "The slip was closed on 3 May.", "slip")


def test_words_of_nobody_named_are_only_context() -> None:
    assert not goes("“We will answer the letter.” The letter from the port is of 3 May.", "letter")
    assert goes("“We will answer,” said Odile Brandt. She wrote to the port on 3 May.")
