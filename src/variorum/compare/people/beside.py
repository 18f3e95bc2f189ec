"""The office printed beside a name: in front of it, or behind a comma."""

import re
from functools import lru_cache

from variorum.compare.people.ahead import before_comma
from variorum.compare.people.behind import NO_OFFICE, behind, in_a_clause, office_words
from variorum.compare.people.bodies import begin_of_owner
from variorum.compare.people.in_front import HELD_IN_FRONT, REACH, in_front, may_open
from variorum.compare.people.listed import in_a_list
from variorum.lang import word_list
from variorum.model import Span

OFFICE_OF = re.compile(
    r"\b([A-Z]\w+)\s(?:of|for)\s(?:the\s)?"
    r"[A-Z][\w&’'-]*\s(?:(?:(?:of|and|for|the)\s){0,2}[A-Z][\w&’'-]*\s){0,4}"
    r"(?:(?:Gen|Adm|Lt|Col|Maj|Capt|Dr)\.\s)?$"
)
"""In front of a name: Secretary of Rivers | Ann Ray."""
RANK_BEHIND = re.compile(
    r"(?<!Attorney)(?<!Inspector)(?<!Surgeon)(?<!Solicitor)\s"
    r"(?:Gen\.|General|Adm\.|Admiral|Lt\.|Col\.|Colonel|Maj\.|Major|Capt\.|Captain|Dr\.)\s$"
)
"""A rank between an office and a name: "Head of Rivers General Ann Ray"."""
WITH_OWNERS = ("Chief of Staff", "Secretary of State")
OWNER = re.compile(r"\b[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s\s$")
COURTESY = re.compile(r"(?<=,\s)(?:Dr|Prof|Sir|Dame|Rev)\.?\s$")
"""Between a comma and a name: "its medical director, | Dr | Ann Ray"."""
NEXT_NAMED = re.compile(r",\s(?:[A-Z][\w’'-]+\s?){1,3}(?:,|\band)\s")
OF_SOMEBODY = frozenset({"ally", "owner"})
OF = re.compile(r"\s(?:of|to|at|for|in|with)\s")
WHOSE = re.compile(r"\b[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s?\s(?:[a-z]+\s){0,2}$")


@lru_cache(maxsize=20_000)
def offices_beside(text: str, place: Span) -> tuple[Span, ...]:
    """The places of the words for an office that stand with a name."""
    ahead = _office_of(text, place) or in_front(text, place)
    title = COURTESY.search(text, max(0, place.begin - REACH), place.begin)
    after = behind(text, place)
    found = (
        ahead or in_a_list(text, place),
        None if after and ahead and _is_next_of_a_list(text, after) else after,
        in_a_clause(text, place),
        before_comma(text, Span(title.start() if title else place.begin, place.end)),
    )
    whole = (_with_whose(text, span) for span in found if span is not None)
    return tuple(span for span in whole if span is not None)


def _is_next_of_a_list(text: str, office: Span) -> bool:
    """Whether an office behind a name that has one is that of the next who is told of: "Mayor Ann
    Ray, the warden, Orr and Bo Day".
    """
    return text.endswith("the ", 0, office.begin) and NEXT_NAMED.match(text, office.end) is not None


def _with_whose(text: str, office: Span) -> Span | None:
    """An office that is none but of somebody with whose it is: "Ray's close | ally"; None for a
    bare "ally" or "owner" of whom or what is told elsewhere.
    """
    words = office.of(text)
    head = words.split()[-1]
    if (
        not words.islower()
        or (head not in word_list("of_a_person") and head not in OF_SOMEBODY)
        or OF.search(words)
    ):
        return office
    owner = WHOSE.search(text, max(0, office.begin - REACH), office.begin)
    if owner is not None:
        opener = owner.group().split()[0] in word_list("sentence_openers")
        begin = text.index(" ", owner.start()) + 1 if opener else owner.start()
        return Span(begin, office.end)
    return None if head in OF_SOMEBODY else office


def _office_of(text: str, place: Span) -> Span | None:
    """At once in front, with what it is of: Secretary of Rivers Ann Ray."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = OFFICE_OF.search(text, max(line, place.begin - REACH), place.begin)
    if before is None or before.group(1).lower() not in office_words():
        return None
    begin = before.start()
    for word in reversed(text[max(line, begin - REACH) : begin].split()):
        plain = word.lower().strip(".")
        if not may_open(plain) and plain not in NO_OFFICE:
            break
        begin = text.rindex(word, 0, begin)
    if before.group().startswith(WITH_OWNERS):
        begin = begin_of_owner(text, begin, max(line, begin - REACH))
    held = HELD_IN_FRONT.search(text, max(line, begin - REACH), begin)
    begin = held.start() if held else begin
    owner = OWNER.search(text, max(line, begin - REACH), begin)
    rank = RANK_BEHIND.search(text, begin, before.end())
    end = rank.start() if rank else before.end()
    return Span(owner.start() if owner else begin, end).trimmed(text)
