"""Sources that open a clause: "[the Herald], citing aides, said", "As [Ann Ray] noted, it is"."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import all_titles, names_inside
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Name, Span

CLAUSE = re.compile(r"\s(?:while|but|and|though|although|whereas)\s(?:the\s)?(?=[A-Z])")
ASIDE = re.compile(r"(?:,\s(?:citing|quoting)\s[^,;“”\"]{2,90},)?\s")
SENT = re.compile(r"\b(?:sent|addressed|written|mailed|delivered)(?=\s(?:\w+\s){0,2}to\b)")
"""A participle behind the noun for a paper: "a letter sent to the board and the Harbor Police"."""
AS_NOTED = re.compile(r"As\s(?P<who>[^,;:“”\"\n]{2,90}?)\s(?P<verb>[a-z]+),\s")


def own_subject(text: str, source: Span, cue: Span, names: Sequence[Name]) -> Span | None:
    """The name that opens the clause of a cue, where the source is that of the clause before:
    "[Officials] confirmed two deaths while | the Herald, citing aides, | said".
    """
    if source.end >= cue.begin:
        return None
    for opens in reversed(list(CLAUSE.finditer(text, source.end, cue.begin))):
        if not has_finite_verb(SENT.sub("", text[source.end : opens.start()])):
            return None
        for name in names_inside(names, Span(opens.end(), cue.begin)):
            named = name.type in ("person", "organisation") and name.begin == opens.end()
            if named and ASIDE.fullmatch(text, name.end, cue.begin):
                return Span(name.begin, name.end)
    return None


def noted_by(text: str, content: Span, people: KnownPeople) -> Span | None:
    """Who is told of at the begin of a sentence as saying what it says: "As Ray noted, it is
    “late”".
    """
    opened = AS_NOTED.match(text, sentence_before(text, content.begin), content.begin)
    if opened is None or opened["verb"] not in word_list("speech_verbs"):
        return None
    who = Span(*opened.span("who"))
    inside = people.inside(who)
    return who if inside and all_titles(text[who.begin : inside[0][0].begin]) else None
