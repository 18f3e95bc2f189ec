"""Positions told by a modal verb: "we will leave", "the state must pay", "he's going to sue"."""

from collections.abc import Iterator

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.acts import WORDS_ONLY, carried_on, may_be_verb
from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.hedges import (
    GUESSED,
    GUESSES,
    is_hedged,
    is_object_clause,
    is_told,
    stands_under_plan,
)
from variorum.annotate.positions.lexicon import DENIED, Modality, is_plain_verb, is_willed
from variorum.annotate.positions.obligations import MUST, needs_to, read_must
from variorum.annotate.positions.subjects import find_subject
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import BE, PRONOUNS
from variorum.lang import word_list, word_pairs

HAD = frozenset(["'d", "’d"])
WILL = frozenset(["will", "would", "shall"])
TURNS = frozenset(
    {
        ("end", "up"),
        ("wind", "up"),
        ("turn", "out"),
        ("go", "down"),
        ("run", "out"),
        ("pull", "through"),
        ("get", "through"),
        ("come", "through"),
    }
)
BOUND: dict[str, Modality] = {
    "allowed": "may",
    "permitted": "may",
    "required": "must",
    "forced": "must",
    "banned": "must not",
    "barred": "must not",
    "forbidden": "must not",
}
CLOSING = frozenset('”"')
HOLDS = frozenset(["include", "contain", "cover", "involve"])


def modal_positions(s: Sentence) -> Iterator[Draft]:
    """The positions that modal verbs tell in a sentence."""
    for i in range(len(s.tokens)):
        word = s.lower(i)
        if word in WILL:
            found = _will(s, i)
        elif word in MUST or needs_to(s, i):
            found = read_must(s, i)
        elif word == "going" and s.lower(i + 1) == "to":
            found = _going_to(s, i)
        elif word in {"might", "may"} and not s.is_capital(i):
            found = _might(s, i)
        else:
            continue
        if found:
            yield found


def _will(s: Sentence, i: int) -> Draft | None:
    denied = s.lower(i + 1) in {"not", "never"}
    verb = first_verb(s, i + 1)
    if (s.lower(i + 1), s.lower(i + 2)) == ("no", "longer"):
        denied, verb = True, first_verb(s, i + 3)
    if any(s.lower(k) in GUESSED for k in range(i - 1, verb + 1)) or s.lower(i - 1) in GUESSES:
        return None
    if s.tokens[i].text.lower() in HAD and _is_participle(s.lower(verb)):
        return None  # "he'd thought longer": had
    if s.lower(i - 1) in word_list("speech_verbs") or (s.lower(verb), s.lower(verb + 1)) in TURNS:
        return None  # "rules which they say will cripple it"
    if _goes_on(s, verb) or _ends_marked_words(s, i):
        return None
    if (s.lower(i - 1), s.lower(verb), s.lower(verb + 1)) == ("there", "be", "no"):
        return draft(s, "will not", i, verb, whole_clause=i - 1, score=0.8)
    act = verb
    bound = BOUND.get(s.lower(first_verb(s, verb + 1))) if s.lower(verb) == "be" else None
    if bound and s.lower(first_verb(s, verb + 1) + 1) in {"to", "from"}:
        return _will_be_bound(s, i, first_verb(s, verb + 1), bound, denied=denied)
    if i == 0 and i in s.quoted and is_plain_verb(s.lower(verb)) and is_willed(s.lower(verb)):
        return draft(s, "will not" if denied else "will", i, verb, score=0.6)
    if s.lower(verb) == "be" and s.lower(first_verb(s, verb + 1)).endswith("ing"):
        act = first_verb(s, verb + 1)
        if s.lower(act) in {
            "going",
            "being",
            "doing",
            "having",
            "getting",
            "facing",
            "looking",
            "trying",
            "hoping",
            "watching",
        }:
            return None
    elif s.lower(verb) == "remain" and s.lower(verb + 1) == "in":
        return _remains(s, i, verb)
    elif not is_willed(s.lower(verb)) or not (is_plain_verb(s.lower(verb)) or may_be_verb(s, verb)):
        return None
    subject = find_subject(s, i)
    if subject is None or is_hedged(s, subject) or is_object_clause(s, subject):
        return None
    if s.lower(subject[0]) in GUESSED:
        return None  # "Perhaps the council will"
    kind = kind_of(s, subject)
    if kind == "it" and s.after_measure and subject[0] < 3:
        kind = "measure"  # "It would also cap …" behind "The bill would ban …"
    if kind in {"you", "none"}:
        return None
    spoken = is_told(s, subject, kind)
    if kind == "it" and not (spoken or s.lower(i) == "would"):
        return None
    if s.lower(i) == "would" and not (spoken or stands_under_plan(s, subject)):
        return None
    if s.lower(act) in WORDS_ONLY or (s.lower(i) == "would" and s.lower(act) == "like"):
        return None
    modality: Modality = "will not" if denied else "will"
    if (modality, s.lower(verb), s.lower(verb + 1)) == ("will not", "rule", "out"):
        modality, verb = "considers", verb + 2
    modality, verb = carried_on(s, modality, verb)
    if kind == "actor" and s.lower(verb) in HOLDS:
        return None
    related = s.lower(i - 1) in {"that", "which"}
    finite = kind != "measure" or not related
    score = 0.6 if related else 0.9 if kind == "actor" else 0.8
    return draft(s, modality, i, verb, who=subject, finite=finite, score=score)


