from collections.abc import Callable

import pytest

from variorum.model import FigureGroup

OfDays = Callable[..., tuple[FigureGroup, ...]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry bridge at Orsk is {} metres high, the harbour master said.",
        "The cut in fares will cost the county {} million euros a year, the treasurer said.",
        "Six engines and {} ambulances took the injured from the pier at Orsk to the hospital.",
        "The League of Orsk, whose {} seats the mayor needs, voted with the mayor.",
    ],
)
def test_what_does_not_change_is_no_update_on_the_next_day(of_days: OfDays, sentence: str) -> None:
    first, second = sentence.format(14), sentence.format(20)
    assert of_days((4, first), (5, second))[0].verdict == "conflict"
    assert of_days((4, first), (28, second))[0].verdict == "not comparable"


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire at Orsk has killed {} people, the governor said.",
        "The fire at Orsk has burned {} barns in the valley, the governor said.",
        "So far {} crews have joined the line around the fire at Orsk, the governor said.",
    ],
)
def test_what_goes_on_changing_is_updated_on_the_next_day(of_days: OfDays, sentence: str) -> None:
    assert of_days((4, sentence.format(14)), (5, sentence.format(20)))[0].verdict == "updated"


def test_a_recount_changes_the_number(of_days: OfDays) -> None:
    first = "Ada Quill has been elected mayor of Orsk by 14 votes."
    again = "Ada Quill beat Bram Tollan by 20 votes in Orsk after a recount on Friday."
    assert of_days((4, first), (6, again))[0].verdict == "updated"


def test_what_one_asks_is_not_what_another_offers(of_days: OfDays) -> None:
    groups = of_days(
        (4, "The nurses of Orsk wanted 20 cents an hour more from the hospital board."),
        (5, "The hospital board offered the nurses of Orsk 16 cents an hour more."),
    )
    assert all(len(group.figures) == 1 for group in groups)


def test_the_last_victim_gives_the_toll(of_days: OfDays) -> None:
    groups = of_days(
        (4, "The crash of a bus near Orsk killed seven people, the police said."),
        (6, "An eighth person hurt in the crash of the bus near Orsk has died, the police said."),
    )
    assert groups[0].verdict == "updated"
    assert [f.value for f in groups[0].figures] == ["7", "8"]


def test_a_higher_toll_of_a_title_counts(of_days: OfDays) -> None:
    text = "The crash of a bus near Orsk killed seven people, the police said."
    later = "The police in Orsk are asking for witnesses of the crash of a bus on Monday."
    groups = of_days((4, text), (6, later, "Toll of Orsk bus crash rises to eight"))
    figures = {(f.value, f.evidence.part) for f in groups[0].figures}
    assert (groups[0].verdict, figures) == ("updated", {("7", "text"), ("8", "title")})
    stale = of_days((4, text), (6, text.replace("seven", "nine"), "Six dead in Orsk bus crash"))
    assert all(f.evidence.part == "text" for group in stale for f in group.figures)


def test_a_toll_that_has_risen_far_is_updated(of_days: OfDays) -> None:
    first = "The storm in Lowmouth killed three people, the wardens said."
    risen = "The death toll of the storm in Lowmouth has risen to 11, the wardens said."
    assert [g.verdict for g in of_days((4, first), (4, risen))] == ["updated"]
    higher = "The storm in Lowmouth killed 11 people, the wardens said."
    assert "updated" not in {g.verdict for g in of_days((4, first), (4, higher))}
