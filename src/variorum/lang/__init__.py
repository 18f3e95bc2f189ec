"""What is particular to a language, as data."""

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str, *, language: str = "en") -> frozenset[str]:
    """The entries of the data file ``lang/<language>/<name>.txt``.

    One entry a line; blank lines and lines that begin with "#" are passed over.
    Raises ``FileNotFoundError`` where there is no such file.
    """
    path = files("variorum.lang") / language / f"{name}.txt"
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def word_pairs(name: str, *, language: str = "en") -> dict[str, str]:
    """The data file ``lang/<language>/<name>.txt`` with entries "word = value".

    Raises ``FileNotFoundError`` where there is no such file.
    """
    pairs = (entry.split("=", 1) for entry in word_list(name, language=language))
    return {word.strip(): value.strip() for word, value in pairs}
