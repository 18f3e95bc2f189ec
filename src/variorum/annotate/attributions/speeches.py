"""A speech that a report prints whole: "Remarks by Ann Ray", and below it what she said."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from variorum.annotate.attributions.labels import WHOLE, spoken
from variorum.annotate.attributions.posts import Post
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.speakers.name_forms import surname
from variorum.lang import any_word
from variorum.model import Name, Span

FORM = any_word("forms_of_speech")
HELD_BY = re.compile(
    rf"(?:[\w’'-]+\s){{0,3}}?{FORM}\s(?:\(?as\s(?:prepared|delivered)\b[^\n)]*?\)?\s)?(?:by|of|from)\s",
    re.IGNORECASE,
)
"""A head: "Prepared remarks by | Ann Ray"."""
WHOLE_TEXT = re.compile(
    rf"\b(?:(?:full|complete|prepared|verbatim)\s(?:text|transcript|{FORM})|"
    r"(?:text|transcript)(?:\sof\b|:)|in\sfull\b|as\s(?:prepared|delivered)\b)",
    re.IGNORECASE,
)
"""What says that a text is printed whole."""
OFFICE = re.compile(r"[Tt]he(?:\s(?:[A-Z][\w’'-]*|of|for|and))+(?<!of)(?<!for)(?<!and)\b")
"""Who speaks, in a head that has no name."""
HEADS, LONGEST_HEAD = 5, 300
"""Paragraphs at the beginning among which a head stands, and how long one is at most."""
OWN = re.compile(rf"\b{any_word('first_person')}\b", re.IGNORECASE)
IN_MARKS = re.compile(r"[“\"][^“”\"\n]*[”\"]")
OWN_WORDS, OWN_PART = 3, 1 / 3
"""Words for whoever speaks that a speech has at least, and the part of its paragraphs with one."""


def find_speech(
    text: str,
    paragraphs: Sequence[Span],
    names: Sequence[Name],
    furniture: Sequence[Span] = (),
    *,
    named: str = "",
) -> list[Post]:
    """The paragraphs of a speech behind its head, each given to whom the head names; none where
    they are not of somebody who speaks of themselves, or tell what the speaker said.

    ``named`` is whom a title beside the text names as the one who speaks.
    """
    heads = [p for p in _heads(paragraphs) if _is_head(p.of(text))]
    if not heads and not named:
        return []
    begin = heads[-1].end if heads else 0
    told = [p for p in paragraphs if p.begin >= begin and WHOLE.search(p.of(text))]
    told = [p for p in told if not any(f.overlaps(p) for f in near(furniture, p))]
    who = None if named else _who_speaks(text, heads, names)
    called = named or (who.of(text) if who else "")
    if not called or not _is_spoken(text, told, called):
        return []
    last = surname(called)
    own = [p for p in told if not re.search(rf"\b{re.escape(last)}\b", p.of(text))]
    return [Post(part, who, named) for p in own for part in spoken(text, p)]


def speaks_in_title(title: str, names: Sequence[Name]) -> str:
    """Whom a title names as the one whose speech stands below it; empty of another."""
    who = _who_speaks(title, [Span(0, len(title))], names) if _is_head(title) else None
    people = {Span(n.begin, n.end) for n in names if n.type == "person"}
    return who.of(title) if who in people else ""


def is_speech_title(title: str) -> bool:
    """Whether a title may be the head of a speech."""
    return _is_head(title)


def _heads(paragraphs: Sequence[Span]) -> Iterator[Span]:
    return takewhile(lambda p: p.end - p.begin <= LONGEST_HEAD, paragraphs[:HEADS])


def _is_head(words: str) -> bool:
    return bool(HELD_BY.match(words) or WHOLE_TEXT.search(words))


def _who_speaks(text: str, heads: Sequence[Span], names: Sequence[Name]) -> Span | None:
    """Who is named behind "by", else the only person whom the heads name; else the office there."""
    people = [Span(n.begin, n.end) for n in names if n.type == "person"]
    for head in heads:
        if held := HELD_BY.match(text, *head):
            behind = [p for p in people if held.end() <= p.begin < head.end]
            office = OFFICE.match(text, held.end(), head.end)
            if behind and (office is None or behind[0].begin <= office.end()):
                return behind[0]
            if office or behind:
                return Span(*office.span()) if office else behind[0]
    inside = [p for p in people if any(head.contains(p) for head in heads)]
    return inside[0] if len({surname(p.of(text)) for p in inside}) == 1 else None


def _is_spoken(text: str, told: Sequence[Span], called: str) -> bool:
    """Whether paragraphs are somebody's own words and not a report on them."""
    last = re.escape(surname(called))
    saying = any_word("speech_verbs")
    told_of = re.compile(rf"\b{last}\s{saying}\b|\b{saying}\s{last}\b")
    bare = [IN_MARKS.sub("", p.of(text)) for p in told]
    own = [len(OWN.findall(words)) for words in bare]
    of_themselves = sum(count > 0 for count in own)
    return (
        sum(own) >= OWN_WORDS
        and of_themselves >= OWN_PART * len(told)
        and not any(map(told_of.search, bare))
    )
