from variorum.annotate import annotate
from variorum.compare.people import by_mention, find_people
from variorum.compare.people.marked import read_marked
from variorum.model import Mention, Person, Report


def test_one_person_under_full_name_and_surname_across_reports(people) -> None:
    found = people("Mayor Anna B. Kellner spoke.", "Anna Kellner left. Kellner was tired.")
    assert list(found) == ["Anna B. Kellner"]
    assert {m.evidence.report for m in found["Anna B. Kellner"].mentions} == {"r0", "r1"}
    assert [role.title for role in found["Anna B. Kellner"].roles] == ["Mayor"]


def test_namesakes_stay_apart(people) -> None:
    found = people("Anna Kellner met Robert Kellner.", "Robert Kellner left the room.")
    assert {"Anna Kellner", "Robert Kellner"} <= set(found)


def test_every_mention_rests_on_its_words(people) -> None:
    for person in people("Mayor Anna Kellner spoke. Kellner left.").values():
        for mention in person.mentions:
            assert mention.evidence.text == mention.evidence.text.strip() != ""


def test_brackets_of_an_editor_are_no_part_of_a_name(people) -> None:
    text = "“I am asking President [Robert] Kellner to use his time,” Anna Marsh said on Monday."
    assert not [name for name in people(text, "Robert Kellner left.") if set(name) & set("[]")]


def test_names_that_were_read_before_are_not_read_again() -> None:
    report = Report(id="r", source="r", text="Mayor Anna Kellner spoke.")
    annotations = {report.id: annotate(report)}
    assert find_people([report], annotations, marked=[]) == ()
    assert find_people([report], annotations, marked=read_marked([report], annotations))


def test_a_person_is_known_by_the_name_of_the_story_where_a_report_tells_of_them_otherwise() -> (
    None
):
    report = Report(id="r", source="r", text="Mayor Ray left.")
    ray = Person("p1", "Ann Ray", (), (), (Mention(report.cite(6, 9), "Ray"),))
    known = by_mention([ray])
    assert known["r", "Ray"] is known["r", "Ann Ray"] is ray


def test_a_verb_with_its_object_is_no_role(people) -> None:
    for verb in ("emailed Mr. Marsh's lawyer", "called Robert Marsh’s aide", "sued the mayor"):
        found = people(f"Anna Kellner, {verb}, and left the room.")
        assert not found["Anna Kellner"].roles
    (role,) = people("Anna Kellner, retired judge, left the room.")["Anna Kellner"].roles
    assert role.title == "retired judge"


def test_a_surname_in_the_plural_is_the_family_and_no_other_name_of_one(people) -> None:
    text = "Ruth Orsen sang. Orsen wept. Orsen bowed. The scandal hit Orsens, Day said."
    assert "Orsens" not in people(text)["Ruth Orsen"].also


def test_a_name_is_told_without_the_ending_of_its_possessive(people) -> None:
    found = people("Mayor Orsen’s boat sank. Orsen wept.")
    assert "Orsen" in found
    assert not any("’" in form for form in (*found, *found["Orsen"].also))
