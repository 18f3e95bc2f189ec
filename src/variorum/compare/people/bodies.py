"""Where the name of a body begins that an office in front of a name is told with, where it holds
what no office does: an "and", an "of", a "&", or a word that is none in other names.
"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.compare.people.behind import office_words
from variorum.lang import word_list
from variorum.lang.calendar import MONTH_NUMBERS, WEEKDAYS

BODY_OF = re.compile(
    r"(?:\b(?:former|acting|senior|top|retired)\s)?(?:U\.S\.\s|(?:[A-Z]\w+\s){0,3}?)\b"
    r"(?:Department|Ministry|Bureau|Board|Office|Bank|University|Institute|House|Secretary|Chamber)"
    r"\s(?:of|for)\s(?:the\s)?(?:(?:[A-Z]\w+,?\s){1,3}and\s)?$"
)
"""In front of the rest of a body's name: "former Department of | Rivers official Ann Ray",
"Avon Department of Rivers and | Harbour Chief Ann Ray".
"""
SECRETARY_AND = re.compile(r"\bSecretary\s.*\sand\s$")
"""Somebody else with an office: "Secretary of Rivers Bo Orr and | Avon adviser Ann Ray"."""
AROUND_AND = re.compile(r"(?P<others>(?:[A-Z]\w+,\s)*)\b(?P<first>[A-Z]\w+)\sand\s$")
"""Before the last word of a list that names a body: "Rivers, Tolls and | Ferries Committee"."""
WHOSE = re.compile(r"\b(?:Senate|House|Commons|Committee on)\s$")
PARTNERS = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]*\s){1,3})&\s$")
"""In front of the rest of a company's name: "Ray & | Sons CEO"."""
OF_A_NAME = re.compile(r"[a-z,”\"]\s(?P<name>(?:[A-Z][\w’'-]*\s){1,2})(?:of|for)\s$")
"""The same of a name inside a sentence: "Friends of | Avon Director"."""
OF_WHAT = re.compile(r"\b[A-Z][\w’'-]*\s(?:of|for)\s$")
NUMBER = re.compile(r"\b(?P<name>\d+[A-Z]\w*\s)$")
SMALL_WORD = re.compile(r"(?<!\S)[a-z][\w’'-]*,?\s(?P<name>[A-Z][a-z]+\s)$")
"""A small word that has a capital inside a sentence opens a name: "Over | Avon CEO"."""
WHOSE_OFFICE = re.compile(r"(?P<name>(?:(?:U\.S\.|[A-Z][\w’'-]+)\s){1,3})$")
"""In front of "Chief of Staff" or "Secretary of State": whose staff, which state it is."""
ARTICLES = frozenset({"the", "a", "an"})
DAYS_AND_MONTHS = frozenset((*MONTH_NUMBERS, *map(str.lower, WEEKDAYS)))


def begin_of_body(text: str, begin: int, start: int, *, words: int) -> int:
    """The begin of so many ``words`` of an office with the rest of its body's name, not before
    ``start``.
    """
    first = re.match(r"\w+", text[begin:])
    if first is None:
        return begin
    several = words > 1 and first.group()[0].isupper()
    of_body = BODY_OF.search(text, start, begin) if several else None
    if of_body and not SECRETARY_AND.search(of_body.group()):
        return of_body.start()
    around = AROUND_AND.search(text, start, begin)
    if around is not None:
        joined = f"{around['first']} and {first.group()}" in word_list("bodies_with_and")
        return _begin_of_list(text, around, start) if joined else begin
    opens = first.group().lower() in office_words() and not OF_WHAT.search(text, start, begin)
    if not several or opens:
        return begin
    return min(_begins_of_name(text, begin, start), default=begin)


def begin_of_owner(text: str, begin: int, start: int) -> int:
    """The begin of a "Chief of Staff" or "Secretary of State" with whose it is: "Avon Army |
    Chief of Staff", "Upper Avon | Secretary of State".
    """
    found = WHOSE_OFFICE.search(text, start, begin)
    return begin if found is None else min(_openings(found), default=begin)


def _begin_of_list(text: str, around: re.Match[str], start: int) -> int:
    """The begin of a list with an "and" and what stands before it; a word with a comma is one of
    the list behind a second such or behind whose committee it is: "Senate Rivers, Tolls and".
    """
    several = around["others"].count(",") > 1 or WHOSE.search(text, start, around.start())
    begin = around.start() if several else around.start("first")
    for word in reversed(list(re.finditer(r"\S+", text[start:begin]))):
        lower = word.group().lower()
        if lower not in office_words() and lower not in word_list("title_modifiers"):
            break
        begin = start + word.start()
    return begin


def _begins_of_name(text: str, begin: int, start: int) -> Iterator[int]:
    for pattern in (PARTNERS, OF_A_NAME):
        if (found := pattern.search(text, start, begin)) is not None:
            yield from _openings(found)
    if (numbered := NUMBER.search(text, start, begin)) is not None:
        yield numbered.start("name")
    small = SMALL_WORD.search(text, start, begin)
    if small is not None:
        word = small["name"].strip().lower()
        if word in word_list("function_words") and word not in ARTICLES:
            yield small.start("name")


def _openings(found: re.Match[str]) -> Iterator[int]:
    """Where the words of a name begin, from the last to the first that may belong to it."""
    for word in reversed(list(re.finditer(r"\S+", found["name"]))):
        plain = word.group().lower().strip(".’'")
        if plain in _no_names() or plain in office_words():
            return
        yield found.start("name") + word.start()


@cache
def _no_names() -> frozenset[str]:
    return word_list("function_words", "sentence_openers") | DAYS_AND_MONTHS
