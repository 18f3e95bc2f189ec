"""The office told once for several people: Avon councillors Ann Ray of Wend and Bo Orr."""

import re
from collections.abc import Sequence

from variorum.compare.people.beside.ahead import NAME, REACH, TAG
from variorum.compare.people.beside.begins import begin_of_owner
from variorum.compare.people.beside.in_front import kind_in_front
from variorum.compare.people.beside.words import HOLDING, office_words
from variorum.lang import word_list, word_pairs
from variorum.model import Span

LISTED = re.compile(
    rf"\b([A-Za-z][\w-]+)s\.?(?:\s[—–])?\s((?:{NAME}{TAG}(?:[,;]\sand\s|[,;]\s|\sand\s))*)$"
)
MORE = re.compile(rf"{TAG}[,;]?\s(?:and\s)?[A-Z]")
THEN = re.compile(r"\b(?:then|ex|former)\s?[–-]$", re.IGNORECASE)
"""Joined to the office: "then–Avon Radio | hosts"."""
THE = "The "


def in_a_list(text: str, place: Span) -> Span | None:
    """For several at once: Avon councillors Ann Ray of Wend and | Bo Orr. The last letter of the
    plural is no part of the one's office.
    """
    line = text.rfind("\n", max(0, place.begin - 2 * REACH), place.begin) + 1
    start = max(line, place.begin - 2 * REACH)
    listed = LISTED.search(text, start, place.begin)
    if listed is None or " " not in place.of(text):
        return None
    calling = listed.group(1).lower()
    if calling == "new" or calling not in office_words():
        return None
    if not listed.group(2) and not MORE.match(text, place.end):
        return None
    office = _with_kind(text, Span(listed.start(1), listed.end(1)), start)
    then = THEN.search(text, start, office.begin)
    return Span(then.start(), office.end) if then else office


def _with_kind(text: str, office: Span, start: int) -> Span:
    """The office with what says of what it is: "Avon Radio host"."""
    begin, before = office.begin, text[start : office.begin]
    words: Sequence[str] = before.split()
    for word in reversed(words):
        plain = word.lower().strip(".")
        if plain not in word_list("title_modifiers") and plain not in HOLDING:
            named = _begin_of_kind(text, begin, start)
            alone = named == office.begin
            return Span(kind_in_front(text, office, start) if alone else named, office.end)
        begin = text.rindex(word, 0, begin)
    return Span(begin, office.end)


def _begin_of_kind(text: str, begin: int, start: int) -> int:
    """The begin with the name in front that says of what several are: "Avon Radio | hosts", "The
    Five | hosts", and not how many they are: "Three | hosts".
    """
    named = begin_of_owner(text, begin, start)
    first = text[named:begin].split(" ", 1)[0]
    if first.lower() not in word_pairs("number_words"):
        return named
    return named - len(THE) if text.endswith(THE, start, named) else named + len(first) + 1
