from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import anchor, anchor_times, find_times, resolve
from variorum.annotate.times.days import days_of
from variorum.model import Span, Time, When

WRITTEN = date(2023, 3, 15)  # a Wednesday
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def found(text: str, written: date | None = WRITTEN) -> list[tuple[str, str, str]]:
    times = find_times(text, find_sentences(text), written=written)
    return [(text[t.begin : t.end], t.type, t.value) for t in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The dam broke on March 3, 2019, they said.", "March 3, 2019", "2019-03-03"),
        ("It opened on 3 March 2019.", "3 March 2019", "2019-03-03"),
        ("It opened on the 3rd of March, 2019.", "the 3rd of March, 2019", "2019-03-03"),
        ("He came on 31 December of last year.", "31 December of last year", "2022-12-31"),
        ("Filed 2019-03-03 by the clerk.", "2019-03-03", "2019-03-03"),
        ("Filed 25/12/2021 by the clerk.", "25/12/2021", "2021-12-25"),
        ("Filed 04/05/2021 by the clerk.", "04/05/2021", "2021"),
        ("Filed 3/9/23 by the clerk.", "3/9/23", "2023-03-09"),
        ("It opened on March 3 , 2019 .", "March 3 , 2019", "2019-03-03"),
        ("It closed in mid-1996.", "mid-1996", "1996"),
        ("It closed a fortnight ago.", "a fortnight ago", "2023-W09"),
        ("The mill burned down 40 years ago today.", "40 years ago today", "1983-03-15"),
        ("Brandt had been due to leave on Friday.", "Friday", "2023-03-10"),
        ("The council approved the harbour plan Friday.", "Friday", "2023-03-10"),
        ("The officials plan a march Friday.", "Friday", "2023-03-17"),
        ("She testified at a hearing Friday.", "Friday", "2023-03-10"),
        ("The council announced plans Friday to widen the slip.", "Friday", "2023-03-10"),
        ("The slip took boats beginning Friday.", "Friday", "2023-03-10"),
        ("The slip will take boats beginning Friday.", "Friday", "2023-03-17"),
        ("Until Friday's speech, she was unknown.", "Friday", "2023-03-10"),
        ("The slip is shut until Friday.", "Friday", "2023-03-17"),
        ("They signed it under a June agreement.", "June", "2022-06"),
        ("Brandt will open the rebuilt slip on Friday.", "Friday", "2023-03-17"),
        ("Brandt on Friday said the slip will stay.", "Friday", "2023-03-10"),
        ("The board voted 9-4 to close the slip on 30 June.", "30 June", "2023-06-30"),
        ("The board voted 9-4 to close the slip on March 11.", "March 11", "2023-03-11"),
        ("The board decided to close the slip Friday.", "Friday", "2023-03-10"),
        ("Brandt refused to attend the hearings Friday.", "Friday", "2023-03-10"),
        ("Brandt was asked to attend the hearings Friday.", "Friday", "2023-03-17"),
        ("Many have signed up to attend a march Friday.", "Friday", "2023-03-17"),
        ("Brandt could not be reached on Friday.", "Friday", "2023-03-10"),
        ("The slide appears to be slowing, few stones falling Friday.", "Friday", "2023-03-10"),
        ("The plan was set for a vote on Friday.", "Friday", "2023-03-17"),
        ("It had been set for a vote on Friday.", "Friday", "2023-03-10"),
        ("The flood was forecast to reach the mill on Friday.", "Friday", "2023-03-17"),
        ("Ray said the talks on Friday “should not go on.”", "Friday", "2023-03-17"),
        ("They fear for a second mill, likely on Friday.", "Friday", "2023-03-17"),
        ("Brandt will add to her response to the speech on Friday.", "Friday", "2023-03-10"),
        ("Brandt will meet those hurt in Friday's mill explosion.", "Friday", "2023-03-10"),
        ("They are preparing to show a plan for mending it Friday.", "Friday", "2023-03-17"),
        ("The mill burned in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It shut in the winter of nineteen oh-nine.", "the winter of nineteen oh-nine", "1909-WI"),
        ("They want it by the year two thousand.", "the year two thousand", "2000"),
        ("The mill opened in 1998. That year it burned.", "That year", "1998"),
        ("It sank on March 3. The following day it rose.", "The following day", "2023-03-04"),
        ("A loan was arranged by May.", "May", "2023-05"),
        ("It shrinks in coming months as orders fall.", "coming months", "FUTURE_REF"),
        ("Income for the full year fell.", "the full year", "2023"),
        (
            "Third-quarter profit was $3 million, up from $2 million a year ago.",
            "a year ago",
            "2021-Q3",
        ),
        ("Third-quarter profit rose. Brandt, hired a year ago, left.", "a year ago", "2022"),
        (
            "Second-quarter sales fell. The 1988 quarter held a gain.",
            "The 1988 quarter",
            "1988-Q2",
        ),
        ("Brandt left the day after the vote.", "the day after", "XXXX-XX-XX"),
        ("The vote was on Monday. Brandt left the day after.", "the day after", "2023-03-14"),
        ("Tuesday, Feb. 7, was cold.", "Tuesday, Feb. 7", "2023-02-07"),
        ("Mayor Odile Brandt resigned on Feb. 7.", "Feb. 7", "2023-02-07"),
        ("Brandt will take office on Jan. 20.", "Jan. 20", "2024-01-20"),
        ("Brandt said Monday she would stay.", "Monday", "2023-03-13"),
        ("Brandt will meet the union Friday.", "Friday", "2023-03-17"),
        ("The vote will be held Friday.", "Friday", "2023-03-17"),
        ("The plan would be laid out on Friday.", "Friday", "2023-03-17"),
        ("The fair is to be held Friday.", "Friday", "2023-03-17"),
        ("The ferry is to sail again on Saturday.", "Saturday", "2023-03-18"),
        ("Brandt is to meet the union Friday.", "Friday", "2023-03-17"),
        ("Brask was set to host its tenth fair Friday.", "Friday", "2023-03-17"),
        ("Two ferrymen had to be rescued Friday.", "Friday", "2023-03-10"),
        ("Brandt met the union last Friday.", "last Friday", "2023-03-10"),
        ("The council voted on Wednesday.", "Wednesday", "2023-03-15"),
        ("It closed two days ago.", "two days ago", "2023-03-13"),
        ("It closed last month.", "last month", "2023-02"),
        ("It closed earlier this week.", "earlier this week", "2023-W11"),
        ("It will close next year.", "next year", "2024"),
        ("Migration has grown since 2016.", "2016", "2016"),
        ("It closed 2 1/2 years ago.", "2 1/2 years ago", "2020-09"),
        ("It closed a year and a half ago.", "a year and a half ago", "2021-09"),
        ("It sank on May 22, 1995. The following year it rose.", "The following year", "1996"),
        ("It sank in May 1995. The following month it rose.", "The following month", "1995-06"),
        ("It sank in 1995. The following year it rose.", "The following year", "1996"),
        ("It rained last February.", "last February", "2022-02"),
        ("It rained last January.", "last January", "2023-01"),
        ("Sales fell in the last half of 1989.", "the last half of 1989", "1989-H2"),
        ("Sales rose in the first months of the year.", "the year", "2023"),
        ("The harbour will one day be a park.", "one day", "FUTURE_REF"),
        ("The current mayor is Odile Brandt.", "current", "PRESENT_REF"),
        ("They fear the recent floods.", "recent", "PAST_REF"),
        ("They fear all future floods.", "future", "FUTURE_REF"),
        (
            "It will earn more in the fourth quarter. The latest quarter was poor.",
            "The latest quarter",
            "2022-Q4",
        ),
        ("Sales have risen since they began in April.", "April", "2022-04"),
        ("Some called for Mr. Ray to cancel the Monday session.", "Monday", "2023-03-20"),
        ("She is running to face Mr. Ray in October.", "October", "2023-10"),
        ("The toll will be paid on an unspecified date in May.", "May", "2023-05"),
        ("the June 2025 primary", "June 2025", "2025-06"),
        ("It rained in December.", "December", "2022-12"),
        ("It rained last summer.", "last summer", "2022-SU"),
        ("In the early 1990s it was a mill.", "the early 1990s", "199"),
        ("They marched in Brask yesterday.", "yesterday", "2023-03-14"),
        ("The mill burned down on Christmas Day.", "Christmas Day", "2022-12-25"),
        ("The strike began on Thanksgiving.", "Thanksgiving", "2022-11-24"),
    ],
)
def test_dates_have_their_value(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("It lasted 15 minutes.", "15 minutes", "DURATION", "PT15M"),
        ("a two-year term", "two-year", "DURATION", "P2Y"),
        ("They camped for 3 1/2 years.", "3 1/2 years", "DURATION", "P3Y6M"),
        ("Net income for the year ended in May.", "the year", "DURATION", "P1Y"),
        ("It began at 10:38:45.", "10:38:45", "TIME", "2023-03-15T10:38:45"),
        ("It began at 0735 GMT.", "0735 GMT", "TIME", "2023-03-15T07:35Z"),
        ("Shelters close in the next few months.", "the next few months", "DURATION", "PXM"),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("They meet every Monday night.", "every Monday night", "SET", "XXXX-WXX-1TNI"),
        ("They meet Monday and Friday nights.", "Monday and Friday nights", "SET", "XXXX-WXX-1TNI"),
        ("It pumps 3 litres per second.", "per second", "SET", "PT1S"),
        ("It is the worst flood in years.", "years", "DURATION", "PXY"),
        ("They face the weeks ahead.", "the weeks ahead", "DURATION", "PXW"),
        ("It costs $10 a year.", "a year", "SET", "P1Y"),
        ("The talks resume Friday morning.", "Friday morning", "TIME", "2023-03-17TMO"),
        ("The hall burned last night.", "last night", "TIME", "2023-03-14TNI"),
        ("On Tuesday it rained. He spoke at 3 pm.", "3 pm", "TIME", "2023-03-14T15:00"),
    ],
)
def test_times_lengths_and_sets(text: str, words: str, type_: str, value: str) -> None:
    assert (words, type_, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "They may march ON the capital.",
        "They found nineteen ninety-cent stamps.",
        "A second meeting was held with Theresa May.",
        "The mill sold 1,984 sheep and 2000 people came.",
        "She was on Good Morning America with the Sunday Times.",
        "The fall of Brask surprised the spring water company.",
        "A 42-year-old man paid $2015.",
        "The 17 February Brigade guarded the gate beside the May 3 movement.",
        "Copyright 2019 Brask Media. © 2020 Brask Media, (c) 2021.",
        "The current of the river and the then current rules.",
        "Soon after that the now-closed mill reopened as soon as it could.",
    ],
)
def test_words_that_are_no_time_are_left(text: str) -> None:
    assert found(text) == []


