"""Two reports that tell one event of one time in other words share an entry."""

from datetime import date

from variorum.compare.timeline.doubles import are_leads_of_one
from variorum.model import Evidence

DAY = date(2023, 11, 9)
FUND = (
    "Mr. Brandt, talking at a January fund-raiser in Velp, explained why voters should pick him"
    " over his rival."
)
RAISER = "At a January fundraiser by the canal, Brandt urged the lawyers present to give more."


def test_what_different_reports_tell_in_other_words_is_one_entry(timeline) -> None:
    (event,) = timeline((DAY, FUND), (DAY, RAISER))
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_what_one_report_keeps_apart_stays_apart(timeline) -> None:
    assert len(timeline((DAY, f"{FUND}\n{RAISER}"))) == 2


def test_what_leans_on_the_page_makes_no_entry(timeline) -> None:
    assert not timeline((DAY, "Below are the photographs of the ferry slip shared on Wednesday."))


def test_a_shorter_time_within_the_others_is_the_same_event(timeline) -> None:
    day = date(2023, 11, 20)
    (event,) = timeline(
        (day, "Piet Malou spoke against the ferry toll of Brask this month."),
        (day, "Last week Piet Malou spoke against the ferry toll in Brask."),
    )
    assert {e.report for e in event.evidence} == {"r0", "r1"}
    assert (event.when.earliest, event.when.latest) == (date(2023, 11, 13), date(2023, 11, 19))


def test_the_7th_is_the_seventh(timeline) -> None:
    (event,) = timeline(
        (DAY, "The 7th Ferry Court in Brask ruled Tuesday that a boatman may use the old slip."),
        (DAY, "On Tuesday, the Seventh Ferry Court ruled that Orsk wronged a boatman, Ida Rusk."),
    )
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_what_a_report_tells_in_passing_keeps_its_entry_from_no_other(timeline) -> None:
    passing = "Rusk praised the boatmen of Brask in the speech on the slip court she gave Tuesday."
    (event,) = timeline(
        (DAY, "The 7th Ferry Court in Brask ruled Tuesday that a boatman may use the old slip."),
        (
            DAY,
            "On Tuesday, the Seventh Ferry Court ruled that Orsk wronged a boatman, Ida Rusk.\n"
            f"{passing}",
        ),
    )
    assert {e.report for e in event.evidence} >= {"r0", "r1"}


def test_a_number_that_both_tell_is_a_telling_word(timeline) -> None:
    day = date(2023, 11, 16)
    told = (
        "Councillor Ida Rusk of Orsk led a 15-hour filibuster in the Senate last week.",
        "The Senate minority kept up a nearly 15-hour filibuster last week for the same cause.",
    )
    (event,) = timeline(*((day, sentence) for sentence in told))
    assert {e.report for e in event.evidence} == {"r0", "r1"}
    other = told[1].replace("15", "11")
    assert len(timeline((day, told[0]), (day, other))) == 2


def test_one_word_joins_what_both_foretell_for_a_day(timeline) -> None:
    (event,) = timeline(
        (DAY, "A confiscation hearing will be held on 21 November."),
        (DAY, "Malou will face another hearing on November 21, when they will take his boat."),
    )
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_reports_that_open_with_one_event_share_its_entry(timeline) -> None:
    (event,) = timeline(
        (DAY, "Harbour lawyers from 18 towns took the Brask council to court on Thursday after"
         " the council announced it would end the ferry grants to island families."),
        (DAY, "Eighteen towns went before a judge over the council of Brask on Thursday to keep"
         " ferry grants for island families, which Mayor Odile Brandt wants to end."),
    )  # fmt: skip
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_reports_that_open_with_two_deeds_of_a_day_tell_two_events() -> None:
    signed = ("Mayor Odile Brandt signed a decree on Thursday to pay for repairs of the slips, as"
              " storm Halcyon bears down on Brask Point.")  # fmt: skip
    approved = ("The regional assembly approved loans for victims of storm Halcyon on Thursday and"
                " put off two deadlines for the ferry budget.")  # fmt: skip
    first, second = (Evidence(r, 0, len(t), t) for r, t in (("a", signed), ("b", approved)))
    assert not are_leads_of_one(first, second)
