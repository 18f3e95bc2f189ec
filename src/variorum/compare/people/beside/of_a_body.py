"""The office in front of a name with what it is of behind it: Secretary of Rivers Ann Ray."""

import re
from functools import cache

from variorum.compare.people.beside.begins import begin_of_holding, begin_of_owner
from variorum.compare.people.beside.words import HOLDING, NO_OFFICE, may_open, office_words
from variorum.lang import word_list, word_pairs
from variorum.model import Span

OFFICE_OF = re.compile(
    r"\b(Ambassador(?=\sto)|[A-Z]\w+(?!\sto))\s(?:of|for|to)\s(?:the\s)?"
    r"[A-Z][\w&’'-]*\s(?:(?:(?:of|and|for|the)\s){0,2}[A-Z][\w&’'-]*\s){0,4}"
    r"(?:(?:Gen|Adm|Lt|Col|Maj|Capt|Dr|Rep|Sen)\.\s)?$"
)
OF_STAFF = re.compile(
    r"\b(?P<whole>chief\sof\sstaff"
    r"|ambassador\sto\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}?)\s"
    r"(?:(?:Gen|Adm|Lt|Col|Maj|Capt|Dr|Mr|Mrs|Ms)\.\s|General\s)?$"
)
"""The same in small letters of one who has no other office so: "Avon chief of staff"."""
RANK = re.compile(
    r"(?<!Attorney)(?<!Inspector)(?<!Surgeon)(?<!Solicitor)\s"
    r"(?:Gen\.|General|Adm\.|Admiral|Lt\.|Col\.|Colonel|Maj\.|Major|Capt\.|Captain|Dr\.|Rep\.|Sen\.)\s$"
)
"""Between an office and a name: "Head of Rivers | General | Ann Ray"."""
OF_THE_BODY = re.compile(
    r"\b(?P<head>[a-z]+)\s(?:of|for)\sthe\s(?:[A-Z][\w’'-]*\s){0,4}(?P<noun>\w+)\s(?:(?:Rep|Sen)\.\s)?$"
)
"""The same in small letters, as far as the noun for what it is of: "leader of the Mill Union"."""
GATHERINGS = frozenset({"caucus", "church", "mosque", "parish", "synagogue", "temple"})
WITH_OWNERS = ("Chief of Staff", "Secretary of State")
REACH = 70


def of_a_body(text: str, place: Span) -> Span | None:
    """The words for an office and what it is of at once in front of a name."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = OFFICE_OF.search(text, max(line, place.begin - REACH), place.begin)
    if before is None or before.group(1).lower() not in office_words():
        return _in_small_letters(text, place, max(line, place.begin - REACH))
    begin = before.start()
    start = max(line, begin - REACH)
    for word in reversed(text[start:begin].split()):
        plain = word.lower().strip(".")
        if not may_open(plain) and plain not in NO_OFFICE:
            break
        begin = text.rindex(word, 0, begin)
    start = max(line, begin - REACH)
    if before.group().startswith(WITH_OWNERS):
        begin = begin_of_owner(text, begin, start)
    rank = RANK.search(text, begin, before.end())
    end = rank.start() if rank else before.end()
    return Span(begin_of_holding(text, begin, start), end).trimmed(text)


def _in_small_letters(text: str, place: Span, start: int) -> Span | None:
    """An office in small letters with the body it is of, in front of a full name: "former leader of
    the Mill Union | Ann Ray".
    """
    staff = OF_STAFF.search(text, start, place.begin)
    if staff is not None:
        begin = _begin_in_small_letters(text, staff.start(), start)
        begin = begin_of_holding(text, begin_of_owner(text, begin, start), start)
        return Span(begin, staff.end("whole"))
    found = OF_THE_BODY.search(text, start, place.begin)
    if found is None or " " not in place.of(text) or found["head"] not in office_words():
        return None
    if found["head"] in word_list("of_a_person") or found["noun"].lower() not in _bodies():
        return None
    return Span(_begin_in_small_letters(text, found.start(), start), found.end("noun"))


def _begin_in_small_letters(text: str, begin: int, start: int) -> int:
    """The begin of an office with the words in front of how and where it is held."""
    for word in reversed(text[start:begin].split()):
        if not may_open(word.lower().strip(".")) and word not in HOLDING:
            break
        begin = text.rindex(word, 0, begin)
    return begin


@cache
def _bodies() -> frozenset[str]:
    kinds = word_pairs("kinds_of_bodies").keys()
    return word_list("organisation_nouns", "branch_nouns") | kinds | GATHERINGS
