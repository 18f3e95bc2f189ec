"""What is particular to a language, as data."""

import re
from functools import cache
from importlib.resources import files


@cache
def words_in_order(name: str, *, language: str = "en") -> tuple[str, ...]:
    """The entries of the data file ``lang/<language>/<name>.txt``.

    One entry a line; blank lines and lines that begin with "#" are passed over.
    Raises ``FileNotFoundError`` where there is no such file.
    """
    path = files("variorum.lang") / language / f"{name}.txt"
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def word_list(name: str, *, language: str = "en") -> frozenset[str]:
    """The same entries, to be looked up."""
    return frozenset(words_in_order(name, language=language))


@cache
def any_word(*names: str, language: str = "en") -> str:
    """A pattern that matches any entry of the data files, the longest that fits, as a group."""
    words = frozenset().union(*(word_list(name, language=language) for name in names))
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


@cache
def word_pairs(name: str, *, language: str = "en") -> dict[str, str]:
    """The data file ``lang/<language>/<name>.txt`` with entries "word = value".

    Raises ``FileNotFoundError`` where there is no such file.
    """
    pairs = (entry.split("=", 1) for entry in word_list(name, language=language))
    return {word.strip(): value.strip() for word, value in pairs}
