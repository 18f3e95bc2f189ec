"""Where the words of an office in front of a name begin: with how it is held, with another that
its holder has, and with the whole name of its body, which may hold an "and", an "of", a "&", or a
word that is none in other names.
"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.compare.people.beside.words import (
    DAYS_AND_MONTHS,
    HOLDING,
    RUN_FOR,
    office_words,
)
from variorum.lang import any_word, word_list
from variorum.model import Span

SUPPOSED = re.compile(r"\b(?P<name>presumptive|presumed|likely|prospective|potential|possible)\s$")
"""Without these it would be told as sure: "presumptive | party nominee Ann Ray"."""
OTHER = re.compile(
    r"(?<![\w’'-])(?<!the\s)(?<!The\s)(?P<name>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}\s"
    rf"(?:(?!(?:for|of|{any_word('auxiliary_verbs')})\s)[a-z-]+\s)?(?P<office>[a-z]+))\sand\s$"
)
"""Another office of the same person: "Lake Bank president and | chief counsel Ann Ray"."""
HELD = re.compile(
    rf"\b(?P<name>(?:{'|'.join(HOLDING)})\s(?:(?:[A-Z]\w+|U\.S\.)\s){{0,3}})$", re.IGNORECASE
)
YEAR = re.compile(r"(?<!\b[IiOo][nf]\s)(?<!\b[Bb]y\s)(?<!\b[Ss]ince\s)\b(?P<name>(?:19|20)\d\d)\s$")
"""In front of what is run for, it tells of which time that is: "2012 | party nominee Ann Ray"."""
PARTICLE = re.compile(r"\b(?P<name>[Aa]l)\s$")
"""Of small letters, in front of the rest of a name: "al | Avon chief Ann Ray"."""
BODY_OF = re.compile(
    r"(?P<name>(?:\b(?:former|acting|senior|top|retired)\s)?(?:U\.S\.\s|(?:[A-Z]\w+\s){0,3}?)\b"
    r"(?:Department|Ministry|Bureau|Board|Office|Bank|University|Institute|House|Chamber)"
    r"\s(?:of|for)\s(?:the\s)?(?:(?:[A-Z]\w+,?\s){1,3}and\s)?)$"
)
"""In front of the rest of a body's name: "former Department of | Rivers official Ann Ray",
"Avon Department of Rivers and | Harbour Chief Ann Ray".
"""
AROUND_AND = re.compile(r"(?P<others>(?:[A-Z]\w+,\s)*)\b(?P<first>[A-Z]\w+)\sand\s$")
"""Before the last word of a list that names a body: "Rivers, Tolls and | Ferries Committee"."""
PARTNERS = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]*\s){1,3})&\s$")
"""In front of the rest of a company's name: "Ray & | Sons CEO"."""
OF_A_NAME = re.compile(r"[a-z,”\"]\s(?P<name>(?:[A-Z][\w’'-]*\s){1,2})(?:of|for)\s$")
"""The same of a name inside a sentence: "Friends of | Avon Director"."""
OF_WHAT = re.compile(r"\b[A-Z][\w’'-]*\s(?:of|for)\s$")
SMALL_WORD = re.compile(r"(?<!\S)[a-z][\w’'-]*,?\s(?P<name>[A-Z][a-z]+\s)$")
"""A small word that has a capital inside a sentence opens a name: "Over | Avon CEO"."""
WHOSE_OFFICE = re.compile(r"(?P<name>(?:(?:U\.S\.|[A-Z][\w’'-]+)\s){1,3})$")
"""In front of "Chief of Staff" or "Secretary of State": whose staff, which state it is."""
ARTICLES = frozenset({"the", "a", "an"})


def begin_of_office(text: str, office: Span, start: int) -> int:
    """The begin of an office, as far as its last words were read, not before ``start``."""
    begin, words = office.begin, office.of(text).split()
    if (supposed := SUPPOSED.search(text, start, begin)) is not None:
        return supposed.start("name")
    other = OTHER.search(text, start, begin) if words[0].islower() else None
    if other is not None and other["office"] in office_words():
        return begin_of_holding(text, other.start("name"), start)
    if words[-1].lower() in RUN_FOR and (year := YEAR.search(text, start, begin)):
        return year.start("name")
    if words[0].islower():
        return begin
    particle = PARTICLE.search(text, start, begin)
    return particle.start("name") if particle else _begin_of_body(text, office, start)


def begin_of_holding(text: str, begin: int, start: int) -> int:
    """The begin of an office with how it is held: "former Avon | Secretary of Rivers"."""
    held = HELD.search(text, start, begin)
    return held.start("name") if held else begin


def begin_of_owner(text: str, begin: int, start: int) -> int:
    """The begin of a "Chief of Staff" or "Secretary of State" with whose it is: "Avon Army |
    Chief of Staff", "Upper Avon | Secretary of State".
    """
    found = WHOSE_OFFICE.search(text, start, begin)
    return begin if found is None else min(_openings(found), default=begin)


def _begin_of_body(text: str, office: Span, start: int) -> int:
    """The begin of an office with the rest of its body's name."""
    begin, (first, *others) = office.begin, office.of(text).split()
    if others and (body := BODY_OF.search(text, start, begin)) is not None:
        return body.start("name")
    if (around := AROUND_AND.search(text, start, begin)) is not None:
        joined = f"{around['first']} and {first}" in word_list("bodies_with_and")
        return _begin_of_list(text, around, start) if joined else begin
    if not others or (first.lower() in office_words() and not OF_WHAT.search(text, start, begin)):
        return begin
    return min(_begins_of_name(text, begin, start), default=begin)


def _begin_of_list(text: str, around: re.Match[str], start: int) -> int:
    """The begin of a list with an "and" and what stands before it; a word with a comma is one of
    the list behind a second such.
    """
    begin = around.start() if around["others"].count(",") > 1 else around.start("first")
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
