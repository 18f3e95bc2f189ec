"""A sentence or more for each class of expression that the guidelines of TIMEX3 name."""

from datetime import date

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.annotate.times.named import easter_sunday

WRITTEN = date(2023, 3, 15)  # a Wednesday


def found(text: str) -> list[tuple[str, str]]:
    times = find_times(text, find_sentences(text), written=WRITTEN)
    return [(text[t.begin : t.end], t.value) for t in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # days counted from a day told before
        ("Brandt left on March 3 and was back the following Tuesday.", "the following Tuesday",
         "2023-03-07"),
        ("Brandt left on March 3, not the previous Monday.", "the previous Monday", "2023-02-27"),
        ("Brandt left on March 3. By that Sunday she was back.", "that Sunday", "2023-03-05"),
        ("The mill burned on March 3. The next morning it smoked.", "The next morning",
         "2023-03-04TMO"),
        ("The mill burned on March 3; it had rained the night before.", "the night before",
         "2023-03-02TNI"),
        ("The mill burned on March 3. That night it rained.", "That night", "2023-03-03TNI"),
        ("Brandt came back the next morning.", "the next morning", "XXXX-XX-XXTMO"),
        ("Brandt came back the following Tuesday.", "the following Tuesday", "XXXX-WXX-2"),
        ("The mill opened in 1957 and three years later burned.", "three years later", "1960"),
        ("The mill opened in May 1957, and two months later burned.", "two months later",
         "1957-07"),
        ("The mill opened on May 2, 1957, and two weeks later burned.", "two weeks later",
         "1957-W20"),
        ("The mill opened in 1957. It burned a decade later.", "a decade later", "1967"),
        ("It burned later in the day on Saturday.", "the day on Saturday", "2023-03-11"),
        ("At that March 2 session she spoke.", "March 2", "2023-03-02"),
        ("The mill opened in 1957. That summer it burned.", "That summer", "1957-SU"),
        ("The mill opened in 1957. It burned in May of that year.", "May of that year", "1957-05"),
        ("The mill opened on May 2, 1957. Later that month it burned.", "that month", "1957-05"),
        ("The mill opened in 1957. It was planned the year before.", "the year before", "1956"),
        ("In this March 3, 2019, photo she rows.", "March 3, 2019", "2019-03-03"),
        # what was done lies behind, however near the next day of that name is
        ("Brandt was shot in a mill in the north on June 17, a week ahead of the vote.", "June 17",
         "2022-06-17"),
        ("Brandt met twice with Ray, once at the fair in July, and again in September.", "July",
         "2022-07"),
        ("Brandt met twice with Ray, once at the fair in July, and again in September.",
         "September", "2022-09"),
        ("The vote was extended to May 16.", "May 16", "2023-05-16"),
        ("The storm is expected to move north as a squall into Saturday.", "Saturday",
         "2023-03-18"),
        ("Brandt fled abroad after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        # weeks, months and parts of a year
        ("They met in the week of March 6.", "the week of March 6", "2023-W10"),
        ("They met at the start of the week.", "the start of the week", "2023-W11"),
        ("Sales fell for the first half of the year.", "the first half of the year", "2023-H1"),
        ("They met a week ago Sunday.", "a week ago Sunday", "2023-03-05"),
        ("They met two Sundays ago.", "two Sundays ago", "2023-03-05"),
        ("It burned two years ago this month.", "two years ago this month", "2021-03"),
        ("They vote on the first Monday in October.", "the first Monday in October", "2023-10-02"),
        ("They voted on the second Tuesday of May 2021.", "the second Tuesday of May 2021",
         "2021-05-11"),
        ("It was shut in late summer.", "late summer", "2022-SU"),
        ("It was built last Jan. 7.", "last Jan. 7", "2023-01-07"),
        ("It rained on March 3 and 4.", "March 3 and 4", "2023-03-03/2023-03-04"),
        ("It rained from 5 to 10 May 2021.", "5 to 10 May 2021", "2021-05-05/2021-05-10"),
        # years and centuries
        ("She led the 1994-95 strike.", "1994-95", "1994/1995"),
        ("She led it from 2003–04.", "2003–04", "2003/2004"),
        ("It was shut in '97.", "'97", "1997"),
        ("It was shut in the summer of '97.", "the summer of '97", "1997-SU"),
        ("It was shut in the mid-'80s.", "the mid-'80s", "198"),
        ("It was built a century ago.", "a century ago", "19"),
        ("It is the worst flood this century.", "this century", "20"),
        # the clock
        ("It began at noontime Tuesday.", "noontime Tuesday", "2023-03-14T12:00"),
        ("It began at dawn on Tuesday.", "dawn on Tuesday", "2023-03-14TMO"),
        ("It began at 10 in the evening.", "10 in the evening", "2023-03-15T22:00"),
        ("It began at 0825 local time.", "0825 local time", "2023-03-15T08:25"),
        ("It began by mid afternoon on Tuesday.", "mid afternoon on Tuesday", "2023-03-14TAF"),
        ("We told of it last evening.", "last evening", "2023-03-14TEV"),
        ("It rained overnight Sunday.", "overnight Sunday", "2023-03-12TNI"),
        # lengths
        ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
        ("It took two-and-a-half years.", "two-and-a-half years", "P2Y6M"),
        ("It took one year and six months.", "one year and six months", "P1Y6M"),
        ("It took 2 hours, 10 minutes.", "2 hours, 10 minutes", "PT2H10M"),
        ("It took a quarter of a century.", "a quarter of a century", "P25Y"),
        ("It took half a century.", "half a century", "P50Y"),
        ("It took all day.", "all day", "P1D"),
        ("It took the entire year.", "the entire year", "P1Y"),
        ("The month-long strike ended.", "month-long", "P1M"),
        ("The yearlong strike ended.", "yearlong", "P1Y"),
        ("The eight-month-old truce held.", "eight-month-old", "P8M"),
        ("The decades-old feud went on.", "decades-old", "PXDE"),
        ("She resigned just days after the vote.", "days", "PXD"),
        ("Hours later it burned.", "Hours", "PTXH"),
        ("After decades of neglect it fell.", "decades", "PXDE"),
        ("It rose after two quarters of losses.", "two quarters", "P2Q"),
        # what comes again
        ("They meet every morning.", "every morning", "XXXX-XX-XXTMO"),
        ("They meet on the first Monday of each month.", "the first Monday of each month",
         "XXXX-WXX-1"),
        ("Once a week they meet.", "Once a week", "P1W"),
        # neither a day nor a length
        ("Someday it will be a park.", "Someday", "FUTURE_REF"),
        ("Back then it was a mill.", "Back then", "PAST_REF"),
        ("It was shut half an hour ago.", "half an hour ago", "2023-03-15"),
        # holidays
        ("They met on Good Friday.", "Good Friday", "2022-04-15"),
        ("They will meet on Easter Monday.", "Easter Monday", "2023-04-10"),
        ("They met on Easter Sunday 1997.", "Easter Sunday 1997", "1997-03-30"),
        ("They met on Thanksgiving 1996.", "Thanksgiving 1996", "1996-11-28"),
        ("They will vote on Election Day.", "Election Day", "2023-11-07"),
        ("On Election Day, some were told to wait.", "Election Day", "2022-11-08"),
        ("She signed it this past Tuesday, April 7, 2015.", "this past Tuesday, April 7, 2015",
         "2015-04-07"),
    ],
)  # fmt: skip
def test_each_class_has_its_value(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It shook at 10:40 a.m. (0740 GMT) on Friday.",
         ["2023-03-10T10:40", "2023-03-10T07:40Z", "2023-03-10"]),
        ("They met from 9 a.m. to 10 a.m. Monday.", ["2023-03-13T09:00", "2023-03-13T10:00"]),
        ("They met in July and August 1996.", ["1996-07", "1996-08"]),
        ("They met Dec. 30-January 2, 1996.", ["1995-12-30", "1996-01-02"]),
        ("They met from Dec. 3 to March 4, 1996.", ["1995-12-03", "1996-03-04"]),
        ("They met Monday through Friday.", ["2023-03-13", "2023-03-17"]),
        ("They met in July and August.", ["2022-07", "2022-08"]),
        ("It was a mill in 1998 - 2004.", ["1998", "2004"]),
    ],
)  # fmt: skip
def test_neighbours_share_day_and_year(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "They hailed the Good Friday agreement on Easter Island.",
        "Serial 2001-12 went to the 10-year-old girl.",
        "A quarter of the vote and three quarters of a million people were left.",
    ],
)
def test_names_and_ages_are_left(text: str) -> None:
    assert found(text) == []


def test_easter() -> None:
    assert [easter_sunday(year) for year in (1818, 1943, 2000, 2024, 2038)] == [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2000, 4, 23),
        date(2024, 3, 31),
        date(2038, 4, 25),
    ]
