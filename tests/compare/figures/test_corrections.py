from collections.abc import Callable

import pytest

from variorum.model import CountedFigure, FigureGroup

OfDays = Callable[..., tuple[FigureGroup, ...]]
STORM = "The storm cut off {} homes in the Wendel valley from the road, the county said."


def corrected(groups: tuple[FigureGroup, ...]) -> FigureGroup:
    [found] = [group for group in groups if group.verdict == "corrected"]
    return found


def values(group: FigureGroup) -> list[tuple[str, str]]:
    return sorted((f.value, f.replaced_by or "") for f in group.figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "The county corrected the number of homes that the storm cut off from 640 to 460.",
        "The county revised the number of homes cut off in the valley to 460 from 640.",
        "Police lowered their estimate to 460 homes from 640 homes cut off by the storm.",
        "The storm cut off 460 homes in the valley, not 640 as first reported.",
        "The storm cut off 460 homes in the valley, rather than 640, as it had said.",
        "The county had initially put the number of homes cut off at 640, but 460 homes were.",
        "The storm cut off 460 homes. The county had earlier put the number of homes at 640.",
        "The county said that the storm cut off 460 homes, not 640 as the council was told.",
        "The county said 460 homes were cut off, not the 640 it had announced on Monday.",
        "The county said 460 homes were cut off, not the 640 that the council had given.",
        "The storm cut off 460, and not 640 homes as first reported.",
        "The storm cut off 460 homes. The county revised down an earlier figure of 640.",
        "The storm cut off 460 homes in the valley and 20 farms. The county revised down an "
        "earlier figure of 640 after a recount.",
        "Revising an earlier estimate of some 640, the county said the storm cut off 460 homes.",
    ],
)
def test_a_number_that_a_report_replaces_is_corrected(of_days: OfDays, sentence: str) -> None:
    group = corrected(of_days((4, STORM.format(640)), (6, sentence)))
    assert values(group) == [("460", ""), ("640", ""), ("640", "460")]


def test_who_gave_a_number_and_denies_it_has_corrected_it(of_days: OfDays) -> None:
    told = "The number of homes in the Wendel valley was 460 and not 640, because some were empty."
    group = of_days((4, STORM.format(640)), (4, told))[0]
    assert (group.verdict, values(group)[-1]) == ("conflict", ("640", "460"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The county raised the tax on homes in the Wendel valley from 640 crowns to 460 crowns.",
        "In the Wendel valley 460 homes, if not 640, were cut off by the storm.",
        "The county had said it would send 640 crews to the valley, but sent 460 crews.",
    ],
)
def test_two_numbers_side_by_side_are_no_correction(of_days: OfDays, sentence: str) -> None:
    groups = of_days((4, STORM.format(640)), (6, sentence))
    assert all(f.replaced_by is None for group in groups for f in group.figures)


def test_a_report_that_corrects_a_number_does_not_agree_with_it(of_days: OfDays) -> None:
    fixed = "The county corrected the number of homes that the storm cut off from 640 to 460."
    group = corrected(of_days((4, STORM.format(640)), (5, STORM.format(640)), (6, fixed)))

    def given(figure: CountedFigure) -> bool:
        return figure.value == "640" and figure.replaced_by is None

    assert [f.report for f in group.figures if given(f)] == ["0", "1"]


@pytest.mark.parametrize(
    "told",
    [
        "The county now puts the cost of the new bridge at $12.5 million. "
        "On Sunday it had spoken of $9 million.",
        "The county, which had put the cost at $9 million, now puts it at $12.5 million.",
        "The wall could cost as much as $12.5 million; the county had put it at $9 million.",
        "The wall may cost $12.5 million. The county had put it at $9 million on Monday.",
        "The county, which had put the wall at $9 million, said that it would cost $12.5 million.",
    ],
)
def test_a_number_that_a_report_tells_as_moved_is_updated(of_days: OfDays, told: str) -> None:
    groups = of_days((4, "The new bridge would cost $9 million, the county said."), (6, told))
    [group] = [g for g in groups if g.verdict == "updated"]
    assert values(group) == [("12500000", ""), ("9000000", ""), ("9000000", "12500000")]


def test_equal_numbers_join_before_others_of_the_same_words(of_days: OfDays) -> None:
    groups = of_days(
        (4, "About 3,200 drivers cross the Wendel weir each day."),
        (4, "The weir was shut on Monday. Some 3,200 drivers use it daily."),
        (7, "Some 3,500 drivers cross the Wendel weir each day."),
    )
    (group,) = [g for g in groups if any(f.counted == "drivers" for f in g.figures)]
    assert sorted(f.value for f in group.figures) == ["3200", "3200", "3500"]


@pytest.mark.parametrize("verb", ["numbered", "totalled", "came to", "reached"])
def test_how_many_there_were_behind_a_verb_is_corrected(of_days: OfDays, verb: str) -> None:
    fixed = f"The homes that the storm cut off {verb} 460, and not 640 as we reported on Friday."
    group = corrected(of_days((4, STORM.format(640)), (5, STORM.format(640)), (6, fixed)))
    assert ("640", "460") in values(group)


def test_a_number_that_has_risen_from_an_earlier_count_is_updated(of_days: OfDays) -> None:
    told = "The homes cut off in the valley rose to 860 homes, up from an earlier count of 640."
    [group] = [g for g in of_days((4, STORM.format(640)), (6, told)) if g.verdict == "updated"]
    assert values(group) == [("640", ""), ("640", "860"), ("860", "")]