def test_a_year_earlier_is_that_quarter_of_the_year_before() -> None:
    text = (
        "The mill lost $3 million in the third quarter. A year earlier it earned $1 million."
        " Sales fell in the quarter."
    )
    values = [value for _, _, value in found(text)]
    assert values == ["2022-Q3", "2021-Q3", "2022-Q3"]
    assert found("It earned $1 million a year earlier.")[0][2] == "2022"
    assert found("It was a good quarter, and the period was hard.") == []


def test_only_the_day_of_a_count_is_a_time() -> None:
    assert found("Police held 12 people Friday.") == [("Friday", "DATE", "2023-03-10")]


def test_without_a_day_of_writing_values_stay_open() -> None:
    text = (
        "Brandt said Thursday she recently moved. She takes office on Jan. 20. It rained yesterday."
    )
    assert [value for _, _, value in found(text, None)] == [
        "XXXX-WXX-4",
        "PAST_REF",
        "XXXX-01-20",
        "XXXX-XX-XX",
    ]


def test_a_corrected_date_moves_the_values() -> None:
    text = "Brandt resigned on Thursday after two days of talks; she left last month."
    unknown = find_times(text, find_sentences(text), written=None)
    assert anchor_times(unknown, written=WRITTEN) == find_times(
        text, find_sentences(text), written=WRITTEN
    )


