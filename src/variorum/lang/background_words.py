"""In how many of the background articles a word stands."""

import gzip
from functools import cache, lru_cache
from importlib.resources import files

UNSEEN = 2.0
"""Documents that a word missing from the table is taken to stand in: the table starts at 5."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The word in lower case, without possessive or plural ending.

    The plural rule is the S stemmer (Harman, "How effective is suffixing?", 1991); names
    and verbs are otherwise left whole, so that two of them are seldom taken for one.
    """
    lower = word.lower().replace("’", "'")
    if lower.endswith("'s"):
        lower = lower[:-2]
    elif lower.endswith("s'"):
        lower = lower[:-1]
    if len(lower) > 4 and lower.endswith("ies") and lower[-4] not in "ae":
        return lower[:-3] + "y"
    if len(lower) > 3 and lower.endswith("s") and lower[-2] not in "sui'":
        return lower[:-1]
    return lower


@cache
def _table() -> tuple[int, dict[str, int]]:
    """The number of background documents, and how many of them hold each stem."""
    path = files("variorum.lang") / "en" / "background_words.txt.gz"
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    frequencies: dict[str, int] = {}
    for line in lines[1:]:
        count, *words = line.split(" ")
        frequencies.update(dict.fromkeys(words, int(count)))
    return int(lines[0]), frequencies


def documents_with(word: str) -> int:
    """The background documents that hold the word; 0 where fewer than five do."""
    return _table()[1].get(stem(word), 0)


def document_share(word: str) -> float:
    """The share of background documents that hold the word, more than 0 and at most 1."""
    documents, frequencies = _table()
    return frequencies.get(stem(word), UNSEEN) / documents
