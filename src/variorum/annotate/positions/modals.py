"""Positions told by a modal verb: "we will leave", "the state must pay", "he's going to sue"."""

from collections.abc import Iterator

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import (
    DENIED,
    Modality,
    carriers,
    is_plain_verb,
    is_willed,
)
from variorum.annotate.positions.subjects import (
    AUXILIARIES,
    BE,
    COMPLEMENTIZERS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
    find_subject,
    is_finite,
)
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.lang import word_list

WILL = frozenset(["will", "would", "shall"])
MUST = frozenset(["must", "should", "ought"])
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
    "whatever", "once", "than", "whom"])  # fmt: skip
TURNS = frozenset({("end", "up"), ("wind", "up"), ("turn", "out"), ("go", "down")})
BOUND: dict[str, Modality] = {
    "allowed": "may",
    "permitted": "may",
    "required": "must",
    "forced": "must",
    "banned": "must not",
    "barred": "must not",
    "forbidden": "must not",
}
CONTENTS = frozenset(["include", "contain", "require", "protect", "provide", "apply",
    "go"])  # fmt: skip
HOLDS = frozenset(["include", "contain", "cover", "involve"])
SEEN = frozenset(["seen", "noted", "said", "remembered", "known", "viewed", "read", "able",
    "given", "taken", "clear", "surprised", "careful", "ashamed", "proud"])  # fmt: skip
WORDS_ONLY = frozenset(["say", "thank", "know", "point", "note", "admit", "remind", "tell",
    "mention", "add", "understand", "congratulate", "emphasize", "stress", "remember", "invite",
    "think", "believe", "hear", "feel", "be", "like"])  # fmt: skip


def modal_positions(s: Sentence) -> Iterator[Draft]:
    """The positions that modal verbs tell in a sentence."""
    for i in range(len(s.tokens)):
        word = s.lower(i)
        if word in WILL:
            found = _will(s, i)
        elif word in MUST or _needs_to(s, i):
            found = _must(s, i)
        elif word == "going" and s.lower(i + 1) == "to":
            found = _going_to(s, i)
        elif word in {"might", "may"}:
            found = _might(s, i)
        else:
            continue
        if found:
            yield found


def _needs_to(s: Sentence, i: int) -> bool:
    word = s.lower(i)
    if s.lower(i + 1) != "to":
        return False
    return word in {"need", "needs"} or (word in {"has", "have"} and s.lower(i - 1) != "would")


def may_be_verb(s: Sentence, k: int) -> bool:
    """Whether a word behind "to" or "will" is a verb rather than a place or a thing."""
    word = s.lower(k)
    if not word.isalpha() or s.is_capital(k) or word in DETERMINERS | PREPOSITIONS | PRONOUNS:
        return False
    if is_adverb(word) or word in AUXILIARIES - {"be", "do", "have"}:
        return False
    return is_plain_verb(word) or not word.endswith(("s", "ion", "ing", "ment", "ity", "ed"))


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
    while k >= 0 and s.lower(k) not in {",", ";", "that", "“", "—"}:
        if s.lower(k) == "if":
            return True
        k -= 1
    return False


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


def _will(s: Sentence, i: int) -> Draft | None:
    denied = s.lower(i + 1) in {"not", "never"}
    verb = first_verb(s, i + 1)
    if (s.lower(i + 1), s.lower(i + 2)) == ("no", "longer"):
        denied, verb = True, first_verb(s, i + 3)
    if any(s.lower(k) in GUESSED for k in range(i - 1, verb + 1)) or s.lower(i - 1) in GUESSES:
        return None
    if s.lower(i - 1) in word_list("speech_verbs") or (s.lower(verb), s.lower(verb + 1)) in TURNS:
        return None  # "rules which they say will cripple it"
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
        }:
            return None
    elif s.lower(verb) == "remain" and s.lower(verb + 1) == "in":
        return _remains(s, i, verb)
    elif not is_plain_verb(s.lower(verb)) or not is_willed(s.lower(verb)):
        unknown = not is_plain_verb(s.lower(verb)) and may_be_verb(s, verb)
        if not unknown:
            return None
    subject = find_subject(s, i)
    if subject is None or is_hedged(s, subject) or _is_object_clause(s, subject):
        return None
    kind = kind_of(s, subject)
    if kind == "it" and s.after_measure and subject[0] < 3:
        kind = "measure"  # "It would also cap …" behind "The bill would ban …"
    if kind in {"you", "none"} or (kind == "it" and s.lower(i) != "would"):
        return None
    if s.lower(i) == "would" and not (is_told(s, subject, kind) or _under_plan(s, subject)):
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