def test_quoted_words_do_not_decide_what_is_past() -> None:
    text = 'Brandt told "The Hour" on Sunday that the city "will not pay."'
    assert ("Sunday", "DATE", "2023-03-12") in found(text)


def test_an_unknown_day_of_writing_leaves_the_day_of_the_week() -> None:
    time = Time(0, 8, "DATE", "XXXX-WXX-4", "weekday:3:past")
    assert resolve(time, When()) == When(None, None, 3)
    week = When(date(2023, 3, 16), date(2023, 3, 19))
    assert resolve(time, week) == When.on(date(2023, 3, 16))
    open_end = When(date(2023, 3, 13), None, 2)
    assert resolve(time, open_end) == When(date(2023, 3, 9), None, 3)


def test_a_week_under_way_is_its_part_behind_or_ahead() -> None:
    days = {
        "Officials reported progress this week.": When(date(2023, 3, 13), WRITTEN),
        "The mill will open this week.": When(WRITTEN, date(2023, 3, 19)),
        "They spent the past week in Brask.": When(date(2023, 3, 8), WRITTEN),
    }
    for text, when in days.items():
        (time,) = find_times(text, find_sentences(text), written=WRITTEN)
        assert resolve(time, When.on(WRITTEN)) == when


def test_on_a_monday_this_week_is_all_of_it() -> None:
    (time,) = find_times("Her visit this week was going to be hard.", [Span(0, 41)], written=None)
    monday = date(2023, 3, 13)
    assert resolve(time, When.on(monday)) == When(monday, date(2023, 3, 19))


