"""What the words of a sentence say of its clauses: which is a verb, which may open a clause."""

from variorum.annotate.clauses.tokens import (
    MARKS,
    MARKS_OF_QUOTATION,
    is_plain,
    is_verb,
)
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS
from variorum.lang import word_list

SUBJECTS = frozenset(["he", "she", "it", "they", "we", "i", "you", "there"])
CIRCUMSTANCE = word_list("subordinators") | frozenset(
    ["once", "as", "if", "unless", "whereas", "than"]
)
CONJUNCTIONS = frozenset(["and", "but", "or", "yet", "so"])
LEADING_ON = word_list("relatives") | CONJUNCTIONS | CIRCUMSTANCE | frozenset(["that"])
"""Behind a comma these go on with what stands before it."""
PARTICIPLES = frozenset(["sent", "made", "held", "taken", "written", "given", "won", "led", "set",
    "built", "due"])  # fmt: skip
WISHES = frozenset(["hope", "fear", "worry", "wonder", "doubt"])
WISHED = WISHES | frozenset(["hopes", "hoped", "hoping", "fears", "feared", "worries", "worried",
    "wonders", "wondered", "doubts", "doubted"])  # fmt: skip
BELIEVED = frozenset(["believed", "believes", "thought", "thinks", "confirmed", "noted", "knew",
    "knows", "showed", "shows", "found", "revealed", "hinted", "saying"])  # fmt: skip
RULING = frozenset(["ruled", "reported", "found", "decided", "indicated", "wrote"])
"""Verbs of who tells what stands before: "…, a court ruled on Monday"."""
BEFORE_TIMES = frozenset(["on", "in", "at", "late", "early", "earlier"])
NO_SUBJECTS = LEADING_ON | PREPOSITIONS | frozenset(["with", "not", "even", "just"])
FAR = 9
"""So many words a subject has before its verb."""


def tells_of() -> frozenset[str]:
    """Verbs behind which a clause tells what somebody says, thinks or hopes."""
    return word_list("speech_verbs") | BELIEVED | WISHED


def is_clause_verb(s: Sentence, k: int) -> bool:
    """Whether a token is the verb of a clause."""
    word = s.lower(k)
    if k in s.timed or s.is_capital(k) or word in CONJUNCTIONS | {"following", "regarding"}:
        return False
    before = s.lower(k - 1 - (s.lower(k - 1) in MARKS_OF_QUOTATION))
    if before == "to" and word not in AUXILIARIES:
        return False  # "told her to “shut up”"
    counted = s.lower(k - 1).isdigit() and k - 1 not in s.timed
    if (word == "set" and s.lower(k + 1) == "of") or counted:
        return False  # "a set of orders", "the 18 states", not "on May 4 passed"
    if word in WISHES:
        behind = s.lower(k + 1)
        wished = behind in DETERMINERS | SUBJECTS | {"that", "for"}
        return wished and before not in DETERMINERS | PREPOSITIONS
    return is_verb(s, k) or is_past(s, k)


def is_past(s: Sentence, k: int) -> bool:
    """Whether a form of the past is behind an adverb, "Ray abruptly dropped", or behind "that"."""
    form = s.lower(k).endswith("ed") and len(s.lower(k)) > 4 and not s.is_capital(k)
    if form and s.lower(k - 1) == "that":
        return True  # "the board that closed the mill"
    return form and is_adverb(s.lower(k - 1)) and s.lower(k - 2) not in DETERMINERS | BE


def is_third(s: Sentence, k: int) -> bool:
    """Whether a word may be the third person of a verb behind its subject: "the council votes"."""
    word, before = s.lower(k), s.lower(k - 1)
    if not word.endswith("s") or not before.isalpha() or before in DETERMINERS | PREPOSITIONS:
        return False
    plain = word_list("plain_verbs")
    return not {word[:-1], word[:-2], f"{word[:-3]}y"}.isdisjoint(plain)


def is_reduced(s: Sentence, k: int) -> bool:
    """Whether a form of the past may be a participle: nothing that it does follows."""
    form = s.lower(k).endswith("ed") or s.lower(k) in PARTICIPLES
    behind = s.lower(k + 1)
    return form and (
        k + 1 in s.timed or behind in PREPOSITIONS | {"to", "public"} or is_adverb(behind)
    )


def behind_time(s: Sentence, k: int) -> int:
    """The first token from one on that is of no time: "said on Monday | he"."""
    last = k
    while last in s.timed or s.lower(last) in BEFORE_TIMES:
        last += 1
    return last if last - 1 in s.timed else k


def has_verb(s: Sentence, k: int, inside: frozenset[int], *, over: bool = False) -> bool:
    """Whether a subject with its verb begins at a token, before the next mark or clause; a
    relative clause only may stand between them where ``over``.
    """
    ends = word_list("subordinators") | (frozenset() if over else word_list("relatives"))
    for j in range(k, len(s.tokens)):
        word = s.lower(j)
        if (word in MARKS and j not in inside) or (j > k and word in ends):
            return False
        if j in s.timed or s.is_capital(j):
            continue
        if j - 1 in s.timed and word in AUXILIARIES:
            return False  # "before the board on Monday | is"
        if is_verb(s, j) or (j > k and (is_third(s, j) or is_past(s, j))):
            return True
        several = s.lower(j - 1) in SUBJECTS or s.lower(j - 1).endswith("s")
        if k < j <= k + 3 and is_plain(s, j) and several:
            return True
    return False


def is_subject(s: Sentence, k: int, *, only: bool) -> bool:
    """Whether a subject with its verb begins at a token; the ``only`` verb of the sentence may
    look like a participle: "In Orsk, a crowd gathered on Monday".
    """
    word = s.lower(k)
    if word in SUBJECTS:
        return True
    if word in NO_SUBJECTS or is_adverb(word) or is_verb(s, k) or word.endswith("ing"):
        return False
    opens = s.is_capital(k) or word in DETERMINERS or word.endswith("s")
    for j in range(k + 1, min(k + FAR, len(s.tokens))):
        joined = s.lower(j) == "and" and s.is_capital(j - 1) and s.is_capital(j + 1)
        if s.lower(j) in MARKS | LEADING_ON and not joined:
            return False
        if is_clause_verb(s, j) and not s.lower(j).endswith("ing"):
            last = only and not any(is_verb(s, i) for i in range(j + 1, len(s.tokens)))
            sure = s.lower(j) in AUXILIARIES | tells_of() | RULING
            return sure or last or (opens and not is_reduced(s, j))
    return False
