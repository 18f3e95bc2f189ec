"""The words of a wording, made comparable: spelling, contractions and numbers aside."""

import gzip
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from variorum.annotate.figures.tokens import value_table
from variorum.annotate.words import Word, find_words
from variorum.compare.wordings.number_phrases import join_numbers, number_of
from variorum.lang import word_list, word_pairs
from variorum.lang.background_words import document_share, stem
from variorum.model import Span

COMMON = 0.5
"""Words in more than this share of the background reports carry no content."""
BEGINNING, LONGEST_ENDING = 5, 3
"""Words that begin alike are forms of one word: so many letters, and all but so many of the
shorter one.
"""
SPELLINGS = (
    ("is", re.compile(r"(?<=\w{3})is(e|es|ed|ing|ation)$"), r"iz\1"),
    ("our", re.compile(r"(?<=\w{2})our(s|ed|ing|able|ite)?$"), r"or\1"),
    ("ll", re.compile(r"(?<=\w{2}[ea])ll(ed|ing|or)$"), r"l\1"),
    ("re", re.compile(r"(?<=cent|heat|.met|.lit|.fib|pect)re$"), r"er"),
)
"""What a word must hold to be spelt otherwise, the place, and how it is spelt then."""
POSSESSIVE = re.compile(r"['’]s?$")
SAME = dict(
    (
        *(("percent", "%"), ("okay", "ok"), ("defence", "defense"), ("towards", "toward")),
        *(("amongst", "among"), ("whilst", "while"), ("gen", "general"), ("sen", "senator")),
        *(("rep", "representative"), ("gov", "governor"), ("st", "saint"), ("jr", "junior")),
    )
)
"""Spellings and abbreviations that count as the same word."""


class Token(NamedTuple):
    """A word of a wording and its place. ``key`` is what is compared; ``root``, without the
    ending of a plural, is what tells whether two wordings are of one matter.
    """

    begin: int
    end: int
    text: str
    key: str
    root: str
    content: bool

    @property
    def span(self) -> Span:
        """The place in the report's text."""
        return Span(self.begin, self.end)

    @property
    def contracted(self) -> bool:
        """Whether the print holds several words in one: "don't"."""
        lower = self.text.lower().replace("’", "'")
        return "'" in lower and (lower in word_pairs("contractions") or lower.endswith("n't"))


def wording_tokens(text: str, spans: Sequence[Span]) -> list[Token]:
    """The words in the spans of a text; a contraction gives its words the same place."""
    return [
        tuple.__new__(Token, (*word, *parts))  # as of ``Word``: very many are made
        for begin, end in spans
        for word in join_numbers(text, _join_initials(text, find_words(text, begin, end)))
        for parts in _parts(word.text)
    ]


def _join_initials(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Single letters with stops between them made one word: F.B.I. is FBI."""
    if not [True for word in words if len(word[2]) == 1 and word[2].isupper()]:
        return words
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        initial = last and last.text.isupper() and len(word.text) == 1 and word.text.isupper()
        if last and initial and text[last.end : word.begin] == ".":
            joined[-1] = Word(last.begin, word.end, last.text + word.text)
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=100_000)
def _parts(word: str) -> tuple[tuple[str, str, bool], ...]:
    """Key, root and whether it carries content, of each word that a printed one stands for."""
    lower = word.lower().replace("’", "'")
    whole = word_pairs("contractions").get(lower)
    if whole is None and lower.endswith("n't"):
        whole = f"{lower[:-3]} not"
    parts = whole.split() if whole else [lower]
    return tuple((normalise(p), stem(normalise(p)), is_content(p)) for p in parts)


@lru_cache(maxsize=100_000)
def normalise(word: str) -> str:
    """The form that is compared: case, possessive, spelling and way of writing numbers aside."""
    several = word[-1].isalpha() and (word[0].isdigit() or not word.isalpha())
    if several and (number := number_of(word)) is not None:
        return number
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    if (value := _number_words().get(word)) is not None:
        return value
    key = SAME.get(word, POSSESSIVE.sub("", word))
    for part, pattern, other in SPELLINGS:
        if part in key:
            key = pattern.sub(other, key)
    return key


@cache
def _number_words() -> dict[str, str]:
    return value_table("number_words") | value_table("number_scales")


@lru_cache(maxsize=100_000)
def is_content(word: str) -> bool:
    """Whether a word carries content: a number, or a word that not every report has."""
    if normalise(word)[0].isdigit():
        return True
    if word in word_list("function_words") or word in word_list("negators"):
        return False
    return word not in word_pairs("modality") and document_share(word) < COMMON


@cache
def _synonym_sets() -> dict[str, frozenset[str]]:
    packed = files("variorum.lang.en").joinpath("synonyms.txt.gz").read_bytes()
    lines = (line.split(" ") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {word: frozenset(numbers) for word, *numbers in lines}


@lru_cache(maxsize=50_000)
def base_forms(word: str) -> tuple[str, ...]:
    """The word and what it may be an inflection of, as far as the synonym table knows them."""
    irregular = word_pairs("irregular_verbs").get(word)
    guesses = [word, stem(word), *([irregular] if irregular else [])]
    for ending, others in (("ed", ("", "e")), ("ing", ("", "e")), ("es", ("", "e")), ("er", ("",)),
                           ("ied", ("y",)), ("ies", ("y",)), ("ly", ("",))):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            root = word[: -len(ending)]
            guesses += [root + other for other in others]
            if len(root) > 3 and root[-1] == root[-2]:
                guesses.append(root[:-1])
    return tuple(dict.fromkeys(g for g in guesses if g in _synonym_sets()))


def related(a: str, b: str) -> bool:
    """Whether two words can stand for each other: synonyms, or forms of one word."""
    if a == b:
        return True
    shared = kin(a) & kin(b)
    if shared != {_beginning(a)}:
        return bool(shared)
    alike = max(BEGINNING, min(len(a), len(b)) - LONGEST_ENDING)
    return a[:alike] == b[:alike]


@lru_cache(maxsize=100_000)
def kin(word: str) -> frozenset[str]:
    """What two words have in common that can stand for each other: a sense, a word that both
    may be a form of, or how they begin. Words that have nothing of it in common cannot.
    """
    verb = word_pairs("irregular_verbs").get(word, word)
    forms = {f"={form}" for form in (verb, *base_forms(word))}
    begins = {_beginning(word)} if len(word) >= BEGINNING else set()
    return frozenset(senses(word) | forms | begins)


def _beginning(word: str) -> str:
    return f"{word[:BEGINNING]}-"


@lru_cache(maxsize=50_000)
def senses(word: str) -> frozenset[str]:
    """The synonym sets of what a word may be a form of."""
    sets = _synonym_sets()
    return frozenset[str]().union(*(sets[base] for base in base_forms(word)))