def test_on_a_monday_what_was_done_this_week_reaches_into_the_one_before() -> None:
    monday = date(2023, 3, 13)
    for text in ("Orr this week said no.", "Heavy rain broke it earlier this week."):
        (time,) = find_times(text, find_sentences(text), written=monday)
        assert resolve(time, When.on(monday)) == When(date(2023, 3, 6), monday)


def test_what_follows_something_of_this_week_is_behind_it() -> None:
    text = "The list of fears grows, following a fire this week at the mill."
    (time,) = find_times(text, find_sentences(text), written=WRITTEN)
    assert resolve(time, When.on(WRITTEN)) == When(date(2023, 3, 13), WRITTEN)


def test_far_from_november_election_day_is_that_of_another_vote() -> None:
    (time,) = find_times("He voted on Election Day.", [Span(0, 25)], written=None)
    assert resolve(time, When.on(date(2023, 6, 20))) is None
    assert resolve(time, When.on(date(2022, 11, 14))) == When.on(date(2022, 11, 8))


def test_the_last_week_of_a_month_is_not_last_week() -> None:
    for text in ("They met in the last week of March.", "The last week of it was hard."):
        found = find_times(text, find_sentences(text), written=WRITTEN)
        assert not [time for time in found if "week" in text[time.begin : time.end]]


def test_what_would_have_been_is_past() -> None:
    text = "A win on Monday would have helped."
    (time,) = find_times(text, [Span(0, len(text))], written=WRITTEN)
    assert time.value < WRITTEN.isoformat()


def test_at_the_weekend_this_week_ahead_is_the_next_one() -> None:
    (time,) = find_times("The mill will open this week.", [Span(0, 29)], written=WRITTEN)
    for day in (date(2023, 3, 18), date(2023, 3, 19)):
        assert resolve(time, When.on(day)) == When(day, date(2023, 3, 26))


def test_a_bare_day_has_the_year_that_the_text_gives_it() -> None:
    text = (
        "The dam broke on March 3, 2019. Brandt fled on March 3. At 3 pm it rained. She hid on"
        " March 4."
    )
    values = [value for _, _, value in found(text)]
    assert values == ["2019-03-03", "2019-03-03", "2019-03-03T15:00", "2023-03-04"]
    again = "The dam broke on March 3, 2019. The town will march on March 3."
    assert [value for _, _, value in found(again)] == ["2019-03-03", "2024-03-03"]


