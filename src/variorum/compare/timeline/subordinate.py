"""A time that stands in a clause of its own: "… once the mayor takes office on 20 January"."""

import re
from dataclasses import replace

from variorum.annotate.words import find_words, words_in
from variorum.compare.dates.tellings import Telling, root
from variorum.lang import word_list
from variorum.model import Span

SUBJECT = (
    r"\s(?=(?:the|a|an|his|her|its|their)\s|[A-Z]"
    r"|(?!(?:it|he|she|they|there|that|this|these|those|then|more|less|all|again)\b|\w+ing\b)[a-z]+\s)"
)
OPENER = re.compile(
    rf"(?<=[^\W\d_][\s,])(?:as soon as|once|when|after|before|since|until){SUBJECT}"
)
AT_HEAD = re.compile(
    rf"(?:(?:But|And|Yet)\s)?(?:[Aa]s soon as|[Oo]nce|[Ww]hen|[Aa]fter|[Bb]efore){SUBJECT}"
)
"""A clause at the head goes to the first comma, another to the end of the sentence."""
AHEAD = re.compile(
    r"\b(?:will|would|expected|scheduled|planned|plans?|set|due|slated|going|to be|next)\b|['’]ll\b"
)
APPOSED = re.compile(r"(?:an?|the|who|whose)\s")
CLOSED = re.compile(r"[,;:—–()“”\"]|\b(?:and|but|or|that|which|who|to|it|he|she|they|them|him)\b")
FEWEST, MOST = 4, 25
"""A clause of fewer words has no subject beside its verb, one of more holds another."""


def own_clause(telling: Telling) -> Telling:
    """The telling cut to the clause at the end or the head of its sentence that its time
    stands in.

    What the sentence tells before it happened at another time: "They met to discuss the bridge
    before the council votes on 3 March" tells of that day that the council votes. The telling
    itself where there is no such clause.
    """
    if telling.time is None:
        return telling
    begin, end = (
        place - telling.sentence.begin for place in (telling.time.begin, telling.time.end)
    )
    openers = list(OPENER.finditer(telling.text, 0, begin))
    head = AT_HEAD.match(telling.text)
    if openers:
        first, last = openers[-1].end(), len(telling.text)
    elif head and head.end() <= begin and "," in telling.text[end:]:
        first, last = head.end(), telling.text.index(",", end)
    else:
        return telling
    clause = telling.text[first:last]
    words = words_in(clause)
    if CLOSED.search(clause) or not FEWEST <= len(words) <= MOST or not _has_verb(words[1:]):
        return telling
    span = Span(telling.sentence.begin + first, telling.sentence.begin + last)
    return replace(telling, sentence=span, text=clause)


def own_phrase(telling: Telling) -> Telling:
    """The telling of something ahead cut to the phrase between commas that its time stands in.

    "Officials, some running in the June 2025 primary, condemned him" tells of June only who
    runs. The telling itself where its sentence speaks of what is to come.
    """
    if telling.time is None or AHEAD.search(telling.text):
        return telling
    begin, end = (
        place - telling.sentence.begin for place in (telling.time.begin, telling.time.end)
    )
    first, last = telling.text.rfind(", ", 0, begin) + 2, telling.text.find(",", end)
    phrase = telling.text[first:last]
    outside = find_words(phrase, 0, begin - first) + find_words(phrase, end - first)
    told = {s for word in outside if (s := root(word.text))}
    if first < 2 or last < 0 or len(told) < FEWEST or _has_verb(words_in(phrase)):
        return telling
    if APPOSED.match(phrase):  # "Ray, a candidate in the June primary": with the one it is said of
        first = telling.text.rfind(", ", 0, max(first - 2, 0))
        first = first + 2 if first >= 0 else 0
    span = Span(telling.sentence.begin + first, telling.sentence.begin + last)
    return replace(telling, sentence=span, text=telling.text[first:last])


def _has_verb(words: list[str]) -> bool:
    """Whether one of the words in small letters is a verb that a subject may have."""
    past, plain = word_list("past_verbs"), word_list("plain_verbs")
    return any(
        word.islower()
        and (
            word in past
            or (word.endswith("ed") and len(word) > 4)
            or word == "will"
            or _is_third(word, plain)
        )
        for word in words
    )


def _is_third(word: str, plain: frozenset[str]) -> bool:
    """Whether a word is the third person of a verb: "takes", "passes", "carries"."""
    return (word.endswith("s") and word[:-1] in plain) or (
        word.endswith("es") and (word[:-2] in plain or word[:-3] + "y" in plain)
    )
