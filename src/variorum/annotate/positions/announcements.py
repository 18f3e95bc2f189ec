"""Positions told as an announcement in the present: "said she is resigning"."""

from collections.abc import Iterator

from variorum.annotate.positions.acts import WORDS_ONLY
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.lexicon import is_willed, plain_of
from variorum.annotate.positions.tokens import Sentence

UNDER_WAY = frozenset(["try", "work", "run", "do", "go", "look", "consider", "plan", "hold",
    "speak", "wait", "use", "follow", "watch", "investigate", "review", "seek", "fight", "take",
    "make", "pay", "talk", "monitor", "cooperate"])  # fmt: skip
"""Acts that are told as going on rather than announced."""


def announced_positions(s: Sentence) -> Iterator[Draft]:
    """An act announced in the present: "said she is resigning"."""
    for i in range(2, len(s.tokens)):
        word = s.lower(i)
        stem = plain_of(word)
        if stem is None or s.lower(i - 1) not in {"is", "are", "am", "was", "were"}:
            continue
        if not is_willed(stem) or stem in WORDS_ONLY | UNDER_WAY or s.lower(i + 1) in {"", "."}:
            continue
        pronoun = s.lower(i - 2) in {"he", "she", "they", "it"}
        before = s.lower(i - 4) if s.lower(i - 3) == "that" else s.lower(i - 3)
        before = s.lower(i - 4) if i - 3 in s.timed else before
        if pronoun and before in {"said", "announced", "announces", "confirmed", "declared"}:
            found = draft(s, "will", i, i, who=(i - 2, i - 1), score=0.6)
            if found:
                yield found
