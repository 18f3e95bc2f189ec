from collections.abc import Callable

from variorum.model import FigureGroup

OfDays = Callable[..., tuple[FigureGroup, ...]]
VOTE = "The council of Orsk voted {} to shut the bridge over the Wendel."


def test_two_reports_of_one_vote_are_in_conflict(of_days: OfDays) -> None:
    [group] = of_days((4, VOTE.format("14 to 3")), (4, VOTE.format("15-3")))
    told = [(f.value, f.against) for f in group.figures]
    assert (group.verdict, told) == ("conflict", [("14", "3"), ("15", "3")])


def test_votes_of_two_bodies_are_apart(of_days: OfDays) -> None:
    other = "The harbour board voted 9 to 2 to keep the ferry."
    groups = of_days((4, VOTE.format("14 to 3")), (4, other))
    assert all(len(group.figures) == 1 for group in groups)


def test_one_vote_in_other_words_is_agreed_on(of_days: OfDays) -> None:
    other = "After a narrow vote of 14-3 the ferry is kept."
    groups = of_days((4, VOTE.format("14 to 3")), (4, other))
    assert [group.verdict for group in groups if len(group.figures) > 1] == ["agree"]
