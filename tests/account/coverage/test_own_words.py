"""What reports tell in words of their own stands side by side."""

import dataclasses

from variorum.account import check_account, write_account
from variorum.account.coverage.otherwise import DIFFER, OTHERWISE
from variorum.account.coverage.own_words import OWN_WORDS, put_under
from variorum.account.sources import gather_sources
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import (
    Annotation,
    Comparison,
    Line,
    Relation,
    Report,
    StatementGroup,
    StatementTelling,
    Story,
)

CLOSED = "The harbour board shut the northern ferry on Monday after a crack was seen in its hull."
STOPPED = "Boats to the far shore stopped as an engineer saw that the ferry’s hull was damaged."
LEANING = "He stopped boats to the far shore this week because the ferry had a damaged hull."
TAIL = "Rain fell in Harrow all night."


def told(*sentences: str, chance: float = 0.95, relations: tuple[Relation, ...] = ()) -> list[Line]:
    """The lines of a statement that reports tell in one sentence each, the first in the middle."""
    reports = {
        f"r{n}": Report(id=f"r{n}", source=f"r{n}.txt", text=f"{sentence} {TAIL}")
        for n, sentence in enumerate(sentences)
    }
    tellings = tuple(
        StatementTelling(name, (report.cite(0, len(sentence)),), 0.2, chance if name > "r0" else 0)
        for (name, report), sentence in zip(reports.items(), sentences, strict=True)
    )
    annotations = {
        name: Annotation(
            report=name,
            sentences=(sentences := find_sentences(report.text)),
            figures=find_figures(report.text, sentences),
            times=find_times(report.text, sentences, written=None),
        )
        for name, report in reports.items()
    }
    comparison = Comparison(
        story=Story("s", tuple(reports)),
        statements=(StatementGroup(tellings, len(reports)),),
        relations=relations,
    )
    account = write_account(comparison, reports, annotations)
    assert check_account(account, reports.__getitem__) == []
    return [line for line in account.section("coverage").lines if "dropped" not in line.note]


def test_sentences_that_share_few_words_stand_under_one_another() -> None:
    (line,) = told(CLOSED, STOPPED)
    assert (line.label, line.text, line.note) == ("2 reports side by side", CLOSED, OWN_WORDS)
    assert [(under.label, under.text) for under in line.lines] == [("r1", STOPPED)]


def test_what_is_not_surely_told_by_both_is_left_out() -> None:
    assert told(CLOSED, STOPPED, chance=0.5) == []


def test_of_a_report_with_the_words_and_one_with_words_of_its_own_the_first_is_counted() -> None:
    (line,) = told(CLOSED, CLOSED.replace("on Monday ", ""), STOPPED)
    assert (line.label, line.note) == ("At least 2 of 3 reports", OWN_WORDS)
    assert {e.report for e in line.evidence} == {"r0", "r1"}
    assert [under.label for under in line.lines] == ["r2"]


def test_who_leans_on_the_sentence_before_stands_under_and_not_above() -> None:
    (line,) = told(LEANING, CLOSED)
    assert line.text == CLOSED
    assert [under.text for under in line.lines] == [LEANING]


def test_a_report_does_not_tell_what_another_says_was_denied() -> None:
    denial = "A lawyer for the harbour denied that any of its boats had been tied up over damage."
    assert len(told(STOPPED, denial.replace("denied", "said"))) == 1
    (line,) = told(STOPPED, denial)
    assert (line.label, [under.note for under in line.lines]) == (DIFFER, [OTHERWISE])


def test_numbers_of_two_hours_do_not_stand_against_one_another() -> None:
    late = "As of 11 p.m. the gale over the bar off Harl blew at 80 mph, the harbour office said."
    noon = "Shortly before noon the gale over the bar off Harl blew at 95 mph, the office said."
    (line,) = told(late.replace("As of 11 p.m. the", "The"), noon)
    assert line.label == DIFFER
    assert told(late, noon) == []


def test_a_sentence_that_stands_above_is_not_set_beside_another_once_more() -> None:
    texts = {"a": CLOSED, "b": STOPPED, "c": "An engineer of the harbour saw a damaged hull."}
    reports = {
        name: Report(id=name, source=name, text=f"{text} {TAIL}") for name, text in texts.items()
    }

    def pair(one: str, other: str) -> StatementGroup:
        cited = [reports[name].cite(0, len(texts[name])) for name in (one, other)]
        first, second = (
            StatementTelling(e.report, (e,), 0.2, chance)
            for e, chance in zip(cited, (0, 0.95), strict=True)
        )
        return StatementGroup((first, second), 2)

    annotations = {
        name: Annotation(report=name, sentences=find_sentences(report.text))
        for name, report in reports.items()
    }
    statements = (pair("a", "b"), pair("b", "c"))
    comparison = Comparison(story=Story("s", tuple(texts)), statements=statements)
    (line,) = write_account(comparison, reports, annotations).section("coverage").lines
    assert (line.text, [under.text for under in line.lines]) == (CLOSED, [STOPPED])


def test_a_sentence_that_has_nothing_of_the_claim_does_not_tell_it() -> None:
    clerks = "The five clerks who were paid by the harbour board had sung in the choir of Harrow."
    paid = "Ann Ray left the old town last May after the harbour board had paid five clerks."
    assert told(clerks, paid) == []


