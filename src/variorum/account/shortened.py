"""The beginning of a long passage."""

SHOWN = 120
"""So many characters of a passage stand in a line that only tells which it is."""


def shortened(words: str) -> str:
    """The words on one line, an ellipsis where they go on."""
    words = " ".join(words.split())
    if len(words) <= SHOWN:
        return words
    return words[:SHOWN].rsplit(None, 1)[0] + " …"
