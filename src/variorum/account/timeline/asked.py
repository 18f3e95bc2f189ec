"""Whether a day is that by which somebody asks for something, and not one of what is expected."""

import re
from functools import cache

from variorum.annotate.positions.lexicon import verb_forms
from variorum.annotate.words import words_in
from variorum.lang import word_list

TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|due|scheduled|set|slated|expected|plans? to|planned)\b"
    r"|[’']ll\b|\b(?:is|are|was|were) to\b"
)
"""With these a sentence foretells something, whatever else is asked in it."""
ASKED_WHAT = frozenset({"about", "if", "whether", "what", "when", "who", "why", "how", "by"})


def is_asked_for(text: str) -> bool:
    """Whether a sentence only tells that something is asked for: "asked the council to vote by
    Labor Day", "suggested reopening the slip by 1 May"; not "asked whether it opens in May".
    """
    words = [word.lower() for word in words_in(text)]
    behind = [*words[1:], ""]
    asks = any(w in _asking() and b not in ASKED_WHAT for w, b in zip(words, behind, strict=True))
    return asks and TO_COME.search(text) is None


@cache
def _asking() -> frozenset[str]:
    return frozenset(form for verb in word_list("asking_verbs") for form, _ in verb_forms(verb))
