"""Interviews printed by letters, on invented ones."""

import pytest

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.interviews import find_interview, is_by_letters, who_answers
from variorum.annotate.attributions.posts import Post, with_posts
from variorum.annotate.attributions.talks import find_talk, with_talk
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Name, Span

ASKED = """Q: Who built the weir?

A: We did. My brother helped.

It took a year.

Q: Will it break?

A: In the spring.

The weir is old."""
ANSWERS = ["We did. My brother helped.", "It took a year.", "In the spring."]


def people(text: str, *names: str) -> list[Name]:
    return [Name(text.index(n), text.index(n) + len(n), "person") for n in names]


def answers(text: str, *names: str) -> tuple[list[str], str]:
    found = find_interview(text, find_paragraphs(text), people(text, *names))
    who = found.answerer.of(text) if found.answerer else ""
    return [words.of(text) for words in found.answers], who


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Q&A: Miller Jonas Feld on the weir", "Jonas Feld"),
        ("Five questions for Jonas Feld", "Jonas Feld"),
        ("Jonas Feld: “It will break”", "Jonas Feld"),
        ("The old weir\n\nJonas Feld, a miller, talked to us.", "Jonas Feld"),
        ("The old weir\n\nThe miller Jonas Feld spoke to the Herald's Lena Ostrov.", "Jonas Feld"),
        ("The old weir\n\nLena Ostrov sat down with the miller.", ""),
        ("Interview: Jonas Feld and Lena Ostrov", ""),
        ("What Jonas Feld's weir costs: a Q&A", ""),
        ("The old weir", ""),
    ],
)
def test_answers_are_of_the_only_one_whom_title_or_lead_names(lead: str, who: str) -> None:
    text = f"{lead}\n\n{ASKED}"
    named = [n for n in ("Jonas Feld", "Lena Ostrov") if n in lead]
    assert answers(text, *named) == (ANSWERS, who)


@pytest.mark.parametrize(
    "text",
    [
        "Q: Who built it?\n\nA: The monks.\n\nQ: Will it break?\n\nA: In the spring.",
        "Q: Do I pay?\n\nA: All do.\n\nQ: When?\n\nA: We asked the board. In May.",
        "Q: Who built it?\n\nA: We did.",
    ],
    ids=["of nobody", "for readers", "once"],
)
def test_answers_may_be_the_reports_own(text: str) -> None:
    assert answers(text) == ([], "")


def test_letters_in_bold_and_answers_at_once_are_read_too() -> None:
    text = "**Q. Who built it?**\n\n**A.** I did.\n\nQ: Will it break? A: I fear so."
    assert answers(text) == (["I did.", "I fear so."], "")


def test_what_is_asked_is_nobodys_words() -> None:
    talk = find_talk(ASKED, find_paragraphs(ASKED), [])
    asked = Found(Span(0, 1), None, (Span(3, 22),))
    assert list(with_talk([asked], talk)) == []


def test_a_title_beside_the_text_says_who_answers() -> None:
    title = "Q&A with Jonas Feld"
    assert is_by_letters(ASKED)
    assert not is_by_letters("Who built the weir?")
    named = who_answers(title, people(title, "Jonas Feld"))
    said = find_talk(ASKED, find_paragraphs(ASKED), [], named=named).said
    assert [(post.author, post.named) for post in said] == [(None, "Jonas Feld")] * 3
    assert [found.named for found in with_posts(ASKED, [], said, [])] == ["Jonas Feld"] * 3


def test_posts_of_nobody_are_no_thread() -> None:
    text = "It leaks …\n\n… and breaks."
    posts = [Post(Span(0, 10), None), Post(Span(12, 25), None)]
    assert len(list(with_posts(text, [], posts, []))) == 2
