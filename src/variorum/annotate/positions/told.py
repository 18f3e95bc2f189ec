"""A verb that carries a position, as the frames get it."""

from typing import NamedTuple

from variorum.annotate.positions.lexicon import Carrier, Form, Modality
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import COMPLEMENTIZERS, Range

OBJECT_REACH = 22
NO_ACT = frozenset(["him", "her", "them", "me", "us", "himself", "herself", "themselves", "myself",
    "itself", "more", "better", "out", "back", "up", "it", "away", "not", "off", "down", "over",
    "ahead", "what"])  # fmt: skip
DEMANDING = frozenset(["demand", "oppose", "reject", "ban", "forbid", "prohibit",
    "propose"])  # fmt: skip
ALLOWING = frozenset(["allow", "permit", "require", "authorize", "compel", "force",
    "oblige"])  # fmt: skip
ON = frozenset(["on", "upon", "with", "to", "for"])
CLAUSE_STOPS = COMPLEMENTIZERS | frozenset([";", ":", "(", "—", "–", "?", "!"])


class Told(NamedTuple):
    """A verb that carries a position: its token, what it means here, and its subject."""

    s: Sentence
    i: int
    carrier: Carrier
    modality: Modality
    subject: Range
    finite: bool
    form: Form


def next_word(s: Sentence, k: int) -> int:
    """Past adverbs, quotation marks and a time ("vowed Friday to leave")."""
    while (is_adverb(s.lower(k)) and s.lower(k) != "not") or s.lower(k) in QUOTES or k in s.timed:
        k += 1
    if s.lower(k) in {"on", "in"} and k + 1 in s.timed:
        return next_word(s, k + 1)
    return k
