"""What somebody says on in one turn, in invented reports."""

from collections.abc import Callable


def test_what_goes_on_in_a_turn_stands_behind_what_it_goes_on_from(
    printed: Callable[..., list[str]],
) -> None:
    first, second = "the builders of the weir had years to plan it", "“They had every tool,”"
    text = f"Roth said {first}.\n\n{second} she added."
    assert printed(text, (first, "indirect"), (second, "direct")) == [
        f"Roth said {first}. {second} she added."
    ]


def test_what_is_said_next_in_the_sentence_is_printed_with_what_joins_them(
    printed: Callable[..., list[str]],
) -> None:
    text = "Roth said the weir was “a gift to the town” and said those gates could be built by May."
    told = ("the weir was “a gift to the town”", "those gates could be built by May")
    lines = printed(text, (told[0], "mixed"), (told[1], "indirect"))
    assert lines == [text]


def test_what_is_told_of_another_time_is_told_by_itself(
    printed: Callable[..., list[str]],
) -> None:
    first, second = "the weir was a gift to the town", "those gates could be built by May"
    text = f"Roth said {first}. At the time, Roth said {second}."
    assert printed(text, (first, "indirect"), (second, "indirect")) == [
        f"Roth said {first}.",
        f"At the time, Roth said {second}.",
    ]
    told = f"Roth said {first}. Roth said {second}."
    assert printed(told, (first, "indirect"), (second, "indirect")) == [told]


def test_what_is_clear_or_stands_apart_is_told_by_itself(printed: Callable[..., list[str]]) -> None:
    first, second = (
        "“The weir is a gift to all of the town,”",
        "“It was paid for by the guild of Avon itself.”",
    )
    text = f"{first} Roth said. {second}"
    assert printed(text, (first, "direct"), (second, "direct")) == [first, second]
    between = "The guild met in May. Nobody was late. It rained on the town."
    behind = "“They had every tool that the builders of Avon needed for it and more,”"
    text = f"{first} Roth said. {between} {behind} Roth said."
    assert printed(text, (first, "direct"), (behind, "direct")) == [first, behind]


def test_what_a_quotation_of_the_report_tells_too_is_told_once(
    printed: Callable[..., list[str]],
) -> None:
    quote = "“The weir that we fought for is lost to the guild of Avon,”"
    text = (
        f"Roth said that the old weir was “lost.”\n\n{quote.replace('weir', 'old weir')} she said."
    )
    told = (
        ("that the old weir was “lost.”", "mixed"),
        (quote.replace("weir", "old weir"), "direct"),
    )
    assert printed(text, *told) == [told[1][0]]


def test_a_few_words_are_told_with_what_is_said_on(printed: Callable[..., list[str]]) -> None:
    first, second = "“It did two things,”", "“The weir has brought the boats of Avon nearer.”"
    text = f"{first} Roth says. {second}"
    assert printed(text, (first, "direct"), (second, "direct")) == [f"{first} {second}"]


def test_what_answers_a_question_between_is_told_by_itself(
    printed: Callable[..., list[str]],
) -> None:
    first, second = "The builders of the weir had years to plan it.", "They had every tool."
    text = f"Roth said: {first}\n\nQ: Why did they need so many?\n\nA: {second}"
    assert printed(text, (first, "direct"), (second, "direct")) == [first, second]


def test_a_post_that_ends_with_dots_is_told_with_the_next_one(
    printed: Callable[..., list[str]],
) -> None:
    first, second = "The guild of Avon, which never paid for a single lock....", "...wants it all!"
    text = f"{first} — Roth (@roth) May 3, 2031\n\n{second} — Roth (@roth) May 3, 2031"
    assert printed(text, (first, "direct"), (second, "direct")) == [f"{first} {second}"]
