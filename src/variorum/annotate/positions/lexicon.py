"""The words that carry positions, read from the language's data, with their forms."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from variorum.lang import word_list, word_pairs

Modality = Literal[
    "will",
    "will not",
    "considers",
    "wants",
    "opposes",
    "must",
    "must not",
    "may",
    "forbids",
    "allows",
]
MODALITIES: tuple[str, ...] = get_args(Modality)
"""The closed list of modalities."""
Form = Literal["plain", "s", "past", "ing"]
DENIED: dict[str, Modality] = {
    "will": "will not",
    "wants": "opposes",
    "considers": "will not",
    "may": "must not",
    "must": "must not",
}
"""What a modality becomes under "not"; those that are missing say nothing then."""

IRREGULAR_ING = {"eye": "eyeing"}
DOUBLES = re.compile(
    r"[^aeiou]*[aeiou][bdgmnprt]|annul|cancel|commit|compel|defer|forbid|permit", re.IGNORECASE
)
"""Verbs whose last letter is written twice before an ending: "plan" and "planned"."""
ALSO_ONCE = "el"
"""One that ends so may have it once: "cancelled" and "canceled"."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A verb that carries a position: its plain form, modality and frames."""

    plain: str
    modality: Modality
    frames: frozenset[str]


@cache
def carriers() -> dict[str, tuple[Carrier, Form]]:
    """Every form of every verb that carries a position."""
    found: dict[str, tuple[Carrier, Form]] = {}
    for plain, value in sorted(word_pairs("position_verbs").items()):
        modality, frames = value.split(":")
        carrier = Carrier(plain, as_modality(modality), frozenset(frames.split()))
        for form, kind in verb_forms(plain):
            found[form] = (carrier, kind)
    return found


@cache
def carrying_nouns() -> dict[str, Modality]:
    """Nouns that carry a position, with its modality."""
    return {noun: as_modality(m) for noun, m in word_pairs("position_nouns").items()}


@cache
def carrying_adjectives() -> dict[str, Modality]:
    """Adjectives and participles that carry a position behind a form of "be"."""
    return {word: as_modality(m) for word, m in word_pairs("position_adjectives").items()}


def as_modality(word: str) -> Modality:
    """The word as one of the closed list. Raises ``ValueError`` for any other."""
    for modality in get_args(Modality):
        if modality == word.strip():
            found: Modality = modality
            return found
    message = f"no modality: {word!r}"
    raise ValueError(message)


def verb_forms(plain: str) -> list[tuple[str, Form]]:
    """The forms of a verb: "vow", "vows", "vowed", "vowing"."""
    stem = plain[:-1] if plain.endswith("e") else plain
    stems = [stem + stem[-1]] if DOUBLES.fullmatch(plain) else [stem]
    stems += [stem] * plain.endswith(ALSO_ONCE)
    ends_in_y = plain.endswith("y") and plain[-2] not in "aeiou"
    sibilant = plain.endswith(("s", "sh", "ch", "x", "z"))
    s = plain[:-1] + "ies" if ends_in_y else plain + ("es" if sibilant else "s")
    past = [p for p, verb in word_pairs("irregular_verbs").items() if verb == plain]
    past = past or ([plain[:-1] + "ied"] if ends_in_y else [each + "ed" for each in stems])
    ing = [IRREGULAR_ING[plain]] if plain in IRREGULAR_ING else [each + "ing" for each in stems]
    forms: list[tuple[str, Form]] = [(plain, "plain"), (s, "s")]
    return [*forms, *((word, "past") for word in past), *((word, "ing") for word in ing)]


def is_plain_verb(word: str) -> bool:
    """Whether a word in small letters is the plain form of a verb."""
    return word in word_list("plain_verbs")


def is_willed(word: str) -> bool:
    """Whether a plain verb tells of an act of one's own will."""
    return word not in word_list("unwilled_verbs")


def plain_of(word: str) -> str | None:
    """The plain form of an -ing form, where it is a known verb."""
    if not word.endswith("ing") or len(word) < 5:
        return None
    stem = word[:-3]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return next((v for v in (stem, stem + "e", doubled) if is_plain_verb(v)), None)
