"""How much of a sentence's words other passages have."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from variorum.annotate.words import find_words
from variorum.compare.coverage.told import BEGINNING, meanings
from variorum.compare.statements import stem
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list


def share(words: Iterable[str], known: frozenset[str]) -> float:
    """How much of the words, by weight, are known; all of them where there are none."""
    weighed, whole = _weighed(tuple(words))
    held = sum([weight for keys, weight in weighed if not known.isdisjoint(keys)])
    return held / whole if whole else 1.0


@lru_cache(maxsize=20_000)
def _weighed(words: tuple[str, ...]) -> tuple[Sequence[tuple[frozenset[str], float]], float]:
    """Each word once by its keys, with its weight, and the weight of all."""
    weights = {word: word_weight(word) for word in words}
    return [(word_keys(word), weight) for word, weight in weights.items()], sum(weights.values())


def is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word, or one of its meaning, is among those of ``known_words``."""
    return not known.isdisjoint(word_keys(word))


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of passages by their stems and by what they may mean."""
    first, *more = [_known(text) for text in texts] or [frozenset[str]()]
    return first.union(*more) if more else first


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> tuple[str, ...]:
    """The words of a sentence that tell something, each once, in a fixed order."""
    grammar = word_list("function_words")
    words = {word.text for word in find_words(text) if word.text.lower() not in grammar}
    return tuple(sorted(words))


@lru_cache(maxsize=20_000)
def _known(text: str) -> frozenset[str]:
    return frozenset(keys_in(text))


def keys_in(text: str, begin: int = 0, end: int | None = None) -> set[str]:
    """The same of a stretch of a text, which is not kept."""
    grammar = word_list("function_words")
    words = {word for _, _, word in find_words(text, begin, end)}
    return {key for word in words if word.lower() not in grammar for key in word_keys(word)}


def word_forms(word: str) -> frozenset[str]:
    """What the forms of a word have in common."""
    begin = {word.lower()[:BEGINNING]} if len(word) >= BEGINNING else set[str]()
    return frozenset({stem(word), *begin})


@lru_cache(maxsize=50_000)
def word_keys(word: str) -> frozenset[str]:
    """What a word is known by: its stem and what it may mean."""
    return meanings(word.lower()) | {f"={stem(word)}"}
