"""Names of people as far as they go: what was cut off them, and what was read into them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from variorum.lang import word_list, word_pairs
from variorum.model import Name

SYLLABLE = re.compile(r"-([a-z]{1,6})\b")
SHORT_END = re.compile(r"\b(?:Jr|Sr|[A-Z])\.$")
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
TITLE_AND_GIVEN = re.compile(r"([A-Za-z]+)\.?\s([A-Z][a-z]+)\s$")


def whole_names(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of people to the end of a hyphened given name ("Moon Jae" in "Moon Jae-in"), from
    a given name that may be a title ("Sen. Dean | Ray"); one that runs over the end of a paragraph
    is two.
    """
    return tuple(
        part
        for name in names
        for part in (_parts(text, name) if name.type == "person" else (name,))
        if not _is_title(text, part)
    )


def _parts(text: str, name: Name) -> Iterator[Name]:
    """The names in the paragraphs that one runs over, each as far as it goes."""
    for gap in PARAGRAPH.finditer(text, name.begin, name.end):
        if " " not in text[name.begin : gap.start()]:
            continue  # "Ann | Ray" around a picture
        yield _whole(text, replace(name, end=gap.start()))
        name = replace(name, begin=gap.end())
    yield _whole(text, name)


def _whole(text: str, name: Name) -> Name:
    words = text[name.begin : name.end]
    if words.endswith(".") and not SHORT_END.search(words):
        return replace(name, end=name.end - 1)
    if " " not in words:
        begin = _given_name(text, name)
        return replace(name, begin=begin) if begin < name.begin else name
    syllable = SYLLABLE.match(text, name.end)
    if syllable is None or syllable.group(1) in word_list("name_compounds"):
        return name
    return replace(name, end=syllable.end())


def _is_title(text: str, name: Name) -> bool:
    """Whether what is taken for somebody is only a title cut short: "Col | . Ann Ray"."""
    words = text[name.begin : name.end].lower()
    return name.type == "person" and text.startswith(".", name.end) and words in _short_titles()


@cache
def _short_titles() -> frozenset[str]:
    return frozenset(word_pairs("title_abbreviations"))


def _given_name(text: str, name: Name) -> int:
    """Where a surname begins with the given name that stands between it and a title or "and"."""
    before = TITLE_AND_GIVEN.search(text, max(0, name.begin - 40), name.begin)
    if before is None:
        return name.begin
    word = before.group(1).lower()  # "most notably | Dean Ray"
    if word not in _before_given_names() and not word.endswith("ly"):
        return name.begin
    given = before.group(2).lower()
    is_given = given in word_list("male_names") or given in word_list("female_names")
    return before.start(2) if is_given and given in word_list("titles") else name.begin


@cache
def _before_given_names() -> frozenset[str]:
    return word_list("titles") | (word_list("function_words") - {"the", "a", "an", "as", "of"})