def test_a_verb_right_behind_a_time_says_where_it_lies() -> None:
    told = "She spurned calls to leave, but in January said she would not run again."
    assert [value for _, _, value in found(told)] == ["2023-01"]
    bid = "Rusk, set to make a bid, on Wednesday unveiled articles to win the ferrymen."
    assert [value for _, _, value in found(bid)] == ["2023-03-15"]


def test_what_names_no_days_resolves_to_nothing() -> None:
    for rule in ("ref:past", "duration:P2D", "set:P1W", "unknown:XXXX"):
        assert resolve(Time(0, 1, "DATE", "", rule), When.on(WRITTEN)) is None


RULES = st.sampled_from(
    [
        "days:-1", "weeks:0:past", "weeks:-1", "months:-1", "years:-1", "weekday:3:past",
        "weekday:3:future", "weekday:0:last", "weekday:6:next", "monthday:01-20:near",
        "monthday:02-29:past", "month:12:past?", "month:06:future?", "season:WI:past",
        "quarter:Q3:past?", "monthweek:11/4/3:past", "weekend:past", "weekday:1:this~+1W",
        "easter:-2:past", "easter:+0:future", "centuries:-1", "weekday:3:past~-1d1",
        "absolute:2024-12-12", "either:2024-04-05|2024-05-04", "days:0@TMO", "absolute:2024-W50-WE",
    ]
)  # fmt: skip


@given(RULES, DAYS)
def test_a_sure_day_of_writing_gives_the_days_of_the_value(rule: str, day: date) -> None:
    time = Time(0, 1, "DATE", "", rule)
    value = anchor(time, written=day)
    assert value == anchor(time, written=day)
    days, when = days_of(value), resolve(time, When.on(day))
    assert days is not None
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    sunday = timedelta(7) if day.weekday() == 6 and rule.startswith("weeks") else timedelta(0)
    monday = timedelta(7) if day.weekday() == 0 and rule == "weeks:0:past" else timedelta(0)
    assert days[0] - monday <= when.earliest <= when.latest <= days[1] + sunday


def test_on_a_sunday_last_week_may_be_the_one_that_ends() -> None:
    sunday = date(2023, 3, 19)
    time = Time(0, 9, "DATE", "", "weeks:-1")
    assert anchor(time, written=sunday) == "2023-W10"
    assert resolve(time, When.on(sunday)) == When(date(2023, 3, 6), sunday)
    ahead = Time(0, 9, "DATE", "", "weeks:0:future")
    assert resolve(ahead, When.on(sunday)) == When(sunday, date(2023, 3, 26))


@example("weeks:0:past", date(2000, 1, 1), 24, 23)
@example("months:0:past", date(2000, 1, 20), 30, 12)
@example("months:0:future", date(2000, 1, 20), 30, 11)
@given(RULES, DAYS, st.integers(0, 40), st.integers(0, 40))
def test_an_interval_holds_the_days_for_each_day_in_it(
    rule: str, first: date, wide: int, inside: int
) -> None:
    time = Time(0, 1, "DATE", "", rule)
    last = first + timedelta(wide)
    day = first + timedelta(min(inside, wide))
    whole, one = resolve(time, When(first, last)), resolve(time, When.on(day))
    assert whole is not None
    assert one is not None
    assert whole.earliest is not None
    assert one.earliest is not None
    assert whole.latest is not None
    assert one.latest is not None
    assert whole.earliest <= one.earliest
    assert one.latest <= whole.latest


PIECES = st.sampled_from(
    [
        "May", "march", "12", "Friday", "Jan.", "20,", "2025", ".", "\n", "“", "”", '"', "3 pm",
        "on", "the last", "week", "two years ago", "every", "Monday", "1984", "1,984", "31 June",
        "next", "until", "will", "said", "noon", "99/99/2020", "the day before", "a year later",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=4), max_size=40).map(" ".join))
