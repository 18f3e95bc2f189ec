"""A name as it is compared: case, accents, hyphens and titles aside."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from variorum.annotate.speakers.name_forms import SUFFIX, without_titles
from variorum.lang import word_pairs

MARKS = re.compile(r"[.,'’\[\]()]")
REGNAL = re.compile(r"[IVX]+")
ARTICLE = re.compile(r"^(?:al|el)-(?=\w)")
"""Left out as often as not: "al-Orr" is Orr."""
SPACE_OR_HYPHEN = re.compile(r"[\s‐‑-]+")


class Form(NamedTuple):
    """A name in words of lower case without accents, and what stands behind it ("jr")."""

    words: tuple[str, ...]
    suffix: str

    @property
    def solid(self) -> str:
        """The whole name without spaces and hyphens: "Jong-un" and "Jong Un" are one."""
        return "".join(self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """The words with hyphened ones taken apart."""
        return tuple(p for word in self.words for p in word.split("-") if p)


@lru_cache(maxsize=50_000)
def read_form(name: str) -> Form:
    """A name taken apart; titles in front are left out.

    The number of a king or queen is a word of the name: without it "Elizabeth II" would be
    the bare first name of every Elizabeth.
    """
    behind = SUFFIX.search(name)
    if behind and _is_regnal(name, behind):
        behind = None
    bare = without_titles(name[: behind.start()] if behind else name) or name
    bare = re.sub(r"['’]s?$", "", bare)
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    spelt = MARKS.sub(" ", plain).lower().split()
    words = tuple(ARTICLE.sub("", w) for w in spelt if w.strip("-"))
    return Form(words, behind.group().strip(" ,.").lower() if behind else "")


def _is_regnal(name: str, behind: re.Match[str]) -> bool:
    number = behind.group().strip(" ,.")
    before = without_titles(name[: behind.start()]) or name[: behind.start()]
    return bool(REGNAL.fullmatch(number)) and len(before.split()) == 1


def agree(a: Form, b: Form) -> bool:
    """Whether two names of two words or more can be one person's.

    They agree in the last word and in the first (an initial, a short form and the full one
    are the same), and nothing between or behind speaks against it; or one of them is the
    beginning or the end of the other. One suffix more or less is left open here.
    """
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return False
    if a.solid == b.solid:
        return True
    short, long = sorted((a.parts, b.parts), key=len)
    inside = len(short) > 1 and len(short) < len(long)
    if inside and short in (long[: len(short)], long[-len(short) :]):
        return True
    if a.words[-1] != b.words[-1] or not _same_first(a.words[0], b.words[0]):
        return False
    return _middles_agree(a.words[1:-1], b.words[1:-1])


def _same_first(a: str, b: str) -> bool:
    if a == b:
        return True
    if 1 in (len(a), len(b)):
        return a[0] == b[0]
    if a.replace("y", "i") == b.replace("y", "i"):
        return True  # "Dmitri", "Dmitry"
    full = word_pairs("nicknames")
    return full.get(a, a) == full.get(b, b)


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether middle names and initials say nothing of two people: one has none, or they
    begin with the same letters.
    """
    return not a or not b or [w[0] for w in a] == [w[0] for w in b]


def one_letter_apart(a: str, b: str) -> bool:
    """Whether one letter put in, left out, put for another, or two exchanged make b of a."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        unlike = [i for i in range(len(a)) if a[i] != b[i]]
        if len(unlike) == 1:
            return True
        exchanged = len(unlike) == 2 and unlike[1] == unlike[0] + 1
        return exchanged and a[unlike[0]] == b[unlike[1]] and a[unlike[1]] == b[unlike[0]]
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
