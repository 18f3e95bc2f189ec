"""Marks of the words for a holder by which they are likely somebody who can promise or demand."""

from collections.abc import Iterator

from variorum.account.positions.holders import HEAD_ENDS, can_act
from variorum.lang import word_list

LISTS = ("actor_nouns", "person_nouns", "titles", "organisation_nouns", "places_that_act",
         "unnamed_people", "unnamed_sources", "measure_nouns")  # fmt: skip
OF_CLAUSES = frozenset(["is", "are", "was", "were", "has", "had", "used", "faced"])
LONG = 4


def marks_of_holder(who: str) -> Iterator[str]:
    """The kinds of its head, and what no plain name or noun has: a verb, "and", a preposition."""
    words = who.split()
    if not words:
        return
    if not can_act(who, measures=False):
        yield "cannot act" if not can_act(who, measures=True) else "a measure"
    head = (HEAD_ENDS.split(who.strip())[0].split() or [""])[-1].lower().strip(".,")
    forms = {head, head.removesuffix("s")}
    yield from (f"head {kind}" for kind in LISTS if forms.intersection(word_list(kind)))
    small = {word.lower() for word in words}
    if small.intersection(OF_CLAUSES | word_list("speech_verbs")):
        yield "holder with verb"
    if small.intersection(word_list("prepositions")):
        yield "holder with preposition"
    if small.intersection({"and", "or"}):
        yield "holder joined"
    if len(words) > LONG:
        yield "holder long"
