"""What somebody is in a sentence that names them: its subject, an object, an owner, an aside."""

import re
from typing import NamedTuple

from variorum.annotate.subjects import finite_verbs
from variorum.lang import word_list
from variorum.model import Span

TITLES = r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s)?(?:[A-Z][\w.’'-]*\s){0,3}$"
PREPOSITION = re.compile(
    rf"\b(?:of|for|in|at|with|from|by|on|to|against|like|about|than|as|between|under)\s{TITLES}"
)
SUBORDINATE = re.compile(
    r"\b(?:that|when|after|as|while|since|because|before|if|though|although|until|where|whether|"
    rf"who|which)\s{TITLES}"
)
JOINED = re.compile(rf"\b(?:and|or)\s{TITLES}")
OPENS = re.compile(rf"(?:[“\"]?(?:But|And|So|Yet|Still|Meanwhile|Later)[,\s]+)?[“\"]?{TITLES}")
OWNS = re.compile(r"['’]s?\s")
VERB = re.compile(r"\s(?:also\s|has\s|had\s|later\s|then\s|\w+ly\s)?([a-z]+)\b")
VERB_BEHIND_ASIDE = re.compile(r"(?:,[^,]{2,80},)?\s(?:also\s|has\s|had\s|later\s)?([a-z]+)\b")
VERB_BEFORE = re.compile(r"\b([a-z]+)\s(?:(?:the|an?)\s)?(?:[\w.’'-]+\s){0,3}$")
REACH = 60


class Place(NamedTuple):
    """Whether it is a subject, or says something, and all that a network is told of it."""

    is_subject: bool
    evidence: list[float]


def place_of(
    text: str, place: Span, sentence: Span, subject: Span | None, *, opens: bool, marked: bool
) -> Place:
    """What somebody is at a place; ``subject`` is that of the sentence, ``opens`` whether nobody
    is named before in it, ``marked`` whether it stands in quotation marks.
    """
    begin = max(sentence.begin, place.begin - REACH)
    verbs = word_list("speech_verbs")
    behind = VERB_BEHIND_ASIDE.match(text, place.end)
    before = VERB_BEFORE.search(text, begin, place.begin)
    next_word = VERB.match(text, place.end)
    governed = PREPOSITION.search(text, begin, place.begin) is not None
    owns = OWNS.match(text, place.end) is not None
    says = behind is not None and behind.group(1) in verbs
    closed = text[place.end : place.end + 1] in ".,:;"
    inverted = closed and before is not None and before.group(1) in verbs
    is_whole = subject is not None and subject.end == place.end
    acts = next_word is not None and _is_verb(next_word.group(1))
    told = [
        marked,
        OPENS.fullmatch(text, sentence.begin, place.begin) is not None,
        opens,
        governed,
        owns,
        says,
        inverted,
        subject is not None and subject.contains(place),
        is_whole,
        acts,
        text[place.end : place.end + 2] == ", ",
        SUBORDINATE.search(text, begin, place.begin) is not None,
        JOINED.search(text, begin, place.begin) is not None,
    ]
    is_subject = not governed and not owns and (opens or says or inverted or is_whole or acts)
    return Place(is_subject, [float(t) for t in told])


def _is_verb(word: str) -> bool:
    if word in finite_verbs() or word.endswith("ed"):
        return True
    return word.endswith("s") and word in word_list("plain_verbs", "verb_forms")
