"""Whether a run of differing words puts another name or number, or leaves one out."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token, related
from variorum.lang import word_list, word_pairs
from variorum.lang.calendar import MONTHS, WEEKDAYS

CALENDAR = frozenset((*map(str.lower, (*MONTHS, *WEEKDAYS)), *word_list("courtesy_titles")))
LONGEST_NAME_CHANGE = 4
SOUNDS = (
    *((re.compile(r"ph"), "f"), (re.compile(r"sh|ch|z"), "s"), (re.compile(r"[gqcx]"), "k")),
    *((re.compile(r"[dt]h?"), "d"), (re.compile(r"v"), "f"), (re.compile(r"[aeiouyhw'’-]"), "")),
    (re.compile(r"(.)\1+"), r"\1"),
)
SPELT_ALIKE = 0.6
YEAR = re.compile(r"(?:19|20)\d\d")
BEFORE_YEAR = re.compile(r"[a-z]\.?\s\d\d?,\s$")
NO_FIGURES = frozenset({"1", "0"})
"""The numbers that mostly count nothing: "one of them", "no one"."""


def numbers(tokens: Iterable[Token]) -> set[str]:
    """The numbers among the words, by value."""
    return {t.key for t in tokens if t.key[0].isdigit()}


def number_changed(a: Side, b: Side, block: Block, *, indirect: bool) -> bool:
    """Whether a number stands for another, or is put in or left out between shared words.

    A number that the other wording has elsewhere has only changed its place. Where one of the
    two is told in the reporter's words, a number more is a detail more, and so is a year where the
    other counts something: "almost two years", "between May 2019 and June 2021".
    """
    left, right = a.words(block.a), b.words(block.b)
    one, other = numbers(left), numbers(right)
    if one and other and not (indirect and _are_years(one) != _are_years(other)):
        return one != other
    if indirect:
        return False
    alone = (one - numbers(b.tokens) - _years(a, left)) | (
        other - numbers(a.tokens) - _years(b, right)
    )
    return bool(alone - NO_FIGURES) and not block.outer and (not left or not right)


def _are_years(numbers: Iterable[str]) -> bool:
    return all(map(YEAR.fullmatch, numbers))


def _years(side: Side, tokens: Iterable[Token]) -> set[str]:
    """The years that only say more of a day: "Sept. 11, 2001" and "Sept. 11"."""
    return {
        t.key for t in tokens
        if YEAR.fullmatch(t.key) and BEFORE_YEAR.search(side.text, max(0, t.begin - 9), t.begin)
    }  # fmt: skip


def name_changed(a: Side, b: Side, block: Block, *, indirect: bool) -> bool:
    """Whether a name stands for another, or is put in or left out between shared words.

    Of one name more or less of it may be printed, and a foreign one is spelt in several
    ways. Where one of the two is told in the reporter's words, only a name that stands
    exactly in the place of another counts.
    """
    left, right = a.words(block.a), b.words(block.b)
    longest = max(len(left), len(right))
    if longest > (2 if indirect else LONGEST_NAME_CHANGE) or (indirect and block.outer):
        return False
    one, other = names(a, left), names(b, right)
    if one and other:
        return names_differ(one, other)
    if indirect or block.outer or (left and right) or not (one or other):
        return False
    side, place = (a, block.a) if one else (b, block.b)
    return not _part_of_a_name(side, place)


def _part_of_a_name(side: Side, place: tuple[int, int]) -> bool:
    """Whether the word before or behind a run is a name too, so that the run is part of it."""
    begin, end = place
    for first, second in ((begin - 1, begin), (end - 1, end)):
        if first < 0 or second >= len(side.tokens):
            continue
        left, right = side.tokens[first], side.tokens[second]
        joined = not side.text[left.end : right.begin].strip(" -\n")
        if joined and all(t.text[0].isupper() and t.content for t in (left, right)):
            return True
    return False


def names(side: Side, tokens: Sequence[Token]) -> set[str]:
    """Words with a capital that no sentence or quotation gives them."""
    found = set()
    for token in tokens:
        before = side.text[max(0, token.begin - 3) : token.begin].rstrip()
        opens = not before or before[-1] in ".!?:“\"‘'(["
        lower = token.text.lower()
        plain = lower in CALENDAR or lower in word_list("titles")
        if token.text[0].isupper() and not opens and token.content and not plain:
            found.add(token.key)
    return found


def names_differ(a: set[str], b: set[str]) -> bool:
    """Whether two sets of words of names have nothing to do with each other."""
    if a & b:
        return False
    initials = {"".join(w[0] for w in sorted(a)), "".join(w[0] for w in sorted(b))}
    acronym = any("".join(sorted(w)) in {"".join(sorted(i)) for i in initials} for w in a | b)
    return not acronym and not any(_one_name(x, y) for x in a for y in b)


def _one_name(a: str, b: str) -> bool:
    """Whether two words are forms or spellings of one name."""
    if related(a, b):
        return True
    first, second = sorted((a, b))
    ratio = SequenceMatcher(None, first, second).ratio()
    return ratio >= SPELT_ALIKE and _sound(a) == _sound(b)


def _sound(name: str) -> str:
    """The consonants of a name, those that transliteration mixes up made one."""
    for pattern, other in SOUNDS:
        name = pattern.sub(other, name)
    return name


def person_changed(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether one pronoun stands for one of another person: who does it changes."""
    persons = word_pairs("pronoun_persons")
    a, b = [t.key for t in left if t.key in persons], [t.key for t in right if t.key in persons]
    return len(a) == len(b) == 1 and persons[a[0]] != persons[b[0]]
