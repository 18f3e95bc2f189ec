"""The source that stands with a verb of speech directly beside quoted words."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import all_titles
from variorum.lang import word_list
from variorum.model import Span

MARK_BEHIND = re.compile(
    r"(?:(?<=[,?!][”\"’'»])|(?<=[”\"’'»],)|(?<=[,?!])[”\"’'»]|[,?!][”\"’'»]|[”\"’'»],)[ ]"
)
WORDS_BEFORE_MARK = re.compile(r"([\w]+)(?:,|:|\sthat)?\s[“\"‘«]?$")
ASKED_BY = re.compile(r"\b[Aa]sked by ([^,“”\"\n]{2,60}),\s[“\"]?$")
PRONOUN_AND_VERB = re.compile(r"(he|she|they)\s(\w+)", re.IGNORECASE)
VERB_FIRST = re.compile(r"(\w+)\s")
UNNAMED_AND_VERB = re.compile(
    r"((?:an?|one|another)\s[^,.;:“”\"\n]{2,80}?)\s(said|says|told|added|wrote|explained|replied)\b"
)
REACH = 90
"""So many characters behind or before quoted words their source may stand."""


def beside_quotation(text: str, content: Sequence[Span], people: KnownPeople) -> Span | None:
    """The source that stands with a verb of speech directly beside quoted words: ``," Ray wrote``,
    ``," said Ray``, ``Ray said: "``.
    """
    verbs = word_list("speech_verbs")
    end, begin = content[-1].end, content[0].begin
    asked = ASKED_BY.search(text, max(0, begin - REACH), begin)
    if asked:
        return Span(asked.start(1), asked.end(1))
    mark = MARK_BEHIND.match(text, end)
    after = mark.end() if mark else len(text)
    pronoun = PRONOUN_AND_VERB.match(text, after)
    if pronoun and pronoun.group(2) in verbs:
        return Span(pronoun.start(1), pronoun.end(1))
    described = UNNAMED_AND_VERB.match(text, after)
    if described and described.group(2) in verbs:
        return Span(*described.span(1))
    for place, _ in people.inside(Span(after, after + REACH)):
        verb = re.match(r"\s(\w+)", text[place.end : place.end + 20])
        if all_titles(text[after : place.begin]) and verb and verb.group(1) in verbs:
            return place
        opening = VERB_FIRST.match(text, after)
        told = opening is not None and opening.group(1) in verbs
        if told and opening is not None and all_titles(text[opening.end() : place.begin]):
            return place
        break
    said = WORDS_BEFORE_MARK.search(text, max(0, begin - REACH), begin)
    if said and said.group(1) in verbs:
        inside = people.inside(Span(max(0, begin - REACH), said.start()))
        if inside and inside[-1][0].end == said.start() - 1:
            return inside[-1][0]
    return None