def _is_object_clause(s: Sentence, subject: Range) -> bool:
    """Whether a clause modifies the noun before it: "choices every member must make"."""
    before = subject[0] - 1
    word = s.lower(before)
    opens = s.lower(subject[0]) in {"every", "each", "they", "he", "she", "we", "it", "you"}
    noun = word.endswith("s") and word.isalpha() and not is_finite(s, before)
    speaks = word in word_list("speech_verbs") or word in {"says", "as", "this", "is", "was"}
    closed = speaks or word in PREPOSITIONS | COMPLEMENTIZERS | AUXILIARIES | DETERMINERS
    return opens and noun and not closed and not is_adverb(word)


def _remains(s: Sentence, i: int, verb: int) -> Draft | None:
    """A measure that shall stay: "the curfew will remain in force"."""
    subject = find_subject(s, i)
    stays = s.lower(verb + 2) in {"place", "effect", "force"}
    if subject is None or not stays or is_hedged(s, subject) or kind_of(s, subject) != "measure":
        return None
    return draft(s, "will", i, verb, whole_clause=subject[0], score=0.7)


def _under_plan(s: Sentence, subject: Range) -> bool:
    """Whether a sentence tells what a plan holds: "Under the plan, the city would pay"."""
    opening = [s.lower(k) for k in range(min(subject[0], 12)) if s.lower(k) not in QUOTES]
    if not opening or "," not in opening:
        return False
    plan = opening[0] == "under" and bool(set(opening) & word_list("measure_nouns"))
    doing = opening[0] == "by" or opening[:2] == ["but", "by"]
    return plan or (doing and any(w.endswith("ing") for w in opening[:4]))


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


def _must(s: Sentence, i: int) -> Draft | None:
    verb = first_verb(s, i + 1)
    if s.lower(verb) == "to":
        verb = first_verb(s, verb + 1)
    denied = any(s.lower(k) in {"not", "never"} for k in range(i - 1, verb))
    if s.lower(i) in {"need", "needs", "have", "has"} and denied:
        return None  # "need not", "does not have to": nobody is told anything
    first = i - 2 if s.lower(i - 1) == "and" and s.lower(i - 2) in MODALS else i
    subject = find_subject(s, first)
    if (
        subject is None
        or is_hedged(s, subject, guesses=False)
        or _is_object_clause(s, subject)
        or s.lower(verb) in {"have", "also"} | AUXILIARIES - {"be"}
    ):
        return None
    modality: Modality = "must not" if denied else "must"
    if s.lower(verb) == "be":
        return _must_be(s, i, verb, subject, modality)
    kind = kind_of(s, subject)
    strong = s.lower(i) in MUST or s.lower(subject[0]) in {"we", "they", "he", "she", "i"}
    if kind == "measure" and s.lower(verb) in CONTENTS and s.lower(i) in MUST:
        return draft(s, modality, i, verb, who=subject, score=0.8)
    if kind not in {"actor", "it"} or not is_plain_verb(s.lower(verb)):
        if not (denied and s.lower(i) in MUST and kind == "none" and is_plain_verb(s.lower(verb))):
            return None
        if s.lower(subject[0]) in {"that", "this", "there", "it"}:
            return None
        return draft(s, modality, i, verb, whole_clause=subject[0], score=0.6)
    if kind == "it" or s.lower(verb) in WORDS_ONLY:
        return None
    if not (is_willed(s.lower(verb)) or denied):
        return None
    return draft(s, modality, i, verb, who=subject, score=0.9 if strong else 0.7)


def _must_be(s: Sentence, i: int, verb: int, subject: Range, modality: Modality) -> Draft | None:
    """A demand in the passive or with "be": "the fair should be called off"."""
    follows = first_verb(s, verb + 1)
    word = s.lower(follows)
    if s.lower(subject[0]) == "there" and subject[1] - subject[0] == 1:
        if word == "no":
            modality = DENIED["must"]
        return draft(s, modality, i, verb, whole_clause=subject[0], score=0.8)
    if word in {"allowed", "forced"}:
        return draft(s, modality, i, verb, who=subject, score=0.7)
    participle = (word.endswith("ed") and len(word) > 4) or word in word_list("past_verbs")
    participle = participle or word in {"done", "given", "taken", "shown", "withdrawn", "drawn"}
    if word in SEEN - {"given", "taken"} or subject[1] - subject[0] == 0:
        return None
    if s.lower(subject[0]) in {"that", "this", "you", "what"} and subject[1] - subject[0] == 1:
        return None
    if s.lower(subject[0] - 1) in PREPOSITIONS or s.lower(i - 1) == "and":
        return None  # only the end of the subject was found, or another verb stands before
    if participle and word not in {"concerned", "interested", "worried", "pleased"}:
        return draft(s, modality, i, verb, whole_clause=subject[0], score=0.8)
    return None


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
