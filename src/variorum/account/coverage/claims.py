"""What a sentence says of its subject: its main claim, and whether others have any of it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from variorum.annotate.main_clauses import main_clause
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import (
    is_known,
    known_words,
    share,
    telling_words,
    word_forms,
)
from variorum.lang import word_list, word_pairs

QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")
SHORTEST = 20
"""Characters of the shortest claim: who only "rose" is told of with when or why."""
SHORT = 2
"""A word of so few characters is half of a number or of an abbreviation."""
LITTLE, SOME = 0.2, 0.4
"""So much of the words of one's own main clause, of the other's, is hardly told."""


def tells_of_claim(passage: str, text: str) -> bool:
    """Whether a passage has any of what a sentence says of its subject, beside names and
    numbers: "The five clerks had worked for Ray" is not told by "Ray paid five clerks". True of a
    sentence of which no claim is found.
    """
    words = _claim_words(text)
    known = known_words([passage])
    return not words or any(is_known(word, known) for word in words)


def has_word_of_claim(passage: str, text: str) -> bool:
    """The same, where a word that only may mean the same does not count: "the market was relieved"
    is not "it would save a lot".
    """
    words = _claim_words(text)
    forms = {form for word in words_in(passage) for form in word_forms(word)} if words else set()
    return not words or any(not forms.isdisjoint(word_forms(word)) for word in words)


def claim_share(passages: Iterable[str], text: str) -> float:
    """How much of what a sentence says of its subject passages have; all where nothing is found."""
    return share(_claim_words(text), known_words(passages))


@lru_cache(maxsize=20_000)
def _claim_words(text: str) -> tuple[str, ...]:
    """The plain words of the main claim, and of what is quoted anywhere, but those that only
    say that something was said.
    """
    said = word_list("plain_cues", "speech_verbs", "auxiliary_verbs", "number_words")
    words = telling_words(
        " ".join([main_clause(text, shortest=SHORTEST).predicate, *QUOTED.findall(text)])
    )
    plain = (w for w in words if w.islower() and len(w) > SHORT and w not in said)
    return tuple(word for word in plain if not _is_light(word))


def shares_no_clause(text: str, passages: Sequence[str]) -> bool:
    """Whether passages tell next to nothing of a sentence's main clause, and it little of theirs:
    "The storm cut the power | when it reached Avon", "The firm had two clerks | when the storm
    reached Avon".
    """
    words = _plain(text)
    if not words or share(words, known_words(passages)) > LITTLE:
        return False
    known = known_words([text])
    return all(share(_plain(passage), known) < SOME for passage in passages)


def _plain(text: str) -> list[str]:
    """The telling words of a sentence's main clause that are no names."""
    return [word for word in telling_words(" ".join(main_clause(text))) if word.islower()]


def _is_light(word: str) -> bool:
    """Whether a word is a form of a verb that tells little by itself: "came" to light."""
    bare = word_pairs("irregular_verbs").get(word, word.removesuffix("s"))
    return bare in word_list("light_verbs")
