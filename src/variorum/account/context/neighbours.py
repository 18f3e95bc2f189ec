"""Words and what stands around them: the next one, the noun phrase behind a determiner."""

import re
from collections.abc import Sequence

from variorum.annotate.words import Word
from variorum.lang import word_list

LONGEST = 5
"""Words at most between a determiner and the end of its phrase."""
BREAK = re.compile(r"[^\s\w’'\-]")


def bare(word: str) -> str:
    """A word in small letters without what a contraction adds."""
    return word.lower().replace("’", "'").partition("'")[0]


def following(words: Sequence[Word], i: int, text: str) -> str:
    """The next word, bare, where no mark stands before it; else empty."""
    if i + 1 >= len(words) or text[words[i].end : words[i + 1].begin].strip(" \n-"):
        return ""
    return bare(words[i + 1].text)


def preceding(words: Sequence[Word], i: int) -> str:
    """The word before, bare; empty at the head."""
    return bare(words[i - 1].text) if i else ""


def phrase_behind(words: Sequence[Word], i: int, text: str) -> Sequence[Word]:
    """The words of the noun phrase behind a determiner, the noun last."""
    end = i + 1
    while end < min(len(words), i + 1 + LONGEST):
        word = words[end]
        if BREAK.search(text, words[end - 1].end, word.begin):
            break
        inner = end > i + 1 and is_verb(word.text)
        if inner or bare(word.text) in word_list("function_words"):
            break
        end += 1
    return words[i + 1 : end]


def is_verb(word: str) -> bool:
    """Whether a word in small letters is mostly a verb."""
    lists = ("past_verbs", "speech_verbs", "auxiliary_verbs")
    return word.islower() and any(word in word_list(name) for name in lists)


def is_grammar(word: str) -> bool:
    """Whether a word carries no content, contracted or not."""
    plain = word.lower().replace("’", "'")
    return bool({plain, bare(word)} & word_list("function_words"))
