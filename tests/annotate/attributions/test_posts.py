"""Posts with their authors behind, on invented ones."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.posts import find_posts, printed, with_posts
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span


def posts(text: str) -> list[tuple[str, str]]:
    found = find_posts(text, find_paragraphs(text))
    return [(post.author.of(text), post.content.of(text)) for post in found]


def test_a_post_is_what_stands_before_its_authors_name() -> None:
    text = (
        "Ray was quick.\n\nThe weir is open! pic.twitter.com/x1Y2 — Ann Ray (@annray) May 4, 2031"
        "\n\nThen it rained."
    )
    assert posts(text) == [("Ann Ray", "The weir is open!")]


def test_a_post_stands_behind_its_authors_name_and_a_colon() -> None:
    text = "Ray was quick.\n\nBo Day (@boday): The weir is shut.\n\nThat is false: it is open."
    assert posts(text) == [("Bo Day", "The weir is shut.")]


def test_a_post_stands_behind_its_authors_name_and_handle() -> None:
    text = (
        "Ray was quick.\n\nBo Day (@boday) The weir is shut. Shame! pic.twitter.com/x1Y2\n\n"
        "Ann Ray (@annray) May 4, 2031 It is open.\n\nAnn Ray (@annray) wrote that it leaks."
    )
    assert posts(text) == [("Bo Day", "The weir is shut. Shame!"), ("Ann Ray", "It is open.")]


def test_a_name_alone_signs_the_paragraph_before() -> None:
    text = "He wrote:\n\nI am leaving now. Farewell all!\n\n— Bo Day (@boday) May 4, 2031"
    assert posts(text) == [("Bo Day", "I am leaving now. Farewell all!")]


def test_two_posts_in_a_paragraph_are_two() -> None:
    text = "It rains. — Ann (@ann) May 4, 2031 It stopped. — Bo (@bo) May 5, 2031"
    assert posts(text) == [("Ann", "It rains."), ("Bo", "It stopped.")]


def test_a_list_of_which_only_a_point_would_be_taken_is_left() -> None:
    assert posts("•Avon, Ore.: 1/8/31 — Ray Research (@ray) May 4, 2031") == []


def test_furniture_is_no_post() -> None:
    text = "Follow us here now — The Herald (@herald) May 4, 2031"
    assert find_posts(text, find_paragraphs(text), [Span(0, 18)]) == []


def test_what_somebody_is_told_to_say_inside_a_post_is_part_of_it() -> None:
    text = "Just ask what Day was saying about the weir. — Ann Ray (@annray) May 4, 2031"
    day = Span(text.index("Day"), text.index("Day") + 3)
    inside = Found(day, Span(day.end + 1, day.end + 11), (Span(9, 13),))
    found = find_posts(text, find_paragraphs(text))
    kept = list(with_posts(text, [inside], found, []))
    assert [f.source.of(text) for f in kept if f.source] == ["Ann Ray"]
    assert printed([], found) == [found[0].content]


def test_what_is_left_of_a_closing_sign_is_no_part_of_a_post() -> None:
    assert posts("x If the weir opens, we go! — Ann Ray (@annray) May 4, 2031") == [
        ("Ann Ray", "If the weir opens, we go!")
    ]


def test_a_post_that_only_quotes_somebody_is_not_its_authors() -> None:
    text = "“The town will stand together,” says Bo Day — Lake News (@lakenews) May 4, 2031"
    whole = find_posts(text, find_paragraphs(text))
    quote = Span(0, text.index(" says"))
    day = Found(Span(37, 43), Span(32, 36), (quote,))
    assert list(with_posts(text, [day], whole, [quote])) == [day]


def told(text: str) -> list[list[str]]:
    found = with_posts(text, [], find_posts(text, find_paragraphs(text)), [])
    return [[piece.of(text) for piece in one.content] for one in found]


def test_a_post_that_goes_on_in_the_next_is_one_with_it() -> None:
    text = (
        "Hard to believe that Avon..... — Ann Ray (@annray) May 4, 2031\n\n"
        "....will wait. — Ann Ray (@annray) May 4, 2031\n\n"
        "It rains. — Ann Ray (@annray) May 4, 2031"
    )
    assert told(text) == [["Hard to believe that Avon.....", "....will wait."], ["It rains."]]


def test_the_posts_of_an_outlet_tell_nobody_s_words() -> None:
    text = "The mayor opens the weir — Lake News Today (@lakenews) May 4, 2031"
    assert told(text) == []


def test_a_post_that_only_leads_to_its_picture_says_nothing() -> None:
    link = "pic.twitter.com/x1Y2 — Ann Ray (@annray) May 4, 2031"
    assert posts(f"My answer to the board: {link}") == []
    assert posts(f"Looking for a dry place in Avon like {link}") == []
    assert posts("They asked: is it late? — Ann (@ann) May 4, 2031") != []
