import pytest

from variorum.corrections import join_people, split_person, told, undo
from variorum.pipeline import bring_up_to_date
from variorum.store.sqlite import SqliteCase


def people(case: SqliteCase) -> set[frozenset[str]]:
    """The names of each person."""
    bring_up_to_date(case)
    (story,) = case.stories()
    return {
        frozenset(m.form for m in p.mentions if m.kind == "name")
        for p in case.comparison(story.id).people
    }


MOOR, EDNA, THEODORA = (frozenset({name}) for name in ("Ida Moor", "Edna Vale", "Theodora Vale"))


def test_names_joined_by_hand_are_one_person_until_split(ferry: SqliteCase) -> None:
    assert people(ferry) == {MOOR, EDNA, THEODORA}
    made = join_people(ferry, "post", "Edna Vale", "lantern", "Theodora Vale")
    assert told(made) == "“Edna Vale” made one person with “Theodora Vale” in lantern"
    assert people(ferry) == {MOOR, EDNA | THEODORA}
    split_person(ferry, "lantern", "Theodora Vale")
    assert people(ferry) == {MOOR, EDNA, THEODORA}
    undo(ferry)
    assert people(ferry) == {MOOR, EDNA | THEODORA}
    undo(ferry)
    assert people(ferry) == {MOOR, EDNA, THEODORA}


def test_one_name_of_two_people_is_told_apart_by_its_report(ferry: SqliteCase) -> None:
    split_person(ferry, "wire", "Ida Moor", only_here=True)
    bring_up_to_date(ferry)
    (story,) = ferry.stories()
    moors = [p for p in ferry.comparison(story.id).people if p.name == "Ida Moor"]
    assert sorted(
        tuple(sorted({m.evidence.report for m in p.mentions if m.kind == "name"})) for p in moors
    ) == [("lantern", "post"), ("wire",)]


def test_a_speaker_who_is_two_people_by_hand_makes_no_family_with_the_other(
    ferry: SqliteCase,
) -> None:
    join_people(ferry, "post", "Edna Vale", "lantern", "Theodora Vale")
    bring_up_to_date(ferry)
    (story,) = ferry.stories()
    speakers = {f.speaker for f in ferry.comparison(story.id).families}
    assert len(speakers & {"Edna Vale", "Theodora Vale"}) == 1


def test_names_that_nobody_bears_change_nothing(ferry: SqliteCase) -> None:
    with pytest.raises(ValueError, match="names nobody"):
        join_people(ferry, "post", "Nora Vale", "lantern", "Theodora Vale")
    with pytest.raises(ValueError, match="no other name"):
        split_person(ferry, "post", "Edna Vale")
    with pytest.raises(KeyError):
        split_person(ferry, "nobody", "Edna Vale")
    assert ferry.corrections() == ()
