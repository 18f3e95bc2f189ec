from datetime import date

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.model import Person, Report

PALACE = (
    "President Ostrov welcomed the French president, Emile Marchand, at the palace. Ostrov said "
    "he would not sign. First lady Melina Ostrov wore white. Ostrov and Marchand shook hands. "
    "Mrs. Ostrov smiled."
)
SUMMIT = (
    "President Daniel Ostrov met Emile Marchand on Tuesday. Mr. Ostrov said he would think. "
    "Mr. Ostrov was late."
)


def said(person: Person, report: str) -> list[str]:
    names = (m.evidence for m in person.mentions if m.kind == "name")
    return [e.text for e in names if e.report == report]


def test_the_bare_name_is_the_presidents_though_only_the_wife_is_named_in_full(people) -> None:
    found = people(PALACE, SUMMIT)
    assert said(found["Daniel Ostrov"], "r0") == ["Ostrov"] * 3
    assert said(found["Melina Ostrov"], "r0") == ["Melina Ostrov", "Ostrov"]


def test_father_and_daughter_stay_apart(people) -> None:
    found = people(
        "Dick Chandler backed his daughter. Mary Chandler left. Dick Chandler stayed.",
        "Mary Chandler married. Her father, former Vice President Dick Chandler, was glad.",
    )
    assert {"Dick Chandler", "Mary Chandler"} <= set(found)


def test_father_and_son_of_one_name_stay_apart(people) -> None:
    found = people("Donald Brandt Jr. spoke. Donald Brandt was silent.", "Donald Brandt won.")
    assert "Donald Brandt" in found
    assert any(name.startswith("Donald Brandt Jr") for name in found)


def test_a_son_is_not_the_president_of_his_surname(people) -> None:
    found = people(
        "President Brandt spoke on Monday. A photo showed Donald Brandt Jr. with a gun.",
        "President Donald Brandt spoke on Monday.",
    )
    assert len(found) == 2


def test_a_surname_that_goes_first_and_its_spellings_are_one_person(people) -> None:
    found = people(
        "Leader Rim Tong-su spoke. Mr. Rim left. Rim was tired.",
        "Rim Tong Su met the envoy, and Rim smiled.",
    )
    assert len([name for name in found if name.startswith("Rim")]) == 1


def test_a_long_surname_cut_short_is_the_same_person(people) -> None:
    found = people(
        "The clerk Ann Rosenholtzer left. Rosenholtzer sang.",
        "It met a lawyer, Ann Rosenholtz, on Friday.",
        "It met President Ostrovs. President Daniel Ostrov spoke. Ostrov left.",
    )
    assert set(found) == {"Ann Rosenholtzer", "Daniel Ostrov"}


def test_a_slip_of_the_pen_is_the_same_person(people) -> None:
    found = people(
        "Border czar Tom Hollman said the agents stay. Hollman met the mayor. Later Hollman left.",
        "Border czar Tom Holman met the mayor on Monday.",
    )
    assert "Tom Holman" not in found
    assert {"Holman", "Tom Holman"} & set(found["Tom Hollman"].also)


def test_a_nickname_is_the_same_person_and_another_first_name_is_not(people) -> None:
    found = people("Senator William Orr spoke.", "Bill Orr left.", "Anna Orr stayed.")
    assert {"Anna Orr"} < set(found)
    assert len(found) == 2


def test_a_queen_is_not_the_senator_of_that_first_name(people) -> None:
    found = people(
        "Queen Elfrida II received Sen. Elfrida Waller, who bowed. Elfrida Waller left early.",
        "Sen. Elfrida Waller met Queen Elfrida II at the palace. Waller smiled.",
    )
    assert said(found["Elfrida Waller"], "r1") == ["Elfrida Waller", "Waller"]
    assert "Queen" not in [role.title for role in found["Elfrida Waller"].roles]


def test_the_office_before_a_bare_name_is_its_holders_and_not_the_daughters(people) -> None:
    found = people(
        "President Bruno Ostrov spoke at the palace. Ostrov waved.",
        "President Ostrov’s daughter, Malina Ostrov, yawned. Malina left early.",
    )
    assert "President" not in [role.title for role in found["Malina Ostrov"].roles]
    assert "Ostrov" in said(found["Bruno Ostrov"], "r1")


def test_an_ending_that_is_mostly_left_out_makes_no_other_man(people) -> None:
    found = people(
        "Mr. Moor led the inquiry. The counsel, Robert Moor III, reported on Monday.",
        "Robert Moor reported on Monday.",
    )
    assert len(found) == 1


def test_the_bare_name_is_hers_whom_alone_the_report_names_in_full(people) -> None:
    alone = (
        "They told lies about Hilda Marchand. Fans of Marchand came to Orsk. The mayor did not "
        "vote for Marchand, though he had wished to. He left. Friends of Marchand met in Orsk. "
        "Nobody came to Marchand, said the guard, and he was glad. Marchand lost in Orsk."
    )
    found = people(alone, "Bill Marchand's past was told in Orsk.")
    assert len(said(found["Hilda Marchand"], "r0")) == 6
    assert said(found["Bill Marchand"], "r0") == []


