"""The words that carry positions, read from the language's data, with their forms."""

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

IRREGULAR: dict[str, tuple[str, ...]] = {
    "forbid": ("forbade", "forbidden"),
    "seek": ("sought",),
    "swear": ("swore", "sworn"),
    "tell": ("told",),
}
IRREGULAR_ING = {"eye": "eyeing"}
DOUBLED = frozenset(["plan", "ban", "bar", "commit", "beg", "permit", "forbid"])


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
    if plain in DOUBLED:
        stem = plain + plain[-1]
    ends_in_y = plain.endswith("y") and plain[-2] not in "aeiou"
    sibilant = plain.endswith(("s", "sh", "ch", "x", "z"))
    s = plain[:-1] + "ies" if ends_in_y else plain + ("es" if sibilant else "s")
    past = plain[:-1] + "ied" if ends_in_y else stem + "ed"
    forms: list[tuple[str, Form]] = [(plain, "plain"), (s, "s")]
    forms += [(word, "past") for word in IRREGULAR.get(plain, (past,))]
    return [*forms, (IRREGULAR_ING.get(plain, stem + "ing"), "ing")]


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