def test_spans_are_valid_in_order_and_inside_sentences(text: str) -> None:
    sentences = find_sentences(text)
    times = find_times(text, sentences, written=WRITTEN)
    for time in times:
        span = Span(time.begin, time.end)
        assert 0 <= span.begin < span.end <= len(text)
        assert span.trimmed(text) == span
        assert any(sentence.contains(span) for sentence in sentences)
        assert anchor(time, written=WRITTEN) == time.value
    assert all(a.end <= b.begin for a, b in pairwise(times))


def test_a_paper_called_today_is_no_day() -> None:
    assert found("The mill burned, Orr told USA TODAY and Norland Today.") == []
    assert found("A film on the NLB Today site has the mill in it.") == []
    assert found("Mill Burns Down in Norland Today\n") == [("Today", "DATE", "2023-03-15")]


def test_an_election_is_told_of_for_months_before() -> None:
    assert found("The firm spent on ads before the November election.")[0][2] == "2023-11"
    assert found("Orr lost the November election.")[0][2] == "2022-11"
    assert found("The firm spent on ads in November.")[0][2] == "2022-11"


def test_a_year_later_is_no_day() -> None:
    text = "The dam broke on March 3, 2019. A year later it broke again. That day Orr fled."
    assert [value for _, _, value in found(text)] == ["2019-03-03", "2020", "2019-03-03"]


def test_nothing_is_counted_on_from_today() -> None:
    text = "The mill stands today. More than 200 years later, nobody has moved it."
    assert [value for _, _, value in found(text)] == ["2023-03-15", "XXXX"]


def test_an_overnight_stay_is_no_night() -> None:
    assert found("Orr raised her overnight rate and paid for an overnight stay.") == []
    assert found("The mill's 8.2 overnight rating fell.") == []
    assert [value for _, _, value in found("The mill burned overnight.")] == ["2023-03-15TNI"]


def test_a_group_may_bear_a_day_of_the_week_as_its_name() -> None:
    assert found("Orr, who leads the small Tuesday Group, sold the mill.") == []
    assert [words for words, _, _ in found("On Tuesday Group Six burned.")] == ["Tuesday"]


def test_a_stretch_from_one_day_into_the_next_lies_where_it_begins() -> None:
    told = found("Rain will soak the mill from Sunday into Monday.")
    assert [value for _, _, value in told] == ["2023-03-19", "2023-03-20"]


def test_about_so_long_ago() -> None:
    assert found("It broke a week or so ago.") == [("a week or so ago", "DATE", "2023-W10")]
    assert found("It took two years or more.")[0] == ("two years or more", "DURATION", "P2Y")


def test_a_rough_quarter_is_a_share() -> None:
    assert found("Just over a quarter, 26 percent, said no.") == []
    assert found("Rents rose by a quarter.") == []


def test_what_is_counted_in_days_is_not_counted_past_a_month() -> None:
    text = "Orr left on Monday. In March 2016, she bought the mill. Two days later, she sold it."
    assert found(text)[-1][2] == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The work on the mill in late October and early June was said to be dear.", "2022-10"),
        ("Orr said they would pay for burning the mill on Tuesday.", "2023-03-14"),
        ("Orr said they would stick to plans for burning the mill on Tuesday.", "2023-03-21"),
        ("The vote is on Tuesday, so it is hard to see it in another light.", "2023-03-21"),
        ("A court has approved charges, with a list to be read as early as Tuesday.", "2023-03-21"),
        ("A clerk named by the paper could be held as soon as Tuesday.", "2023-03-21"),
        ("Orr knew as early as Tuesday that the mill had burned.", "2023-03-14"),
        ("The voters of Brask go to the polls Tuesday.", "2023-03-21"),
        ("The mill goes to a court Monday.", "2023-03-20"),
        ("Orr did not go to the mill Monday.", "2023-03-13"),
        ("The board would not say on Monday whether the mill will open.", "2023-03-13"),
        ("On Tuesday, most of the mills are set to close.", "2023-03-21"),
        ("The visit on Tuesday was going to be hard, given the fire.", "2023-03-21"),
        ("Two men had to be carried out of the mill on Tuesday.", "2023-03-14"),
    ],
)
def test_the_words_around_tell_where_a_time_lies(text: str, value: str) -> None:
    assert found(text)[0][2] == value