def _ends_marked_words(s: Sentence, i: int) -> bool:
    """Whether "will" ends words in marks, and so is a noun: their “firm will”."""
    marked = i in s.quoted and s.lower(i + 1) in CLOSING and s.lower(i - 1).isalpha()
    return marked and s.lower(i - 1) not in word_list("subject_pronouns")


def _goes_on(s: Sentence, verb: int) -> bool:
    """Whether what goes on is no act: "will continue receiving rain", "continue to grow"."""
    act = first_verb(s, verb + 1 + (s.lower(verb + 1) == "to"))
    word = s.lower(act)
    stem = word.removesuffix("ing") if word.endswith("ing") else word
    return s.lower(verb) in {"continue", "keep"} and not (is_willed(stem) and is_willed(stem + "e"))


def _is_participle(word: str) -> bool:
    """Whether a word is the past form of a verb and not its plain one: "seen", not "come"."""
    past = word in word_list("past_verbs") or word in word_pairs("irregular_verbs")
    return (past or word.endswith("ed")) and not is_plain_verb(word)


def _remains(s: Sentence, i: int, verb: int) -> Draft | None:
    """A measure that shall stay: "the curfew will remain in force"."""
    subject = find_subject(s, i)
    stays = s.lower(verb + 2) in {"place", "effect", "force"}
    if subject is None or not stays or is_hedged(s, subject) or kind_of(s, subject) != "measure":
        return None
    return draft(s, "will", i, verb, whole_clause=subject[0], score=0.7)


def _will_be_bound(
    s: Sentence, i: int, participle: int, bound: Modality, *, denied: bool
) -> Draft | None:
    """What shall be allowed: "they will not be allowed to land"."""
    subject = find_subject(s, i)
    modality = DENIED.get(bound) if denied else bound
    if subject is None or modality is None or is_hedged(s, subject):
        return None
    if kind_of(s, subject) in {"you", "none"} or (denied and bound == "must"):
        return None
    return draft(s, modality, i, first_verb(s, participle + 2), who=subject, score=0.7)


def _going_to(s: Sentence, i: int) -> Draft | None:
    if not any(s.lower(k) in BE for k in range(max(0, i - 3), i)):
        return None
    verb = first_verb(s, i + 2)
    denied = any(s.lower(k) == "not" for k in range(max(0, i - 3), i))
    subject = find_subject(s, i)
    if subject is None or is_hedged(s, subject) or kind_of(s, subject) != "actor":
        return None
    word = s.lower(verb)
    if not is_plain_verb(word) or word in WORDS_ONLY or not is_willed(word):
        return None
    return draft(s, "will not" if denied else "will", i, verb, who=subject, score=0.8)


def _might(s: Sentence, i: int) -> Draft | None:
    """What somebody is told to hint at: "hinted that she might run"."""
    subject = find_subject(s, i)
    verb = first_verb(s, i + 1)
    if subject is None or not is_plain_verb(s.lower(verb)) or not is_willed(s.lower(verb)):
        return None
    before = [s.lower(k) for k in range(max(0, subject[0] - 5), subject[0])]
    hint = {"hinted", "hinting", "hints", "suggested", "suggesting", "signaled", "signalled",
            "said", "says", "threatened", "indicated"}  # fmt: skip
    same = s.lower(subject[0]) in PRONOUNS and subject[1] - subject[0] == 1
    if not hint & set(before) or not same or s.lower(subject[0]) in {"it", "there", "this", "you"}:
        return None
    denied = s.lower(i + 1) == "not"
    return None if denied else draft(s, "considers", i, verb, who=subject, score=0.8)
