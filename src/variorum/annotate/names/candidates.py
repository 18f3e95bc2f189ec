"""Stretches of capitalised words that may be names."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from variorum.annotate.words import Word, find_words
from variorum.lang import word_list
from variorum.model import Span

JOINERS = frozenset({"of", "for", "and", "de", "van", "von", "der", "bin", "al", "da", "del", "la"})
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
BETWEEN_PARTS = re.compile(r"[ \u00a0]|-| ?& ?|\. ?")
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
CAPITALS_SHARE = 0.7
HEADLINE_WORDS = 4
HEADLINE_SHARE = 0.75
LONGEST_NAME = 9


class Candidate(NamedTuple):
    """A stretch that may be a name, with the words around it that help to tell."""

    begin: int
    end: int
    words: tuple[str, ...]
    before: str
    after: str
    title: str
    opens_sentence: bool


def find_candidates(text: str, sentence: Span) -> Iterator[Candidate]:
    """The candidates of a sentence in order; none where it stands in capitals throughout."""
    letters = [c for c in sentence.of(text) if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) > CAPITALS_SHARE * len(letters):
        return
    words = find_words(text, *sentence)
    if _is_headline(text, sentence, words):
        return
    position = 0
    while position < len(words):
        if not _is_capitalised(words[position].text):
            position += 1
            continue
        after = _end_of_run(text, words, position)
        for first, stop in _split_at_titles(words, position, after):
            candidate = _candidate(text, words, first, stop)
            if candidate is not None:
                yield candidate
        position = after


def _is_headline(text: str, sentence: Span, words: list[Word]) -> bool:
    """Whether a line has a capital on nearly every word, so that a capital tells nothing."""
    long = [w.text for w in words[1:] if len(w.text) > 3]
    if len(long) < HEADLINE_WORDS or sentence.of(text)[-1] in '.!?”"’':
        return False
    return sum(w[0].isupper() for w in long) > HEADLINE_SHARE * len(long)


def _split_at_titles(words: list[Word], first: int, after: int) -> list[tuple[int, int]]:
    """Cut "Avon Mayor Ann Ray" before the title, so that place and person come apart."""
    cuts = [first]
    for i in range(first + 1, after - 1):
        if _is_title(words, i, after) and not _is_title(words, i - 1, after):
            modifier = (
                words[i - 1].text.lower() in word_list("title_modifiers") and i - 1 > cuts[-1]
            )
            cuts.append(i - 1 if modifier else i)
    return list(pairwise([*cuts, after]))


def _is_title(words: list[Word], i: int, after: int) -> bool:
    if words[i].text.lower() not in word_list("titles"):
        return False
    return i + 1 >= after or words[i + 1].text.lower() not in word_list("titles_in_names")


def _is_capitalised(word: str) -> bool:
    if word.lower() in WEEKDAYS:
        return False
    return word[0].isupper() or (len(word) > 2 and word[1].isupper() and word[0].isalpha())


def _end_of_run(text: str, words: list[Word], first: int) -> int:
    """The index after the last word of the capitalised run that begins at ``first``."""
    last = first
    while last + 1 < len(words) and last + 1 - first < LONGEST_NAME:
        if not _adjoins(text, words[last], words[last + 1]):
            break
        following = words[last + 1].text
        if _is_capitalised(following):
            last += 1
            continue
        joins = (
            following in JOINERS
            and last + 2 < len(words)
            and _is_capitalised(words[last + 2].text)
            and _adjoins(text, words[last + 1], words[last + 2])
            and _joins(words[last].text, following)
        )
        if not joins:
            break
        last += 2
    return last + 1


def _adjoins(text: str, left: Word, right: Word) -> bool:
    between = text[left.end : right.begin]
    if POSSESSIVE.search(left.text) or not BETWEEN_PARTS.fullmatch(between):
        return False
    if not between.startswith("."):
        return True
    initial = len(left.text) == 1 or left.text.lower() in word_list("titles")
    return initial or left.text in {"St", "Ft", "Mt", "Jr", "Sr"}


def _joins(left: str, joiner: str) -> bool:
    if joiner in {"of", "for"}:
        return left.lower() in word_list("names_with_of")
    if joiner == "and":
        return left.lower() in word_list("names_with_and")
    return True


def _opens_no_name(words: list[Word], i: int, after: int) -> bool:
    """Whether a word in front is a function word or a title rather than part of the name."""
    word = words[i].text
    if word in word_list("sentence_openers") or _is_title(words, i, after):
        return True
    modifies = word.lower() in word_list("title_modifiers")
    return modifies and i + 1 < after and _is_title(words, i + 1, after)


def _candidate(text: str, words: list[Word], first: int, after: int) -> Candidate | None:
    begin = first
    while begin < after and _opens_no_name(words, begin, after):
        begin += 1
    if begin == after:  # a title alone, "the President"; the speaker's room reads it as a role
        return None
    parts = words[begin:after]
    last = POSSESSIVE.sub("", parts[-1].text)
    end = parts[-1].begin + len(last)
    before = words[begin - 1].text if begin else ""
    following = words[after].text if after < len(words) else ""
    mark = text[end : end + 1]
    return Candidate(
        parts[0].begin,
        end,
        (*(part.text for part in parts[:-1]), last),
        before.lower(),
        mark if mark in {",", ".", "’", "'", "(", '"', "”", ":"} else following.lower(),
        words[begin - 1].text.lower() if begin > first else "",
        begin == 0,
    )
