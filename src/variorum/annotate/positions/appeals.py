"""Positions told by an imperative in quoted speech: "Cancel the fair", "Don't sign it"."""

from collections.abc import Iterator

from variorum.annotate.positions.acts import WORDS_ONLY
from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import Modality, is_plain_verb, is_willed
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import DETERMINERS, PRONOUNS

PARTICLES = frozenset(["off", "up", "out", "down", "back", "away", "on", "in",
    "over"])  # fmt: skip
NO_APPEAL = WORDS_ONLY | frozenset(["look", "listen", "wait", "imagine", "consider", "let",
                                    "suppose", "take", "watch", "ask", "mark", "check", "welcome",
                                    "read", "go", "come", "use", "click", "sign",
                                    "not"])  # fmt: skip
LONGEST_CALL = 12
OPENERS = frozenset(["please", "so", "just", "and", "but"])


def appeal_positions(s: Sentence) -> Iterator[Draft]:
    """The imperative that opens a quoted sentence, or that stands behind a dash in one."""
    if not s.tokens or not s.quoted:
        return
    for i in _openings(s):
        denied = s.lower(i) == "do" and s.lower(i + 1) == "not"
        verb = first_verb(s, i + 2) if denied else i
        word = s.lower(verb)
        if not is_plain_verb(word) or not is_willed(word) or word in NO_APPEAL:
            continue
        if verb in s.name_types or not _takes_object(s, verb + 1):
            continue
        modality: Modality = "opposes" if denied else "wants"
        found = draft(s, modality, i, verb, to_whom=_called(s, i), score=0.7)
        if found is not None:
            yield found


def _openings(s: Sentence) -> Iterator[int]:
    """The tokens at which a quoted clause opens."""
    for i in range(len(s.tokens)):
        if i not in s.quoted or s.lower(i) in QUOTES | OPENERS:
            continue
        k = i - 1
        while k >= 0 and s.lower(k) in OPENERS | QUOTES | {"@"}:
            k -= 1
        called = s.lower(k) in {"—", "–", ":"} and k in s.quoted and k <= LONGEST_CALL
        opens = k < 0 or called
        if opens and (k >= 0 or i == 0 or all(s.lower(j) in QUOTES | OPENERS for j in range(i))):
            yield i


def _takes_object(s: Sentence, k: int) -> bool:
    word = s.lower(k)
    if word in DETERMINERS | PARTICLES | {"it", "him", "them", "us", "me", "to", "not"}:
        return True
    return s.is_capital(k) and word not in PRONOUNS


def _called(s: Sentence, i: int) -> tuple[int, int] | None:
    """Whom the appeal names before a dash: "Please, you voters — open your eyes"."""
    if s.lower(i - 1) not in {"—", "–"}:
        return None
    k = i - 2
    while k >= 0 and s.lower(k) not in QUOTES | {",", "."}:
        k -= 1
    return (k + 1, i - 1) if k + 1 < i - 1 else None
