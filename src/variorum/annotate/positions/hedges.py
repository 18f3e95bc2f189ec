"""Whether a clause is meant: hedged, guessed, told by somebody, or part of a plan."""

from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    PREPOSITIONS,
    Range,
)
from variorum.lang import word_list

GUESSED = frozenset(["likely", "probably", "surely", "inevitably", "undoubtedly", "perhaps",
    "maybe", "hopefully", "presumably", "eventually"])  # fmt: skip
GUESSES = frozenset(["think", "thinks", "thought", "believe", "believes", "believed", "predict",
    "predicts", "predicted", "expect", "expects", "expected", "fear", "fears", "feared", "doubt",
    "doubts", "worry", "worried", "worries", "suggest", "guess", "suspect", "suspects", "hope",
    "hopes", "hoped", "bet", "estimate", "estimates", "estimated", "concerns", "concern", "sure",
    "confident", "afraid", "concerned", "prove", "wonder", "warned", "warns", "warning",
    "forecast", "assume", "speculation", "deny", "denies", "denied", "denying", "imagine",
    "convinced", "doubtful"])  # fmt: skip
REPORTING = frozenset(["vow", "vows", "promise", "promises", "pledge", "pledges", "threat",
    "commitment", "announcement", "assurance", "assured", "assures", "swore", "decided",
    "signaled", "signalled", "hinted", "saying", "announcing", "promising", "vowing", "pledging",
    "threatening", "adding", "clear", "clarified", "insisting", "telling", "spokesman",
    "spokeswoman"])  # fmt: skip
DOUBTED = frozenset(["if", "whether", "unless"])
HEDGED = frozenset(["if", "whether", "when", "how", "what", "where", "why", "until", "unless",
    "whatever", "once", "than", "whom",
    "before"])  # fmt: skip


def is_hedged(
    s: Sentence, subject: Range, *, words: frozenset[str] = HEDGED, guesses: bool = True
) -> bool:
    """Whether the clause of a subject hangs on one of the words, or on a guess."""
    k = subject[0] - 1
    while k >= 0 and (s.lower(k) in QUOTES | {"that", "'s"} or is_adverb(s.lower(k))):
        k -= 1
    if s.lower(k - 1) in {"which", "what", "how"} and s.lower(k).isalpha():
        return True  # "which party she will join"
    if s.lower(k) in words or (guesses and s.lower(k) in GUESSES) or s.lower(k) == "extent":
        return True
    if s.lower(k).endswith("ing") and s.lower(k - 1) == "by":
        return True  # "could help her by indicating it backs the plan"
    while k >= 0 and s.lower(k) not in {",", ";", "that", "“", "—"}:
        if s.lower(k) == "if":
            return True
        k -= 1
    return False


def is_object_clause(s: Sentence, subject: Range) -> bool:
    """Whether a clause modifies the noun before it: "choices every member must make"."""
    before = subject[0] - 1
    word = s.lower(before)
    opens = s.lower(subject[0]) in {"every", "each", "they", "he", "she", "we", "it", "you"}
    noun = word.endswith("s") and word.isalpha() and not is_finite(s, before)
    speaks = word in word_list("speech_verbs") or word in {"says", "as", "this", "is", "was"}
    closed = speaks or word in PREPOSITIONS | COMPLEMENTIZERS | AUXILIARIES | DETERMINERS
    return opens and noun and not closed and not is_adverb(word)


def stands_under_plan(s: Sentence, subject: Range) -> bool:
    """Whether a sentence tells what a plan holds: "Under the plan, the city would pay"."""
    opening = [s.lower(k) for k in range(min(subject[0], 12)) if s.lower(k) not in QUOTES]
    if not opening or "," not in opening:
        return False
    plan = opening[0] == "under" and bool(set(opening) & word_list("measure_nouns"))
    doing = opening[0] == "by" or opening[:2] == ["but", "by"]
    return plan or (doing and any(w.endswith("ing") for w in opening[:4]))


def is_told(s: Sentence, subject: Range, kind: str) -> bool:
    """Whether "would" stands for a "will" that was spoken, or tells what a measure holds."""
    if kind == "measure":
        return True
    k = subject[0] - 1
    if s.lower(k) == "that" and s.lower(k - 1) in word_list("measure_nouns"):
        return True
    for back in range(k, max(-1, k - 9), -1):
        word = s.lower(back)
        if word in GUESSES or word == ";":
            return False
        if word in word_list("speech_verbs") or word in REPORTING:
            return True
        if word in COMPLEMENTIZERS - {"that", "if"}:
            return False
    return False
