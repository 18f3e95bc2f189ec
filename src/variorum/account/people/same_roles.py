"""Roles of one person of which one says all that another does."""

import re
from collections.abc import Sequence

from variorum.compare.people.roles import is_of_something
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Role

OF_A_BODY = re.compile(rf"^{any_word('organisation_nouns')}['’]s\s")
"""Whose role it is, by a noun: "group's | warden"."""
WORD = re.compile(r"[^\W_]+")
WRITTEN_OUT = {
    "ceo": "chief executive", "cfo": "chief financial", "coo": "chief operating",
    "attorney": "lawyer",
}  # fmt: skip
SHORTEST, LONGER = 4, 2
"""A name of so many letters may stand for one with so many more: "Avon CEO", "AvonWorks CEO"."""
RANKS = frozenset(
    ["deputy", "vice", "assistant", "associate", "acting", "interim", "former", "then", "ex",
     "junior", "under", "incoming", "outgoing", "elect", "nominee", "candidate"]
)  # fmt: skip
"""With one of these a role is another than without."""


def without_same_roles(roles: Sequence[Role]) -> list[Role]:
    """The roles, those left out whose words another has: "Sen." beside "senior Avon Senator", and
    the second of "CEO of Avon Boats" and "Avon Boats chief executive", and those that do not say of
    what they are.
    """
    kept: list[Role] = []
    for number, role in enumerate(roles):
        others = [*kept, *(r for r in roles[number + 1 :] if _words(r) != _words(role))]
        if not any(_says_it_too(role, other) for other in others):
            kept.append(role)
    return [r for n, r in enumerate(kept) if not _says_less(r, kept[:n], kept[n + 1 :])]


def _says_less(role: Role, before: Sequence[Role], behind: Sequence[Role]) -> bool:
    """Whether a role is only one of something, and another held as it is says more or stands
    before it: "former host" behind "former anchor", "senior adviser" beside "Avon Mayor".
    """
    more = [*before, *(r for r in behind if not is_of_something(r.title))]
    return is_of_something(role.title) and any(r.standing == role.standing for r in more)


def _says_it_too(role: Role, other: Role) -> bool:
    own, words = _words(role), _words(other)
    long = {o for w in own - words for o in words if _is_short_for(w, o)}
    said = {w for w in own - words if any(_is_short_for(w, o) for o in long)}
    is_same = role.standing == other.standing and own - words == said
    return is_same and (words - own - long).isdisjoint(RANKS)


def _is_short_for(word: str, longer: str) -> bool:
    return len(word) >= SHORTEST and longer.startswith(word) and len(longer) >= len(word) + LONGER


def _words(role: Role) -> frozenset[str]:
    """The words of a role, small ones aside, abbreviations written out."""
    small = word_list("function_words")
    title = OF_A_BODY.sub("", role.title.lower())
    plain = (w for w in WORD.findall(title) if w not in small and len(w) > 1)
    written = (WRITTEN_OUT.get(w, word_pairs("title_abbreviations").get(w, w)) for w in plain)
    return frozenset(part for words in written for part in words.split()) - {"officer"}
