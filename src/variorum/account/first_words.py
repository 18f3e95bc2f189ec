"""Several passages in one line, each by its first words."""

from collections.abc import Iterable

from variorum.model import Evidence

WORDS = 9
"""So many tell a reader which passage is meant."""
LEFT_OUT = " …"


def first_words(passages: Iterable[Evidence]) -> str:
    """The first words of each, an ellipsis where a passage goes on: "46 crowns; The old …"."""
    return "; ".join(map(_first, passages))


def _first(passage: Evidence) -> str:
    words = passage.text.split()
    if len(words) <= WORDS + 1:
        return " ".join(words).rstrip(".,;:")
    return " ".join(words[:WORDS]).rstrip(".,;:") + LEFT_OUT
