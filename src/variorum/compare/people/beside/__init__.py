"""The words for an office that are printed beside a name: in front of it, or behind a comma."""

import re
from functools import lru_cache

from variorum.compare.people.beside.ahead import before_comma
from variorum.compare.people.beside.apposition import office_behind
from variorum.compare.people.beside.clauses import in_a_clause
from variorum.compare.people.beside.in_front import office_in_front
from variorum.compare.people.beside.listed import in_a_list
from variorum.compare.people.beside.of_a_body import of_a_body
from variorum.lang import word_list
from variorum.model import Span

REACH = 70
OF_SOMEBODY = frozenset({"ally", "owner"})
OF = re.compile(r"\s(?:of|to|at|for|in|with)\s")
WHOSE = re.compile(r"\b[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s?\s(?P<kind>(?:[a-z]+\s){0,2})$")

__all__ = ["offices_beside"]


@lru_cache(maxsize=20_000)
def offices_beside(text: str, place: Span) -> tuple[Span, ...]:
    """The places of the words for an office that stand with a name."""
    ahead = of_a_body(text, place) or office_in_front(text, place)
    found = (
        ahead or in_a_list(text, place),
        office_behind(text, place),
        in_a_clause(text, place),
        before_comma(text, place),
    )
    whole = (_with_whose(text, span) for span in found if span is not None)
    return tuple(span for span in whole if span is not None)


def _with_whose(text: str, office: Span) -> Span | None:
    """An office that is none but of somebody with whose it is: "Ray's close | ally"; None for a
    bare "ally" or "owner" of whom or what is told elsewhere.
    """
    words = office.of(text)
    head = words.split()[-1]
    of_a_person = head in word_list("of_a_person") or head in OF_SOMEBODY
    if not words.islower() or not of_a_person or OF.search(words):
        return office
    owner = WHOSE.search(text, max(0, office.begin - REACH), office.begin)
    if owner is not None and word_list("function_words").isdisjoint(owner["kind"].split()):
        opener = owner.group().split()[0] in word_list("sentence_openers")
        begin = text.index(" ", owner.start()) + 1 if opener else owner.start()
        return Span(begin, office.end)
    return None if head in OF_SOMEBODY else office
