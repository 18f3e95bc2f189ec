"""What is particular to a language, as data."""

import re
from collections.abc import Iterable, Sequence
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
def word_list(*names: str, language: str = "en") -> frozenset[str]:
    """The same entries, to be looked up; of several files those of all, joined once."""
    return frozenset(word for name in names for word in words_in_order(name, language=language))


@cache
def any_word(*names: str, language: str = "en") -> str:
    """A pattern that matches any entry of the data files, the longest that fits, as a group."""
    return any_of(word_list(*names, language=language))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of some words, the longest that fits, as a group. Those that begin
    with one letter stand together: where a text has another one, none of them is tried.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0].lower(), []).append(word)
    return f"(?:{'|'.join(map(_of_one_letter, groups.values()))})"


def _of_one_letter(words: Sequence[str]) -> str:
    """Words that begin with one letter, which is told once where all have it in one case."""
    first, *others = {word[0] for word in words}
    if others or len(words) == 1:
        return "|".join(map(re.escape, words))
    return f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in words)})"


@cache
def word_pairs(name: str, *, language: str = "en") -> dict[str, str]:
    """The data file ``lang/<language>/<name>.txt`` with entries "word = value".

    Raises ``FileNotFoundError`` where there is no such file.
    """
    pairs = (entry.split("=", 1) for entry in word_list(name, language=language))
    return {word.strip(): value.strip() for word, value in pairs}
