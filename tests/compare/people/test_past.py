"""Offices held at another time, on invented reports."""

from datetime import date

import pytest

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.model import Person, Report

DAY = date(2030, 1, 9)


def people(*texts: str, day: date = DAY) -> dict[str, Person]:
    reports = [Report(id=f"r{i}", source=f"r{i}", text=t, published=day)
               for i, t in enumerate(texts)]  # fmt: skip
    return {p.name: p for p in find_people(reports, {r.id: annotate(r) for r in reports})}


def standings(*texts: str, name: str) -> set[tuple[str, str]]:
    return {(role.title, role.standing) for role in people(*texts)[name].roles}


def test_an_office_told_of_an_earlier_year_is_of_then() -> None:
    text = "The law was signed in 1993 by President Mae Orr. Ann Ray, the mayor of Avon, spoke."
    assert standings(text, name="Mae Orr") == {("President", "then")}
    assert standings(text, name="Ann Ray") == {("mayor of Avon", "")}


def test_a_year_in_what_somebody_says_leaves_the_office_as_it_is() -> None:
    said = "Mayor Anna Kellner said she had sold the boats in 2019."
    assert standings(said, name="Anna Kellner") == {("Mayor", "")}
    assert standings("Mayor Anna Kellner said in 2019 she left.", name="Anna Kellner") == {
        ("Mayor", "then")
    }


def test_a_year_of_another_deed_leaves_an_office_as_it_is() -> None:
    text = "Avon met Bo Orr, a banker who was convicted in 2008. Orr smiled."
    assert standings(text, name="Bo Orr") == {("banker", "")}


def test_a_nominee_of_an_earlier_election_is_one_of_then() -> None:
    text = "They told of the 2016 election at the expense of Green nominee Mae Orr."
    assert standings(text, name="Mae Orr") == {("Green nominee", "then")}
    assert standings("The Green nominee Mae Orr spoke.", name="Mae Orr") == {
        ("Green nominee", "nominee")
    }


def test_of_two_presidents_the_one_named_most_is_president_now() -> None:
    text = (
        "President Bo Day spoke on Monday. Day said that the weir is old. It is part of the plan "
        "that President Mae Orr signed. Mr. Day was brief."
    )
    assert standings(text, name="Mae Orr") == {("President", "then")}
    assert standings(text, name="Bo Day") == {("President", "")}


def test_who_does_something_in_these_days_or_leads_another_country_is_president_still() -> None:
    text = (
        "President Bo Day spoke on Monday. Day said that the weir is old. On Monday President Mae "
        "Orr called him. Norlandian President Ole Lund did not. Mr. Day was brief."
    )
    assert standings(text, name="Mae Orr") == {("President", "")}
    assert standings(text, name="Ole Lund") == {("Norlandian President", "")}


def test_two_who_hold_an_office_of_different_places_hold_it_both_now() -> None:
    text = (
        "Avon Secretary of State Ann Ray met Wend Secretary of State Bo Orr. Ray spoke. Ray left. "
        "Ray came back."
    )
    assert standings(text, name="Bo Orr") == {("Wend Secretary of State", "")}


def test_a_president_of_before_is_one_of_then_where_another_report_has_the_one_of_now() -> None:
    now = "President Bo Day spoke on Monday. Day was brief. Day left. Day had asked for it."
    then = "The order ends what President Ruth Amado’s administration had ruled, the mayor said."
    assert [r.standing for r in people(now, then)["Ruth Amado"].roles] == ["then"]
    still = "The order is what President Ruth Amado had asked for, the mayor said."
    assert [r.standing for r in people(now, still)["Ruth Amado"].roles] == [""]


def test_a_president_whom_somebody_backs_today_is_none_of_then() -> None:
    now = "President Bo Day spoke. Day was brief, Day said. Day left. "
    text = now + "Wend has backed President Mae Orr."
    assert standings(text, name="Mae Orr") == {("President", "")}
    text = now + "She served under both President Mae Orr and Day."
    assert standings(text, name="Mae Orr") == {("President", "then")}