def test_the_sentence_whose_claim_the_others_have_stands_above() -> None:
    gloom = "By telling that the harbour board has shut the old ferry, the Courier cast a gloom."
    news = "The harbour board has shut the old ferry, a sign that its owners are in deep trouble."
    (line,) = told(gloom, news)
    assert line.text == news
    assert [under.text for under in line.lines] == [gloom]


def test_what_others_tell_of_a_sentence_in_passing_stands_above_it() -> None:
    mood = "Bram Odell wept at the gate of the old mill, which fell in on Monday on nine clerks."
    news = "Nine clerks died when the old mill fell in on Monday."
    for sentences in ((mood, news), (news, mood)):
        (line,) = told(*sentences)
        assert line.text == news


def test_a_report_has_one_passage_under_a_sentence() -> None:
    sued = (
        "Eight coastal states sued the harbour board on Monday, hours after it said that it would "
        "end grants to ferries."
    )
    texts = {
        "a": f"{sued} Rain fell in Avon all night.",
        "b": "Eight of the states sued the board in Harl to stop it from ending ferry grants. "
        "Shares of ferry firms fell on Monday after the grants were said to end.",
    }
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    first, *others = (
        report.cite(*span) for report in reports.values() for span in find_sentences(report.text)
    )
    annotations = {
        name: Annotation(report=name, sentences=find_sentences(report.text))
        for name, report in reports.items()
    }
    sources = gather_sources(Comparison(story=Story("s", ("a", "b"))), reports, annotations)
    lines, alike = put_under(first, others[1:], sources)
    assert [line.evidence[0].begin for line in lines] == [0]
    assert alike == []


def test_a_report_that_rests_on_the_first_is_no_second_teller() -> None:
    relation = Relation("r0", "r1", "rewrite", "b_from_a", 0.9)
    assert all(not line.lines for line in told(CLOSED, STOPPED, relations=(relation,)))


def test_a_pair_whose_sentence_stands_above_adds_no_line() -> None:
    text = f"{CLOSED} {TAIL}"
    reports = {
        "r0": Report(id="r0", source="r0.txt", text=text),
        "r1": Report(id="r1", source="r1.txt", text=f"{STOPPED} An engineer saw it."),
    }
    annotations = {
        name: Annotation(report=name, sentences=find_sentences(report.text))
        for name, report in reports.items()
    }
    first = StatementTelling("r0", (reports["r0"].cite(0, len(CLOSED)),))
    second = StatementTelling("r1", (reports["r1"].cite(0, len(STOPPED)),), 0.2, 0.95)
    turned = (
        dataclasses.replace(second, chance=0.0),
        dataclasses.replace(first, share=0.2, chance=0.95),
    )
    comparison = Comparison(
        story=Story("s", ("r0", "r1")),
        statements=(StatementGroup((first, second), 2), StatementGroup(turned, 2)),
    )
    account = write_account(comparison, reports, annotations)
    assert len(account.section("coverage").lines) == 1


def test_a_passage_with_half_of_the_words_stands_under_the_sentence() -> None:
    part = "A crack was seen in the hull of the northern ferry, and a clerk had it towed to a yard."
    (line,) = told(CLOSED, part)
    assert (line.text, line.note) == (CLOSED, OWN_WORDS)
    assert [under.text for under in line.lines] == [part]
    (whole,) = told(CLOSED, CLOSED.replace("on Monday ", ""))
    assert (whole.lines, whole.note) == ((), "")


def test_who_has_most_of_the_words_in_another_order_tells_them() -> None:
    turned = (
        "A crack was seen in the hull of the ferry, so that the northern board shut it Monday "
        "until a smith comes from Harrow."
    )
    (line,) = told(CLOSED, turned)
    assert (line.label, line.note, line.lines) == ("All 2 reports", "", ())


def test_who_quotes_the_same_words_tells_them() -> None:
    spoken = "“Nobody will mend the northern ferry this year,” the harbour master said at the quay."
    again = "At noon Ray said that “nobody will mend the northern ferry this year” for the board."
    (line,) = told(spoken, again)
    assert (line.label, line.lines) == ("All 2 reports", ())


def test_who_denies_a_sentence_stands_under_it_and_is_not_counted() -> None:
    inspected = "Engineers inspected the hull of the northern ferry in May, the board said."
    never = "The ferry’s hull was never inspected before it cracked, Ada Quill said."
    (line,) = told(inspected, never)
    assert (line.label, line.note) == (DIFFER, "")
    assert [(under.text, under.note) for under in line.lines] == [(never, OTHERWISE)]


def test_who_has_another_number_stands_under_a_sentence_and_is_not_counted() -> None:
    closed = CLOSED.replace("a crack was", "30 cracks were")
    again = closed.replace("on Monday ", "")
    more = "The ferry’s board found 50 cracks in the hull and shut it."
    (line,) = told(closed, again, more)
    assert line.label == "At least 2 of 3 reports"
    assert [(under.text, under.note) for under in line.lines] == [(more, OTHERWISE)]


def test_who_has_but_the_old_number_does_not_tell_that_it_was_changed() -> None:
    changed = "The board corrected the number of stranded boats on Monday from 2,400 to 1,900."
    (line,) = told(changed, "Some 2,400 stranded boats lay off Harrow on Monday, the board said.")
    assert line.label == DIFFER
    assert [under.note for under in line.lines] == [OTHERWISE]
