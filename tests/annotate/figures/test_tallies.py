import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.compare.figures.values import compare_values


def tallies(text: str) -> list[tuple[str, str | None, str]]:
    return [(f.value, f.against, f.unit) for f in find_figures(text, find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("The council voted 14 to 3 on Tuesday.", ("14", "3", "votes")),
        ("The motion was carried by 27 votes to 24.", ("27", "24", "votes")),
        ("It gave her the sack by 27 votes to 23 on Monday.", ("27", "23", "votes")),
        ("The house backed it by 215 votes to 214, a margin of one.", ("215", "214", "votes")),
        ("Members rejected it by 12 votes against nine.", ("12", "9", "votes")),
        ("They voted 15 to 3 to shut the bridge.", ("15", "3", "votes")),
        ("The Senate voted 51-49.", ("51", "49", "votes")),
        ("The bill passed by a vote of 217 to 213.", ("217", "213", "votes")),
        ("A 5-4 ruling came on Monday.", ("5", "4", "votes")),
        ("The Lions won 28-14 on Sunday.", ("28", "14", "score")),
        ("Orsk beat Brask 3–1.", ("3", "1", "score")),
        ("At 2-0 down they gave up.", ("2", "0", "score")),
    ],
)
def test_votes_and_scores_have_two_numbers(text: str, tally: tuple[str, str, str]) -> None:
    assert tallies(text) == [tally]


@pytest.mark.parametrize(
    "text",
    [
        "The odds are 2 to 1.",
        "She won 6-3, 7-5.",
        "Chapter 3-4 was left out.",
    ],
)
def test_other_pairs_of_numbers_are_none(text: str) -> None:
    assert all(against is None for _, against, _ in tallies(text))


def test_a_range_behind_a_vote_is_a_range() -> None:
    text = "They voted to spend 2 to 3 million dollars."
    assert tallies(text) == [("2000000", None, "USD")]


def test_votes_agree_only_in_both_numbers() -> None:
    one, same, other = (
        find_figures(text, find_sentences(text))[0]
        for text in ("It passed on a 217-213 vote.", "A vote of 217 to 213.", "A 217-214 vote.")
    )
    assert (compare_values(one, same), compare_values(one, other)) == ("agree", "differ")


@pytest.mark.parametrize(
    "text",
    [
        "She won 27 votes to 3 rivals and left.",
        "Her lead fell from 27 votes to 24.",
        "They need five votes to choose one of them.",
    ],
)
def test_votes_before_something_else_have_no_other_side(text: str) -> None:
    assert all(against is None for _, against, _ in tallies(text))
