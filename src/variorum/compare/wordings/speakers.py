"""Whether the speakers of two utterances are one, may be one, or are two."""

import re
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache
from unicodedata import combining, normalize

from variorum.compare.wordings.utterances import Utterance
from variorum.lang import word_list

SURE = 0.85
"""So surely given to two persons, words are two utterances unless most of them are the same."""
SURELY_GIVEN = 0.8
"""So surely given to two who are named, renderings are two utterances."""
ONE_FIRST_NAME = 0.75
"""So alike are two spellings of one first name (Ratcliff and Obershelp 1988)."""


FAMILY_OF = re.compile(r"(?:the\s)?(?:[\w-]+\s)?(?:family|families|relatives)\sof\s", re.IGNORECASE)
BROUGHT_IN = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a son from his father and is no surname."""


class Agreement(IntEnum):
    """How the speakers of two utterances go together."""

    TWO = 0
    """Two different speakers are named."""
    OPEN = 1
    """At least one of them is not known."""
    LIKELY = 2
    """The one is named where the other's words stand, or one speaks for the other."""
    ONE = 3
    """The same speaker."""


def agreement(a: Utterance, b: Utterance) -> Agreement:
    """How the speakers of two utterances go together, by who is named."""
    if _are_named(a, b):
        if a.speaker_id == b.speaker_id:
            return Agreement.ONE
        if _one_surname(a.speaker, b.speaker):
            return Agreement.LIKELY
        if known_by(a) & b.nearby or known_by(b) & a.nearby:
            return Agreement.LIKELY if not (a.person and b.person) else _two(a, b)
        return _two(a, b) if a.person and b.person else Agreement.OPEN
    if _is_somebody_else(a, b) or _is_somebody_else(b, a):
        return Agreement.TWO
    if _may_be(a, b) or _may_be(b, a):
        return Agreement.LIKELY
    return Agreement.OPEN


def named_alike(a: Utterance, b: Utterance) -> bool:
    """Whether two speakers are named and are one or may be by their names."""
    return _are_named(a, b) and (a.speaker_id == b.speaker_id or _one_surname(a.speaker, b.speaker))


def named_apart(a: Utterance, b: Utterance) -> bool:
    """Whether two utterances are surely given to two who are named, persons or bodies."""
    sure = min(a.sureness, b.sureness) >= SURELY_GIVEN
    return sure and _are_named(a, b) and not named_alike(a, b)


def _are_named(a: Utterance, b: Utterance) -> bool:
    return {a.speaker_id, b.speaker_id}.isdisjoint({"", "unnamed"})


def _may_be(known: Utterance, other: Utterance) -> bool:
    """Whether a known speaker is named where the other's words stand, which are not given to
    several who are not named ("sources", "officials").
    """
    head = other.speaker.rsplit(None, 1)[-1:] if other.speaker_id == "unnamed" else []
    several = any(
        w.lower().endswith("s") and w.lower() in word_list("unnamed_sources") for w in head
    )
    return not several and bool(known_by(known) & other.nearby)


def _is_somebody_else(known: Utterance, other: Utterance) -> bool:
    """Whether a report that names a known person surely gives its words to one whom it brings in
    without a name there, "a member of the board"; or any to the family of somebody.
    """
    if other.speaker_id == "unnamed" and known.person and FAMILY_OF.match(other.speaker):
        return other.sureness >= SURE
    brought_in = other.speaker_id == "unnamed" and BROUGHT_IN.match(other.speaker)
    surely = known.person and other.sureness >= SURE
    return bool(brought_in and surely and known_by(known) & other.nearby)


def names_speaker(a: Utterance, b: Utterance) -> bool:
    """Whether the words of the one name the speaker of the other."""
    return any(known_by(one) & {t.key for t in other.tokens} for one, other in ((a, b), (b, a)))


@lru_cache(maxsize=20_000)
def _plain(name: str) -> str:
    """A name in lower case without accents."""
    letters = normalize("NFKD", name.lower())
    return "".join(c for c in letters if not combining(c))


def _two(a: Utterance, b: Utterance) -> Agreement:
    """Two named persons are two speakers only where both reports surely give it to them."""
    return Agreement.TWO if min(a.sureness, b.sureness) >= SURE else Agreement.OPEN


def known_by(u: Utterance) -> frozenset[str]:
    """The words by which a named speaker is known: the surname; for a body, all but small ones."""
    if not u.speaker_id or u.speaker_id == "unnamed":
        return frozenset()
    return _known_by(u.speaker, u.person)


@lru_cache(maxsize=20_000)
def _known_by(speaker: str, person: bool) -> frozenset[str]:
    words = _name_words(speaker)
    if person:
        return frozenset(words[-1:])
    return frozenset(w for w in words if w not in word_list("function_words") and len(w) > 2)


def _name_words(name: str) -> list[str]:
    """The words of a name in lower case without "Jr." and the like."""
    words = [w.strip(".,’'").lower() for w in name.split()]
    return [w for w in words if w and w not in GENERATIONS]


@lru_cache(maxsize=50_000)
def _one_surname(a: str, b: str) -> bool:
    """Whether two names end alike and their first names may be one, slips of the pen aside."""
    first, second = _name_words(_plain(a)), _name_words(_plain(b))
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    short, long = sorted((first[0], second[0]), key=lambda name: (len(name), name))
    return SequenceMatcher(None, short, long).ratio() >= ONE_FIRST_NAME
