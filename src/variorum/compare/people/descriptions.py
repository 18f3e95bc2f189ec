"""Definite descriptions by an office: "the North Korean leader", "Avon's mayor"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from variorum.compare.people.offices import VAGUE, Office, heads, read_office
from variorum.lang import any_word, word_list
from variorum.model import Span

WORD = re.compile(r"[^\W_][\w’'-]*")
OPENER = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\S+['’]s)")
OF = re.compile(
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|(?:of|and|the)(?=\s[A-Z])))*"
)
NAME_BEHIND = re.compile(r",?\s(?:(?:Mr|Ms|Mrs|Dr)\.\s)?[A-Z][\w’-]+")
LONGEST = 6
POSSESSIVE = re.compile(r"['’]s?$")
NO_OFFICES = word_list("unnamed_people", "occupations") | frozenset(
    [
        *(
            "lawyer",
            "attorney",
            "officer",
            "official",
            "officials",
            "reporter",
            "correspondent",
        ),
        *("candidate", "nominee", "author", "actor", "actress", "singer", "host", "father"),
        *("sister", "brother", "doctor", "nurse", "pilot", "counsel", "journalist", "advocate"),
    ]
)
"""Words that so many people are called by that one of them is not meant without a name."""
ARTICLE = re.compile(rf"^(?:the|{any_word('owners_told_of')})\s+", re.IGNORECASE)


def descriptions(text: str) -> Iterator[tuple[Span, Office]]:
    """Where a description by an office stands, and the office; a name that follows at once
    makes the words a title of it, and no description.
    """
    tokens = list(WORD.finditer(text))
    for i, token in enumerate(tokens):
        word = _head(token.group())
        if not word:
            continue
        small = word.lower()
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        if behind and behind.group().lower() in heads() and behind.start() == token.end() + 1:
            continue
        begin = _opening(text, tokens, i)
        if begin is None:
            continue
        end = token.start() + len(word)
        of = OF.match(text, end)
        if of is None and NAME_BEHIND.match(text, end):
            continue
        end = of.end() if of else end
        office = read_office(ARTICLE.sub("", text[begin:end]))
        if office is not None and _is_clear(small, office):
            yield Span(begin, end), office


@lru_cache(maxsize=50_000)
def _head(word: str) -> str:
    """A word that can be the head of a description, without a possessive; "" for others."""
    bare = POSSESSIVE.sub("", word)
    small = bare.lower()
    known = small in heads() and small not in NO_OFFICES and small[:-1] not in heads()
    return bare if known else ""


@cache
def _grammar() -> frozenset[str]:
    return word_list("function_words") - word_list("owners_told_of") - {"the"}


def _is_clear(word: str, office: Office) -> bool:
    """Whether a description can mean one person by office: "the chief" alone does not, "the roads
    chief" does.
    """
    said = office.domain or word not in VAGUE or office.branch
    return office.standing != "nominee" and bool(said)


def _opening(text: str, tokens: list[re.Match[str]], head: int) -> int | None:
    """Where the description begins that ends in a head; None where it is not definite."""
    for j in range(head - 1, max(-1, head - LONGEST), -1):
        between = text[tokens[j].end() : tokens[j + 1].start()]
        if between not in {" ", ". ", "."}:
            return None
        word = tokens[j].group()
        if word.lower() in _grammar() and word != "US":  # the country
            return None
        if OPENER.fullmatch(word):
            if word[-2:] not in {"'s", "’s"}:
                return tokens[j].start()
            while (
                j
                and tokens[j - 1].group()[0].isupper()
                and (text[tokens[j - 1].end() : tokens[j].start()] == " ")
            ):
                j -= 1
            if j and tokens[j - 1].group() in {"the", "The"} and tokens[j].group()[0].islower():
                j -= 1  # "the county's"
            return tokens[j].start()
    return None