def test_the_president_is_not_his_son_where_the_son_alone_is_named_in_full(people) -> None:
    text = (
        "They slammed the president's eldest son, Ray Orr Jr., on Monday. President Orr answered. "
        "Orr smiled. Orr Jr. did not."
    )
    other = "Ray Orr ran for president in 2016. Ray Orr Jr. helped him. President Orr thanked him."
    for texts in ((text,), (text, other)):
        (son,) = (p for p in people(*texts).values() if p.name == "Ray Orr Jr.")
        told = {m.evidence.text.rstrip(".") for m in son.mentions if m.kind == "name"}
        assert told == {"Ray Orr Jr", "Orr Jr"}
        assert son.roles == ()


def test_a_junior_of_one_report_is_not_the_president_of_another(people) -> None:
    found = people(
        "The board criticised President Bo Orr. President Bo Orr answered.",
        "It is about the meeting of Bo Orr Jr. with an envoy.",
    )
    (president,) = (p for p in found.values() if p.roles)
    assert "Jr" not in " ".join((president.name, *president.also))


def test_a_surname_that_one_report_alone_has_beside_an_office_is_known_in_another(people) -> None:
    found = people(
        "President Bo Orr signed it.", "It is a tool of the Orr-era board. Orr made it worse."
    )
    assert {m.evidence.report for m in found["Bo Orr"].mentions} == {"r0", "r1"}


def test_i_and_y_of_a_first_name_are_one_spelling(people) -> None:
    found = people("Dmitri Orr spoke. Dmitri Orr left.", "Dmitry Orr answered. Dmitry Orr stayed.")
    assert len(found) == 1


def test_an_office_is_over_that_another_report_calls_former_where_the_day_is_not_known() -> None:
    texts = ("It was opened during President Bo Orr's term.", "Former President Bo Orr spoke.")
    reports = [
        Report(id=f"r{i}", source=f"r{i}", text=t, published=date(2031, 3, 4) if i else None)
        for i, t in enumerate(texts)
    ]
    (found,) = find_people(reports, {r.id: annotate(r) for r in reports})
    assert found.roles[0].standing == "former"


def test_a_pronoun_of_the_next_sentence_tells_nothing_of_the_bare_name(people) -> None:
    found = people(
        "Daniel Ostrov was jeered. Ostrov left. Later, Mary Lind mocked Ostrov. She said no. "
        "Lind nodded to Ostrov. She smiled at Ostrov. Her coat was red. As Melina Ostrov rose, "
        "Lind left. She was late.",
        "Daniel Ostrov met Mary Lind.",
    )
    assert "Ostrov" in said(found["Daniel Ostrov"], "r0")
    assert said(found["Melina Ostrov"], "r0") == ["Melina Ostrov"]


def test_the_office_before_a_surname_is_not_the_wifes_whom_alone_the_story_names_in_full(
    people,
) -> None:
    found = people(
        "President Ostrov was late. First lady Melina Ostrov wore white. Ostrov said he was glad.",
        "President Ostrov left early. Mr. Ostrov said he was tired.",
    )
    assert said(found["Melina Ostrov"], "r0") == ["Melina Ostrov"]
    assert not said(found["Melina Ostrov"], "r1")
    assert all("president" not in role.title.lower() for role in found["Melina Ostrov"].roles)


def test_a_report_that_names_both_tells_at_each_place_whom_it_means(people) -> None:
    text = (
        "Mayor Bo Orr spoke. Orr said it was late.\n\nHis rival, Cy Orr, left. Orr said nothing. "
        "Orr waved."
    )
    found = people(text, "Mayor Bo Orr spoke again.")
    named = [m.evidence.begin for m in found["Cy Orr"].mentions if m.evidence.text == "Orr"]
    assert named == [text.index("Orr said nothing"), text.index("Orr waved")]


def test_a_surname_alone_is_whom_another_report_has_not_the_daughter_whom_more_know(people) -> None:
    found = people(
        "Provost Feld was late. Feld rowed. Feld heard his daughter, Sorva Feld, sing.",
        "Sorva Feld sang on Monday.",
        "Provost Anders Feld stayed at home. Feld said the weir was old.",
    )
    assert said(found["Anders Feld"], "r0")


def test_a_report_that_names_one_of_a_surname_does_not_mean_one_whom_fewer_know(people) -> None:
    found = people(
        "Mr. Feld was late. He rowed. Sorva Day rowed, too. Her father, Orlic Feld, was glad.",
        "Orlic Feld rowed on Monday.",
        "Provost Anders Feld stayed at home. Mr. Feld said he was ill.",
    )
    assert not said(found["Anders Feld"], "r0")


def test_a_president_of_whom_only_the_family_is_named_in_full_is_none_of_them(people) -> None:
    text = (
        "President Ostrov's family is large. Ostrov rowed often.\n\n"
        "First lady Melina Ostrov rowed.\n\nOstrov's other sons rowed, too. Igor Ostrov's boat "
        "sank. Irina Ostrov came with a piper.\n\nOstrov wept. The weirs President Ostrov built "
        "held."
    )
    found = people(text, "President Ostrov rowed again. Ostrov sank.")
    assert [role.title for role in found["Ostrov"].roles] == ["President"]
    assert not found["Igor Ostrov"].roles
    assert not found["Irina Ostrov"].roles
    assert not said(found["Igor Ostrov"], "r1")
