"""What somebody must do: "must", "should", "needs to"."""

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.acts import WORDS_ONLY
from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.hedges import GUESSES, is_hedged, is_object_clause
from variorum.annotate.positions.lexicon import DENIED, Modality, is_plain_verb, is_willed
from variorum.annotate.positions.subjects import find_subject
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import AUXILIARIES, MODALS, PREPOSITIONS, Range
from variorum.lang import word_list

MUST = frozenset(["must", "should", "ought"])
THOUGHT = frozenset(["think", "believe", "feel"])
CONTENTS = frozenset(["include", "contain", "require", "protect", "provide", "apply",
    "go"])  # fmt: skip
STATES = frozenset(["concerned", "interested", "worried", "pleased", "determined", "prepared",
    "united", "committed"])  # fmt: skip
SEEN = frozenset(["seen", "noted", "said", "remembered", "known", "viewed", "read", "able",
    "given", "taken", "expected", "clear", "surprised", "careful", "ashamed", "proud"])  # fmt: skip


def needs_to(s: Sentence, i: int) -> bool:
    """Whether "needs to" or "has to" begins at a token, but not "would have to"."""
    word = s.lower(i)
    if s.lower(i + 1) != "to":
        return False
    return word in {"need", "needs"} or (word in {"has", "have"} and s.lower(i - 1) != "would")


def read_must(s: Sentence, i: int) -> Draft | None:
    """The demand or rule that a word of obligation tells, None where it tells none."""
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
        or is_object_clause(s, subject)
        or _is_for_something(s, subject)
        or s.lower(verb) in {"have", "also"} | AUXILIARIES - {"be"}
    ):
        return None
    if s.lower(subject[0]) == "no" and subject[1] - subject[0] > 1:
        subject, denied = (subject[0] + 1, subject[1]), not denied  # "no port should be sold"
    elif _is_denied_above(s, subject):
        denied = not denied
    modality: Modality = "must not" if denied else "must"
    if s.lower(verb) == "be":
        return _must_be(s, i, verb, subject, modality)
    kind = kind_of(s, subject)
    strong = s.lower(i) in MUST or s.lower(subject[0]) in word_list("subject_pronouns")
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


def _is_denied_above(s: Sentence, subject: Range) -> bool:
    """Whether the clause is what somebody does not think: "I don't think that they should"."""
    thought = subject[0] - 1 - (s.lower(subject[0] - 1) == "that")
    return s.lower(thought) in THOUGHT and s.lower(thought - 1) in {"not", "never"}


def _is_for_something(s: Sentence, subject: Range) -> bool:
    """Whether it is only what something else takes: "In order to sail, the boat has to float"."""
    words = [s.lower(k) for k in range(subject[0]) if s.lower(k).isalpha()]
    return words[:2] == ["in", "order"]


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
    before = s.lower(subject[0] - 1)
    if is_finite(s, subject[0] - 1) and before not in word_list("speech_verbs") | GUESSES:
        return None  # "the gains made after it expanded the fund should be kept": its object
    if participle and word not in STATES:
        return draft(s, modality, i, verb, whole_clause=subject[0], score=0.8)
    return None