def test_whom_a_report_also_calls_former_does_not_hold_it_today() -> None:
    text = "Former President Mae Orr spoke. It was the plan that President Mae Orr signed."
    assert {(r.title, r.standing) for r in people(text)["Mae Orr"].roles} == {
        ("Former President", "former"),
        ("President", "then"),
    }


def test_offices_held_long_and_callings_are_not_of_then_for_a_year_in_their_sentence() -> None:
    def told(text: str) -> set[str]:
        roles = people(text, day=date(2017, 8, 1))["Bo Orr"].roles
        return {role.standing for role in roles}

    assert told("He sued Senator Bo Orr in 2013. Orr smiled.") == {""}
    assert told("In 2016, Avon professor Bo Orr wrote a study. Orr smiled.") == {""}
    assert told("He sued Senator Bo Orr in 1998. Orr smiled.") == {"then"}
    assert told("He sued Governor Bo Orr of Avon in 2004. Orr smiled.") == {"then"}


def test_who_ran_last_year_runs_no_more() -> None:
    text = "Last November, Ann Ray beat Green nominee Mae Orr."
    found = people(text, day=date(2030, 8, 1))["Mae Orr"]
    assert [(r.title, r.standing) for r in found.roles] == [("Green nominee", "then")]
    assert standings(text, name="Mae Orr") == {("Green nominee", "nominee")}


def test_a_year_in_words_before_who_says_them_leaves_the_office_as_it_is() -> None:
    text = "The weir broke in 2006, according to college spokeswoman Mae Kerr."
    assert standings(text, name="Mae Kerr") == {("college spokeswoman", "")}


def test_who_led_something_last_year_may_lead_it_yet() -> None:
    text = "Last August, Bo Day, chief executive of Orla Boats, rowed."
    assert [r.standing for r in people(text, day=date(2030, 6, 1))["Bo Day"].roles] == [""]
    long_ago = "Six years ago, Bo Day, chief executive of Orla Boats, rowed."
    assert [r.standing for r in people(long_ago, day=date(2030, 6, 1))["Bo Day"].roles] == ["then"]


def test_a_president_under_whom_a_country_does_something_is_none_of_before() -> None:
    now = "President Bo Day spoke on Monday. Day was brief. Day left. "
    assert standings(now + "Wend, under President Mae Orr, built it.", name="Mae Orr") == {
        ("President", "")
    }


def test_an_office_of_an_earlier_year_is_so_in_the_sentences_that_follow() -> None:
    now = "President Bo Day spoke. Day was brief. Day left. "
    then = "In 2021 President Mae Orr opened the weir. “I knew President Orr liked it,” he said."
    assert standings(now + then, name="Mae Orr") == {("President", "then")}
    again = now + then + " On Monday President Orr called him."
    assert standings(again, name="Mae Orr") == {("President", "")}


def test_an_office_under_one_of_then_is_of_then() -> None:
    now = "President Bo Day spoke on Monday. Day was brief. Day left. "
    then = "The plan is older. In 2021 President Mae Orr gave it to her Vice President, Ida Lund."
    assert standings(now + then, name="Ida Lund") == {("Vice President", "then")}
    still = "On Monday President Bo Day gave it to his Vice President, Ida Lund."
    assert standings(still, name="Ida Lund") == {("Vice President", "")}


def test_what_came_out_in_a_case_of_a_year_is_of_that_year() -> None:
    text = "He told of a 1997 case in which Avon Mayor Mae Orr sold the weir."
    assert standings(text, name="Mae Orr") == {("Avon Mayor", "then")}


def test_of_two_with_one_office_named_as_often_it_is_not_sure_who_holds_it() -> None:
    text = "She answered the speech that President Bo Day gave. It was President Mae Orr’s plan."
    assert standings(text, name="Mae Orr") == {("President", "unsure")}
    once_more = text + " Day sang."
    assert standings(once_more, name="Mae Orr") == {("President", "then")}
    assert standings(once_more, name="Bo Day") == {("President", "")}


