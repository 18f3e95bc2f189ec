"""What somebody says of others who does not speak for them, and so only claims."""

import re
from collections.abc import Sequence

from variorum.lang import word_list, word_pairs
from variorum.model import Person, PositionTelling
from variorum.model.modalities import WILLED

STAFF = re.compile(
    r"\b(?:spokes\w+|press secretary|advis[eo]rs?|aides?|campaign (?:manager|chairman|chairwoman)|"
    r"chief of staff|counsel\w*|vice president|lawyers?|attorneys?|managers?|strategists?)\b",
    re.IGNORECASE,
)
"""Who speaks for another."""
HEADS = re.compile(
    r"\b(?:secretary|minister|ambassador|envoy|president|mayor|governor|commissioner|general|"
    r"czar|director|chief|chancellor|commander|admiral|treasurer|superintendent)\b",
    re.IGNORECASE,
)
"""Who speaks for what is governed."""
GOVERNED = frozenset(["administration", "agency", "army", "bureau", "city", "country", "county",
    "department", "force", "forces", "government", "military", "ministry", "nation", "navy",
    "office", "police", "state", "states", "town", "u.s", "us", "uk", "eu"])  # fmt: skip
WORD = re.compile(r"[^\W\d_]{3,}")


def is_claim(telling: PositionTelling, people: Sequence[Person]) -> bool:
    """Whether a person tells what others want or will do to whom no role ties them (an opponent, an
    analyst), or a leaflet does. Any other source that is no person is taken to know.
    """
    speaker = next((p for p in people if p.name == telling.said_by), None)
    if not telling.who or telling.modality not in WILLED:
        return False
    if speaker is None:
        source = telling.said_by.lower().split()[:3]
        return any(w.removesuffix("s") in word_list("anonymous_prints") for w in source)
    told = [r.title for r in speaker.roles] + [m.form for m in speaker.mentions if m.kind == "role"]
    roles = " ".join(told)
    theirs = _words(f"{speaker.name} {roles}")
    heads = HEADS.search(roles) is not None and _is_governed(telling.who)
    return theirs.isdisjoint(_words(telling.who)) and not (heads or STAFF.search(roles))


def _words(text: str) -> set[str]:
    return {w.lower() for w in WORD.findall(text)} - word_list("function_words")


def _is_governed(who: str) -> bool:
    words = [w.lower().strip(".,") for w in who.split()]
    nation = " ".join(words).removeprefix("the ") in word_pairs("nations").values()
    return nation or not GOVERNED.isdisjoint(words[-1:])
