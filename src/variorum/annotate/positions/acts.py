"""Verbs behind "to" and "will": which of them are acts, and which only words."""

from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.lexicon import Modality, carriers, is_plain_verb
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS

WORDS_ONLY = frozenset(["say", "thank", "know", "point", "note", "admit", "remind", "tell",
    "mention", "add", "understand", "congratulate", "emphasize", "stress", "remember", "invite",
    "outline", "apologize", "apologise", "think", "believe", "hear", "feel", "be",
    "like"])  # fmt: skip


def may_be_verb(s: Sentence, k: int) -> bool:
    """Whether a word behind "to" or "will" is a verb rather than a place or a thing."""
    word = s.lower(k)
    if not word.isalpha() or s.is_capital(k) or word in DETERMINERS | PREPOSITIONS | PRONOUNS:
        return False
    if is_adverb(word) or word in AUXILIARIES - {"be", "do", "have"}:
        return False
    return is_plain_verb(word) or not word.endswith(("s", "ion", "ing", "ment", "ity", "ed"))


def carried_on(s: Sentence, modality: Modality, verb: int) -> tuple[Modality, int]:
    """What somebody will do where that is itself a position: "will call for a ban"."""
    found = carriers().get(s.lower(verb))
    if modality != "will" or found is None or found[1] != "plain":
        return modality, verb
    carrier = found[0]
    if "for" in carrier.frames and s.lower(verb + 1) == "for":
        return carrier.modality, verb + 2
    once_more = first_verb(s, verb + 1)
    while s.lower(once_more) in {"once", "again", "also"}:
        once_more += 1
    if "for" in carrier.frames and s.lower(once_more) == "for":
        return carrier.modality, once_more + 1
    if carrier.modality in {"considers", "opposes"}:
        return carrier.modality, verb + 1
    return modality, verb