NOW = "President Bo Day spoke. Day was brief. Day left. "


@pytest.mark.parametrize(
    "told",
    [
        "It began in the administration of President Mae Orr.",
        "It fell after President Mae Orr left office.",
        "The army overthrew President Mae Orr, who fled.",
    ],
)
def test_a_president_whose_time_is_over_is_one_of_then(told: str) -> None:
    assert standings(NOW + told, name="Mae Orr") == {("President", "then")}


def test_a_president_who_may_be_another_country_s_is_not_told_as_one_of_then() -> None:
    told = NOW + "In Norway he met President Mae Orr."
    assert standings(told, name="Mae Orr") == {("President", "unsure")}


def test_a_vice_president_of_a_firm_is_no_other_s_predecessor() -> None:
    now = "Vice President Bo Day spoke. Day was brief. Day left. "
    text = now + "They wrote to Senior Vice President Mae Orr."
    assert standings(text, name="Mae Orr") == {("Senior Vice President", "")}


def test_a_president_whom_a_report_calls_former_is_one_of_then_though_a_country_is_told() -> None:
    told = "In Norway he tore up the plan of President Mae Orr."
    now = standings(NOW + told, "Then-President Mae Orr had built it.", name="Mae Orr")
    assert ("President", "then") in now


def test_who_was_elected_long_ago_is_so_no_more() -> None:
    text = "President-elect Bo Day spoke. Day left. In 2021 President-elect Mae Orr had sung."
    assert standings(text, name="Mae Orr") == {("President-elect", "then")}
    assert standings(text, name="Bo Day") == {("President-elect", "elect")}


def test_two_popes_may_both_be_in_office() -> None:
    text = "Pope Ludo met Pope Theon in Norway. Pope Ludo sang. Pope Theon wept."
    assert {r.standing for p in people(text).values() for r in p.roles} == {""}


def test_a_minister_told_of_once_beside_another_nation_may_be_its_own() -> None:
    text = "Four Norwegian sailors are well, according to foreign minister Mae Orr."
    assert standings(text, name="Mae Orr") == {("foreign minister", "unsure")}
    text = "Four sailors are well, according to foreign minister Mae Orr."
    assert standings(text, name="Mae Orr") == {("foreign minister", "")}


def test_a_predecessor_holds_an_office_no_more() -> None:
    text = "President Bo Day spoke. His predecessor as president, Mae Orr, did not."
    assert standings(text, name="Mae Orr") == {("predecessor as president", "former")}


def test_a_nation_beside_a_predecessor_leaves_no_doubt_of_when() -> None:
    told = NOW + "In Norway he tore up the plan of his predecessor, President Mae Orr."
    assert standings(told, name="Mae Orr") == {("President", "then")}


def test_a_president_whom_a_report_without_a_day_calls_former_is_one_of_then_abroad_too() -> None:
    told = NOW + "In Norway he tore up the plan of President Mae Orr."
    reports = [
        Report(id="dated", source="dated", text=told, published=DAY),
        Report(id="undated", source="undated", text="Then-President Mae Orr had built it."),
    ]
    found = find_people(reports, {report.id: annotate(report) for report in reports})
    orr = next(person for person in found if person.name == "Mae Orr")
    assert "unsure" not in {role.standing for role in orr.roles}


def test_an_office_told_among_former_ones_is_over() -> None:
    text = "Two former weir wardens — including Mayor Mae Orr, and Bo Day — sang on Monday."
    assert standings(text, name="Mae Orr") == {("Mayor", "then")}


def test_a_first_lady_is_a_woman_and_not_who_is_meant_by_the_name() -> None:
    found = people("President Oskar Thale sang with first lady Rivka Thale. Thale smiled. He left.")
    assert [r.title for r in found["Rivka Thale"].roles] == ["first lady"]
    assert len([m for m in found["Oskar Thale"].mentions if m.kind == "name"]) == 2
