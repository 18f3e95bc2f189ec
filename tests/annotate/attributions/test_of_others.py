"""Words beside those of a speaker that are another's, on invented sentences."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.of_others import to_their_clause
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span


def given(text: str, source: str, cue: str, *content: str) -> list[tuple[str, str]]:
    """Source and content of the attributions that come of one."""

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    one = Found(place(source), place(cue), tuple(place(c) for c in content))
    marked = sorted(s for q in find_quoted(text, find_paragraphs(text)) for s in q.spans)
    found = to_their_clause(text, [one], [Span(0, len(text))], marked)
    return [(f.source.of(text), c.of(text)) for f in found if f.source for c in f.content]


def test_the_clause_around_a_time_when_somebody_spoke_is_the_reports() -> None:
    text = "The quarrel got a boost on Friday when Ann Ray said at the quay that it was time."
    clause, own = "The quarrel got a boost on Friday", "that it was time"
    assert given(text, "Ann Ray", "said", clause, own) == [("Ann Ray", own)]
    assert given(text, "Ann Ray", "said", clause) == []


def test_what_goes_on_behind_an_aside_is_not_the_asides() -> None:
    text = "Day did not weep — as the board claimed — but was “telling how boats come home.”"
    assert given(text, "the board", "claimed", "but was “telling how boats come home.”") == []


def test_what_a_paper_told_is_the_papers_inside_what_somebody_says() -> None:
    text = (
        "According to Ray, the board met after the Avon Herald reported earlier this month that "
        "the toll was gone."
    )
    found = given(text, "Ray", "According to", "the board met", "that the toll was gone")
    assert found == [("Ray", "the board met"), ("the Avon Herald", "that the toll was gone")]


def test_what_is_so_at_least_according_to_somebody_is_the_last_clause() -> None:
    text = "Day spoke to the guild, which is part of the league, at least according to the court."
    content = "Day spoke to the guild, which is part of the league, at least"
    found = given(text, "the court", "according to", content)
    assert found == [("the court", "which is part of the league")]


def test_those_who_say_something_in_marks_say_it() -> None:
    text = "Day went so far as to ask two boatmen who complained “the weir is old.”"
    content = "two boatmen who complained “the weir is old.”"
    assert given(text, "Day", "went so far as to ask", content) == [
        ("two boatmen", "“the weir is old.”")
    ]


def test_what_others_hold_against_it_is_theirs() -> None:
    told = "The weir will open"
    against = "though guild aides caution that — with rain — it may not"
    text = f"{told}, two clerks said, {against}."
    assert given(text, "two clerks", "said", told, against) == [
        ("two clerks", told),
        ("guild aides", "that — with rain — it may not"),
    ]
    against = "though they caution that it may not"
    text = f"{told}, two clerks said, {against}."
    assert given(text, "two clerks", "said", told, against) == [
        ("two clerks", told),
        ("two clerks", against),
    ]


def test_what_only_points_to_the_clause_around_it_is_not_said() -> None:
    text = "If he shuts the weir, as two aides said he would, the town will lose its road."
    first, rest = "If he shuts the weir", "he would, the town will lose its road"
    assert given(text, "two aides", "said", first, rest) == []
    text = "As Ray said she might, Day opened the weir."
    assert given(text, "Ray", "said", "she might, Day opened the weir") == []
    text = "As Ray said, she might stay for a week."
    assert given(text, "Ray", "said", "she might stay for a week") != []
