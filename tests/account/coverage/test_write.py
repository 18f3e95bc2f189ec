"""What several reports tell, and what reports that rest on others dropped and added."""

import dataclasses

import pytest

from variorum.account import check_account, write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Departure,
    Line,
    Relation,
    Report,
    Section,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
)


def coverage(parts) -> Section:
    return write_account(*parts).section("coverage")


def test_a_shared_statement_says_how_many_reports_and_origins_tell_it(bridge) -> None:
    line = coverage(bridge).lines[0]
    assert line.label == "At least 3 of 4 reports"
    assert line.note == "2 origins"
    assert "closed" in line.text
    assert "Lena Ostrov" in line.text
    assert {e.report for e in line.evidence} == {"post", "radio", "ledger"}


def test_what_all_reports_tell_is_said_to_be_in_all(bridge) -> None:
    comparison, reports, annotations = bridge
    story = dataclasses.replace(comparison.story, reports=("post", "radio", "ledger"))
    three = dataclasses.replace(comparison, story=story)
    assert coverage((three, reports, annotations)).lines[0].label == "All 3 reports"


def test_a_report_that_rests_on_another_shows_what_it_dropped(bridge) -> None:
    line = coverage(bridge).lines[-1]
    assert line.label == "Bay Ledger, reworded from The Harrow Post"
    assert line.note == "1 sentence dropped, 0 sentences added"
    assert [(x.label, x.text) for x in line.lines] == [
        ("dropped", "She gave no date for the opening.")
    ]


def test_the_words_of_a_statement_are_those_of_its_evidence(bridge) -> None:
    account = write_account(*bridge)
    assert account.section("coverage").lines
    assert check_account(account, bridge[1].__getitem__) == []


def told_alike(first: str, second: str, *, spoken: str = "") -> tuple[Line, ...]:
    """The lines of a statement that two reports tell, each in one sentence; words of the
    first that are spoken are given to Bram Tollan.
    """
    pair = {
        name: Report(id=name, source=f"{name}.txt", text=text)
        for name, text in (("one", f"Tollan spoke. {first}"), ("two", f"It rained. {second}"))
    }
    begin = pair["one"].text.find(spoken)
    said = Attribution((), (), (Span(begin, begin + len(spoken)),), "direct",
                       Speaker(name="Bram Tollan"))  # fmt: skip
    annotations = {
        name: Annotation(
            report=name,
            sentences=find_sentences(report.text),
            attributions=(said,) if spoken and name == "one" else (),
        )
        for name, report in pair.items()
    }
    tellings = tuple(
        StatementTelling(name, (report.cite(report.text.index(". ") + 2, len(report.text)),))
        for name, report in pair.items()
    )
    comparison = Comparison(
        story=Story("s", tuple(pair)), statements=(StatementGroup(tellings, 2),)
    )
    account = write_account(comparison, pair, annotations)
    assert check_account(account, pair.__getitem__) == []
    return account.section("coverage").lines


def test_a_sentence_torn_out_of_a_quotation_is_held_back() -> None:
    torn = "He has the money.”"
    assert told_alike(torn, "“He has the money.”", spoken=torn) == ()


def test_a_whole_sentence_out_of_a_quotation_is_given_to_its_speaker() -> None:
    spoken = "“The town will open the northern ferry before the winter storms.”"
    other = "The town will open the northern ferry before the winter storms of May."
    (line,) = told_alike(spoken, other, spoken=spoken)
    assert line.text == spoken
    assert line.note == "according to Bram Tollan"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Harbour policy director Bram Tollan said on Radio Dune Friday that “the toll on the "
         "bridge was a slip of the pen.”",
         "Harbour policy director Bram Tollan told Radio Dune Friday that ferries need a longer "
         "pier.”"),
        ("Bram Tollan told the harbour board that he would pay for the pier in March.",
         "Bram Tollan told the harbour board that he would not pay for the pier in March."),
        ("Tollan conferred with Odell on the pier and left the harbour for an hour.",
         "While Odell conferred with a clerk on the pier, Tollan left the harbour for an hour."),
    ],
)  # fmt: skip
def test_what_only_names_the_same_speaker_is_not_told_by_both(first, second) -> None:
    assert told_alike(first, second) == ()


def test_half_of_a_sentence_word_for_word_is_told() -> None:
    first = (
        "“Since they have let in the ferry it is time for the town to walk through "
        "it,” said Jonna Cowell, president of the Third Quay of Harrow."
    )
    second = "Since they have let in the ferry it is time for the town to walk."
    assert len(told_alike(first, second)) == 1


def test_a_report_that_shares_little_shows_no_cuts(bridge) -> None:
    comparison, reports, annotations = bridge
    departure = dataclasses.replace(comparison.departures[0], relation="partly derived")
    for share, lines in ((0.1, 0), (0.4, 1)):
        relation = Relation("ledger", "post", "partly derived", "a_from_b", share)
        changed = dataclasses.replace(comparison, departures=(departure,), relations=(relation,))
        shown = coverage((changed, reports, annotations)).lines
        assert len([line for line in shown if "partly derived" in line.label]) == lines


def test_what_both_tell_in_other_words_was_not_dropped(bridge) -> None:
    comparison, reports, annotations = bridge
    told = comparison.statements[0].tellings[0].evidence
    both = (*comparison.departures[0].dropped, *told)
    departure = Departure("ledger", "post", "rewrite", dropped=both)
    changed = dataclasses.replace(comparison, departures=(departure,))
    line = coverage((changed, reports, annotations)).lines[-1]
    assert [under.text for under in line.lines] == ["She gave no date for the opening."]
